"""Certificates on the command line: from who qualifies to a verified file, and what is refused."""

from pathlib import Path

import pytest

from cli import documented
from groupdesk.documents.certificates.scanning import codes_in
from terminal import Terminal

AFTER = "2026-12-15"


@pytest.fixture
def ended(terminal: Terminal, cohort: str) -> str:
    """A cohort after its last session: person 1 came every time, person 2 once."""
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    sessions = terminal.ask("sessions", "list", "--cohort", cohort)["sessions"]
    for row in sessions:
        terminal.today = row["starts_at"][:10]
        second = "present" if row["number"] == 1 else "absent"
        terminal.do("roll", "mark", "--session", f"{cohort}/{row['number']}", "1=present", f"2={second}")
    terminal.today = AFTER
    terminal.do("completion", "rule", "set", "--cohort", cohort, "--preset", "two-thirds", "--confirm")
    terminal.do("completion", "decide", "--cohort", cohort, "--all")
    return cohort


def test_from_who_qualifies_to_a_duplicate(terminal: Terminal, ended: str, tmp_path: Path) -> None:
    found = terminal.ask("certificates", "candidates", "--cohort", ended)
    documented.check("certificates candidates", found)
    assert [row["qualifies"] for row in found["candidates"]] == [True, False]
    issued = terminal.ask("certificates", "issue", "--cohort", ended, "--title", "Anxiety skills", "--design", "modern")
    documented.check("certificates issue", issued)
    (serial,) = issued["serials"]
    assert serial in terminal.do("certificates", "list")
    again = terminal.ask("certificates", "reissue", serial)
    documented.check("certificates reissue", again)
    listed = terminal.ask("certificates", "list")
    documented.check("certificates list", listed)
    assert [row["state"] for row in listed["certificates"]] == ["issued", "superseded"]
    documented.check(
        "certificates revoke", terminal.ask("certificates", "revoke", again["serials"][0], "--reason", "x")
    )
    assert "Not valid: revoked. x" in terminal.do("certificates", "verify", again["serials"][0])
    assert "What was issued cannot be called back" in terminal.refused("undo", issued["deed"])


def test_files_are_written_and_verified(terminal: Terminal, ended: str, tmp_path: Path) -> None:
    serial = terminal.ask("certificates", "issue", "--cohort", ended)["serials"][0]
    terminal.do("certificates", "issue", "--cohort", ended, "--kind", "attendance", "--person", 2)
    folder = tmp_path / "papers"
    folder.mkdir()
    written = terminal.ask("export", "certificates", "--cohort", ended, "--out", folder)
    documented.check("export certificates", written)
    assert written["certificates"] == 2
    assert (folder / f"{serial}.pdf").exists()
    together = terminal.ask("export", "certificates", "--cohort", ended, "--out", tmp_path / "all.pdf")
    assert len(together["files"]) == 1
    assert "is there already" in terminal.refused("export", "certificates", "--cohort", ended, "--out", folder)
    verified = terminal.ask("certificates", "verify", folder / f"{serial}.pdf")
    documented.check("certificates verify", verified)
    assert (verified["verdict"], verified["is_exact"]) == ("valid", True)
    assert terminal.ask("certificates", "verify", tmp_path / "all.pdf")["verdict"] == "different"
    for ending in ("csv", "xlsx", "pdf"):
        document = terminal.ask("export", "register", "--out", tmp_path / f"register.{ending}")
        documented.check("export register", document)
        assert document["format"] == ending


def test_a_code_is_checked_without_a_practice(terminal: Terminal, ended: str, tmp_path: Path) -> None:
    serial = terminal.ask("certificates", "issue", "--cohort", ended)["serials"][0]
    for name in ("public-key", "page"):
        document = terminal.ask("certificates", name, "--out", tmp_path / name)
        documented.check(f"certificates {name}", document)
    terminal.do("export", "certificates", "--serial", serial, "--out", tmp_path / "one.pdf")

    (line,) = codes_in((tmp_path / "one.pdf").read_bytes())
    assert "Genuine" in terminal.do("certificates", "verify", line, "--key", tmp_path / "public-key")
    assert "Not genuine" in terminal.do(
        "certificates", "verify", line.replace("|12|", "|9|"), "--key", tmp_path / "public-key"
    )
    assert "Valid" in terminal.do("certificates", "verify", line)


def test_designs_and_settings_are_taken_in_and_given_out(terminal: Terminal, tmp_path: Path) -> None:
    documented.check("certificates designs list", terminal.ask("certificates", "designs", "list"))
    file = tmp_path / "plain.json"
    documented.check(
        "certificates designs export", terminal.ask("certificates", "designs", "export", "plain", "--out", file)
    )
    mine = terminal.ask("certificates", "designs", "import", file, "--name", "Ours")
    documented.check("certificates designs import", mine)
    assert "called “ours” already" in terminal.refused("certificates", "designs", "import", file, "--name", "ours")
    sample = terminal.ask("certificates", "designs", "sample", mine["id"], "--out", tmp_path / "s.pdf", "--longest")
    documented.check("certificates designs sample", sample)
    documented.check("certificates designs archive", terminal.ask("certificates", "designs", "archive", mine["id"]))
    assert "belongs to the program" in terminal.refused("certificates", "designs", "archive", "plain")
    file.write_text('{"groupdesk_design": 1, "surprise": true}')
    assert "no design" in terminal.refused("certificates", "designs", "import", tmp_path / "s.pdf")
    done = terminal.ask("certificates", "settings", "set", "--series", "CA", "--signed-by", "Nadia Brandt=LCSW")
    documented.check("certificates settings set", done)
    (tmp_path / "logo.txt").write_text("no picture")
    assert "cannot be read" in terminal.refused("certificates", "settings", "logo", tmp_path / "logo.txt")
    documented.check("certificates settings logo", terminal.ask("certificates", "settings", "logo", "-"))
    documented.check("certificates settings signature", terminal.ask("certificates", "settings", "signature", 1, "-"))
    shown = terminal.ask("certificates", "settings", "show")
    documented.check("certificates settings show", shown)
    assert (shown["series_code"], shown["signatories"][0]["role"]) == ("CA", "LCSW")


def test_what_cannot_be_is_refused_with_one_sentence(terminal: Terminal, ended: str, tmp_path: Path) -> None:
    assert "People who do not qualify: 1" in terminal.refused("certificates", "issue", "--cohort", ended, "--person", 2)
    assert "provider number" in terminal.refused(
        "certificates", "issue", "--cohort", ended, "--kind", "continuing-education"
    )
    assert "no number of a certificate" in terminal.refused("certificates", "verify", "C-26-000001-Q")
    assert "no number of a certificate" in terminal.refused("certificates", "reissue", "nothing")
    issued = terminal.ask(
        "certificates", "issue", "--cohort", ended, "--person", 2, "--exception", "By order of the court"
    )
    (row,) = terminal.ask("certificates", "list")["certificates"]
    assert (row["serial"], row["override_reason"]) == (issued["serials"][0], "By order of the court")


def test_hours_are_typed_for_participation(terminal: Terminal, ended: str) -> None:
    word = ("certificates", "issue", "--cohort", ended, "--kind", "participation")
    assert "quarters" in terminal.refused(*word, "--hours", "6.1")
    assert "number such as 6.5" in terminal.refused(*word, "--hours", "six")
    terminal.do(*word, "--person", 1, "--hours", "6.5")
    (row,) = terminal.ask("certificates", "list")["certificates"]
    documented.check("certificates list", {"certificates": [row]})
    assert row["hours"] == "6.5"
    assert row["hours_by"]
    assert "hours of the marks" in terminal.refused("certificates", "issue", "--cohort", ended, "--hours", "6")
