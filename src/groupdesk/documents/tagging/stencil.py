"""Many files of one page each that share all but the page: written once, copied, gone on with.

first = canvas.take_page()
second = canvas.take_page()
stencil = canvas.stencil(first.size)
files = [stencil.file(page) for page in (first, second)]
"""

from collections.abc import Sequence
from copy import copy
from typing import NamedTuple

from groupdesk.documents.tagging.structure import Structure
from groupdesk.documents.tagging.writing import FileParts


class PageApart(NamedTuple):
    """A drawn page that belongs to no document yet: its size in points, its content stream and its structure."""

    size: tuple[float, float]
    content: bytes
    structure: Structure


class Shared(NamedTuple):
    """Objects numbered from 1 that all files have, and the numbers of those with a part to play."""

    objects: Sequence[bytes]
    content: int
    page: int
    root: int
    catalog: int
    info: int


class Stencil:
    """Writes one file after the other; fonts, pictures and page frame are compressed and counted only once."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._tree = len(shared.objects) + 2
        self._first = self._tree + 1
        self._begun = FileParts()
        loose: list[int] = []
        for number, content in enumerate(shared.objects, 1):
            if number == shared.content:
                continue
            if content.rstrip().endswith(b"endstream"):
                self._begun.add(number, content)
            else:
                loose.append(number)
        bodies = [self._loose(number).decode("latin-1") for number in loose]
        self._begun.add_packed(len(shared.objects) + 1, loose, bodies)

    def _loose(self, number: int) -> bytes:
        """An object that is no stream; the root of the structure is alike in all files."""
        if number != self._shared.root:
            return self._shared.objects[number - 1]
        return Structure.single_root(self._first, self._tree).encode("ascii")

    def file(self, page: PageApart) -> bytes:
        """The whole file with that page; the same page gives the same bytes."""
        file = copy(self._begun)
        file.add(self._shared.content, page.content)
        elements = page.structure.elements(self._shared.root, self._first, [self._shared.page])
        bodies = [page.structure.parent_tree(self._first), *elements]
        after = self._tree + len(bodies)
        file.add_packed(after, range(self._tree, after), bodies)
        return file.finished(after + 1, self._shared.catalog, self._shared.info)
