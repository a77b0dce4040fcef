"""Papers put where they are wanted, and what is told of them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.options import Force
from groupdesk.domain.errors import Refused
from groupdesk.domain.papers import NoteKind
from groupdesk.services import files
from groupdesk.services.opening import OpenPractice
from groupdesk.services.papers.wishes import Format, PaperFile


@dataclass(frozen=True, kw_only=True)
class Target:
    """Where the file goes."""

    out: Annotated[Path, typer.Option(help=_("A file, or a folder: the name tells day and group then."))] = Path()
    force: Force = False
    lang: Annotated[str, typer.Option(help=_("Language of the words: en or es; the practice's own by default."))] = ""


class ListFormat(StrEnum):
    """What lists of people or steps can be written as."""

    PDF = "pdf"
    CSV = "csv"
    XLSX = "xlsx"


def write_paper(call: Call, target: Target, make: Callable[[], PaperFile]) -> None:
    """Makes the file only where it may be put, since a print stands in the log."""
    into_folder = target.out.is_dir()
    if not into_folder:
        files.untaken(target.out, force=target.force)
    made = make()
    path = placed(target, made)
    files.write(path, made.content, force=target.force)
    call.tell(document(made, path), _("Written: {path}").format(path=path), *_lines(made))


def format_of(wished: ListFormat | None, out: Path, otherwise: Format = Format.PDF) -> Format:
    """What is wished, else what the file's ending says, else that."""
    if wished:
        return Format(wished.value)
    ending = "" if out.is_dir() else out.suffix.removeprefix(".").casefold()
    return Format(ending) if ending in list(Format) else otherwise


def need_format(only: Format, out: Path) -> None:
    """Refused: format-not-possible (format) where the file's ending promises something else."""
    promised = format_of(None, out, only)
    if promised is not only:
        raise Refused("format-not-possible", format=promised)


def placed(target: Target, made: PaperFile) -> Path:
    """Where the file goes, if it may. Refused: file-exists (name). Trouble: folder-missing."""
    return files.untaken(target.out / made.name if target.out.is_dir() else target.out, force=target.force)


def write_recovery_sheet(practice: OpenPractice, recovery_key: str, sheet: Path | None) -> None:
    """Nothing without a path. Called when the key was shown, so that a full disk cannot take it away."""
    if sheet is not None:
        files.write(sheet, practice.services.papers.recovery_sheet(recovery_key).content, force=False)


def document(made: PaperFile, path: Path) -> dict[str, object]:
    """The file as JSON tells of it (docs/json.md)."""
    return {
        "file": str(path),
        "format": made.format,
        "size_bytes": len(made.content),
        "pages": made.pages,
        "left_out": made.left_out,
        "no_telephone": made.no_telephone,
        "notes": [{"kind": n.kind, "row": n.row, "column": n.column, "letters": n.letters} for n in made.notes],
    }


def _lines(made: PaperFile) -> list[str]:
    """What whoever prints should look at; text that was only set smaller or wrapped needs no look."""
    notes = made.notes
    shortened = sum(note.kind is NoteKind.SHORTENED for note in notes)
    letters = sorted({letter for note in notes if note.kind is NoteKind.UNPRINTABLE for letter in note.letters})
    told = [_("Cells that were shortened to fit: {count}").format(count=shortened)] if shortened else []
    if made.left_out:
        told.append(_("People left out, by their wish or without an address: {count}").format(count=made.left_out))
    if made.no_telephone:
        told.append(_("People who may not be called or texted: {count}").format(count=made.no_telephone))
    if letters:
        told.append(_("Letters for which there is no font: {letters}").format(letters=" ".join(letters)))
    return told
