"""Parts of Qt's Python bindings that are read when something asks for them, and not at each start.

The bindings carry their own support in Python as source, which they unpack and compile anew at each start. Most of it
writes stub files, or words the error of a call with wrong arguments: a quarter of what a blank window costs.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec

_IMPORTER = "EmbeddableZipImporter"
_ROOM = "shibokensupport.signature."
_PUT_OFF = frozenset(
    _ROOM + name
    for name in ("errorhandler", "layout", "mapping", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
)
_one_at_a_time = RLock()


@contextmanager
def put_off() -> Iterator[None]:
    """Import Qt's bindings for the first time inside; where they import their support otherwise, all is as usual."""
    usual = sys.meta_path
    sys.meta_path = _Watched(usual)
    try:
        yield
    finally:
        usual[:] = sys.meta_path
        sys.meta_path = usual


class _Watched(list[Any]):
    """The list of finders while the bindings put theirs in front of it."""

    def insert(self, place: Any, finder: Any) -> None:  # noqa: ANN401 (whatever finder there is)
        if type(finder).__name__ == _IMPORTER:
            _teach(finder)
        super().insert(place, finder)


def _teach(importer: Any) -> None:  # noqa: ANN401 (a class of the bindings that nobody can import)
    """Has the importer of the bindings make modules that are read later."""
    read = importer.exec_module

    def create(spec: "ModuleSpec") -> ModuleType | None:
        return _Later(spec.name, read) if spec.name in _PUT_OFF else None

    def execute(module: ModuleType) -> None:
        if not isinstance(module, _Later):
            read(module)

    importer.create_module, importer.exec_module = create, execute


class _Later(ModuleType):
    """Becomes an ordinary module when it is first asked for something that a module does not have by itself."""

    def __init__(self, name: str, read: Any) -> None:  # noqa: ANN401 (a method of the bindings)
        super().__init__(name)
        self.__dict__["_read"] = name, read

    def __getattr__(self, wanted: str) -> Any:  # noqa: ANN401 (as of every module)
        if wanted.startswith("__"):
            raise AttributeError(wanted)
        with _one_at_a_time:
            if "_read" in self.__dict__:
                self._become()
        try:
            return self.__dict__[wanted]
        except KeyError:
            raise AttributeError(wanted) from None

    def _become(self) -> None:
        name, read = self.__dict__.pop("_read")
        spec = self.__spec__
        if spec is None:
            raise ImportError(name)
        published, spec.name = spec.name, name  # the bindings give it another name once it stands
        try:
            read(self)
        finally:
            spec.name = published
