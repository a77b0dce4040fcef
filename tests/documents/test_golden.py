"""Files that must not change by accident. A commit that changes one of these says so."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from documents.paper_builders import a_roster, a_sheet, roster_pdf, sign_in_sheet_pdf
from documents.pdf_reading import Element, read
from groupdesk.documents.calendar.schedule import schedule_ics
from groupdesk.domain.papers import ScheduleEntry, SchedulePaper, Standing

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def spoken(element: Element, depth: int = 0) -> str:
    """The structure as an indented list, one element a line."""
    line = f"{'  ' * depth}{element.role} {element.text}".rstrip()
    return "\n".join([line, *(spoken(kid, depth + 1) for kid in element.kids)])


def assert_golden(name: str, content: bytes) -> None:
    # Golden files lie in the repository with plain line ends, whatever the format asks for.
    assert content.replace(b"\r\n", b"\n") == (GOLDEN / name).read_bytes(), (
        f"if the change is meant, write the new content to {name}"
    )


def a_schedule() -> SchedulePaper:
    starts = [datetime(2026, 10, 27, 18) + timedelta(weeks=number) for number in range(3)]
    entries = [
        ScheduleEntry(
            uid=f"session-{number}@groupdesk",
            sequence=number,
            title="Group session",
            starts_at=start,
            ends_at=start + timedelta(minutes=90),
            zone="America/New_York",
            place="Room 2, Elm Street Centre",
            standing=Standing.CANCELLED if number == 1 else Standing.CONFIRMED,
            changed_at=datetime(2026, 9, 1, 12, tzinfo=UTC),
        )
        for number, start in enumerate(starts)
    ]
    return SchedulePaper(name="Tuesday evening group", entries=tuple(entries))


def test_the_schedule_is_the_golden_one() -> None:
    assert_golden("schedule.ics", schedule_ics(a_schedule()))


def test_the_roster_is_told_as_the_golden_one() -> None:
    names = ("Ana García", "محمد علي", "王小明", "Zoë \U0001f338")
    assert_golden("roster.txt", f"{spoken(read(roster_pdf(a_roster(names))))}\n".encode())


def test_the_sign_in_sheet_is_told_as_the_golden_one() -> None:
    assert_golden("sign_in_sheet.txt", f"{spoken(read(sign_in_sheet_pdf(a_sheet())))}\n".encode())
