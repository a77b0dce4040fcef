"""What is copied about people does not stay."""

import pytest
from PySide6.QtGui import QGuiApplication

from groupdesk.desktop.kit import clipboard


@pytest.fixture(autouse=True)
def _clean(qapp):
    QGuiApplication.clipboard().clear()
    yield
    clipboard.clear_private()
    QGuiApplication.clipboard().clear()


def test_copied_text_is_there_and_marked_as_secret() -> None:
    clipboard.copy_private("Anna Example")
    content = QGuiApplication.clipboard().mimeData()
    assert content.text() == "Anna Example"
    assert bytes(content.data("x-kde-passwordManagerHint").data()) == b"secret"
    formats = " ".join(content.formats())
    for name in ("ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory", "CanUploadToCloud"):
        assert name in formats


def test_it_is_cleared_if_it_is_still_ours() -> None:
    clipboard.copy_private("Anna Example")
    clipboard.clear_private()
    assert QGuiApplication.clipboard().text() == ""


def test_what_somebody_copied_since_is_left_alone() -> None:
    clipboard.copy_private("Anna Example")
    QGuiApplication.clipboard().setText("a recipe")
    clipboard.clear_private()
    assert QGuiApplication.clipboard().text() == "a recipe"


def test_it_stays_a_quarter_of_a_minute() -> None:
    assert clipboard.STAYS_MS == 15_000
