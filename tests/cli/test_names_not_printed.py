"""Whoever wishes not to be printed is a number on every paper."""

from pathlib import Path

from terminal import Terminal


def test_a_name_is_withheld_from_papers_and_given_back(terminal: Terminal, cohort: str, tmp_path: Path) -> None:
    terminal.do("enrol", 1, "--cohort", cohort)
    name = terminal.ask("people", "show", 1)["person"]["full_name"]
    words = ("export", "roster", "--cohort", cohort, "--format", "csv", "--column", "name", "--force", "--out")
    terminal.do("people", "change", 1, "--do-not-print")
    assert terminal.ask("people", "show", 1)["person"]["do_not_print"] is True
    terminal.do(*words, tmp_path / "roster.csv")
    withheld = (tmp_path / "roster.csv").read_text("utf-8-sig")
    assert "No. 1" in withheld
    assert name not in withheld
    terminal.do("people", "change", 1, "--print")
    terminal.do(*words, tmp_path / "roster.csv")
    assert name in (tmp_path / "roster.csv").read_text("utf-8-sig")
