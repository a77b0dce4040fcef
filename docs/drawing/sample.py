"""The practices that are drawn: the sample, and one in which nothing happened yet; copied for each window."""

import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from groupdesk.base.clock import Clock
from groupdesk.domain.practice import Paper
from groupdesk.services.opening import Making, NewPractice, OpenPractice, create_practice, open_practice
from groupdesk.services.sample.making import SampleWish, create_sample
from groupdesk.store.vault.header import KdfCost
from groupdesk.store.vault.secret import Secret

DAY = date(2026, 4, 7)  # a Tuesday with a session in the evening
NOW = datetime(2026, 4, 7, 21, 40, tzinfo=UTC)  # 17:40 in the zone of the sample
PASSPHRASE = "quiet harbour lantern seven"
MAKING = Making(clock=Clock(lambda: NOW), cost=KdfCost(memory_kib=65_536, passes=2, lanes=1))
NEW = NewPractice(
    name="Harbour Street practice", zone="America/New_York", staff_name="Nadia Brandt", paper=Paper.LETTER, country="US"
)


@dataclass(frozen=True)
class Practices:
    """Folders with a finished sample and an empty practice in them; `copies` takes what is opened."""

    sample: Path
    empty: Path
    copies: Path

    def open_sample(self) -> tuple[OpenPractice, Path]:
        return self._open(self.sample)

    def open_empty(self) -> tuple[OpenPractice, Path]:
        return self._open(self.empty)

    def _open(self, made: Path) -> tuple[OpenPractice, Path]:
        copy = self.copies / str(len(list(self.copies.iterdir()))) / made.name
        shutil.copytree(made, copy)
        return open_practice(copy, Secret(passphrase=PASSPHRASE), making=MAKING), copy


def make_practices(folder: Path) -> Practices:
    """Takes a few seconds."""
    practices = Practices(folder / "Sample.groupdesk", folder / "Harbour Street.groupdesk", folder / "copies")
    practices.copies.mkdir(parents=True)
    create_sample(practices.sample, PASSPHRASE, SampleWish(DAY), MAKING).practice.close()
    create_practice(practices.empty, PASSPHRASE, NEW, MAKING).practice.close()
    return practices
