"""What a person sees of an error, and what a report never holds."""

import logging
import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from groupdesk.desktop.faults import Faults, report
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.domain.errors import Refused, Trouble

NAME = "Anna Example"


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def shown() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def faults(window, shown, tmp_path) -> Faults:
    return Faults(window, lambda e: f"Sentence for {e.code}.", lambda *message: shown.append(message), tmp_path)


def a_bug() -> Exception:
    try:
        try:
            raise KeyError(NAME)
        except KeyError as error:
            raise ValueError(f"cannot store {NAME}") from error
    except ValueError as error:
        return error


def test_refusal_becomes_a_sentence_and_work_goes_on(faults, shown, window) -> None:
    faults.handle(Refused("cohort-full", seats=12))
    assert shown == [("Sentence for cohort-full.", "attention")]
    assert open_dialog(window) is None


@pytest.mark.logs_warnings
def test_trouble_becomes_a_sentence_and_a_line_in_the_log(faults, shown, caplog) -> None:
    with caplog.at_level(logging.WARNING, "groupdesk.desktop"):
        logging.getLogger("groupdesk").propagate = True
        faults.handle(Trouble("disk-full"))
    assert shown == [("Sentence for disk-full.", "problem")]
    assert [record.getMessage() for record in caplog.records] == ["trouble disk-full"]


@pytest.mark.logs_warnings
def test_bug_opens_one_dialog_with_a_report_without_words(faults, window) -> None:
    faults.handle(a_bug())
    faults.handle(a_bug())
    dialog = open_dialog(window)
    dialog.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert "ValueError" in text
    assert "KeyError" in text
    assert "test_faults.py" in text
    assert NAME not in text
    dialog.primary.click()
    assert open_dialog(window) is None
    faults.handle(a_bug())
    assert open_dialog(window) is not None


def test_report_names_versions_and_lines_only() -> None:
    text = report(a_bug())
    assert text.startswith("GroupDesk ")
    assert NAME not in text


@pytest.mark.logs_warnings
def test_error_of_any_thread_ends_at_the_desk(faults, window, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr("sys.excepthook", None)
    faults.install()

    def fail() -> None:
        raise a_bug()

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: open_dialog(window) is not None)
