"""Kill -9 while certificates are issued, reissued or revoked: no number is lost, given twice or without its paper.

A child does one deed for ever and tells each number after the deed returned; it is killed while it draws, while it
stores the files, or while it commits, and the parent looks at the register of the practice that is left: a vault, and
a server on which a second client goes on issuing meanwhile.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine, event

import postgres
import practices
from builders import Bench
from groupdesk.base.clock import Clock
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.certificates.rows import CertificateRow, RegisterOrder, RegisterQuery
from groupdesk.services.bundle import Services
from groupdesk.services.certificates import issuing
from groupdesk.services.certificates.wishes import IssueWish
from groupdesk.services.desk import Desk
from groupdesk.services.opening import Making, NewPractice, create_practice, open_practice
from groupdesk.store import kept_files
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.vault.header import KdfCost
from groupdesk.store.vault.secret import Secret
from services.certified import AFTER, a_certified_cohort

PASSPHRASE = "quiet harbour lantern seven"
CLOCK = Clock(practices.TickingClock(AFTER))
MAKING = Making(clock=CLOCK, cost=KdfCost(memory_kib=65536, passes=2, lanes=1))
WISH = IssueWish(kind=CertificateKind.ATTENDANCE, title="Anxiety skills")
ALL = RegisterQuery(order=RegisterOrder.SERIAL, descending=False)
WHY = "Printed with the wrong day"
MOMENTS = (
    *(("issue", at) for at in ("drawing", "keeping", "commit")),
    *(("reissue", at) for at in ("drawing", "keeping", "commit")),
    ("revoke", "commit"),
)
ON_SERVER = (("issue", "commit"), ("reissue", "drawing"), ("revoke", "commit"))
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX signal")
Opening = Callable[[], object]  # a context with the services of a practice


def rows(services: Services) -> tuple[CertificateRow, ...]:
    return services.certificates.page(ALL, 0, 1_000)


def one_deed(services: Services, deed: str) -> str:
    """Does it once to whatever fits and tells the number it was about; what that needs first is done untold."""
    if deed == "issue":
        return _issue(services)
    if not _valid(services):
        _issue(services)
    row = _valid(services)[0]
    if deed == "reissue":
        return services.certificates.reissue(row.id).serials[0]
    services.certificates.revoke(row.id, WHY)
    return row.serial


def _issue(services: Services) -> str:
    """To somebody who has none; where all have one, the oldest is revoked before."""
    cohort = services.groups.resolve("ANX-2026-01")
    if len(_valid(services)) == len(services.certificates.candidates(cohort, WISH.kind).rows):
        services.certificates.revoke(_valid(services)[0].id, WHY)
    found = services.certificates.candidates(cohort, WISH.kind).rows
    free = next(row.enrolment_id for row in found if not row.serial)
    return services.certificates.issue(cohort, [free], WISH).serials[0]


def _valid(services: Services) -> list[CertificateRow]:
    return [row for row in rows(services) if row.state is CertificateState.ISSUED and row.kind is WISH.kind]


def work(opening: Opening, pipe: Connection, deed: str, at: str, calls: int) -> None:
    """Does it for ever; dies at the given moment, of which the parent hears nothing but the silence."""
    with opening() as services:
        one_deed(services, "issue")
        pipe.send("ready")
        _die(at, calls)
        while True:
            pipe.send(one_deed(services, deed))


def _die(at: str, calls: int) -> None:
    """Kills this process at the n-th drawing, keeping of a file or commit of a deed from now on."""
    left = [calls]

    def stops(real: Callable[..., object]) -> Callable[..., object]:
        def stopped(*args: object, **named: object) -> object:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **named)

        return stopped

    if at == "drawing":
        issuing.certificate_files = stops(issuing.certificate_files)
    elif at == "keeping":
        kept_files.keep_file = stops(kept_files.keep_file)
    else:
        dies = stops(lambda: None)

        def commits(connection: sa.Connection) -> None:
            if connection.get_execution_options().get("groupdesk_writing"):
                dies()

        event.listen(Engine, "commit", commits)


def told_before_death(
    opening: Opening, moment: tuple[str, str], calls: int, meanwhile: Callable[[], object]
) -> list[str]:
    """The numbers that the child told before it died; `meanwhile` is done beside it."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    child = context.Process(target=work, args=(opening, theirs, *moment, calls))
    child.start()
    theirs.close()
    assert ours.recv() == "ready"
    meanwhile()
    told: list[str] = []
    try:
        while True:
            told.append(ours.recv())
    except EOFError:
        child.join()
        ours.close()
    assert child.exitcode == -signal.SIGKILL
    return told


def register_that_is_whole(opening: Opening) -> dict[str, CertificateRow]:
    """Every number of the register, which run without a gap, each with the very file that was issued."""
    with opening() as services:
        found = rows(services)
        assert [services.certificates.certificate(row.id).number for row in found] == list(range(1, len(found) + 1))
        by_serial = {row.serial: row for row in found}
        for row in found:
            file = services.certificate_files.one(row.id, looking=True).content
            assert services.verification.by_file(file).is_exact
            assert bool(row.superseded_by) == (row.state is CertificateState.SUPERSEDED)
            assert not row.superseded_by or by_serial[row.superseded_by].duplicate_of == row.serial
            assert (row.revoke_reason == WHY) == (row.state is CertificateState.REVOKED)
        valid = [(row.person_id, row.kind) for row in found if row.state is CertificateState.ISSUED]
        assert len(valid) == len(set(valid))
        assert services.deeds.check() == ()
        return by_serial


def what_was_told_holds(deed: str, told: list[str], after: dict[str, CertificateRow]) -> None:
    """An acknowledged paper is in the register, an acknowledged revoking too."""
    assert set(told) <= set(after)
    if deed == "revoke":
        assert {after[serial].state for serial in told} <= {CertificateState.REVOKED}
    if deed == "reissue":
        assert all(after[serial].duplicate_of for serial in told)


def the_past_stays(before: dict[str, CertificateRow], after: dict[str, CertificateRow]) -> None:
    assert list(after)[: len(before)] == list(before)
    for serial, row in before.items():
        assert (after[serial].name, after[serial].title) == (row.name, row.title)
        assert after[serial].state is row.state or row.state is CertificateState.ISSUED


@contextmanager
def in_vault(folder: Path) -> Iterator[Services]:
    practice = open_practice(folder, Secret(passphrase=PASSPHRASE), making=MAKING)
    yield practice.services
    practice.close()


def a_vault(folder: Path) -> None:
    new = NewPractice(name="Kill", zone=practices.ZONE, staff_name="N")
    practice = create_practice(folder, PASSPHRASE, new, MAKING).practice
    bench = Bench.__new__(Bench)
    bench.services, bench.ticking = practice.services, practices.TickingClock()
    a_certified_cohort(bench, 4, decided=False)
    practice.close()


@pytest.mark.parametrize("moment", MOMENTS, ids="-".join)
def test_no_number_is_lost_or_double_wherever_the_program_is_killed(tmp_path: Path, moment: tuple[str, str]) -> None:
    folder = tmp_path / "Kill.groupdesk"
    a_vault(folder)

    def opening() -> object:
        return in_vault(folder)

    told = 0
    after = register_that_is_whole(opening)
    for calls in (1, 3):
        before = after
        heard = told_before_death(opening, moment, calls, lambda: None)
        after = register_that_is_whole(opening)
        what_was_told_holds(moment[0], heard, after)
        the_past_stays(before, after)
        told += len(heard)
    assert told  # some deaths come before the first answer and some after it, so that both sides of a commit are seen


@contextmanager
def on_server(url: str, staff: str, seed: int) -> Iterator[Services]:
    database = Database(server_engine(url), practices.AUDIT_KEY)
    yield Services(Desk(database, CLOCK, practices.seeded_ids(CLOCK, seed), staff))
    database.close()


@pytest.mark.parametrize("moment", ON_SERVER, ids="-".join)
def test_on_a_server_the_other_client_goes_on_and_takes_the_next_number(
    postgres_server: postgres.Server, server_template: str, moment: tuple[str, str]
) -> None:
    url = postgres_server.clone(server_template)
    database = Database(server_engine(url), practices.AUDIT_KEY)
    bench = Bench(database)
    certified = a_certified_cohort(bench, 6, decided=False)
    database.close()  # a child that inherits a connection would speak on it
    seeds = iter(range(2, 100))
    others: list[str] = []

    def opening() -> object:
        return on_server(url, bench.staff, next(seeds))

    def meanwhile() -> None:
        """Another kind of paper, so that the two never want the same."""
        wish = IssueWish(kind=CertificateKind.PARTICIPATION, title="Anxiety skills")
        with opening() as services:
            for stay in certified.stays[len(others) : len(others) + 2]:
                others.extend(services.certificates.issue(certified.cohort, [stay], wish).serials)

    for calls in (1, 3):
        heard = told_before_death(opening, moment, calls, meanwhile)
        after = register_that_is_whole(opening)
        what_was_told_holds(moment[0], heard, after)
        assert set(others) <= set(after)
        assert not set(others) & set(heard)
    postgres_server.drop(url)
