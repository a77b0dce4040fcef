"""Compiled Designer forms carry the hash of the file they were made from."""

import hashlib
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from house.source import FORMS, ROOT

UI = ROOT / "ui"
SOURCES = sorted(UI.rglob("*.ui"))
STAMP = re.compile(r"ui/\S+\.ui\b.*\b([0-9a-f]{16})\b")


def compiled_from(source: Path) -> Path:
    return FORMS / source.relative_to(UI).with_name(f"ui_{source.stem}.py")


def name_of(source: Path) -> str:
    return source.relative_to(UI).as_posix()


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_the_compiled_form_is_of_this_source(source: Path) -> None:
    first_line = compiled_from(source).read_text(encoding="utf-8").partition("\n")[0]
    stamp = STAMP.search(first_line)
    assert stamp is not None, "run python ui/compile.py"
    assert stamp[1] == hashlib.sha256(source.read_bytes()).hexdigest()[:16], "run python ui/compile.py"


def test_no_compiled_form_has_lost_its_source() -> None:
    assert {path for path in FORMS.rglob("ui_*.py")} - {compiled_from(source) for source in SOURCES} == set()


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_labels_show_text_and_never_markup(source: Path) -> None:
    """Qt guesses rich text from the words themselves, and the words may be a person's."""
    labels = ElementTree.parse(source).iterfind(".//widget[@class='QLabel']")  # noqa: S314 (our own file)
    guessing = [
        label.get("name")
        for label in labels
        if "PlainText" not in (label.findtext("property[@name='textFormat']/enum") or "")
    ]
    assert guessing == []


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_forms_hold_neither_connections_nor_styles(source: Path) -> None:
    form = ElementTree.parse(source)  # noqa: S314 (our own file)
    assert form.find(".//connections/connection") is None
    assert form.find(".//property[@name='styleSheet']") is None
