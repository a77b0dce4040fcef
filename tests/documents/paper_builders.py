"""Papers with valid content, to be changed where a test needs it."""

from datetime import UTC, date, datetime, time

from groupdesk.documents.fonts import font_book
from groupdesk.documents.forms.roster import print_rosters
from groupdesk.documents.forms.sign_in_sheet import print_sign_in_sheets
from groupdesk.domain.graphemes import graphemes
from groupdesk.domain.papers import (
    Brand,
    ColumnKind,
    PaperSetting,
    PaperSize,
    RosterColumn,
    RosterPaper,
    SheetPaper,
)

MADE = datetime(2026, 11, 3, 17, 45, tzinfo=UTC)


def roster_pdf(paper: RosterPaper) -> bytes:
    return print_rosters([paper]).pdf


def sign_in_sheet_pdf(paper: SheetPaper) -> bytes:
    return print_sign_in_sheets([paper]).pdf


def unprintable(text: str) -> tuple[str, ...]:
    """The letters for which this machine has no glyph, each once and in order."""
    missing = [letter for letter in graphemes(text) if not font_book().fit(letter, strong=False)]
    return tuple(dict.fromkeys(missing))


def a_setting(size: PaperSize = PaperSize.LETTER, **changes: object) -> PaperSetting:
    brand = Brand(organisation="Harbor House", footer="Keep in the group folder.")
    return PaperSetting(**{"size": size, "made_at": MADE, "brand": brand, **changes})


def a_sheet(**changes: object) -> SheetPaper:
    base = {
        "setting": a_setting(),
        "title": "Tuesday evening group",
        "day": date(2026, 11, 3),
        "starts": time(18),
        "ends": time(19, 30),
        "place": "Room 2",
        "number": 3,
        "of": 8,
        "facilitators": ("Dana Reyes",),
        "names": ("Ana L.", "Bo K."),
        "code": "266-GGM",
        "privacy": "Please do not write why you are here.",
    }
    return SheetPaper(**{**base, **changes})


COLUMNS = (
    RosterColumn(title="No.", kind=ColumnKind.FIGURE),
    RosterColumn(title="Name", kind=ColumnKind.NAME),
    RosterColumn(title="Phone"),
    RosterColumn(title="Joined"),
    RosterColumn(title="Here", kind=ColumnKind.BLANK),
)


def a_roster(names: tuple[str, ...] = ("Ana García", "Bo Kim"), **changes: object) -> RosterPaper:
    rows = tuple((str(place), name, "(555) 555-0134", "Nov 3, 2026", "") for place, name in enumerate(names, 1))
    base = {"setting": a_setting(), "title": "Anxiety skills", "facts": ("Tuesdays",), "columns": COLUMNS, "rows": rows}
    return RosterPaper(**{**base, **changes})
