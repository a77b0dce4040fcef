"""The structure tree of a tagged PDF: elements, what is drawn for each, and the dictionaries that say so."""

from collections.abc import Iterator, Sequence

ROOT = -1
_BITS = 32  # a drawn piece is stored as a negative number: its page shifted by these plus its number on the page
_NUMBER = (1 << _BITS) - 1
_Kids = int | list[int] | range | None


class Structure:
    """Elements are numbered from 0 in the order they are added; kids keep the order in which a listener meets them."""

    def __init__(self) -> None:
        self._roles: list[str] = []
        self._parents: list[int] = []
        self._kids: list[_Kids] = []
        self._details: dict[int, str] = {}
        self._top: list[int] = []
        self._pages: list[list[int]] = [[]]

    def __len__(self) -> int:
        return len(self._roles)

    def add(self, role: str, parent: int = ROOT, details: str = "") -> int:
        """A new last kid of `parent`; `details` are further dictionary entries as PDF text."""
        element = len(self._roles)
        self._roles.append(role)
        self._parents.append(parent)
        self._kids.append(None)
        if details:
            self._details[element] = details
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
        for place, detail in enumerate(details):
            if detail:
                self._details[first + place] = detail
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

    def root(self, first: int, parent_tree: int) -> str:
        """The root's dictionary when element 0 is object `first`."""
        kids = " ".join(f"{first + element} 0 R" for element in self._top)
        nextkey = len(self._pages) - 1
        return f"<</Type/StructTreeRoot/K[{kids}]/ParentTree {parent_tree} 0 R/ParentTreeNextKey {nextkey}>>"

    @staticmethod
    def single_root(first: int, parent_tree: int) -> str:
        """The root's dictionary of a document of one page whose only element at the top is object `first`."""
        return f"<</Type/StructTreeRoot/K[{first} 0 R]/ParentTree {parent_tree} 0 R/ParentTreeNextKey 1>>"

    def parent_tree(self, first: int) -> str:
        """For each page and piece the element it belongs to."""
        pages = (
            f"{page}[{' '.join([f'{first + element} 0 R' for element in marks])}]"
            for page, marks in enumerate(self._pages[:-1])
        )
        return f"<</Nums[{' '.join(pages)}]>>"

    def elements(self, root: int, first: int, pages: Sequence[int]) -> Iterator[str]:
        """The dictionary of each element in order, given the object numbers of root, element 0 and pages."""
        numbers = [f" {number} 0 R" for number in (*range(first, first + len(self._roles)), root)]
        on_pages = [f"/Pg {number} 0 R/K " for number in pages]
        details = self._details
        for element, (role, parent, kids) in enumerate(zip(self._roles, self._parents, self._kids, strict=True)):
            if kids is None:
                content = ""
            elif isinstance(kids, int):
                content = f"{on_pages[-kids - 1 >> _BITS]}{-kids - 1 & _NUMBER}"
            else:
                content = f"/K[{''.join([numbers[kid] if kid >= 0 else _piece(kid, pages) for kid in kids])}]"
            detail = details[element] if element in details else ""  # noqa: SIM401 (this loop runs for every cell)
            yield f"<</S/{role}/P{numbers[parent]}{content}{detail}>>"


def _piece(kid: int, pages: Sequence[int]) -> str:
    return f"<</Type/MCR/Pg {pages[-kid - 1 >> _BITS]} 0 R/MCID {-kid - 1 & _NUMBER}>>"


def text_string(text: str) -> str:
    """Text of any script as a PDF string."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"
