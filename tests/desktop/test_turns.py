"""Steps in turns: in order, with the rest of the program between them, and none for an owner who is gone."""

from PySide6.QtCore import QObject, QTimer
from shiboken6 import delete

from groupdesk.desktop.turns import in_turns


def test_each_step_has_a_turn_of_its_own(qtbot) -> None:
    owner, seen = QObject(), []

    def step(name: str) -> None:
        seen.append(name)
        QTimer.singleShot(0, owner, lambda: seen.append(f"after {name}"))

    in_turns(owner, lambda: step("one"), lambda: step("two"))
    assert seen == []
    qtbot.waitUntil(lambda: len(seen) == 4)
    assert seen == ["one", "after one", "two", "after two"]
    assert owner.children() == []


def test_owner_that_is_gone_takes_the_steps_along(qtbot) -> None:
    owner, others, seen = QObject(), QObject(), []
    in_turns(owner, lambda: delete(owner), lambda: seen.append("never"))
    in_turns(others, lambda: None, lambda: None, lambda: seen.append("later"))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["later"]


def test_step_that_fails_does_not_keep_the_next_from_its_turn(qtbot) -> None:
    owner, seen = QObject(), []

    def fail() -> None:
        raise ValueError("told to whoever hears of faults")

    with qtbot.captureExceptions() as heard:
        in_turns(owner, fail, lambda: seen.append("next"))
        qtbot.waitUntil(lambda: bool(seen))
    assert [kind for kind, _error, _trace in heard] == [ValueError]
