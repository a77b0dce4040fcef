"""One call of the command line: what was said for every command, the practice it opens, and what it says back."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from groupdesk.cli import saying
from groupdesk.cli.columns import Column, documents, plain
from groupdesk.domain.deeds import Done

if TYPE_CHECKING:
    from groupdesk.services.bundle import Services
    from groupdesk.services.opening import Making, OpenPractice

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The options that every command knows; empty where nothing was said."""

    file: str = ""
    database: str = ""
    passphrase_file: str = ""
    today: date | None = None
    staff: str = ""
    as_json: bool = False


@dataclass(frozen=True)
class Call:
    """`making` is None but in tests, which fix how keys and ids are made."""

    said: Said
    making: "Making | None" = None
    ends: ExitStack = field(default_factory=ExitStack)

    @cached_property
    def practice(self) -> "OpenPractice":
        """The practice that was asked for, opened when first needed and closed when the call ends."""
        opening = import_module("groupdesk.cli.opening")
        opened: OpenPractice = opening.opened(self.said, self.making)
        self.ends.callback(opening.close, opened)
        return opened

    @property
    def services(self) -> "Services":
        return self.practice.services

    def rows(self, key: str, columns: Sequence[Column[R]], rows: Iterable[R], *, empty: str) -> None:
        """Says a list: {key: […]} or a table; `empty` is the sentence for people where there is nothing."""
        kept = tuple(rows)
        if self.said.as_json:
            saying.document({key: documents(columns, kept)})
        elif kept:
            import_module("groupdesk.cli.tables").show(columns, kept)
        else:
            saying.line(empty)

    def tell(self, document: Mapping[str, object], *lines: str) -> None:
        """Says one thing: the document with --json, else the lines."""
        if self.said.as_json:
            saying.document({key: plain(value) for key, value in document.items()})
        else:
            for line in lines:
                saying.line(line)

    def done(self, done: Done, sentence: str, **more: object) -> None:
        """Says that something was done, with the deed by which `undo` takes it back."""
        self.tell({"deed": done.deed, "id": done.id, **more}, sentence)
