"""Commands whose options are the fields of a dataclass, so that a command takes a form and not twenty parameters."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from types import NoneType
from typing import Any, TypeVar, get_args, get_type_hints

import typer
from typer.models import OptionInfo

from groupdesk.cli.call import Call

F = TypeVar("F", bound=Callable[..., None])
_KEYWORD = inspect.Parameter.KEYWORD_ONLY
_PLACES: dict[object, str] = {str: "TEXT", int: "NUMBER", float: "NUMBER", Path: "PATH"}


def command(app: typer.Typer, name: str, help_text: str) -> Callable[[F], F]:
    """Enters a function `(call, …)` as a command: a dataclass among its parameters stands for one option a field."""

    def enter(function: F) -> F:
        app.command(name, help=help_text)(_flat(function))
        return function

    return enter


def noun(help_text: str) -> typer.Typer:
    """A group of commands, one for each noun."""
    return typer.Typer(help=help_text, add_completion=False, rich_markup_mode=None)


def _flat(function: Callable[..., None]) -> Callable[..., None]:
    hints = get_type_hints(function, include_extras=True)
    taken: dict[str, Any] = {name: hint for name, hint in hints.items() if name not in ("call", "return")}

    def asked(context: typer.Context, **words: object) -> None:
        call: Call = context.obj
        filled = {name: _form(hint, words) if is_dataclass(hint) else words[name] for name, hint in taken.items()}
        function(call, **filled)

    own = inspect.signature(function).parameters
    parameters = [inspect.Parameter("context", _KEYWORD, annotation=typer.Context)]
    for name, hint in taken.items():
        parameters += (
            _of_form(hint) if is_dataclass(hint) else [own[name].replace(kind=_KEYWORD, annotation=_named(name, hint))]
        )
    asked.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # Typer reads it there
    asked.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return asked


def _form(kind: Any, words: Mapping[str, object]) -> object:  # noqa: ANN401 (any dataclass)
    return kind(**{one.name: words[one.name] for one in fields(kind)})


def _of_form(kind: Any) -> Iterator[inspect.Parameter]:  # noqa: ANN401 (any dataclass)
    hints = get_type_hints(kind, include_extras=True)
    for one in fields(kind):
        yield inspect.Parameter(one.name, _KEYWORD, annotation=_named(one.name, hints[one.name]), default=_default(one))


def _named(name: str, hint: Any) -> Any:  # noqa: ANN401 (any annotation)
    """Says in plain words what follows an option or stands for an argument; choices name themselves."""
    for said in getattr(hint, "__metadata__", ()):
        if said.metavar is None:
            place = _PLACES.get(_single(hint.__origin__))
            said.metavar = place if isinstance(said, OptionInfo) else name.upper()
    return hint


def _single(kind: object) -> object:
    """The str of `str | None` and of `list[str] | None`."""
    inside = [one for one in get_args(kind) if one is not NoneType]
    return _single(inside[0]) if inside else kind


def _default(one: Field[Any]) -> object:
    if one.default is not MISSING:
        return one.default
    return inspect.Parameter.empty if one.default_factory is MISSING else one.default_factory()


def alone(app: typer.Typer, help_text: str) -> Callable[[F], F]:
    """Enters a function `(call, …)` as what a noun says by itself, without one of its commands behind it."""

    def enter(function: F) -> F:
        flat = _flat(function)

        def asked(context: typer.Context, **words: object) -> None:
            if context.invoked_subcommand is None:
                flat(context, **words)

        asked.__signature__ = flat.__signature__  # type: ignore[attr-defined]  # Typer reads it there
        asked.__annotations__ = flat.__annotations__
        app.callback(invoke_without_command=True, help=help_text)(asked)
        return function

    return enter
