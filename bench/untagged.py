"""The kit's canvas without a structure tree, so that what tags cost can be measured on the same drawing.

The marks that belong to elements are still written into the pages: the figure is rather too slow than too fast.
"""

from groupdesk.documents.tagging.canvas import TaggedCanvas
from groupdesk.documents.tagging.metadata import About
from groupdesk.documents.tagging.structure import ROOT, Structure


class NoStructure(Structure):
    """Keeps nothing."""

    def add(self, role: str, parent: int = ROOT, details: str = "") -> int:
        return 0

    def mark(self, element: int) -> int:
        return 0

    def end_page(self) -> None:
        return None


class UntaggedCanvas(TaggedCanvas):
    """Draws the same and tells nobody in which order it is read."""

    def __init__(self, about: About, pagesize: tuple[float, float]) -> None:
        super().__init__(about, pagesize)
        self.structure = NoStructure()
        del self._doc.Catalog.StructTreeRoot, self._doc.Catalog.MarkInfo
