"""Papers on their page: each kind, with the practice's logo, in Spanish, and those that have several pages."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from PIL import Image, ImageDraw

from drawing.camera import Open, settle
from drawing.inside_scenes import cohort, session_tonight
from groupdesk.desktop import places
from groupdesk.desktop.papers.page import PaperPage
from groupdesk.domain.people import PeopleQuery

_OF_A_SESSION = (places.PAPER_SIGN_IN, places.PAPER_CALLS)
_DRAWN = 0.5  # seconds in which the pages are there


def paper(kind: str) -> Callable[[Open], PaperPage]:
    def scene(opened: Open) -> PaperPage:
        thing = session_tonight(opened) if kind in _OF_A_SESSION else cohort(opened)
        page = opened.go(places.PAPER, thing, kind)
        settle(_DRAWN)
        assert isinstance(page, PaperPage)
        return page

    return scene


def statement(opened: Open) -> None:
    """Of the person with most to tell."""
    services = opened.practice.services
    people = services.people.page(PeopleQuery())
    longest = max(people, key=lambda row: len(services.people.enrolments(row.id)))
    opened.go(places.PAPER, longest.id, places.PAPER_STATEMENT)
    settle(_DRAWN)


def statement_end(opened: Open) -> None:
    """Its last page, with the line to sign on."""
    roster = opened.practice.services.enrolments.roster(cohort(opened))
    page = opened.go(places.PAPER, roster[0].person_id, places.PAPER_STATEMENT)
    assert isinstance(page, PaperPage)
    page.options.form.signature_check.setChecked(True)
    settle(_DRAWN)
    page.pages.verticalScrollBar().setValue(page.pages.verticalScrollBar().maximum())
    settle(_DRAWN)


def with_logo(opened: Open) -> None:
    with branded(opened):
        paper(places.PAPER_ROSTER)(opened)


def in_spanish(opened: Open) -> None:
    """The attendance list as a Spanish-speaking group has it, with the practice's own head."""
    with branded(opened):
        page = paper(places.PAPER_ATTENDANCE)(opened)
        combo = page.options.form.language_combo
        combo.setCurrentIndex(combo.findData("es"))
        settle(_DRAWN)


@contextmanager
def branded(opened: Open) -> Iterator[None]:
    """The practice has a logo, a colour and an address for as long as one paper is drawn."""
    services = opened.practice.services
    own = services.practice.practice()
    changed = replace(own, colour="#7A3E9D", address="12 Harbour Street, Portland ME", contact="+1 207 555 0142")
    done = services.brand.change(changed, _logo())
    try:
        yield
    finally:
        services.deeds.undo(done.deed)


def _logo() -> bytes:
    """A lighthouse, more or less."""
    side = 240
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((0, 0, side - 1, side - 1), fill="#7A3E9D")
    pen.polygon(((104, 70), (136, 70), (156, 200), (84, 200)), fill="white")
    pen.rectangle((98, 48, 142, 70), fill="#F4C95D")
    pen.polygon(((98, 48), (142, 48), (120, 28)), fill="white")
    for top in (100, 140, 180):
        pen.rectangle((80, top, 160, top + 12), fill="#7A3E9D")
    held = io.BytesIO()
    picture.save(held, "PNG")
    return held.getvalue()


SCENES: dict[str, Callable[[Open], object]] = {
    "11-paper-roster": paper(places.PAPER_ROSTER),
    "11-paper-logo": with_logo,
    "11-paper-sign-in": paper(places.PAPER_SIGN_IN),
    "11-paper-schedule": paper(places.PAPER_SCHEDULE),
    "11-paper-badges": paper(places.PAPER_BADGES),
    "11-paper-tent-cards": paper(places.PAPER_TENTS),
    "11-paper-addresses": paper(places.PAPER_ADDRESSES),
    "11-paper-attendance": paper(places.PAPER_ATTENDANCE),
    "11-paper-spanish": in_spanish,
    "11-paper-call-list": paper(places.PAPER_CALLS),
    "12-paper-statement": statement,
    "12-paper-statement-end": statement_end,
}
