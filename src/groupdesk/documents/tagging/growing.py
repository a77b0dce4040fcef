"""A tagged file that is written while it is drawn: only what later pages may still change stays in memory."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from groupdesk.documents.tagging.structure import Structure, references
from groupdesk.documents.tagging.writing import FileParts

_MOST_IN_ONE = 1000  # objects in one stream; viewers unpack a stream whole
_MOST_IN_LEAF = 500  # pages in one part of the tree from drawn pieces to elements


class GrowingFile:
    """Takes each page with its content as it is done, and elements of the structure once they are whole.

    `take` reserves that many object numbers and gives the first; `root` is the object number of the structure's root.
    """

    def __init__(self, take: Callable[[int], int], root: int) -> None:
        self._take = take
        self._root = root
        self._parts = FileParts()
        self._numbers: list[int] = []  # of the first elements, as far as they have one
        self._pages = array("L")
        self._told = 0  # pages whose elements are written down
        self._arrays: list[str] = []  # of these pages: what their pieces belong to, not yet in a leaf
        self._leaves: list[int] = []
        self._members: list[int] = []
        self._bodies: list[str] = []

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._pages)

    def page(self, content: bytes, shape: str) -> None:
        """A page with its compressed content; `shape` has the other entries of its dictionary."""
        stream = self._take(2)
        self._parts.add(stream, content)
        self._pack([stream + 1], [f"<<{shape}/Contents {stream} 0 R/StructParents {len(self._pages)}/Tabs/S>>"])
        self._pages.append(stream + 1)

    def close(self, structure: Structure, first: int) -> None:
        """Element `first` and those after it are whole, and so are all pages: they are written and forgotten."""
        if structure.is_on_page:
            raise ValueError("the page has not ended")
        known = self._write_down(structure, first)
        structure.forget(first, known, self._pages[self._told :])
        del self._numbers[first:]
        self._told = len(self._pages)

    def thing(self, number: int, content: bytes) -> None:
        """Any other object; streams stand by themselves."""
        if content.rstrip().endswith(b"endstream"):
            self._parts.add(number, content)
        else:
            self._pack([number], [content.decode("latin-1")])

    def finished(self, structure: Structure, tree: int, catalog: int, info: int) -> bytes:
        """The whole file; `tree` is the object number of the page tree."""
        known = self._write_down(structure, 0)
        parents = self._take(1)
        root = f"/K[{structure.top(known)}]/ParentTree {parents} 0 R/ParentTreeNextKey {len(self._pages)}"
        kids = "".join([f" {page} 0 R" for page in self._pages])
        bodies = [
            self._parents(),
            f"<</Type/StructTreeRoot{root}>>",
            f"<</Type/Pages/Count {self.pages}/Kids[{kids}]>>",
        ]
        self._pack([parents, self._root, tree], bodies)
        self._flush()
        return self._parts.finished(self._take(1), catalog, info)

    def _write_down(self, structure: Structure, first: int) -> list[str]:
        """Gives the references of all elements."""
        missing = len(structure) - len(self._numbers)
        start = self._take(missing)
        self._numbers.extend(range(start, start + missing))
        known = references(self._numbers, self._root)
        self._pack(self._numbers[first:], structure.bodies(known, self._pages[self._told :], first))
        self._arrays.extend(structure.parents(known))
        while len(self._arrays) >= _MOST_IN_LEAF:
            self._end_leaf()
        return known

    def _end_leaf(self) -> None:
        some = self._arrays[:_MOST_IN_LEAF]
        del self._arrays[:_MOST_IN_LEAF]
        first = len(self._leaves) * _MOST_IN_LEAF
        self._leaves.append(self._take(1))
        limits = f"/Limits[{first} {first + len(some) - 1}]"
        self._pack(self._leaves[-1:], [f"<<{limits}{_numbered(first, some)}>>"])

    def _parents(self) -> str:
        """The tree from drawn pieces to elements: in one where there are few pages."""
        if not self._leaves:
            return f"<<{_numbered(0, self._arrays)}>>"
        if self._arrays:
            self._end_leaf()
        return f"<</Kids[{''.join([f' {leaf} 0 R' for leaf in self._leaves])}]>>"

    def _pack(self, members: Sequence[int], bodies: Iterable[str]) -> None:
        """Objects that hold no streams wait until there are enough for one; made as they are written."""
        made, start = iter(bodies), 0
        while some := list(islice(made, _MOST_IN_ONE - len(self._bodies))):
            self._bodies.extend(some)
            self._members.extend(members[start : start + len(some)])
            start += len(some)
            if len(self._bodies) >= _MOST_IN_ONE:
                self._flush()

    def _flush(self) -> None:
        if self._bodies:
            self._parts.add_packed(self._take(1), self._members, self._bodies)
            self._members, self._bodies = [], []


def _numbered(first: int, arrays: Sequence[str]) -> str:
    return f"/Nums[{' '.join([f'{page}{elements}' for page, elements in enumerate(arrays, first)])}]"
