"""Every kind of paper on every size passes PDF/UA-1, with names of all scripts, a logo, and many pages."""

import io

from PIL import Image

from documents.names_of_the_world import NAMES
from documents.paper_builders import a_roster, a_setting, a_sheet, roster_pdf, sign_in_sheet_pdf
from documents.pdf_reading import assert_accessible, assert_sound, read
from groupdesk.documents.forms.roster import print_rosters
from groupdesk.documents.forms.sign_in_sheet import print_sign_in_sheets
from groupdesk.domain.papers import Brand, PaperSize


def a_logo() -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (300, 120), (15, 118, 110, 128)).save(out, "PNG")
    return out.getvalue()


def papers() -> dict[str, bytes]:
    tower = "Z" + "\u0302" * 30
    odd = (*NAMES, "\U0001f338 \ue000", tower, "W" * 300, "محمد " * 50, "x\u202ey")
    brand = Brand(organisation="Harbor House", logo=a_logo(), colour="#AA3377", footer="Keep.")
    made = {}
    for size in PaperSize:
        setting = a_setting(size, brand=brand, language="es-MX")
        made[f"roster-{size}"] = roster_pdf(a_roster(odd, setting=setting))
        made[f"sheet-{size}"] = sign_in_sheet_pdf(a_sheet(names=odd, setting=setting))
    made["empty-roster"] = roster_pdf(a_roster(()))
    made["empty-sheet"] = sign_in_sheet_pdf(a_sheet(names=()))
    made["rosters"] = print_rosters([a_roster(), a_roster(NAMES)]).pdf
    made["sheets"] = print_sign_in_sheets([a_sheet(), a_sheet(names=("W" * 60,)), a_sheet(names=NAMES)]).pdf
    return made


def test_every_paper_passes_the_accessibility_checker(tmp_path) -> None:
    assert_accessible(papers(), tmp_path)


def test_every_paper_is_sound(tmp_path) -> None:
    for pdf in papers().values():
        assert_sound(pdf, tmp_path)


def test_the_logo_is_told_by_the_name_of_the_organisation() -> None:
    figures = read(papers()["roster-a4"]).all("Figure")
    assert [figure.alternative for figure in figures] == ["Harbor House"]
