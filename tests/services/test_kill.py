"""Kill -9 at random moments: whatever a deed has acknowledged is there, nothing is half done, nothing is damaged.

A child process works on a practice and acknowledges each deed through a pipe after it returned; the parent kills it
without warning and looks. The control acknowledges before the deed and must lose something.
"""

import multiprocessing
import os
import signal
import sys
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import pytest

import practices
from builders import TUESDAYS
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.people import PersonDraft
from groupdesk.services.bundle import Services
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.desk import Desk
from groupdesk.services.opening import Making, NewPractice, create_practice, open_practice
from groupdesk.services.seats import Wish
from groupdesk.store.vault.header import KdfCost
from groupdesk.store.vault.secret import Secret

PASSPHRASE = "quiet harbour lantern seven"
MAKING = Making(clock=practices.Clock(lambda: practices.NOW), cost=KdfCost(memory_kib=65536, passes=2, lanes=1))
KEY_SLOTS = Secret(passphrase=PASSPHRASE)
_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX signal")


def work(folder: Path, pipe: Connection, seed: int, too_early: bool) -> None:
    """A random mix of deeds for ever; each is told with its id when it is done (or, as the control, before)."""
    random = Random(seed)
    services = open_practice(folder, KEY_SLOTS, making=MAKING).services
    cohort = services.groups.resolve("ANX-2026-01")
    session = services.sessions.resolve(cohort, "1")
    people = [row.person_id for row in services.enrolments.roster(cohort)]
    pipe.send("ready")
    while True:
        deed = services.desk.new_id()
        if too_early:
            pipe.send(deed)
        kind = random.randrange(5)
        if kind == 0:
            services.people.add(PersonDraft(full_name=f"Person {deed[-6:]}"), deed=deed)
        elif kind == 1:
            status = random.choice(("present", "late", "absent", "unmarked"))
            services.attendance.mark(session, [MarkDraft(person_id=random.choice(people), status=status)], deed=deed)
        elif kind == 2:
            services.attendance.fill(session, "present", deed=deed)
        elif kind == 3:
            person = services.people.add(PersonDraft(full_name="Somebody")).id
            services.enrolments.admit(cohort, [Wish(person_id=person)], deed=deed)
        else:
            services.groups.add_group(GroupDraft(name=f"Group {deed[-6:]}"), deed=deed)
        if not too_early:
            pipe.send(deed)


def a_practice(folder: Path) -> None:
    made = create_practice(folder, PASSPHRASE, NewPractice(name="Kill", zone=practices.ZONE, staff_name="N"), MAKING)
    services = made.practice.services
    group = services.groups.add_group(GroupDraft(name="Anxiety skills", max_size=40))
    draft = CohortDraft(group_id=GroupId(group.id), zone=practices.ZONE, rule=TUESDAYS)
    cohort = CohortId(services.groups.add_cohort(draft).id)
    people = [services.people.add(PersonDraft(full_name=f"P {n}")).id for n in range(12)]
    services.enrolments.admit(cohort, [Wish(person_id=p, asked_on=date(2026, 10, 1)) for p in people])
    made.practice.close()


def killed_after(folder: Path, seed: int, wait: float, *, too_early: bool = False) -> set[str]:
    """The deeds that were acknowledged before the child died."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    child = context.Process(target=work, args=(folder, theirs, seed, too_early))
    child.start()
    theirs.close()
    assert ours.recv() == "ready"
    acknowledged: set[str] = set()
    # Some deeds are heard first, so that the moment of death wanders through all of them.
    for _ in range(int(wait)):
        acknowledged.add(ours.recv())
    os.kill(child.pid or 0, signal.SIGKILL)
    child.join()
    try:
        while True:
            acknowledged.add(ours.recv())
    except EOFError:
        ours.close()
    return acknowledged


def lost_in(folder: Path, acknowledged: set[str]) -> set[str]:
    """Acknowledged deeds that are not in the practice; raises when it is damaged or half done."""
    again = open_practice(folder, KEY_SLOTS, making=MAKING)
    assert again.vault is not None
    assert again.vault.check() == ()
    assert again.services.deeds.check() == ()
    log = {entry.id for entry in again.services.deeds.log(limit=100_000)}
    _need_whole(again.services)
    again.close()
    return acknowledged - log


def _need_whole(services: Services) -> None:
    desk: Desk = services.desk
    cohort = services.groups.resolve("ANX-2026-01")
    holding = len(services.enrolments.roster(cohort))
    assert holding <= 40
    sheet = services.attendance.sheet(services.sessions.resolve(cohort, "1"))
    assert len({row.person_id for row in sheet.rows}) == len(sheet.rows)
    assert desk.clock.now() == practices.NOW


def proved(folder: Path, times: int) -> int:
    a_practice(folder)
    random, lost, heard = Random(7), 0, 0
    for seed in range(times):
        acknowledged = killed_after(folder, seed, random.choice((0, 1, 2, 3, 5, 8)))
        heard += len(acknowledged)
        lost += len(lost_in(folder, acknowledged))
    assert heard > times
    return lost


@_POSIX
def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    assert proved(tmp_path / "Kill.groupdesk", 8) == 0


@pytest.mark.slow
@_POSIX
def test_nothing_acknowledged_is_lost_in_a_hundred_kills(tmp_path: Path) -> None:
    assert proved(tmp_path / "Kill.groupdesk", 100) == 0


@_POSIX
def test_a_program_that_acknowledges_too_early_is_found_out(tmp_path: Path) -> None:
    folder = tmp_path / "Kill.groupdesk"
    a_practice(folder)
    lost: set[str] = set()
    for seed in range(40):
        lost = lost_in(folder, killed_after(folder, seed, 3, too_early=True))
        if lost:
            break
    assert lost
