"""`people import`: what would happen, what did, what stays out, and files that are no sign-up sheets."""

import csv
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from cli import documented
from terminal import Terminal

HEADER = "Name,DOB,Phone,E-mail,Which group?,Signed up"
SHEET = f"""{HEADER}
Maren Holt,07/21/1963,(295) 555-0165,maren@example.org,Anxiety skills,09/03/2026
"Okoro, Adaeze",1962-09-29,(395) 555-0164,ada@example.org,Sleep better,09/01/2026
"=HYPERLINK(""x"")",,,,Anxiety skills,09/02/2026
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "signups.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def people(terminal: Terminal) -> list[str]:
    return [row["name"] for row in terminal.ask("people", "list")["people"]]


def test_a_dry_run_says_what_would_happen_and_stores_nothing(terminal: Terminal, sheet: Path) -> None:
    found = terminal.ask("people", "import", sheet, "--dry-run")
    documented.check("people import", found)
    assert (found["counts"]["new"], found["counts"]["refused"], found["done"], found["deed"]) == (2, 1, None, None)
    assert "Nothing was stored" in terminal.do("people", "import", sheet, "--dry-run")
    assert people(terminal) == []
    assert [deed["verb"] for deed in terminal.ask("log")["deeds"]] == ["practice-set-up"]


def test_what_was_read_added_and_refused_is_said_by_row(terminal: Terminal, sheet: Path) -> None:
    said = terminal.do("people", "import", sheet)
    assert "Rows read: 3" in said
    assert "Added: 2" in said
    assert "Refused: 1" in said
    assert "Row 4: The name is a formula" in said
    assert people(terminal) == ["Maren Holt", "Adaeze Okoro"]


def test_columns_that_were_left_out_are_named(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "posted.csv").write_text(
        "Name,Shoe size,Phone,Parking\nAna Bell,38,555-0101,P2\nBea Wolf,40,555-0102,\n"
    )
    said = terminal.do("people", "import", tmp_path / "posted.csv", "--dry-run")
    assert "Columns that were left out: Shoe size, Parking. Take one in as --mapping B=notes." in said
    assert "left out:" not in terminal.do(
        "people", "import", tmp_path / "posted.csv", "--mapping", "B=notes", "--mapping", "D=notes", "--dry-run"
    )


def test_one_undo_takes_all_of_it_back(terminal: Terminal, sheet: Path) -> None:
    done = terminal.ask("people", "import", sheet)
    documented.check("people import", done)
    terminal.do("undo", done["deed"])
    assert people(terminal) == []


def test_the_same_sheet_again_changes_nothing(terminal: Terminal, sheet: Path) -> None:
    terminal.do("people", "import", sheet)
    again = terminal.ask("people", "import", sheet)
    documented.check("people import", again)
    assert (again["done"]["added"], again["done"]["unchanged"]) == (0, 2)


def test_refused_rows_can_be_mended_and_imported(terminal: Terminal, sheet: Path, tmp_path: Path) -> None:
    terminal.do("people", "import", sheet, "--errors", "refused.csv")
    with open(tmp_path / "refused.csv", encoding="utf-8-sig", newline="") as source:
        rows = list(csv.reader(source))
    assert rows[1][-1].startswith("The name is a formula")
    rows[1][0] = "Nina Sand"
    with open(tmp_path / "mended.csv", "w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows(rows)
    assert terminal.ask("people", "import", "mended.csv")["done"]["added"] == 1
    assert "Nina Sand" in people(terminal)


def test_an_errors_file_that_is_there_stops_the_import(terminal: Terminal, sheet: Path, tmp_path: Path) -> None:
    (tmp_path / "refused.csv").write_text("kept")
    assert "there already" in terminal.refused("people", "import", sheet, "--errors", "refused.csv")
    assert people(terminal) == []


def test_columns_may_be_said(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "odd.csv").write_text("Alias,Whom,When\nMaren Holt,Nel,1963\nBram Oduya,Bo,1977\n")
    mapping = ("--mapping", "A=name", "--mapping", "Whom=goes-by", "--mapping", "C=ignore")
    terminal.do("people", "import", "odd.csv", "--header-row", 1, *mapping)
    assert people(terminal) == ["Bo Oduya", "Nel Holt"]


@pytest.mark.parametrize("mapping", ["Z=name", "A=shoe-size", "name", "=name", "A="])
def test_a_column_that_is_not_there_is_refused(terminal: Terminal, sheet: Path, mapping: str) -> None:
    assert "COLUMN=FIELD" in terminal.refused("people", "import", sheet, "--mapping", mapping)


def test_days_may_be_read_the_other_way(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "days.csv").write_text("Name,DOB\nMaren Holt,02/03/1963\n")
    terminal.do("people", "import", "days.csv", "--dates", "day-first")
    assert terminal.ask("people", "show", 1)["person"]["birth_date"] == "1963-03-02"


def test_those_who_asked_get_seats_with_the_import(terminal: Terminal, cohort: str, sheet: Path) -> None:
    done = terminal.ask("people", "import", sheet, "--enrol", cohort)
    assert (done["done"]["enrolled"], done["done"]["waiting"]) == (1, 0)
    assert [row["name"] for row in terminal.ask("roster", "--cohort", cohort)["roster"]] == ["Maren Holt"]


def test_a_group_by_other_words_is_led_to_a_cohort(terminal: Terminal, cohort: str, sheet: Path) -> None:
    terminal.do("people", "import", sheet, "--enrol", f"sleep BETTER={cohort}")
    assert [row["name"] for row in terminal.ask("roster", "--cohort", cohort)["roster"]] == ["Adaeze Okoro"]
    assert "Nobody in this sheet" in terminal.refused("people", "import", sheet, "--enrol", f"Knitting={cohort}")


def test_a_sheet_without_groups_enrols_everybody(terminal: Terminal, cohort: str, tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("Name\nMaren Holt\nBram Oduya\nTess Quill\n")
    done = terminal.ask("people", "import", "names.csv", "--enrol", cohort)["done"]
    assert (done["enrolled"], done["waiting"]) == (2, 1)


def test_likely_duplicates_are_told_and_decided(terminal: Terminal, tmp_path: Path) -> None:
    terminal.do("people", "add", "Maren Holt")
    (tmp_path / "one.csv").write_text("Name,Phone\nMaren Holt,(295) 555-0165\n")
    found = terminal.ask("people", "import", "one.csv", "--dry-run")
    assert (found["counts"]["likely"], found["on_file"][0]["number"]) == (1, 1)
    assert "may be number 1 on file: same name" in terminal.do("people", "import", "one.csv", "--dry-run")
    done = terminal.ask("people", "import", "one.csv", "--likely", "fill")
    assert (done["done"]["added"], done["done"]["updated"]) == (0, 1)
    assert terminal.ask("people", "show", 1)["person"]["contacts"][0]["value"] == "(295) 555-0165"


def test_one_row_may_be_answered(terminal: Terminal, sheet: Path, tmp_path: Path) -> None:
    terminal.do("people", "import", sheet, "--answer", "2=leave-out")
    assert people(terminal) == ["Adaeze Okoro"]
    (tmp_path / "one.csv").write_text("Name,Phone\nA. Okoro,555-0199\n")
    terminal.do("people", "import", "one.csv", "--answer", "2=fill:Adaeze Okoro")
    values = [one["value"] for one in terminal.ask("people", "show", 1)["person"]["contacts"]]
    assert "555-0199" in values


@pytest.mark.parametrize("answer", ["2", "2=maybe", "x=add", "=add"])
def test_an_answer_that_is_none_is_refused(terminal: Terminal, sheet: Path, answer: str) -> None:
    assert "ROW=add" in terminal.refused("people", "import", sheet, "--answer", answer)


def test_two_rows_may_be_one_person_or_two(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "two.csv").write_text("Name,Phone\nMaren Holt,555-0101\nMarén Holt,555-0102\n")
    together = terminal.ask("people", "import", "two.csv", "--dry-run", "--same", "2+3")
    apart = terminal.ask("people", "import", "two.csv", "--dry-run", "--apart", "3+2")
    assert (together["counts"]["ready"], apart["counts"]["ready"]) == (1, 2)
    for rows in ("2", "2+2", "a+b"):
        assert "no two rows" in terminal.refused("people", "import", "two.csv", "--same", rows)


def test_letters_that_could_be_read_in_several_ways_are_asked_about(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "odd.csv").write_bytes("Name\nZo\u00eb\n".encode("cp1252") + b"\x81\x9d\n")
    answer = terminal.type("people", "import", "odd.csv")
    if answer.code:
        assert answer.err.count("\n") == 1
    terminal.do("people", "import", "odd.csv", "--encoding", "latin-1", "--dry-run")


def test_quoted_line_breaks_stay_in_their_cell(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "notes.csv").write_text('Name,Notes\nMaren Holt,"first\nsecond"\nBram Oduya,x\n')
    terminal.do("people", "import", "notes.csv")
    assert terminal.ask("people", "show", "Maren")["person"]["note"] == "first\nsecond"
    assert len(people(terminal)) == 2


def _picture() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def _wide() -> bytes:
    return (",".join(f"c{n}" for n in range(10_000)) + "\n").encode() * 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("blank.csv", b"\n\n   \n"),
        ("header.csv", HEADER.encode()),
        ("picture.csv", _picture()),
        ("paper.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
        ("broken.xlsx", b"PK\x03\x04" + bytes(200)),
        ("wide.csv", _wide()),
        ("bytes.csv", bytes(range(256)) * 40),
    ],
)
def test_what_is_no_sign_up_sheet_is_refused_in_one_sentence(
    terminal: Terminal, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    assert terminal.refused("people", "import", name).endswith((".", "?"))
    assert people(terminal) == []


def test_a_file_of_200_megabytes_is_refused_before_it_is_read(terminal: Terminal, tmp_path: Path) -> None:
    with open(tmp_path / "huge.csv", "wb") as huge:
        huge.truncate(200 * 1024 * 1024)
    assert "20" in terminal.refused("people", "import", "huge.csv")


def test_a_workbook_that_unpacks_to_a_mountain_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", "<Types/>")
        bomb.writestr("xl/workbook.xml", "<workbook/>")
        bomb.writestr("xl/worksheets/sheet1.xml", b"<c/>" * 40_000_000)
    assert terminal.refused("people", "import", "bomb.xlsx").endswith(".")


def test_a_file_that_is_not_there_is_said(terminal: Terminal) -> None:
    assert terminal.refused("people", "import", "nowhere.csv").endswith(".")


def test_a_sheet_of_refused_rows_only_stores_nothing_but_the_errors(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text("Name,Phone\n=1+1,555-0101\n")
    assert "1 were refused" in terminal.refused("people", "import", "bad.csv", "--errors", "refused.csv")
    assert (tmp_path / "refused.csv").exists()
    assert [deed["verb"] for deed in terminal.ask("log")["deeds"]] == ["practice-set-up"]
