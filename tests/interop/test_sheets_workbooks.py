"""Workbooks: what they mean as text, and every limit that holds before they are parsed."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from random import Random

import pytest
import xlsxwriter

from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.sheets import FileFormat, SheetChoice
from groupdesk.interop.sheets import archives, extents
from groupdesk.interop.sheets.grids import text_of
from groupdesk.interop.sheets.opening import sheet_from
from interop.sheets_at_hand import FILES, from_bytes, refusal, workbook


def changed(content: bytes, change: Callable[[str, bytes], bytes], **added: bytes) -> bytes:
    """The archive with every member changed and some added."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, member in added.items():
            new.writestr(name.replace("__", "/"), member)
    return out.getvalue()


def with_sheet(sheet_data: str, shared: str = "") -> bytes:
    """A workbook whose one sheet holds that XML."""
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'

    def change(name: str, member: bytes) -> bytes:
        if name.endswith("sheet1.xml"):
            return (head + sheet_data + "</sheetData></worksheet>").encode()
        if name.endswith("sharedStrings.xml") and shared:
            return f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{shared}</sst>'.encode()
        return member

    return changed(workbook([["Name"]]), change)


def inline(place: str, text: str = "x") -> str:
    return f'<row><c r="{place}" t="inlineStr"><is><t>{text}</t></is></c></row>'


def ods_with(rows: str) -> bytes:
    content = (FILES / "open_document.ods").read_bytes()

    def change(name: str, member: bytes) -> bytes:
        return member.replace(b"</table:table>", f"{rows}</table:table>".encode()) if name == "content.xml" else member

    return changed(content, change)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (date(1990, 4, 5), "1990-04-05"),
        (datetime(2026, 10, 1, 8, 30), "2026-10-01 08:30:00"),
        (datetime(2026, 10, 1), "2026-10-01"),
        (time(18, 5), "18:05"),
        (timedelta(hours=30, minutes=5), "30:05"),
        (2002.0, "2002"),
        (5551234567.0, "5551234567"),
        (0.1 + 0.2, "0.3"),
        (-1.5, "-1.5"),
        (1e20, "1e+20"),
        (True, "TRUE"),
        (False, "FALSE"),
        (" as typed ", " as typed "),
    ],
)
def test_cells_become_the_text_that_the_sheet_means(cell: object, text: str) -> None:
    assert text_of(cell) == text


def test_a_workbook_is_known_by_its_content_whatever_its_name() -> None:
    sheet = from_bytes(workbook([["Name", "Born"], ["Ann Lee", 1990]], name="Spring"))
    assert (sheet.format, sheet.sheet, sheet.sheets) == (FileFormat.XLSX, "Spring", ("Spring",))
    assert [(row.number, row.cells) for row in sheet.rows] == [(1, ("Name", "Born")), (2, ("Ann Lee", "1990"))]


def test_days_of_a_workbook_come_as_iso_and_results_of_formulas_as_results() -> None:
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write_datetime(0, 0, datetime(1990, 4, 5), book.add_format({"num_format": "dd/mm/yyyy"}))
    sheet.write_formula(0, 1, "=1+1", value=2)
    sheet.write_formula(0, 2, "=1/0", value="#DIV/0!")
    sheet.write(0, 3, "end")
    book.close()
    assert from_bytes(out.getvalue()).rows[0].cells == ("1990-04-05", "2", "", "end")


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("00000000000", 2075550142, "02075550142"),
        ("00000", 4101, "04101"),
        ("0##########", 2075550142, "02075550142"),
        ('"0"0000000000', 2075550142, "02075550142"),
        (r"\+00000000000", 12075550142, "+12075550142"),
        ("0000", 123456, "123456"),
        ("0", 7, "7"),
        ("#", 7, "7"),
        ("0.00", 7, "7"),
        ("00000", -7, "-7"),
        ("00000", 7.5, "7.5"),
        ("00000;(00000)", 7, "7"),
        ("yyyy", 46000, "2025-12-09"),
    ],
)
def test_noughts_in_front_are_kept_as_they_are_shown(form: str, number: float, text: str) -> None:
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write(0, 0, "Phone")
    sheet.write(1, 0, number, book.add_format({"num_format": form}))
    sheet.write(2, 0, number)
    book.close()
    found = from_bytes(out.getvalue())
    assert [row.cells[0] for row in found.rows] == ["Phone", text, str(number)]


def test_row_numbers_are_those_of_the_sheet() -> None:
    sheet = from_bytes(workbook([[], [], ["", "Name"], [], ["", "Ann"]]))
    assert [row.number for row in sheet.rows] == [3, 5]
    assert sheet.blank_rows == 3


def test_hidden_sheets_are_not_looked_at_and_the_first_filled_one_is_taken() -> None:
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    for name, text in (("Front", ""), ("Secret", "hidden"), ("People", "Name"), ("Notes", "note")):
        sheet = book.add_worksheet(name)
        if text:
            sheet.write(0, 0, text)
        if name == "Secret":
            sheet.hide()
    book.close()
    assert from_bytes(out.getvalue()).sheets == ("Front", "People", "Notes")
    assert from_bytes(out.getvalue()).rows[0].cells == ("Name",)
    assert from_bytes(out.getvalue(), sheet="Notes").rows[0].cells == ("note",)
    assert refusal(out.getvalue(), sheet="Secret").facts == {"sheet": "Secret"}


def test_an_open_document_is_read() -> None:
    sheet = from_bytes((FILES / "open_document.ods").read_bytes())
    assert sheet.format is FileFormat.ODS
    assert [row.cells for row in sheet.rows] == [("Nom", "Naissance"), ("Zoé Petit", "1990-04-05")]


def test_an_old_workbook_is_read() -> None:
    sheet = from_bytes((FILES / "old_workbook.xls").read_bytes())
    assert sheet.format is FileFormat.XLS
    assert [row.cells for row in sheet.rows][1:] == [
        ("Ana Pérez", "1990-04-05", "555 0101"),
        ("Łukasz Nowak", "1984-02-29", "5550102"),
    ]


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "file-is-picture"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "file-is-picture"),
        (b"GIF89a" + bytes(40), "file-is-picture"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(40), "file-is-picture"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(40), "file-is-picture"),
        (b"%PDF-1.7\n%\xe2\xe3", "file-is-pdf"),
        (b"{\\rtf1 hello}", "file-is-document"),
        (b"\x1f\x8b\x08" + bytes(40), "file-is-archive"),
        (b"<!DOCTYPE html><table><tr><td>Name</td></tr></table>", "file-is-web-page"),
        (b"  <?xml version='1.0'?><Workbook/>", "file-is-web-page"),
        (b"BEGIN:VCARD\nFN:Ann", "file-is-contacts"),
        (b"BEGIN:VCALENDAR\n", "file-is-calendar"),
        (b'{"people": []}', "file-not-a-table"),
        (bytes(range(256)) * 8, "file-not-a-table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "file-is-document"),
        (b"PK\x03\x04 and no more", "workbook-damaged"),
    ],
)
def test_what_is_no_table_is_refused_with_what_it_is(start: bytes, code: str) -> None:
    assert refusal(start).code == code


def test_a_table_whose_first_cell_begins_like_a_picture_is_a_table() -> None:
    assert from_bytes(b"BMI,Name\n22,Ann\n").rows[0].cells == ("BMI", "Name")


@pytest.mark.parametrize(
    ("member", "code"),
    [
        ("word/document.xml", "file-is-document"),
        ("ppt/presentation.xml", "file-is-document"),
        ("Index/Document.iwa", "file-is-document"),
        ("xl/workbook.bin", "workbook-binary"),
        ("photo.jpg", "file-is-archive"),
    ],
)
def test_other_archives_are_refused_with_what_they_are(member: str, code: str) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(member, "x")
    assert refusal(out.getvalue()).code == code


def test_a_workbook_under_a_password_is_refused() -> None:
    assert refusal((FILES / "protected.xlsx").read_bytes()).code == "workbook-protected"


def test_an_encrypted_member_is_refused() -> None:
    content = bytearray(workbook([["Name"]]))
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = content.find(mark)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(mark, at + 4)
    assert refusal(bytes(content)).code == "workbook-protected"


def test_a_file_over_the_size_limit_is_refused_before_anything_reads_it() -> None:
    found = refusal(b"PK\x03\x04" + bytes(200_000_000))
    assert (found.code, found.facts) == ("file-too-large", {"megabytes": 201, "most": 20})


def test_a_bomb_that_declares_its_size_is_refused() -> None:
    bomb = changed(workbook([["Name"]]), lambda name, member: member, xl__worksheets__sheet2_xml=bytes(120_000_000))
    assert refusal(bomb).code == "workbook-too-large"


def test_a_bomb_within_the_size_is_refused_for_its_ratio() -> None:
    bomb = changed(workbook([["Name"]]), lambda name, member: member, xl__worksheets__sheet2_xml=bytes(60_000_000))
    assert refusal(bomb).code == "workbook-too-large"


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    bomb = bytearray(changed(workbook([["Name"]]), lambda name, member: member, **{"xl__bomb.xml": bytes(9_000_000)}))
    size = (9_000_000).to_bytes(4, "little")
    at = bomb.find(size)
    while at >= 0:
        bomb[at : at + 4] = (1_000).to_bytes(4, "little")
        at = bomb.find(size)
    assert refusal(bytes(bomb)).code == "workbook-damaged"


def test_what_comes_out_is_counted_while_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives.limits, "MOST_UNPACKED_BYTES", 10**9)
    content = changed(workbook([["Name"]]), lambda name, member: member, **{"xl__a.xml": bytes(4_000_000)})
    members = archives.unpacked(content)
    assert len(members["xl/a.xml"]) == 4_000_000
    left = sum(map(len, members.values())) - 1
    with zipfile.ZipFile(BytesIO(content)) as archive, pytest.raises(Refused, match="workbook-too-large"):
        list(archives._counted(archive, archive.getinfo("xl/a.xml"), min(left, 3_999_999)))


def test_too_many_members_are_refused() -> None:
    many = {f"xl__x{n}.xml": b"<a/>" for n in range(501)}
    assert refusal(changed(workbook([["Name"]]), lambda name, member: member, **many)).code == "workbook-too-large"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_members_of_one_name_are_refused() -> None:
    content = changed(workbook([["Name"]]), lambda name, member: member, **{"xl__workbook.xml": b"<other/>"})
    assert refusal(content).code == "workbook-damaged"


def test_a_link_inside_is_refused() -> None:
    out = BytesIO(workbook([["Name"]]))
    with zipfile.ZipFile(out, "a") as archive:
        link = zipfile.ZipInfo("xl/link.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert refusal(out.getvalue()).code == "workbook-damaged"


def test_links_to_other_files_pictures_and_code_never_reach_the_reader() -> None:
    added = {"xl__externalLinks__e.xml": b"<x/>", "xl__media__p.png": b"x", "xl__vbaProject.bin": b"x"}
    members = archives.unpacked(changed(workbook([["Name"]]), lambda name, member: member, **added))
    assert not [name for name in members if "external" in name or "media" in name or "vba" in name]


@pytest.mark.parametrize(
    ("place", "code"), [("XFD1048576", "too-many-columns"), ("A1048576", "too-many-rows"), ("GS1", "too-many-columns")]
)
def test_one_far_cell_is_refused_without_laying_out_the_sheet(place: str, code: str) -> None:
    assert refusal(with_sheet(inline("A1") + inline(place))).code == code


def test_far_corners_within_the_limits_are_refused_for_their_area() -> None:
    assert refusal(with_sheet(inline("A100000") + inline("GR1"))).code == "sheet-too-large"


def test_far_cells_without_anything_in_them_do_no_harm() -> None:
    sheet = from_bytes(with_sheet(inline("A1", "Name") + '<row r="1048576"><c r="XFD1048576" s="1"/></row>'))
    assert [row.cells for row in sheet.rows] == [("Name",)]


def test_cells_without_places_are_counted_one_after_the_other() -> None:
    cells = '<c t="inlineStr"><is><t>x</t></is></c>' * 201
    assert refusal(with_sheet(f"<row>{cells}</row>")).code == "too-many-columns"


def test_only_asking_for_the_sheet_that_is_too_large_is_refused() -> None:
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    book.add_worksheet("People").write(0, 0, "Name")
    book.add_worksheet("Raw").write(1_048_575, 0, "far")
    book.close()
    assert from_bytes(out.getvalue()).rows[0].cells == ("Name",)
    assert refusal(out.getvalue(), sheet="Raw").code == "too-many-rows"


def test_one_long_text_named_by_many_cells_is_refused() -> None:
    shared = f"<si><t>{'x' * 90_000}</t></si>"
    rows = "".join(f'<row><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 1_200))
    assert refusal(with_sheet(rows, shared)).code == "workbook-too-large"
    assert refusal(with_sheet('<row><c r="A1" t="s"><v>0</v></c></row>', shared.replace("x", "xx"))).code == (
        "cell-too-long"
    )


def test_a_document_type_is_refused() -> None:
    def change(name: str, member: bytes) -> bytes:
        if not name.endswith("sheet1.xml"):
            return member
        return member.replace(b"<worksheet", b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]><worksheet', 1)

    assert refusal(changed(workbook([["Name"]]), change)).code == "workbook-damaged"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ('<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" '
         'office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>', "too-many-rows"),
        ('<table:table-row><table:table-cell table:number-columns-repeated="5000"><text:p>x</text:p>'
         "</table:table-cell></table:table-row>", "too-many-columns"),
        ('<table:table-row><table:table-cell><text:p><text:s text:c="900000"/></text:p>'
         "</table:table-cell></table:table-row>", "cell-too-long"),
        ('<table:table-row table:number-rows-repeated="99999999999"/>', "workbook-damaged"),
    ],
)  # fmt: skip
def test_repeats_of_an_open_document_are_multiplied_before_reading(rows: str, code: str) -> None:
    assert refusal(ods_with(rows)).code == code


def test_blank_repeats_to_the_end_of_the_sheet_do_no_harm() -> None:
    blank = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell '
    sheet = from_bytes(ods_with(blank + 'table:number-columns-repeated="16384"/></table:table-row>'))
    assert len(sheet.rows) == 2


def spoilt(members: dict[str, bytes], random: Random) -> dict[str, bytes]:
    """The same members with a few bytes of one of them changed."""
    victim = random.choice([name for name in members if name.endswith(".xml")])
    content = bytearray(members[victim])
    for _ in range(random.choice([1, 2, 6])):
        content[random.randrange(len(content))] = random.randrange(256)
    return members | {victim: bytes(content)}


@pytest.mark.parametrize("name", ["open_document.ods", "made.xlsx"])
def test_damaged_workbooks_are_refused_and_nothing_worse(name: str) -> None:
    made = workbook([["Name", "Born"], ["Ann Lee", 1990], ["Bob", 2.5]])
    members = archives.unpacked(made if name == "made.xlsx" else (FILES / name).read_bytes())
    random = Random(7)
    outcomes = set()
    for _ in range(12):
        try:
            sheet_from(archives.packed(spoilt(members, random)), "x", SheetChoice())
        except Refused as refused:
            outcomes.add(refused.code)
    assert outcomes == {"workbook-damaged"}


def test_measuring_damaged_members_is_refused_and_nothing_worse() -> None:
    members = archives.unpacked(workbook([["Name", "Born"], ["Ann Lee", 1990], ["Bob", 2.5]]))
    random = Random(11)
    outcomes = set()
    for _ in range(600):
        for member in spoilt(members, random).values():
            try:
                extents.office_extent(member).check([3])
                outcomes.add("measured")
            except Refused as refused:
                outcomes.add(refused.code)
    assert {"measured", "workbook-damaged"} <= outcomes
    assert outcomes <= {"measured", "workbook-damaged", "too-many-rows", "too-many-columns", "sheet-too-large"}


def test_a_count_that_takes_all_memory_ends_the_reader_and_not_the_program() -> None:
    def change(name: str, member: bytes) -> bytes:
        return member.replace(b'uniqueCount="1"', b'uniqueCount="4294967295"')

    assert refusal(changed(workbook([["Name"]]), change)).code == "workbook-damaged"


def test_a_damaged_old_workbook_cannot_take_the_program_with_it() -> None:
    content = bytearray((FILES / "old_workbook.xls").read_bytes())
    content[0x200:0x260] = b"\xff" * 0x60
    assert refusal(bytes(content)).code in {"workbook-damaged", "file-empty"}
