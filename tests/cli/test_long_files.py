"""Files of 100,000 rows: refused with one sentence after a moment, and nothing in the practice is another."""

import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import xlsxwriter

from terminal import Terminal

ROWS = 100_000
MOST_SECONDS = 2  # of work; waiting for a busy machine is not counted

Cells = Callable[[int], list[str]]
HEADS = {
    "zoom": ["Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)"],
    "teams": ["Full Name", "User Action", "Timestamp"],
    "signups": ["Name", "Phone", "E-mail"],
}


def cells(kind: str, number: int) -> list[str]:
    name, mail = f"Person {number}", f"p{number}@example.org"
    if kind == "zoom":
        return [name, mail, "10/06/2026 06:00:00 PM", "10/06/2026 07:30:00 PM", "90"]
    return [name, "Joined", "10/6/2026 6:00:00 PM"] if kind == "teams" else [name, f"555 010 {number:05}", mail]


def text_file(path: Path, kind: str, delimiter: str, encoding: str) -> Path:
    lines = [HEADS[kind], *(cells(kind, number) for number in range(ROWS))]
    path.write_bytes("".join(delimiter.join(line) + "\n" for line in lines).encode(encoding))
    return path


def workbook(path: Path, kind: str) -> Path:
    """As a program of tables writes it, without the half minute that writing cell by cell would take."""
    small = path.with_name("small.xlsx")
    book = xlsxwriter.Workbook(str(small))
    book.add_worksheet().write_row(0, 0, HEADS[kind])
    book.close()
    rows = "".join(row_of(number, cells(kind, number)) for number in range(ROWS))
    with zipfile.ZipFile(small) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            member = old.read(name)
            if name.endswith("sheet1.xml"):
                member = member.replace(b"</sheetData>", f"{rows}</sheetData>".encode())
            new.writestr(name, member)
    return path


def row_of(number: int, texts: list[str]) -> str:
    told = "".join(
        f'<c r="{letter}{number + 2}" t="inlineStr"><is><t>{text}</t></is></c>'
        for letter, text in zip("ABCDE", texts, strict=False)
    )
    return f'<row r="{number + 2}" spans="1:5">{told}</row>'


@contextmanager
def soon() -> Iterator[None]:
    before = time.process_time()
    yield
    assert time.process_time() - before < MOST_SECONDS


@pytest.mark.parametrize("kind", ["zoom.csv", "teams.csv", "zoom.xlsx"])
def test_a_report_of_a_hundred_thousand_rows_is_refused_at_once_and_marks_nobody(
    terminal: Terminal, cohort: str, tmp_path: Path, kind: str
) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    path = tmp_path / kind
    if kind == "zoom.xlsx":
        workbook(path, "zoom")
    elif kind == "zoom.csv":
        text_file(path, "zoom", ",", "utf-8")
    else:
        text_file(path, "teams", "\t", "utf-16")
    before = terminal.ask("info"), terminal.ask("roll", "show", "--session", f"{cohort}/1")
    with soon():
        said = terminal.refused("roll", "import", "--session", f"{cohort}/1", path)
    assert said == "The report has more than 10000 rows, so it was not read. Save only the rows of this meeting."
    assert (terminal.ask("info"), terminal.ask("roll", "show", "--session", f"{cohort}/1")) == before


@pytest.mark.parametrize("kind", ["signups.csv", "signups.xlsx"])
def test_sign_ups_of_a_hundred_thousand_rows_are_refused_at_once_and_nobody_is_added(
    terminal: Terminal, cohort: str, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / kind
    if kind == "signups.xlsx":
        workbook(path, "signups")
    else:
        text_file(path, "signups", ";", "utf-8")
    before = terminal.ask("info")
    with soon():
        said = terminal.refused("people", "import", path)
    assert said == "The sheet has more than 100000 rows, so it was not read; please import it in parts."
    assert terminal.ask("info") == before
