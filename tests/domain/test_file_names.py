"""Names of files that every system takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.file_names import safe_name, unused


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("CA-26-000417-K", "CA-26-000417-K.pdf"),
        ("con", "_con.pdf"),
        ("NUL.txt", "_NUL.txt.pdf"),
        ("com1 ", "_com1.pdf"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.pdf"),
        ("..", "paper.pdf"),
        ("", "paper.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("end.  ", "end.pdf"),
        ("x\u202eexe", "xexe.pdf"),
    ],
)
def test_names_are_made_harmless(wanted: str, name: str) -> None:
    assert safe_name(wanted, "pdf") == name


@given(st.text(max_size=400))
def test_any_text_gives_a_name_that_fits(wanted: str) -> None:
    name = safe_name(wanted, "pdf")
    assert name.endswith(".pdf")
    assert len(name.encode("utf-8")) < 220
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name.strip() == name


def test_a_taken_name_gets_a_number() -> None:
    assert unused("A.pdf", set()) == "A.pdf"
    assert unused("A.pdf", {"a.pdf", "a (2).pdf"}) == "A (3).pdf"
