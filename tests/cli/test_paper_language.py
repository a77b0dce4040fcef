"""Papers in another language than the program's, from the command line."""

from pathlib import Path

import pypdf

from terminal import Terminal


def test_a_roster_speaks_the_language_that_was_asked_for(terminal: Terminal, cohort: str, tmp_path: Path) -> None:
    out = tmp_path / "roster.pdf"
    terminal.ask("export", "roster", "--cohort", cohort, "--out", out, "--lang", "es")
    assert "Nombre" in pypdf.PdfReader(out).pages[0].extract_text()


def test_a_language_that_papers_do_not_speak_writes_nothing(terminal: Terminal, cohort: str, tmp_path: Path) -> None:
    out = tmp_path / "roster.pdf"
    refused = terminal.refused("export", "roster", "--cohort", cohort, "--out", out, "--lang", "tlh")
    assert "en, es" in refused
    assert not out.exists()
