"""Deeds of pages: told with their way back, refused where they were asked for."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.tasks import InlineTasks
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import DeedId


class Heard:
    """Stands in for the bar: what was said last, and how to take it back."""

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self.undo: Callable[[], object] | None = None

    def say(self, sentence: str, status: str = "good", undo: Callable[[], object] | None = None) -> None:
        self.sentences.append(sentence)
        self.undo = undo


class Book:
    """Keeps which deeds were taken back, in order."""

    def __init__(self) -> None:
        self.undone: list[str] = []

    def undo(self, deed: DeedId) -> Done:
        self.undone.append(deed)
        return Done(DeedId(f"not {deed}"))


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_deed_is_told_and_can_be_taken_back_and_done_again(page: QWidget) -> None:
    heard, book = Heard(), Book()
    deeds = Deeds(InlineTasks(), heard, book.undo)
    deeds.do(page, lambda: Done(DeedId("1")), "Enrolled.")
    assert heard.undo is not None
    heard.undo()
    assert heard.sentences == ["Enrolled.", "Undone."]
    heard.undo()
    assert book.undone == ["1", "not 1"]


def test_several_deeds_are_taken_back_from_the_last_to_the_first(page: QWidget) -> None:
    heard, book = Heard(), Book()
    made: list[Done] = []
    work = lambda: [Done(DeedId("1")), Done(DeedId("2"))]  # noqa: E731
    Deeds(InlineTasks(), heard, book.undo).do(page, work, "Added and enrolled.", done=made.append)
    assert made == [Done(DeedId("2"))]
    assert heard.undo is not None
    heard.undo()
    assert book.undone == ["2", "1"]


def test_a_refusal_goes_to_whoever_asked_and_says_nothing(page: QWidget) -> None:
    def refuse() -> Done:
        raise Refused("cohort-full", cohort="ANX", seats=1)

    heard, refusals = Heard(), []
    Deeds(InlineTasks(), heard, Book().undo).do(page, refuse, "Enrolled.", failed=refusals.append)
    assert [error.code for error in refusals] == ["cohort-full"]
    assert heard.sentences == []
