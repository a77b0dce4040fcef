"""Sign-in sheets: each printing is kept with its order and gets a code that finds it again."""

from dataclasses import replace

from groupdesk.base.i18n import _
from groupdesk.documents.forms.sign_in_sheet import print_sign_in_sheets
from groupdesk.domain.attendance import Sheet
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.papers import Printed, SheetPaper
from groupdesk.domain.sheet_codes import sheet_code
from groupdesk.domain.sheets import SignInSheet
from groupdesk.domain.states import CALLED_OFF
from groupdesk.services.desk import Desk
from groupdesk.services.papers.frame import file_name, paper_setting
from groupdesk.services.papers.names import names_on_paper
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish
from groupdesk.store import sheets
from groupdesk.store.sign_in_sheets import SHEETS, next_serial
from groupdesk.store.staff import leaders
from groupdesk.store.unit import Unit


def sign_in_sheet(desk: Desk, session_id: GroupSessionId, wish: PaperWish, *, looking: bool) -> PaperFile:
    """As PaperService.sign_in_sheet."""
    sheet = desk.read(lambda reading: sheets.sheet(reading, session_id))
    if sheet.state in CALLED_OFF:
        raise Refused("session-cancelled")
    draft = _paper(desk, sheet, wish)
    made: list[Printed] = []

    def draw(serial: int) -> Printed:
        made.append(print_sign_in_sheets([replace(draft, code=sheet_code(serial))]))
        return made[-1]

    def work(unit: Unit) -> str:
        serial = next_serial(unit)
        unit.add(SHEETS, _kept(desk, sheet, wish, serial, draw(serial).pages))
        return session_id

    if looking:
        draw(desk.read(next_serial))
    else:
        desk.do("sheet-print", work, facts={"people": len(sheet.rows)})
    name = file_name(sheet.starts_at.date(), sheet.group_name, _("sign-in sheet"), Format.PDF)
    return PaperFile(name=name, format=Format.PDF, content=made[0].pdf, pages=made[0].pages, notes=made[0].notes)


def _kept(desk: Desk, sheet: Sheet, wish: PaperWish, serial: int, pages: int) -> SignInSheet:
    return SignInSheet(
        id=desk.new_id(),
        session_id=sheet.session_id,
        serial=serial,
        printed_at=desk.now(),
        names=wish.names,
        layout=wish.layout,
        person_ids=tuple(row.person_id for row in sheet.rows),
        pages=pages,
        walk_in_lines=wish.walk_ins,
    )


def _paper(desk: Desk, sheet: Sheet, wish: PaperWish) -> SheetPaper:
    """The sheet without its code."""
    led = desk.read(lambda reading: leaders(reading, [sheet.cohort_id])).get(sheet.cohort_id, ())
    return SheetPaper(
        setting=paper_setting(desk, wish.size),
        title=sheet.group_name,
        day=sheet.starts_at.date(),
        starts=sheet.starts_at.time(),
        ends=sheet.ends_at.time(),
        place=sheet.place,
        number=sheet.number,
        of=sheet.of,
        facilitators=led,
        names=names_on_paper(desk, [row.person_id for row in sheet.rows], wish.names),
        walk_in_lines=wish.walk_ins,
        code="",
        privacy=_("Please do not copy or photograph this sheet."),
        layout=wish.layout,
        cover_strip=wish.cover_strip,
    )
