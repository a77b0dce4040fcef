"""Backups that a practice makes by itself: when, what for, and what happens where they fail."""

import logging
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import practices
from groupdesk.base.clock import Clock
from groupdesk.domain.errors import Trouble
from groupdesk.domain.imports.sheets import RawSheet
from groupdesk.domain.people import PersonDraft
from groupdesk.services import care
from groupdesk.services.opening import Making, NewPractice, OpenPractice, create_practice, open_practice
from groupdesk.services.own_backups import BackupStanding, Occasion, is_due, is_overdue
from groupdesk.store.backups.cards import BackupCard, list_backups
from groupdesk.store.migrate import upgrade
from groupdesk.store.schema import HEAD
from groupdesk.store.vault.header import KdfCost
from groupdesk.store.vault.opening import Ways
from vaults import PASSPHRASE

NOW = datetime(2026, 10, 6, 21, 30, tzinfo=UTC)
NEW = NewPractice(name="Riverside", zone=practices.ZONE, staff_name="Nadia Brandt")
SECRET = care.by_passphrase(PASSPHRASE)
CHEAP = KdfCost(memory_kib=65_536, passes=2, lanes=1)
AGES = st.timedeltas(min_value=timedelta(days=-800), max_value=timedelta(days=800))


def standing(last: timedelta | None, unsaved: timedelta | None, failed: str = "") -> BackupStanding:
    """Ages of the last backup and of the first deed that is in none."""
    return BackupStanding(
        last=None if last is None else NOW - last,
        unsaved_since=None if unsaved is None else NOW - unsaved,
        failed=failed,
    )


MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@given(st.none() | AGES, st.sampled_from(Occasion))
def test_without_new_deeds_no_backup_is_due(last: timedelta | None, occasion: Occasion) -> None:
    assert not is_due(standing(last, None), NOW, occasion)


@given(st.none() | AGES, AGES, st.sampled_from((Occasion.ENDING, Occasion.BEFORE_BULK, Occasion.BEFORE_KEYS)))
def test_new_deeds_are_backed_up_at_the_end_and_before_an_import_whatever_the_clock_says(
    last: timedelta | None, unsaved: timedelta, occasion: Occasion
) -> None:
    assert is_due(standing(last, unsaved), NOW, occasion)


@pytest.mark.parametrize(
    ("last", "unsaved", "due"),
    [
        (29 * MINUTE, 5 * MINUTE, False),
        (30 * MINUTE, 5 * MINUTE, True),
        (21 * DAY, MINUTE, True),
        (None, 29 * MINUTE, False),
        (None, 30 * MINUTE, True),
        (-MINUTE, MINUTE, True),  # the clock was ahead when it was made
        (-400 * DAY, MINUTE, True),
    ],
)
def test_while_working_there_is_one_every_thirty_minutes(last: timedelta | None, unsaved: timedelta, due: bool) -> None:
    assert is_due(standing(last, unsaved), NOW, Occasion.WORKING) is due


@pytest.mark.parametrize(
    ("state", "overdue"),
    [
        (standing(90 * DAY, None), False),  # nothing was written since
        (standing(90 * DAY, 6 * DAY), False),
        (standing(8 * DAY, 7 * DAY), True),
        (standing(None, 7 * DAY), True),
        (standing(MINUTE, None, failed="disk-full"), True),
        (standing(None, None), False),
    ],
)
def test_overdue_is_a_failure_or_a_week_of_deeds_in_no_backup(state: BackupStanding, overdue: bool) -> None:
    assert is_overdue(state, NOW) is overdue


# with a vault


@pytest.fixture
def ticking() -> practices.TickingClock:
    return practices.TickingClock(NOW)


@pytest.fixture
def making(ticking: practices.TickingClock) -> Making:
    return Making(clock=Clock(ticking), cost=CHEAP)


@pytest.fixture
def practice(tmp_path: Path, making: Making) -> Iterator[OpenPractice]:
    made = create_practice(tmp_path / "practice.groupdesk", PASSPHRASE, NEW, making).practice
    yield made
    made.close()


def cards(practice: OpenPractice) -> tuple[BackupCard, ...]:
    assert practice.vault is not None
    return list_backups(practice.vault).cards


def add(practice: OpenPractice, name: str = "Amara Okafor") -> None:
    practice.services.people.add(PersonDraft(full_name=name))


def folder_of(practice: OpenPractice) -> Path:
    assert practice.vault is not None
    return practice.vault.folder.root


def test_closing_backs_up_what_was_written_and_only_that(practice: OpenPractice, making: Making) -> None:
    add(practice)
    practice.close()
    again = open_practice(folder_of(practice), SECRET, making=making)
    assert [card.rows["people"] for card in cards(again)] == [1]
    assert again.services.backups is not None
    assert again.services.backups.standing() == BackupStanding(last=NOW)
    again.close()
    unchanged = open_practice(folder_of(practice), SECRET, making=making)
    assert len(cards(unchanged)) == 1
    add(unchanged, "Sam Reed")
    unchanged.close()
    last = open_practice(folder_of(practice), SECRET, making=making)
    assert [card.rows["people"] for card in cards(last)] == [2, 1]
    last.close()


def test_an_end_after_which_somebody_comes_back_waits_for_half_an_hour(
    practice: OpenPractice, making: Making, ticking: practices.TickingClock
) -> None:
    practice.close(Occasion.WORKING)
    ticking.instant += timedelta(minutes=29)
    second = open_practice(folder_of(practice), SECRET, making=making)
    second.close(Occasion.WORKING)
    assert cards(second) == ()
    ticking.instant += timedelta(minutes=1)
    third = open_practice(folder_of(practice), SECRET, making=making)
    third.close(Occasion.WORKING)
    assert len(cards(third)) == 1


def test_while_working_a_backup_is_made_when_its_time_has_come(
    practice: OpenPractice, ticking: practices.TickingClock
) -> None:
    backups = practice.services.backups
    assert backups is not None
    made = []
    for minutes in (0, 20, 10, 10, 25):
        ticking.instant += timedelta(minutes=minutes)
        add(practice, f"Person {len(made)}")
        made.append(backups.make_if_due(Occasion.WORKING))
    assert made == [False, False, True, False, True]
    assert not backups.make_if_due(Occasion.ENDING)


def test_old_ones_are_pruned_after_each_backup(practice: OpenPractice, ticking: practices.TickingClock) -> None:
    backups = practice.services.backups
    assert backups is not None
    for _day in range(5):
        backups.make()
        backups.make()
        ticking.instant += DAY
    assert len(cards(practice)) == 8  # of the first two days one each, everything of the last three


def test_a_backup_by_hand_counts(practice: OpenPractice) -> None:
    card = care.back_up(practice)
    assert practice.services.backups is not None
    assert practice.services.backups.standing() == BackupStanding(last=card.made)


def test_a_backup_that_somebody_took_away_does_not_count(practice: OpenPractice) -> None:
    backups = practice.services.backups
    assert backups is not None
    backups.make().path.unlink()
    assert backups.standing() == BackupStanding(unsaved_since=NOW)


def test_a_backup_of_a_future_left_behind_does_not_count(
    practice: OpenPractice, making: Making, tmp_path: Path
) -> None:
    early = care.back_up(practice)
    assert practice.vault is not None
    for number in range(20):
        add(practice, f"Person {number}")
        practice.vault.raise_generation()
    late = care.back_up(practice)
    care.restore(early.path, tmp_path / "again.groupdesk", SECRET)
    again = open_practice(tmp_path / "again.groupdesk", SECRET, making=making)
    backups = again.services.backups
    assert backups is not None
    shutil.copy(late.path, backups.make().path.parent)
    again.close()
    later = open_practice(tmp_path / "again.groupdesk", SECRET, making=making)
    add(later)
    assert later.services.backups is not None
    assert later.services.backups.standing().unsaved_since == NOW
    later.close()


def block(practice: OpenPractice) -> Path:
    """A file where the folder of backups should be."""
    assert practice.vault is not None
    folder = practice.vault.folder.backups
    folder.rmdir()
    folder.write_bytes(b"")
    return folder


@pytest.mark.logs_warnings
def test_a_backup_that_fails_keeps_nobody_from_closing_and_is_made_up_for(
    practice: OpenPractice, making: Making, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = block(practice)
    with caplog.at_level(logging.WARNING, logger="groupdesk"):
        practice.close()
    assert [record.getMessage() for record in caplog.records] == ["no backup at the end: disk-failing"]
    blocked.unlink()
    again = open_practice(folder_of(practice), SECRET, making=making)
    assert again.vault is not None
    assert not again.vault.was_unclean
    assert again.services.backups is not None
    assert again.services.backups.standing().unsaved_since == NOW
    assert again.services.backups.make_if_due(Occasion.ENDING)
    again.close()


def test_what_went_wrong_is_told_on_the_first_page_until_a_backup_succeeds(practice: OpenPractice) -> None:
    backups, blocked = practice.services.backups, block(practice)
    assert backups is not None
    with pytest.raises(Trouble, match="disk-failing"):
        backups.make_if_due(Occasion.ENDING)
    told = practice.services.today.today().backup
    assert told is not None
    assert (told.failed, told.is_overdue, told.age) == ("disk-failing", True, None)
    blocked.unlink()
    backups.make()
    told = practice.services.today.today().backup
    assert told is not None
    assert (told.failed, told.is_overdue, told.age) == ("", False, timedelta())


@pytest.mark.logs_warnings
def test_an_older_backup_that_is_damaged_is_told_and_nothing_pruned(
    practice: OpenPractice, ticking: practices.TickingClock
) -> None:
    backups = practice.services.backups
    assert backups is not None
    for _day in range(4):
        backups.make()
        newest = backups.make().path
        ticking.instant += DAY
    newest.write_bytes(newest.read_bytes()[:-1] + b"?")
    kept = len(list(newest.parent.iterdir()))
    backups.make()
    assert backups.standing().failed == "backup-damaged"
    assert len(list(newest.parent.iterdir())) == kept + 1


def test_an_import_is_preceded_by_a_backup_and_refused_without_one(practice: OpenPractice, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Name\nAmara Okafor\nSam Reed\n")
    imports = practice.services.imports

    def preview():
        sheet = imports.open(tmp_path / "a.csv")
        assert isinstance(sheet, RawSheet)
        return imports.preview(sheet)

    blocked = block(practice)
    with pytest.raises(Trouble, match="disk-failing"):
        imports.accept(preview())
    assert practice.services.practice.counts().people == 0
    blocked.unlink()
    assert imports.accept(preview()).added == 2
    assert [card.rows["people"] for card in cards(practice)] == [0]


def older(practice: OpenPractice) -> None:
    """The practice as the first program left it: its rows in the tables and columns of the first step alone."""
    assert practice.vault is not None
    practice.database.close()
    connection = practice.vault.connect()
    connection.execute("PRAGMA foreign_keys = OFF")
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    rows = {name: _rows(connection, name) for name in tables if not name.startswith(("people_search", "sqlite_"))}
    for name in ("people_search", *rows):
        connection.execute(f"DROP TABLE {name}")
    connection.close()
    upgrade(practice.database._engine, "0001")
    connection = practice.vault.connect()
    connection.execute("PRAGMA foreign_keys = OFF")
    for name in sorted(rows.keys() - {"alembic_version"}):
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        for row in rows[name] if columns else ():
            holes = ", ".join("?" for _ in columns)
            connection.execute(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({holes})", [row[c] for c in columns])
    connection.close()


def _rows(connection: Any, table: str) -> list[dict[str, object]]:
    found = connection.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def test_a_practice_of_an_older_program_is_backed_up_as_it_was_before_it_is_migrated(
    practice: OpenPractice, making: Making, tmp_path: Path
) -> None:
    add(practice)
    care.back_up(practice)
    older(practice)
    practice.close()
    again = open_practice(folder_of(practice), SECRET, making=making)
    assert [card.schema_revision for card in cards(again)] == ["0001", HEAD]
    assert "column_mappings" not in cards(again)[0].rows
    again.close()
    care.restore(cards(again)[0].path, tmp_path / "restored.groupdesk", SECRET)
    restored = open_practice(tmp_path / "restored.groupdesk", SECRET, making=making)
    assert restored.services.practice.counts().people == 1
    restored.close()


@pytest.mark.logs_warnings
def test_without_a_backup_nothing_is_migrated(practice: OpenPractice, making: Making) -> None:
    care.back_up(practice).path.unlink()
    older(practice)
    care.back_up(practice).path.unlink()
    blocked = block(practice)
    practice.close()
    with pytest.raises(Trouble, match="disk-failing"):
        open_practice(folder_of(practice), SECRET, making=making)
    blocked.unlink()
    again = open_practice(folder_of(practice), SECRET, making=making)
    assert [card.schema_revision for card in cards(again)] == ["0001"]  # so it had not been migrated the first time
    again.close()


def test_a_practice_that_can_only_be_read_makes_none(practice: OpenPractice, making: Making) -> None:
    reader = open_practice(folder_of(practice), SECRET, ways=Ways(read_only_if_needed=True), making=making)
    assert (reader.read_only, reader.services.backups, reader.services.today.today().backup) == (True, None, None)
    reader.close()
    assert cards(practice) == ()
