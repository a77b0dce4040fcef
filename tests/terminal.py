"""A terminal for tests: types commands of the real program at a real practice and reads what it answers."""

import json
import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from builders import TUESDAYS
from groupdesk.base.clock import fixed
from groupdesk.cli.main import main
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import GroupId
from groupdesk.domain.people import PersonDraft
from groupdesk.services.bundle import Services
from groupdesk.services.care import by_passphrase
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.opening import Making, NewPractice, create_practice, open_practice
from groupdesk.store.vault.header import KdfCost
from vaults import PASSPHRASE

CHEAP = Making(cost=KdfCost(memory_kib=65_536, passes=2, lanes=1))
ZONE = "America/New_York"
EVENING = "2026-10-06"  # a Tuesday


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """What --json said."""
        return json.loads(self.out)


@dataclass
class Terminal:
    """`today` stands behind every command; the practice is named once, by the environment."""

    capsys: pytest.CaptureFixture[str]
    folder: Path
    today: str = EVENING

    @property
    def practice(self) -> Path:
        return self.folder / "practice.groupdesk"

    def type(self, *words: object) -> Answer:
        """Whatever the program answers, refusals included."""
        self.capsys.readouterr()
        code = main([*(str(word) for word in words), "--today", self.today], CHEAP)
        said = self.capsys.readouterr()
        return Answer(code, said.out, said.err)

    def do(self, *words: object) -> str:
        """What it says; it must not be refused."""
        answer = self.type(*words)
        assert (answer.code, answer.err) == (0, ""), f"{words}: {answer.err}"
        return answer.out

    def ask(self, *words: object) -> Any:
        """The document it answers with."""
        return json.loads(self.do(*words, "--json"))

    def refused(self, *words: object) -> str:
        """The one sentence of a refusal: nothing on standard output, exit code 1."""
        answer = self.type(*words)
        assert (answer.code, answer.out) == (1, ""), answer
        assert answer.err.count("\n") == 1, answer.err
        return answer.err.strip()


def template(folder: Path) -> Path:
    """A set-up, closed practice to copy."""
    new = NewPractice(name="Riverside", zone=ZONE, staff_name="Nadia Brandt")
    create_practice(folder / "practice.groupdesk", PASSPHRASE, new, CHEAP).practice.close()
    return folder / "practice.groupdesk"


def cohort_template(empty: Path, folder: Path) -> Path:
    """The same with people 1, 2 and 3 and the evening group ANX-2026-01: two seats, eight Tuesdays, nobody enrolled."""
    made = folder / "practice.groupdesk"
    shutil.copytree(empty, made)
    practice = open_practice(made, by_passphrase(PASSPHRASE), making=CHEAP)
    services = Services(replace(practice.services.desk, clock=fixed(datetime(2026, 10, 6, 16, tzinfo=UTC))))
    group = services.groups.add_group(GroupDraft(name="Anxiety skills"))
    for name in ("Amara Okafor", "Sam Reed", "שרה כהן"):
        services.people.add(PersonDraft(full_name=name))
    services.groups.add_cohort(CohortDraft(group_id=GroupId(group.id), zone=ZONE, rule=TUESDAYS, seats=2))
    practice.close()
    return made


def terminal_at(made: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    shutil.copytree(made, folder / "practice.groupdesk")
    return Terminal(capsys, folder)
