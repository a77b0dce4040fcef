"""The window speaks the chosen language, and English where we have no words in it."""

import struct
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from groupdesk.base import i18n
from groupdesk.base.i18n import _
from groupdesk.desktop import language
from groupdesk.desktop.language import speak


def catalogue(folder: Path, code: str, words: dict[str, str]) -> None:
    """The smallest file that gettext reads: sorted pairs after a header."""
    pairs = sorted({"": "Content-Type: text/plain; charset=UTF-8\n", **words}.items())
    texts, starts, body = [], 28 + 16 * len(pairs), b""
    for column in (0, 1):
        for pair in pairs:
            text = pair[column].encode()
            texts.append(struct.pack("<II", len(text), starts + len(body)))
            body += text + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    place = folder / code / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "groupdesk.mo").write_bytes(head + b"".join(texts) + body)


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication, monkeypatch, tmp_path):
    monkeypatch.setattr(language, "resource", lambda _name: tmp_path)
    yield
    i18n.install(tmp_path / "nothing", "en")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_chosen_language_is_spoken(qapp, tmp_path) -> None:
    catalogue(tmp_path, "es", {"Undo": "Deshacer"})
    speak(qapp, "es")
    assert _("Undo") == "Deshacer"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_region_falls_back_to_its_language(qapp, tmp_path) -> None:
    catalogue(tmp_path, "es", {"Undo": "Deshacer"})
    speak(qapp, "es_MX")
    assert _("Undo") == "Deshacer"


def test_language_written_from_right_to_left_mirrors_the_window(qapp, tmp_path) -> None:
    catalogue(tmp_path, "ar", {"Undo": "تراجع"})
    speak(qapp, "ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_language_without_words_of_ours_is_neither_spoken_nor_mirrored(qapp) -> None:
    speak(qapp, "he")
    assert _("Undo") == "Undo"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
