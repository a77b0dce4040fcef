"""A new zone database at opening: 18:00 stays 18:00, the instant follows, and nothing happens twice."""

import shutil
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path

import pytest

import practices
from builders import Bench
from groupdesk.domain import zones
from groupdesk.domain.zone_rules import is_news, rules_edition
from groupdesk.services.zone_following import follow_zone_rules


def _forget() -> None:
    zoneinfo.ZoneInfo.clear_cache()
    zones._known.cache_clear()
    zones.zone_names.cache_clear()


class Rules:
    """Editions of the zone database in folders of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def take(self, edition: str, new_york: str) -> None:
        """An edition in which New York keeps the clock of another place; "" tells no edition."""
        home = self.folder / f"{edition}-{new_york.replace('/', '-')}"
        with as_file(files("tzdata") / "zoneinfo") as shipped:
            for name, source in ((practices.ZONE, new_york), ("UTC", "UTC")):
                target = home / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(shipped / source, target)
        if edition:
            (home / "tzdata.zi").write_text(f"# version {edition}\n", "ascii")
        zoneinfo.reset_tzpath(to=[str(home)])
        _forget()


@pytest.fixture
def rules(tmp_path: Path) -> Iterator[Rules]:
    yield Rules(tmp_path / "rules")
    zoneinfo.reset_tzpath()
    _forget()


def starts(bench: Bench) -> list[tuple[datetime, datetime, int]]:
    cohort = bench.services.groups.resolve("ANX-2026-01")
    found = [bench.services.sessions.session(row.id) for row in bench.services.sessions.rows(cohort)]
    return [(row.starts_at, row.starts_utc, row.ics_sequence) for row in found]


@pytest.mark.parametrize("edition", ["2099b", ""])
def test_six_o_clock_stays_six_o_clock_under_new_rules(bench: Bench, rules: Rules, edition: str) -> None:
    bench.cohort()
    desk = bench.services.desk
    rules.take("2099a" if edition else "", practices.ZONE)
    assert follow_zone_rules(desk) == 0
    deeds = bench.services.practice.counts().deeds
    before = starts(bench)
    assert before[-1][1] == datetime(2026, 12, 1, 23, tzinfo=UTC)
    rules.take(edition, "America/Bogota")  # as if New York had given up summer time
    assert follow_zone_rules(desk) == 4
    after = starts(bench)
    assert [wall for wall, _utc, _n in after] == [wall for wall, _utc, _n in before]
    assert {wall.hour for wall, _utc, _n in after} == {18}
    assert {utc.hour for _wall, utc, _n in after} == {23}
    pairs = zip(before, after, strict=True)
    assert all(new[2] == old[2] + (new[1] != old[1]) for old, new in pairs)
    assert follow_zone_rules(desk) == 0
    assert bench.services.practice.counts().deeds == deeds + 1


def test_an_older_edition_on_another_computer_changes_nothing(bench: Bench, rules: Rules) -> None:
    bench.cohort()
    rules.take("2099b", "America/Bogota")
    follow_zone_rules(bench.services.desk)
    before = starts(bench)
    rules.take("2099a", practices.ZONE)
    assert follow_zone_rules(bench.services.desk) == 0
    assert starts(bench) == before


def test_editions_are_told_apart(rules: Rules) -> None:
    rules.take("2099a", practices.ZONE)
    assert rules_edition([]) == "2099a"
    assert (is_news("", "2099a"), is_news("2099a", "2099b"), is_news("2099b", "2099a")) == (True, True, False)
    assert (is_news("2099a", "mark"), is_news("mark", "mark")) == (True, False)
