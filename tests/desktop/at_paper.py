"""A printed sheet at a desk: printed, found by its code, and a roll call in its order."""

import io
from pathlib import Path

from PIL import Image

from desktop.at_desk import AtDesk
from groupdesk.desktop import places
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.services.papers.wishes import PaperWish


def printed(desk: AtDesk, people: int = 4, **wish: object) -> tuple[CohortId, GroupSessionId, str]:
    """A cohort with people, its first session, and the code of the sheet that was printed for it."""
    cohort, _people = desk.enrolled(people)
    session = desk.session(cohort)
    return cohort, session, print_again(desk, session, **wish)


def print_again(desk: AtDesk, session: GroupSessionId, **wish: object) -> str:
    desk.services.papers.sign_in_sheet(session, PaperWish(**wish))
    return desk.services.returned_sheets.printed(session)[0].code


def open_paper(page: RollCallPage, session: GroupSessionId, code: str) -> None:
    page.open_at(session, places.SHEET + code)
    page.view.setFocus()


def numbers(page: RollCallPage) -> list[str]:
    return [page.model.index(at, 0).data() for at in range(page.model.rowCount())]


def names(page: RollCallPage) -> list[str]:
    return [page.model.index(at, 1).data() for at in range(page.model.rowCount())]


def hints(page: RollCallPage) -> list[str]:
    return [sign.word if sign else "" for sign in (page.model.hint(at) for at in range(page.model.rowCount()))]


def a_scan(folder: Path, kind: str = "PNG", size: tuple[int, int] = (170, 220)) -> Path:
    """A small picture of paper, as PNG, JPEG or PDF."""
    path, out = folder / f"scan.{kind.lower()}", io.BytesIO()
    Image.new("RGB", size, "ivory").save(out, kind)
    path.write_bytes(out.getvalue())
    return path
