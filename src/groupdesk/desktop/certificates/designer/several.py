"""Several elements chosen at once: marked on the page and in the list, moved together, arranged and reordered."""

from collections.abc import Sequence
from typing import Protocol

from groupdesk.desktop.certificates.designer.canvas import Canvas
from groupdesk.desktop.certificates.designer.order import ElementOrder
from groupdesk.domain.certificates import editing
from groupdesk.domain.certificates.arranging import Edge, pulled
from groupdesk.domain.certificates.design import PAGE_MM, Design, Element, Orientation, Place
from groupdesk.domain.certificates.order import Arrange, arranged


class Designing(Protocol):
    """What is needed of the page of the designer."""

    canvas: Canvas
    order: ElementOrder
    side: Orientation

    def design(self) -> Design: ...

    def elements(self) -> tuple[Element, ...]: ...

    def change(self, design: Design, selected: int, topic: str = "") -> None: ...


class Several:
    """The one chosen on the page is always among them."""

    def __init__(self, page: Designing) -> None:
        self._page = page
        self._marked: frozenset[int] = frozenset()

    def connect(self) -> None:
        order, canvas = self._page.order, self._page.canvas
        order.marked_now.connect(self._on_marked)
        order.reordered.connect(self._on_reordered)
        order.arrange_wanted.connect(self._on_arranged)
        canvas.mark_wanted.connect(self._on_one_more)

    def show_elements(self) -> None:
        """After the design has changed."""
        self._mark(self._marked)

    def on_chosen(self, selected: int) -> None:
        """One of several keeps them together; any other stands alone."""
        self._mark(self._marked if selected in self._marked else frozenset())

    def placed(self, at: int, place: Place) -> Design:
        """The design with that one there; when it was moved, the others of several go the same way."""
        page, before = self._page, self._page.elements()[at].place
        places = {at: place}
        if (place.width, place.height) == (before.width, before.height):
            by = (place.x - before.x, place.y - before.y)
            size = PAGE_MM[page.side]
            others = self._marked - {at}
            places |= {one: pulled(page.elements()[one].place, Edge.ALL, by, size) for one in others}
        return editing.with_places(page.design(), page.side, places)

    def removed(self) -> Design:
        """The design without them."""
        design = self._page.design()
        for at in sorted(self._marked, reverse=True):
            design = editing.without_element(design, self._page.side, at)
        return design

    def _mark(self, marked: frozenset[int]) -> None:
        """Shows them everywhere; what is chosen on the page belongs to them."""
        page = self._page
        selected, count = page.canvas.selected(), len(page.elements())
        chosen = {selected} if selected >= 0 else set()
        self._marked = frozenset(at for at in (marked if selected in marked else chosen) if at < count)
        page.canvas.show_marked(self._marked)
        page.order.show_elements(page.elements(), self._marked, selected)

    def _on_marked(self) -> None:
        """Chosen in the list."""
        order, canvas = self._page.order, self._page.canvas
        self._marked = frozenset(order.marked())
        canvas.show_marked(self._marked)
        canvas.choose(order.current())

    def _on_one_more(self, at: int) -> None:
        """Marked on the page with a key held."""
        canvas = self._page.canvas
        if at < 0:
            return
        marked = self._marked ^ {at}
        self._marked = marked
        stays = canvas.selected() if canvas.selected() in marked else next(iter(sorted(marked)), -1)
        if stays == canvas.selected():
            self._mark(marked)
        else:
            canvas.choose(stays)

    def _on_reordered(self, order: Sequence[int]) -> None:
        page = self._page
        selected = page.canvas.selected()
        self._marked = frozenset(order.index(at) for at in self._marked)
        after = order.index(selected) if selected >= 0 else -1
        page.change(editing.in_order(page.design(), page.side, order), after)

    def _on_arranged(self, how: Arrange) -> None:
        page, marked = self._page, sorted(self._marked)
        places = arranged([page.elements()[at].place for at in marked], how)
        page.change(
            editing.with_places(page.design(), page.side, dict(zip(marked, places, strict=True))),
            page.canvas.selected(),
        )
