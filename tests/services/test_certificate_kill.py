"""Kill -9 between the drawing and the commit of certificates: no number is lost, given twice or without its paper.

A child issues and reissues for ever and tells each number after the deed returned; it is killed while it draws, while
it stores the files, or while it commits, and the parent looks at the register of the practice that is left.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

import practices
from builders import Bench
from groupdesk.base.clock import Clock
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.certificates.rows import RegisterOrder, RegisterQuery
from groupdesk.services.certificates import issuing
from groupdesk.services.certificates.wishes import IssueWish
from groupdesk.services.opening import Making, NewPractice, create_practice, open_practice
from groupdesk.store import kept_files
from groupdesk.store.vault.header import KdfCost
from groupdesk.store.vault.secret import Secret
from services.certified import AFTER, a_certified_cohort

PASSPHRASE = "quiet harbour lantern seven"
MAKING = Making(clock=Clock(practices.TickingClock(AFTER)), cost=KdfCost(memory_kib=65536, passes=2, lanes=1))
WISH = IssueWish(kind=CertificateKind.ATTENDANCE, title="Anxiety skills")
ALL = RegisterQuery(order=RegisterOrder.SERIAL, descending=False)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX signal")


def work(folder: Path, pipe: Connection, at: str, calls: int) -> None:
    """Issues for ever; dies at the given moment, of which the parent hears nothing but the silence."""
    services = open_practice(folder, Secret(passphrase=PASSPHRASE), making=MAKING).services
    cohort = services.groups.resolve("ANX-2026-01")
    rows = services.certificates.candidates(cohort, WISH.kind).rows
    open_ = [row.enrolment_id for row in rows if not row.serial]
    pipe.send("ready")
    _die(at, calls)
    while True:
        if open_:
            made = services.certificates.issue(cohort, [open_.pop()], WISH)
        else:
            made = services.certificates.reissue(services.certificates.page(ALL, 0, 1_000)[-1].id)
        pipe.send(made.serials[0])


def _die(at: str, calls: int) -> None:
    """Kills this process at the n-th drawing, keeping of a file or commit from now on."""
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
        event.listen(Engine, "commit", stops(lambda _connection: None))


def a_practice(folder: Path) -> None:
    new = NewPractice(name="Kill", zone=practices.ZONE, staff_name="N")
    practice = create_practice(folder, PASSPHRASE, new, MAKING).practice
    bench = Bench.__new__(Bench)
    bench.services, bench.ticking = practice.services, practices.TickingClock()
    a_certified_cohort(bench, 4, decided=False)
    practice.close()


def told_before(folder: Path, at: str, calls: int) -> list[str]:
    """The numbers that the child told before it died."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    child = context.Process(target=work, args=(folder, theirs, at, calls))
    child.start()
    theirs.close()
    assert ours.recv() == "ready"
    told: list[str] = []
    try:
        while True:
            told.append(ours.recv())
    except EOFError:
        child.join()
        ours.close()
    assert child.exitcode == -signal.SIGKILL
    return told


def register_is_whole(folder: Path) -> list[str]:
    """All numbers of the register, which run without a gap, each with the very file that was issued."""
    again = open_practice(folder, Secret(passphrase=PASSPHRASE), making=MAKING)
    services = again.services
    rows = services.certificates.page(ALL, 0, 1_000)
    assert [services.certificates.certificate(row.id).number for row in rows] == list(range(1, len(rows) + 1))
    for row in rows:
        file = services.certificate_files.one(row.id, looking=True).content
        assert services.verification.by_file(file).is_exact
        assert bool(row.superseded_by) == (row.state is CertificateState.SUPERSEDED)
    assert services.deeds.check() == ()
    again.close()
    return [row.serial for row in rows]


def test_no_number_is_lost_or_double_wherever_the_program_is_killed(tmp_path: Path) -> None:
    folder = tmp_path / "Kill.groupdesk"
    a_practice(folder)
    told: list[str] = []
    for at in ("drawing", "keeping", "commit"):
        for calls in (1, 2, 3):
            before = register_is_whole(folder)
            told += told_before(folder, at, calls)
            after = register_is_whole(folder)
            assert set(told) <= set(after)
            assert after[: len(before)] == before
            # A deed may be over before it is told: one at most.
            assert len(after) - len(told) <= 1
    assert len(told) > 3  # some deaths come before the first number, so that both sides of a commit are seen
