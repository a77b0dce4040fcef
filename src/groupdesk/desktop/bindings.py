"""Spares Qt's Python bindings a needless look: they read the source of every module that is imported after them.

They search it for their own name, to offer other spellings of Qt's methods to modules that ask for them; nobody here
does. The reading costs 1 ms a module, some 400 ms and 20 MB until a practice is open. A test watches that the function
is still there under this name.
"""

from importlib import import_module
from types import ModuleType

_ASKED = "_mod_uses_pyside"


def spare_source_reading() -> bool:
    """Call once, before the imports that shall be quick; False when the bindings know no such function any more."""
    feature = import_module("shibokensupport.feature")
    if not hasattr(feature, _ASKED):
        return False
    setattr(feature, _ASKED, _never)
    return True


def _never(_module: ModuleType) -> bool:
    return False
