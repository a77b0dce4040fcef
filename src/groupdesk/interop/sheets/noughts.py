"""Numbers that an XLSX file shows with noughts in front, as telephones and postal codes, kept as they are shown.

A workbook stores 02075550142 as 2075550142 with the format 00000000000; whoever reads only the value loses a digit.
"""

import re

from groupdesk.interop.sheets.extents import Scan

_STYLES = "xl/styles.xml"
_SHEETS = "xl/worksheets/"
# Words in front, as in "0"000 or \+000, and then places for digits.
_FORMAT = re.compile(r'(?:"([0-9+ ]{0,8})"|\\([0-9+]))?([0#]{1,20})')
_CELL = re.compile(rb"<((?:\w{1,20}:)?c)\b([^<>]*)>(\s*<(?:\w{1,20}:)?v>)([0-9]{1,15})(</)")
_STYLE = re.compile(rb'\bs="([0-9]{1,6})"')
_KIND = re.compile(rb'\bt="n?"')


def show_noughts(members: dict[str, bytes]) -> None:
    """Turns such numbers in the sheets of an unpacked file into the text that a person reads there.

    Raises Refused: workbook-damaged.
    """
    shown = _Styles().shown(members.get(_STYLES, b""))
    if not shown:
        return

    def told(cell: re.Match[bytes]) -> bytes:
        name, attributes, before, digits, after = cell.groups()
        style = _STYLE.search(attributes)
        form = shown.get(int(style[1])) if style else None
        plain = _KIND.sub(b"", attributes)
        if form is None or b" t=" in plain:
            return cell[0]
        prefix, width = form
        return b'<%s%s t="str">%s%s%s%s' % (name, plain, before, prefix, digits.rjust(width, b"0"), after)

    for member in [name for name in members if name.startswith(_SHEETS) and name.endswith(".xml")]:
        members[member] = _CELL.sub(told, members[member])


class _Styles(Scan):
    """Which styles of cells show noughts."""

    def __init__(self) -> None:
        super().__init__()
        self._forms: dict[str, tuple[bytes, int]] = {}
        self._styles: list[str] = []
        self._is_inside = False

    def shown(self, content: bytes) -> dict[int, tuple[bytes, int]]:
        """What stands in front, and how many digits at least, by the number of the style."""
        if content:
            self.walk(content)
        return {number: self._forms[form] for number, form in enumerate(self._styles) if form in self._forms}

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "numFmt":
            form = _form(attributes.get("formatCode", ""))
            if form is not None:
                self._forms[attributes.get("numFmtId", "")] = form
        elif name == "cellXfs":
            self._is_inside = True
        elif name == "xf" and self._is_inside:
            self._styles.append(attributes.get("numFmtId", ""))

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2] == "cellXfs":
            self._is_inside = False


def _form(code: str) -> tuple[bytes, int] | None:
    """Of '0000' nothing in front and four digits, of '"0"000' a nought and three; None where it shows none."""
    found = _FORMAT.fullmatch(code)
    if not found or "0" not in found[3]:
        return None
    prefix, width = found[1] or found[2] or "", len(found[3]) - found[3].index("0")
    return (prefix.encode("ascii"), width) if prefix or width > 1 else None
