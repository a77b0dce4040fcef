"""Meeting reports in every form that Zoom and Teams write, and tables of marks: one file each, read as it was meant."""

import contextlib
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.columns import DateOrder
from groupdesk.domain.imports.sheets import FileFormat, RawRow, RawSheet, SheetChoice
from groupdesk.domain.imports.watch import Watch
from groupdesk.domain.meetings.fields import MarkField, ReportKind
from groupdesk.domain.meetings.rows import MeetingReport, ReportRow
from groupdesk.domain.statuses import Mode, default_statuses
from groupdesk.interop.meetings.opening import open_report
from groupdesk.interop.meetings.reading import ReportChoice, read_report

FILES = Path(__file__).parent / "files" / "meetings"
ON = date(2026, 10, 6)
AMARA = ("Amara Okafor", "amara@example.org", datetime(2026, 10, 6, 17, 58, 3), datetime(2026, 10, 6, 19, 31, 10))
DETAILED = [
    "zoom_details_with_summary.csv",
    "zoom_details.csv",
    "zoom_newer.csv",
    "zoom_24_hours.csv",
    "zoom_day_first.csv",
    "zoom_spanish.csv",
    "zoom_german.csv",
    "zoom_waiting_room.csv",
]
NAMES = ["Amara Okafor", "Tom R.", "Tom R.", "Maria García López", "iPhone von Jürgen", "Nadia Brandt"]


def sheet_of(path: Path) -> RawSheet:
    sheet = open_report(path, SheetChoice())
    assert isinstance(sheet, RawSheet)
    return sheet


def report(name: str, **choice: object) -> MeetingReport:
    return read(sheet_of(FILES / name), **choice)


def read(sheet: RawSheet, *, watch: Watch | None = None, **choice: object) -> MeetingReport:
    usual: dict[str, object] = {
        "session_on": ON,
        "today": ON,
        "statuses": default_statuses(),
        "usual_order": DateOrder.MONTH_FIRST,
    }
    return read_report(sheet, ReportChoice(**(usual | choice)), watch or Watch())  # type: ignore[arg-type]


def of(tmp_path: Path, text: str, encoding: str = "utf-8") -> MeetingReport:
    path = tmp_path / "report.csv"
    path.write_bytes(text.encode(encoding))
    return read(sheet_of(path))


def codes(row: ReportRow) -> list[str]:
    return [problem.code for problem in row.problems]


@pytest.mark.parametrize("name", DETAILED)
def test_each_detailed_zoom_form_gives_one_row_a_join_with_its_times(name: str) -> None:
    found = report(name)
    assert found.kind is ReportKind.ZOOM
    assert [row.name for row in found.taken] == NAMES
    first = found.taken[0]
    assert (first.name, first.email, first.joined, first.left) == AMARA
    assert [row.original for row in found.taken[1:3]] == ["Thomas Reed"] * 2
    assert not any(row.problems for row in found.rows)


def test_zoom_meeting_summary_on_top_tells_when_it_was_and_who_the_host_is() -> None:
    found = report("zoom_details_with_summary.csv")
    assert (found.started, found.ended) == (datetime(2026, 10, 6, 17, 50), datetime(2026, 10, 6, 19, 35))
    assert [row.name for row in found.rows if row.is_host] == ["Nadia Brandt"]
    assert report("zoom_newer.csv").started == found.started


def test_zoom_without_an_email_column_is_read_by_names() -> None:
    found = report("zoom_without_email.csv")
    assert [(row.name, row.email) for row in found.rows] == [(name, "") for name in NAMES]


def test_zoom_rows_in_the_waiting_room_are_told_apart() -> None:
    found = report("zoom_waiting_room.csv")
    assert [row.name for row in found.rows if row.is_waiting] == ["Tom R.", "Stranger"]


@pytest.mark.parametrize("name", ["zoom_unique.csv", "zoom_unique_with_summary.csv"])
def test_zoom_unique_users_tell_lengths_and_no_times(name: str) -> None:
    found = report(name)
    assert [row.seconds for row in found.rows] == [5400, 5340, 4560, 3720, 6300]
    assert {row.joined for row in found.rows} == {None}


def test_zoom_with_points_in_days_and_semicolons_between_columns() -> None:
    found = report("zoom_points_semicolons.csv")
    assert found.order is DateOrder.DAY_FIRST
    assert found.rows[0].joined == datetime(2026, 10, 6, 17, 58)


def test_pronouns_in_brackets_are_no_name() -> None:
    assert report("zoom_details.csv").rows[3].original == ""


@pytest.mark.parametrize("name", ["teams_three_sections_utf16.csv", "teams_three_sections_utf8.csv"])
def test_teams_participants_and_activities_are_told_apart(name: str) -> None:
    found = report(name)
    assert (found.kind, found.started) == (ReportKind.TEAMS, datetime(2026, 10, 6, 17, 50))
    assert [row.is_summary for row in found.rows] == [True] * 5 + [False] * 6
    assert found.rows[0].seconds == 5587
    assert (found.rows[0].name, found.rows[0].email) == AMARA[:2]
    assert [row.name for row in found.rows if row.is_host] == ["Nadia Brandt"] * 2


def test_teams_is_utf_16_although_it_is_called_csv() -> None:
    sheet = sheet_of(FILES / "teams_three_sections_utf16.csv")
    assert (sheet.encoding, sheet.delimiter) == ("utf-16", "\t")


def test_teams_without_activities() -> None:
    found = report("teams_without_activities_utf16.csv")
    assert [row.seconds for row in found.rows] == [5587, 4805, 4540, 3690, 6300]


def test_teams_with_times_hidden_by_policy_tells_who_was_there() -> None:
    found = report("teams_times_hidden.csv")
    assert [(row.joined, row.seconds) for row in found.rows] == [(None, None)] * 5
    assert not any(row.problems for row in found.rows)


def test_teams_with_lengths_only() -> None:
    assert [row.seconds for row in report("teams_durations_only.csv").rows] == [5587, 4805, 4540, 3690, 6300]


def test_teams_old_report_with_a_summary_and_one_table() -> None:
    found = report("teams_old_report_utf16.csv")
    assert found.ended == datetime(2026, 10, 6, 19, 35)
    assert [row.name for row in found.rows].count("Tom R.") == 2


def test_teams_oldest_list_of_joining_and_leaving() -> None:
    stays = [(row.name, row.joined, row.left) for row in report("teams_log_utf16.csv").rows]
    assert ("Tom R.", datetime(2026, 10, 6, 18, 0, 40), datetime(2026, 10, 6, 18, 41)) in stays
    assert ("Tom R.", datetime(2026, 10, 6, 18, 50, 20), None) in stays


def test_teams_in_german() -> None:
    found = report("teams_german_utf16.csv")
    assert [row.seconds for row in found.rows] == [5587, 4805, 6300]
    assert (found.rows[1].name, found.rows[2].is_host) == ("Tom R.", True)


def test_a_table_of_marks_with_headings() -> None:
    found = report("marks.csv")
    assert found.kind is ReportKind.CSV
    assert [(row.name, row.status, row.mode, row.remark) for row in found.rows] == [
        ("Amara Okafor", "present", Mode.IN_PERSON, ""),
        ("Thomas Reed", "late", Mode.VIDEO, "bus"),
        ("Maria García López", "late", None, ""),
    ]


def test_a_table_of_marks_without_headings_is_guessed_from_its_cells() -> None:
    found = report("marks_without_headings.csv")
    assert [column.field for column in found.columns] == [MarkField.NAME, MarkField.STATUS, MarkField.TIME_IN]
    assert [row.status for row in found.rows] == ["present", "absent", "late"]


def test_a_table_of_several_days_gives_the_rows_of_the_session() -> None:
    found = report("marks_of_two_days.csv")
    assert [(row.name, row.status) for row in found.rows] == [("Amara Okafor", "present"), ("Thomas Reed", "absent")]
    with pytest.raises(Refused, match="report-other-day"):
        report("marks_of_two_days.csv", session_on=date(2026, 10, 20))


def test_chosen_columns_win_over_guesses() -> None:
    chosen = (MarkField.NAME, MarkField.IGNORE, MarkField.IGNORE, MarkField.TIME_OUT)
    found = report("marks.csv", fields=chosen)
    assert [column.field for column in found.columns][:4] == list(chosen)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("Tom Reed,,2026-10-06 18:00:00,2026-10-06 19:30:00,-90,No", "duration-impossible"),
        ("Tom Reed,,2026-10-06 18:00:00,2026-10-06 19:30:00,ninety,No", "duration-impossible"),
        ("Tom Reed,,yesterday,2026-10-06 19:30:00,90,No", "time-unreadable"),
        ("Tom Reed,,2026-10-06 25:00:00,2026-10-06 19:30:00,90,No", "time-unreadable"),
        ("Tom Reed,,2026-10-06 19:30:00,2026-10-06 18:00:00,90,No", "times-crossed"),
        ('"=HYPERLINK(""http://x"",""y"")",,2026-10-06 18:00:00,2026-10-06 19:30:00,90,No', "name-is-formula"),
        ("@SUM(1;1),,2026-10-06 18:00:00,2026-10-06 19:30:00,90,No", "name-is-formula"),
        (",,2026-10-06 18:00:00,2026-10-06 19:30:00,90,No", "name-missing"),
        (f"{'A' * 300},,2026-10-06 18:00:00,2026-10-06 19:30:00,90,No", "name-too-long"),
    ],
)
def test_a_row_that_cannot_be_right_stays_out_with_its_reason(tmp_path: Path, cells: str, code: str) -> None:
    head = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
    good = "Amara Okafor,,2026-10-06 18:00:00,2026-10-06 19:30:00,90,No\n"
    found = of(tmp_path, head + cells + "\n" + good)
    assert codes(found.rows[0]) == [code]
    assert [row.name for row in found.taken] == ["Amara Okafor"]


def test_a_status_that_the_group_does_not_know_stays_out(tmp_path: Path) -> None:
    found = of(tmp_path, "Name,Status\nTom Reed,perhaps\nAmara Okafor,yes\n")
    assert [codes(row) for row in found.rows] == [["status-not-known"], []]


def test_rows_that_mark_one_person_differently_stay_out_together(tmp_path: Path) -> None:
    found = of(tmp_path, "Name,Status\nTom Reed,present\nAmara Okafor,late\ntom reed,absent\n")
    assert [codes(row) for row in found.rows] == [["marked-twice"], [], ["marked-twice"]]
    assert found.rows[0].problems[0].facts == {"rows": "2, 4"}


def test_one_person_in_two_rows_with_different_times_is_joined(tmp_path: Path) -> None:
    found = of(tmp_path, "Name,Status,In,Out\nTom Reed,present,18:00,18:30\nTom Reed,present,18:20,19:00\n")
    assert [codes(row) for row in found.rows] == [[], []]


def test_a_workbook_with_true_times_in_its_cells_is_read_like_text(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet, moment = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        sheet.write_row(0, 0, ("Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)"))
        sheet.write_row(1, 0, AMARA[:2])
        sheet.write_datetime(1, 2, AMARA[2], moment)
        sheet.write_datetime(1, 3, AMARA[3], moment)
        sheet.write_number(1, 4, 94)
    (row,) = read(sheet_of(path)).rows
    assert (row.name, row.email, row.joined, row.left, row.seconds) == (*AMARA, 5640)


def test_no_break_spaces_before_pm_are_blanks(tmp_path: Path) -> None:
    text = (
        "Name,First Join,Last Leave,In-Meeting Duration\nTom,10/6/26\u202f6:00:00\u202fPM,10/6/26 7:30:00\xa0p. m.,1h\n"
    )
    row = of(tmp_path, text).rows[0]
    assert (row.joined, row.left) == (datetime(2026, 10, 6, 18), datetime(2026, 10, 6, 19, 30))


def test_the_wrong_kind_is_refused() -> None:
    with pytest.raises(Refused, match="report-of-another-kind"):
        report("zoom_details.csv", kind=ReportKind.TEAMS)


def test_reading_can_be_stopped() -> None:
    with pytest.raises(Refused, match="cancelled"):
        read(sheet_of(FILES / "zoom_details.csv"), watch=Watch(is_cancelled=lambda: True))


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=6), min_size=1, max_size=8))
def test_no_table_of_any_text_raises_anything_but_a_refusal(rows: list[list[str]]) -> None:
    raws = tuple(RawRow(number, tuple(cells)) for number, cells in enumerate(rows, 1))
    sheet = RawSheet(file_name="x.csv", format=FileFormat.TEXT, rows=raws)
    with contextlib.suppress(Refused):
        read(sheet, fields=(MarkField.NAME, MarkField.STATUS, MarkField.TIME_IN, MarkField.MINUTES))
