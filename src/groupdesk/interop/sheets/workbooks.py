"""Reads a sheet out of an XLSX, ODS or XLS file, after everything in it was measured."""

from itertools import zip_longest

from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.sheets import FileFormat
from groupdesk.interop.sheets import archives, extents
from groupdesk.interop.sheets.apart import grid_apart
from groupdesk.interop.sheets.grids import Grid


def read_workbook(content: bytes, kind: FileFormat, sheet: str) -> Grid:
    """The named sheet, or with an empty name the first that holds anything; hidden ones are not looked at.

    Raises Refused: workbook-damaged, workbook-protected, workbook-too-large, sheet-not-found, file-empty,
    too-many-rows, too-many-columns, sheet-too-large, cell-too-long.
    """
    if kind is FileFormat.XLS:
        return grid_apart(content, sheet)
    members = archives.unpacked(content)
    if kind is FileFormat.ODS:
        extents.open_document_extent(members.get("content.xml", b"")).check([])
        return grid_apart(archives.packed(members), sheet)
    return _office_grid(members, sheet)


def _office_grid(members: dict[str, bytes], sheet: str) -> Grid:
    """Sheets that are too large are taken away before reading, so that only asking for one of them is refused."""
    found = {name: extents.office_extent(member) for name, member in members.items() if not name.endswith(".rels")}
    shared = [max(lengths) for lengths in zip_longest(*(extent.lengths for extent in found.values()), fillvalue=0)]
    too_large: list[Refused] = []
    for name, extent in found.items():
        try:
            extent.check(shared)
        except Refused as refusal:
            too_large.append(refusal)
            del members[name]
    try:
        return grid_apart(archives.packed(members), sheet)
    except Refused as refusal:
        if too_large and refusal.code == "workbook-damaged":
            raise too_large[0] from refusal
        raise
