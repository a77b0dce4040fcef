"""A disk without room: deeds are refused in one sentence, nothing is half written, and work goes on once there is room.

A child process works under a limit for the size of files, which needs no rights; where mounting is allowed, the same
deeds meet a real file system that is full.
"""

import multiprocessing
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

import practices
from groupdesk.domain.errors import Trouble
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.people import PersonDraft
from groupdesk.services.bundle import Services
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.opening import Making, NewPractice, OpenPractice, create_practice, open_practice
from groupdesk.services.seats import Wish
from groupdesk.services.sentences import sentence
from groupdesk.store.vault.header import KdfCost
from groupdesk.store.vault.secret import Secret

resource = pytest.importorskip("resource", reason="POSIX limits")
PASSPHRASE = "quiet harbour lantern seven"
SECRET = Secret(passphrase=PASSPHRASE)
MAKING = Making(clock=practices.Clock(lambda: practices.NOW), cost=KdfCost(memory_kib=65_536, passes=2, lanes=1))
NEW = NewPractice(name="Full", zone=practices.ZONE, staff_name="Nadia")
SENTENCE = "The disk is full, so this was not stored; free some space and repeat."
LONG = "long note " * 300
MOST = 3_000


@dataclass(frozen=True)
class Heard:
    """What the work met: deeds acknowledged before, the code and sentence of the refusal, a deed done afterwards."""

    stored: tuple[str, ...]
    code: str
    said: str
    after: str


def a_deed(services: Services, number: int) -> str:
    """One of three kinds, each of several rows."""
    if number % 3 == 0:
        return services.people.add(PersonDraft(full_name=f"Person {number}", note=LONG)).deed
    if number % 3 == 1:
        group = services.groups.add_group(GroupDraft(name=f"Group {number}"))
        draft = CohortDraft(group_id=GroupId(group.id), zone=practices.ZONE, code=f"C{number}")
        return services.groups.add_cohort(draft).deed
    cohort = CohortId(services.groups.resolve(f"C{number - 1}"))
    person = services.people.add(PersonDraft(full_name=f"Wish {number}", note=LONG)).id
    return services.enrolments.admit(cohort, [Wish(person_id=person)]).done.deed


def worked(services: Services, make_room: Callable[[], None]) -> Heard:
    """Deeds until one is refused, that one once more, and another when there is room again."""
    stored: list[str] = []
    refused: list[Trouble] = []
    while len(refused) < 2:
        assert len(stored) < MOST
        try:
            stored.append(a_deed(services, len(stored)))
        except Trouble as trouble:
            refused.append(trouble)
    assert refused[0].code == refused[1].code
    make_room()
    return Heard(tuple(stored), refused[0].code, sentence(refused[0]), a_deed(services, len(stored)))


def under_a_limit(folder: Path, pipe: Connection, room: int) -> None:
    practice = open_practice(folder, SECRET, making=MAKING)
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    largest = max(path.stat().st_size for path in folder.iterdir() if path.is_file())
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest + room, hard))
    pipe.send(worked(practice.services, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))))
    practice.close()


def a_practice(folder: Path) -> Path:
    create_practice(folder, PASSPHRASE, NEW, MAKING).practice.close()
    return folder


def need_whole(practice: OpenPractice, heard: Heard) -> None:
    """Every acknowledged deed is there, none besides; nothing is damaged, and no half file lies about."""
    assert practice.vault is not None
    assert practice.vault.check() == ()
    assert practice.services.deeds.check() == ()
    log = practice.services.deeds.log(limit=10_000)
    helpers = {entry.id for entry in log if entry.verb in ("practice-set-up", "group-add", "people-add")}
    assert {entry.id for entry in log} - helpers == {*heard.stored, heard.after} - helpers
    assert {*heard.stored, heard.after} <= {entry.id for entry in log}
    assert [path.name for path in practice.vault.folder.root.rglob("*.part*")] == []


@pytest.mark.parametrize("room", [20_000, 300_000])
def test_a_file_that_may_not_grow_refuses_deeds_and_loses_none(tmp_path: Path, room: int) -> None:
    folder = a_practice(tmp_path / "Full.groupdesk")
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    child = context.Process(target=under_a_limit, args=(folder, theirs, room))
    child.start()
    theirs.close()
    heard: Heard = ours.recv()
    child.join()
    assert child.exitcode == 0
    assert (heard.code, heard.said) == ("disk-full", SENTENCE)
    again = open_practice(folder, SECRET, making=MAKING)
    need_whole(again, heard)
    again.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 3 MB; needs the right to mount."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_really_full_disk_refuses_deeds_and_loses_none(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    practice = open_practice(a_practice(small_disk / "Full.groupdesk"), SECRET, making=MAKING)
    ballast.write_bytes(bytes(shutil.disk_usage(small_disk).free - 400_000))
    heard = worked(practice.services, ballast.unlink)
    assert (heard.code, heard.said) == ("disk-full", SENTENCE)
    need_whole(practice, heard)
    practice.close()
