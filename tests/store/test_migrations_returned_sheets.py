"""The steps to sheets that come back: those printed before were lists, and none of them has come back."""

import sqlalchemy as sa

from groupdesk.domain.papers import SheetLayout
from groupdesk.store.sign_in_sheets import of_serial
from schema_steps import carried, group_row

_BEFORE = (
    group_row("g1", "Anxiety"),
    "INSERT INTO cohorts (id, version, group_id, code, name, zone, place, link, state, rrule, length_minutes, "
    "break_minutes, excluded, funding, search_key) "
    "VALUES ('c1', 1, 'g1', 'ANX-2026-01', 'Fall', 'America/New_York', '', '', 'running', '', 90, 0, '[]', '', 'anx')",
    "INSERT INTO sessions (id, version, cohort_id, number, kind, starts_at, ends_at, zone, fold, starts_utc, "
    "break_minutes, place, link, topic, state, change_reason, ics_uid, ics_sequence, changed_at) "
    "VALUES ('s1', 1, 'c1', 1, 'regular', '2026-10-06 18:00:00', '2026-10-06 19:30:00', 'America/New_York', 0, "
    "'2026-10-06 22:00:00', 0, '', '', '', 'planned', '', 's1@groupdesk', 0, '2026-10-01 12:00:00')",
    "INSERT INTO sign_in_sheets (id, version, session_id, serial, printed_at, names, person_ids, pages) "
    "VALUES ('p1', 1, 's1', 1000, '2026-10-06 20:00:00', 'full', '[\"x\", \"y\"]', 2)",
)


def test_a_sheet_of_the_step_before_is_found_by_its_code(empty_engine: sa.Engine) -> None:
    database = carried(empty_engine, "0009", *_BEFORE)
    with database.read() as reading:
        kept = of_serial(reading, 1000)
    assert kept is not None
    assert (kept.layout, kept.returned_at, kept.scan) == (SheetLayout.LIST, None, "")
    assert (kept.person_ids, kept.pages) == (("x", "y"), 2)


def test_how_many_lines_for_walk_ins_an_older_sheet_had_is_unknown(empty_engine: sa.Engine) -> None:
    *before, printing = _BEFORE
    columns = printing.replace("person_ids, pages)", "person_ids, pages, layout, scan, returned_at)")
    returned = columns.replace(", 2)", ", 2, 'slips', '', '2026-10-07 13:00:00')")
    database = carried(empty_engine, "0010", *before, returned)
    with database.read() as reading:
        kept = of_serial(reading, 1000)
    assert kept is not None
    assert (kept.walk_in_lines, kept.layout, kept.pages) == (None, SheetLayout.SLIPS, 2)
    assert kept.returned_at is not None
