"""The structure tree of a tagged PDF: elements, what is drawn for each, and the dictionaries that say so."""

from collections.abc import Iterator, Sequence

ROOT = -1
_BITS = 32  # a drawn piece is stored as a negative number: its page shifted by these plus its number on the page
_NUMBER = (1 << _BITS) - 1
_Kids = int | list[int] | range | None


class Structure:
    """Elements are numbered from 0 in the order they are added; kids keep the order in which a listener meets them.

    Those that are whole and written down may be forgotten; their numbers are given anew then.
    """

    def __init__(self) -> None:
        self._roles: list[str] = []
        self._parents: list[int] = []
        self._kids: list[_Kids] = []
        self._details: list[str] = []
        self._top: list[int] = []
        self._pages: list[list[int]] = [[]]  # since something was forgotten
        self._forgotten: dict[int, bytearray] = {}  # kids as references, by their parent

    def __len__(self) -> int:
        return len(self._roles)

    def add(self, role: str, parent: int = ROOT, details: str = "") -> int:
        """A new last kid of `parent`; `details` are further dictionary entries as PDF text."""
        element = len(self._roles)
        self._roles.append(role)
        self._parents.append(parent)
        self._kids.append(None)
        self._details.append(details)
        self._hang(parent, element)
        return element

    def add_row(self, parent: int, roles: Sequence[str], details: Sequence[str]) -> int:
        """A table row with one cell for each role; returns the first cell, the others follow by number."""
        row = self.add("TR", parent)
        first = len(self._roles)
        self._roles.extend(roles)
        self._parents.extend([row] * len(roles))
        self._kids.extend([None] * len(roles))
        self._kids[row] = range(first, first + len(roles))
        self._details.extend(details)
        return first

    def mark_cells(self, first: int, places: Sequence[int]) -> int:
        """One drawn piece each for cells of a new row; returns the number of the first, the others follow."""
        marks = self._pages[-1]
        number = len(marks)
        marks.extend([first + place for place in places])
        code = -((len(self._pages) - 1 << _BITS) + number) - 1
        for count, place in enumerate(places):
            self._kids[first + place] = code - count
        return number

    def mark(self, element: int) -> int:
        """The number, on the page now being drawn, of a piece that belongs to the element."""
        marks = self._pages[-1]
        number = len(marks)
        marks.append(element)
        self._hang(element, -((len(self._pages) - 1 << _BITS) + number) - 1)
        return number

    def end_page(self) -> None:
        """Later marks belong to the next page."""
        self._pages.append([])

    @property
    def is_on_page(self) -> bool:
        """Whether something is drawn on a page that has not ended."""
        return bool(self._pages[-1])

    def _hang(self, parent: int, kid: int) -> None:
        if parent == ROOT:
            self._top.append(kid)
            return
        kids = self._kids[parent]
        if kids is None:
            self._kids[parent] = kid if kid < 0 else [kid]
        elif isinstance(kids, int):
            self._kids[parent] = [kids, kid]
        elif isinstance(kids, range):
            self._kids[parent] = [*kids, kid]
        else:
            kids.append(kid)

    def parents(self, known: Sequence[str]) -> list[str]:
        """For each page since something was forgotten: the elements that its pieces belong to, as an array.

        `known` has the reference of each element, that of the root last.
        """
        return [f"[{''.join([known[element] for element in marks])}]" for marks in self._pages[:-1]]

    def bodies(self, known: Sequence[str], pages: Sequence[int], first: int = 0) -> Iterator[str]:
        """The dictionaries of element `first` and those after it, given the object numbers of these pages."""
        on_pages = [f"/Pg {number} 0 R/K " for number in pages]
        columns = (self._roles[first:], self._parents[first:], self._kids[first:], self._details[first:])
        for element, (role, parent, kids, details) in enumerate(zip(*columns, strict=True), first):
            if element in self._forgotten:
                content = f"/K[{self._all_kids(element, known, pages)}]"
            elif kids is None:
                content = ""
            elif isinstance(kids, int):
                content = f"{on_pages[-kids - 1 >> _BITS]}{-kids - 1 & _NUMBER}"
            else:
                content = f"/K[{''.join([known[kid] if kid >= 0 else _piece(kid, pages) for kid in kids])}]"
            yield f"<</S/{role}/P{known[parent]}{content}{details}>>"

    def top(self, known: Sequence[str]) -> str:
        """The elements that have no parent but the root, as references."""
        return self._all_kids(ROOT, known, ())

    def forget(self, first: int, known: Sequence[str], pages: Sequence[int]) -> None:
        """Element `first`, those after it and all pages that have ended are written down and will not change."""
        for element in range(ROOT, first):
            kids = self._since(element, known, pages)
            if kids:
                self._forgotten.setdefault(element, bytearray()).extend(kids.encode("ascii"))
        self._forgotten = {element: kids for element, kids in self._forgotten.items() if element < first}
        for column in (self._roles, self._parents, self._kids, self._details):
            del column[first:]
        self._kids[:] = [None] * first
        self._top.clear()
        self._pages = [[]]

    def _all_kids(self, element: int, known: Sequence[str], pages: Sequence[int]) -> str:
        return self._forgotten.get(element, b"").decode("ascii") + self._since(element, known, pages)

    def _since(self, element: int, known: Sequence[str], pages: Sequence[int]) -> str:
        """Kids that are not forgotten."""
        kids = self._top if element == ROOT else self._kids[element]
        some = [kids] if isinstance(kids, int) else kids or ()
        return "".join([known[kid] if kid >= 0 else _piece(kid, pages) for kid in some])


def references(numbers: Sequence[int], root: int) -> list[str]:
    """To the elements that are objects of these numbers; that to the root is the last."""
    return [f" {number} 0 R" for number in (*numbers, root)]


def _piece(kid: int, pages: Sequence[int]) -> str:
    return f"<</Type/MCR/Pg {pages[-kid - 1 >> _BITS]} 0 R/MCID {-kid - 1 & _NUMBER}>>"


def text_string(text: str) -> str:
    """Text of any script as a PDF string."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"
