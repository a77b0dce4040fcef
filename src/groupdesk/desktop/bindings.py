"""What is mended about Qt's Python bindings, before anything else of the window is imported.

They read the source of every module that is imported after them, to offer other spellings of Qt's methods to modules
that ask for them; nobody here does. The reading costs 1 ms a module, some 400 ms and 20 MB until a practice is open.

And on Python 3.11 they crash the program when a method that Qt calls (paintEvent, sizeHint, data …) lets an error out
that was raised in C, as by a deleted widget, `int("x")` or `[][0]`: such an error is at first only a kind and a text,
and they take the text for an exception. Catching it once makes it whole. Python 3.12 makes errors whole by itself.
"""

import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from types import FunctionType, ModuleType
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QIconEngine

_ASKED = "_mod_uses_pyside"
# Every class of Qt that ours are made of has one of these above it.
_ROOTS: tuple[type, ...] = (QObject, QIconEngine)


def spare_source_reading() -> bool:
    """Call once, before the imports that shall be quick; False when the bindings know no such function any more."""
    feature = import_module("shibokensupport.feature")
    if not hasattr(feature, _ASKED):
        return False
    setattr(feature, _ASKED, _never)
    return True


def make_errors_whole() -> None:
    """Call before our own classes of Qt are made; all that Qt may call in them is then safe to fail."""
    if sys.version_info >= (3, 12):
        return
    for root in _ROOTS:
        if "__init_subclass__" not in vars(root):
            setattr(root, "__init_subclass__", classmethod(_guarding(root)))  # noqa: B010 (mypy knows no other way)


def _never(_module: ModuleType) -> bool:
    return False


def _guarding(root: type) -> Callable[..., None]:
    """What happens to each class made below that root: its methods of Qt's names are wrapped."""

    def guard(made: type, **words: Any) -> None:  # noqa: ANN401 (for whoever comes next in the order)
        super(root, made).__init_subclass__(**words)  # type: ignore[arg-type]  # mypy sees no type in a variable
        of_qt = next(above for above in made.__mro__ if above.__module__.startswith("PySide6."))
        for name, method in list(vars(made).items()):
            if type(method) is FunctionType and not name.startswith("_") and hasattr(of_qt, name):
                setattr(made, name, _with_whole_errors(method))

    return guard


def _with_whole_errors(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def called(*given: Any, **named: Any) -> Any:  # noqa: ANN401 (whatever Qt hands over)
        try:
            return method(*given, **named)
        except BaseException:  # noqa: TRY203 (this alone makes the error whole)
            raise

    return called
