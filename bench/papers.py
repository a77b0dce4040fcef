"""Rosters and sign-in sheets beside a bare ReportLab canvas, CSV beside `csv`, XLSX beside XlsxWriter."""

import csv
import io
import itertools
import random
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path

import xlsxwriter
from measure import ROOT, Row, work
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from groupdesk.documents.forms.roster import print_rosters
from groupdesk.documents.forms.sign_in_sheet import print_sign_in_sheets
from groupdesk.domain.papers import ColumnKind, PaperSetting, PaperSize, RosterColumn, RosterPaper, SheetPaper
from groupdesk.domain.sheet_codes import sheet_code
from groupdesk.interop.csv_out import csv_bytes
from groupdesk.interop.xlsx_out import Workbook, xlsx_bytes

HERE = Path(__file__)
GROUPS, PEOPLE = 200, 25
HEADS = ["#", "Name", "Phone", "Joined", "Status", "Wk 1", "Wk 2", "Wk 3", "Wk 4", "Wk 5", "Signature"]
FIRST = "Zoë José Łukasz Anaïs Søren Márta Chloé Jürgen Åsa Ömer Renée Mary John Aisha Kwame Mei Ravi Olga Inés".split()
LAST = "Álvarez Müller O’Connor Kowalczyk Çelik Ibáñez Škoda Lefèvre Smith Okafor Nakamura Trần Gómez Brown".split()
MADE = datetime(2026, 11, 3, 12, tzinfo=UTC)

Data = list[tuple[str, list[list[str]]]]


def rows() -> list[Row]:
    """Everything is measured in whole processes; preparation and imports are left out on both sides."""
    return [
        Row("200 rosters × 25 people, tagged PDF", (HERE, "rosters"), (HERE, "canvas"), 1.5, "work_cpu"),
        Row("200 sign-in sheets × 25 people, tagged PDF", (HERE, "sheets"), (HERE, "canvas"), 1.5, "work_cpu"),
        Row("5,000 rows as CSV", (HERE, "csv"), (HERE, "plain_csv"), 1.15, "work_cpu"),
        Row("5,000 rows as XLSX", (HERE, "xlsx"), (HERE, "plain_xlsx"), 1.1, "work_cpu"),
    ]


def people() -> Data:
    """Groups of people whose names all differ, as they do in life."""
    chance = random.Random(11)
    names = [f"{last}, {first}" for first, last in itertools.product(FIRST, LAST)]
    middles = itertools.cycle("ABCDEFGHJKLMNOPRSTVW")
    return [
        (f"Living well #{group + 1}", [_person(number, chance, names, middles) for number in range(PEOPLE)])
        for group in range(GROUPS)
    ]


def _person(number: int, chance: random.Random, names: list[str], middles: itertools.cycle) -> list[str]:
    return [
        str(number + 1),
        f"{chance.choice(names)} {next(middles)}.",
        f"({chance.randint(200, 999)}) 555-{chance.randint(0, 9999):04d}",
        f"2026-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
        chance.choice(["Active", "Waitlist", "Completed"]),
        *[""] * 6,
    ]


def rosters(data: Data) -> None:
    kinds = [ColumnKind.FIGURE, ColumnKind.NAME, *[ColumnKind.TEXT] * 3, *[ColumnKind.BLANK] * 6]
    columns = tuple(RosterColumn(title=head, kind=kind) for head, kind in zip(HEADS, kinds, strict=True))
    setting = PaperSetting(size=PaperSize.A4, made_at=MADE)
    papers = [
        RosterPaper(setting=setting, title=title, columns=columns, rows=tuple(map(tuple, people)))
        for title, people in data
    ]
    assert print_rosters(papers).pages == GROUPS


def sheets(data: Data) -> None:
    setting = PaperSetting(size=PaperSize.A4, made_at=MADE)
    papers = [
        SheetPaper(
            setting=setting,
            title=title,
            day=date(2026, 11, 3),
            starts=time(18),
            ends=time(19, 30),
            names=tuple(person[1] for person in people),
            code=sheet_code(number),
        )
        for number, (title, people) in enumerate(data)
    ]
    assert print_sign_in_sheets(papers).pages >= GROUPS


def canvas(data: Data) -> None:
    """The least that ReportLab can do for such a table: one shared grid, one text object a page, no tags."""
    rl_config.useA85 = 0
    for name, file in (("text", "SourceSans3-Regular"), ("strong", "SourceSans3-SemiBold")):
        pdfmetrics.registerFont(TTFont(name, str(ROOT / f"resources/fonts/{file}.ttf")))
    edges = list(itertools.accumulate([22, 140, 95, 66, 62, 44, 44, 44, 44, 44, 165], initial=35))
    paper = Canvas(io.BytesIO(), pagesize=(841.89, 595.28), pageCompression=1)
    paper.beginForm("grid", 0, 0, 841.89, 595.28)
    paper.setLineWidth(0.4)
    paper.grid(edges, [500 - 17 * line for line in range(PEOPLE + 2)])
    paper.setFont("strong", 8)
    for x, head in zip(edges, HEADS, strict=False):
        paper.drawString(x + 3, 488, head)
    paper.endForm()
    for title, people in data:
        _canvas_page(paper, title, people, edges)
    paper.save()


def _canvas_page(paper: Canvas, title: str, people: list[list[str]], edges: list[int]) -> None:
    paper.doForm("grid")
    paper.setFont("strong", 14)
    paper.drawString(35, 524, title)
    paper.setFont("text", 8)
    text = paper.beginText()
    text.setFont("text", 8)
    for line, person in enumerate(people):
        for x, cell in zip(edges, person, strict=False):
            if cell:
                text.setTextOrigin(x + 3, 471 - 17 * line)
                text.textOut(cell)
    paper.drawText(text)
    paper.showPage()


def table(data: Data) -> list[list[str]]:
    """Fourteen columns, with a few cells that a spreadsheet would run."""
    return [
        [title, *person[:5], "+1 555", "Yes", "No", "County", "English", "42", "=1+1", ""]
        for title, g in data
        for person in g
    ]


def ours_csv(data: Data) -> None:
    csv_bytes(["Column"] * 14, table(data))


def plain_csv(data: Data) -> None:
    out = io.TextIOWrapper(io.BytesIO(), newline="", encoding="utf-8-sig")
    writer = csv.writer(out)
    writer.writerow(["Column"] * 14)
    writer.writerows(table(data))
    out.flush()


def ours_xlsx(data: Data) -> None:
    heads = [f"Column {number}" for number in range(14)]
    xlsx_bytes(Workbook(title="People", heads=heads, rows=table(data), made_at=MADE))


def plain_xlsx(data: Data) -> None:
    workbook = xlsxwriter.Workbook(io.BytesIO(), {"strings_to_formulas": False})
    sheet = workbook.add_worksheet()
    for number, row in enumerate(table(data)):
        sheet.write_row(number, 0, row)
    workbook.close()


WORK: dict[str, Callable[[Data], None]] = {
    "rosters": rosters,
    "sheets": sheets,
    "canvas": canvas,
    "csv": ours_csv,
    "plain_csv": plain_csv,
    "xlsx": ours_xlsx,
    "plain_xlsx": plain_xlsx,
}


if __name__ == "__main__":
    prepared_data = people()
    with work():
        WORK[sys.argv[1]](prepared_data)
