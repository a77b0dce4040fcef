"""Many files of one page each that share all but the page: written once, copied, gone on with.

first = canvas.take_page()
second = canvas.take_page()
stencil = canvas.stencil(first.size)
files = [stencil.file(page) for page in (first, second)]
"""

from collections.abc import Mapping
from copy import copy
from typing import NamedTuple

from groupdesk.documents.tagging.structure import Structure, references
from groupdesk.documents.tagging.writing import FileParts


class PageApart(NamedTuple):
    """A drawn page that belongs to no document yet: its size in points, its content stream and its structure."""

    size: tuple[float, float]
    content: bytes
    structure: Structure


class Shared(NamedTuple):
    """Objects by number that all files have, the numbers of those with a part to play, and the first free number."""

    objects: Mapping[int, bytes]
    content: int
    page: int
    root: int
    catalog: int
    info: int
    free: int


class Stencil:
    """Writes one file after the other; fonts, pictures and page frame are compressed and counted only once."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._tree = shared.free + 1
        self._first = self._tree + 1
        self._begun = FileParts()
        loose = {number: text.decode("latin-1") for number, text in shared.objects.items() if not _is_stream(text)}
        for number, content in shared.objects.items():
            if number not in loose:
                self._begun.add(number, content)
        # The root of the structure is alike in all files: of one page, with one element at the top.
        top = f"/K[{self._first} 0 R]/ParentTree {self._tree} 0 R/ParentTreeNextKey 1"
        loose[shared.root] = f"<</Type/StructTreeRoot{top}>>"
        self._begun.add_packed(shared.free, list(loose), list(loose.values()))

    def file(self, page: PageApart) -> bytes:
        """The whole file with that page; the same page gives the same bytes."""
        file = copy(self._begun)
        file.add(self._shared.content, page.content)
        after = self._first + len(page.structure)
        known = references(range(self._first, after), self._shared.root)
        pieces = page.structure.parents(known)[0]
        bodies = [f"<</Nums[0{pieces}]>>", *page.structure.bodies(known, [self._shared.page])]
        file.add_packed(after, range(self._tree, after), bodies)
        return file.finished(after + 1, self._shared.catalog, self._shared.info)


def _is_stream(content: bytes) -> bool:
    return content.rstrip().endswith(b"endstream")
