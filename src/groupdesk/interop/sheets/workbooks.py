"""Reads a sheet out of an XLSX, ODS or XLS file, after everything in it was measured."""

import re
from itertools import zip_longest

from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.sheets import FileFormat, SheetChoice
from groupdesk.interop.sheets import archives, extents, limits
from groupdesk.interop.sheets.apart import grid_apart
from groupdesk.interop.sheets.grids import Grid
from groupdesk.interop.sheets.noughts import show_noughts

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")


def read_workbook(content: bytes, kind: FileFormat, choice: SheetChoice) -> Grid:
    """The named sheet, or with an empty name the first that holds anything; hidden ones are not looked at.

    Raises Refused: workbook-damaged, workbook-protected, workbook-too-large, sheet-not-found, file-empty,
    too-many-rows, too-many-columns, sheet-too-large, cell-too-long.
    """
    sheet, most_rows = choice.sheet, choice.most_rows
    if kind is FileFormat.XLS:
        return grid_apart(content, sheet, most_rows)
    members = archives.unpacked(content)
    if kind is FileFormat.ODS:
        extents.open_document_extent(members.get("content.xml", b""), most_rows).check([])
        return grid_apart(archives.packed(members), sheet, most_rows)
    return _office_grid(members, sheet, most_rows)


def _office_grid(members: dict[str, bytes], sheet: str, most_rows: int | None) -> Grid:
    """Sheets that are too large are taken away before reading, so that only asking for one of them is refused."""
    too_large = _without_long_sheets(members, most_rows)
    found = {name: extents.office_extent(member) for name, member in members.items() if not name.endswith(".rels")}
    shared = [max(lengths) for lengths in zip_longest(*(extent.lengths for extent in found.values()), fillvalue=0)]
    for name, extent in found.items():
        try:
            extent.check(shared, most_rows)
        except Refused as refusal:
            too_large.append(refusal)
            del members[name]
    show_noughts(members)
    try:
        return grid_apart(archives.packed(members), sheet, most_rows)
    except Refused as refusal:
        if too_large and refusal.code == "workbook-damaged":
            raise too_large[0] from refusal
        raise


def _without_long_sheets(members: dict[str, bytes], most_rows: int | None) -> list[Refused]:
    """Takes away the sheets whose last filled row alone is one too many, before anything in them is measured.

    Raises Refused("too-many-rows") when no sheet is left.
    """
    sheets = [name for name in members if _SHEET.fullmatch(name)]
    too_large: list[Refused] = []
    for name in sheets:
        try:
            limits.check_extent(extents.last_filled_row(members[name]), 1, most_rows)
        except Refused as refusal:
            too_large.append(refusal)
            del members[name]
    if too_large and len(too_large) == len(sheets):
        raise too_large[0]
    return too_large
