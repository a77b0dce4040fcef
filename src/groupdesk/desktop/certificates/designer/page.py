"""The designer of certificates: the page as it prints to take hold of, the chosen element at its side."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.certificates.designer.canvas import Canvas
from groupdesk.desktop.certificates.designer.keys import EditorKeys
from groupdesk.desktop.certificates.designer.order import ElementOrder
from groupdesk.desktop.certificates.designer.properties import PropertiesPanel
from groupdesk.desktop.certificates.designer.several import Several
from groupdesk.desktop.certificates.designer.wording import piece_words
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.domain.certificates import editing
from groupdesk.domain.certificates.arranging import kept_on
from groupdesk.domain.certificates.design import MOST_PICTURES, PAGE_MM, Design, Element, Orientation, Place
from groupdesk.domain.certificates.editing import Piece
from groupdesk.domain.certificates.history import History
from groupdesk.domain.papers import PaperSize

_PAUSE_MS = 120  # after a change, before the page is drawn anew


class DesignerPage(Page):
    """Holds the design and its history; asks for the picture, for files, and for storing."""

    opened = Signal(str)
    picture_due = Signal()
    file_wanted = Signal(str)  # a Piece that needs a picture
    save_wanted = Signal()
    save_as_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Designer"))
        self.key = ""
        self.is_own = False
        self.history: History[Design] | None = None
        self._saved: Design | None = None
        self.side = Orientation.LANDSCAPE
        self.canvas, self.panel, self.order = Canvas(), PropertiesPanel(), ElementOrder()
        self.several = Several(self)
        self.turned, self.paper = QComboBox(), QComboBox()
        self.longest = QCheckBox(_("Test with the longest name"))
        self.undo_button = IconButton("undo-2", _("Undo"), "Ctrl+Z")
        self.redo_button = IconButton("redo-2", _("Redo"), "Ctrl+Shift+Z")
        self.add_button = Button(_("Add"), "plus", menu=self._add_menu())
        self.save_as_button = Button(_("Save as new design"), "copy")
        self.save_button = Button(_("Save"), "save", role="primary")
        self.note = Banner("", status="attention")
        self.note.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._show()

    def open_at(self, thing: str, tab: str) -> None:
        self.opened.emit(thing)

    def first_focus(self) -> QWidget | None:
        return self.canvas

    # for the controller

    def show_design(self, key: str, name: str, is_own: bool, design: Design) -> None:
        """Another design, or the same after it was stored as an own one; the way back begins here."""
        self.key, self.is_own = key, is_own
        self.history, self._saved = History(design), design
        self.side = design.layout(self.side)
        self.header.show_title(name, "" if is_own else _("A copy: the program's own design stays as it is"))
        above = (Crumb(_("Certificates"), places.CERTIFICATES), Crumb(_("Designs"), places.DESIGNS))
        self.show_crumbs(above, _("Designer"))
        self._show()

    def show_saved(self, key: str, name: str, design: Design) -> None:
        """That is stored under that key; what can be undone stays so, and what was changed meanwhile is unsaved."""
        if self.history is None:
            return
        self.key, self.is_own, self._saved = key, True, design
        self.history = self.history.renamed(lambda one: replace(one, name=name))
        self.header.show_title(name, "")
        self._show_buttons()

    def show_picture(self, picture: QImage, note: str) -> None:
        """The page as it prints, and what is to be looked at, "" for nothing."""
        self.canvas.show_picture(picture)
        self.note.setVisible(bool(note))
        if note:
            self.note.say(note)

    def show_problem(self, sentence: str) -> None:
        """Why the page cannot be drawn or stored like this."""
        self.note.show()
        self.note.say(sentence)

    def design(self) -> Design:
        """As it stands now; call after show_design()."""
        if self.history is None:
            raise RuntimeError("no design yet")
        return self.history.now

    def has_changes(self) -> bool:
        return self.history is not None and self.history.now is not self._saved and self.history.now != self._saved

    def forget(self) -> None:
        """The work is thrown away."""
        self.history, self._saved, self.key = None, None, ""

    def paper_size(self) -> PaperSize | None:
        """The paper to show it on; None for the practice's."""
        chosen = str(self.paper.currentData())
        return PaperSize(chosen) if chosen else None

    # changing

    def change(self, design: Design, selected: int, topic: str = "") -> None:
        """One step that can be undone."""
        if self.history is not None:
            self.history = self.history.changed(design, topic)
            self._show(selected)

    def add_picture(self, piece: Piece, content: bytes) -> None:
        """A picture from a file, already made small."""
        self._add(piece, content)

    @Slot()
    def undo(self) -> None:
        if self.history is not None:
            self._step(self.history.undone())

    @Slot()
    def redo(self) -> None:
        if self.history is not None:
            self._step(self.history.redone())

    def _step(self, history: History[Design]) -> None:
        if history is self.history:
            return
        self.history = history
        self.side = history.now.layout(self.side)
        self._show(self.canvas.selected())

    def elements(self) -> tuple[Element, ...]:
        """Of the side in sight, in reading order."""
        return self.history.now.layouts[self.side] if self.history is not None else ()

    def _show(self, selected: int = -1) -> None:
        """Everything as the design is now; its picture follows."""
        self.canvas.show_design(self.elements(), self.side, selected)
        self.several.show_elements()
        self._show_chosen(self.canvas.selected())
        self.turned.blockSignals(True)
        self.turned.setCurrentIndex(self.turned.findData(self.side.value))
        self.turned.blockSignals(False)
        self._show_buttons()
        self._pause.start()

    def _show_chosen(self, selected: int) -> None:
        elements = self.elements()
        element = elements[selected] if 0 <= selected < len(elements) else None
        style = editing.style_of(self.history.now, element) if self.history is not None and element else None
        self.panel.show_element(element, style)

    def _show_buttons(self) -> None:
        history = self.history
        self.undo_button.setEnabled(history is not None and bool(history.past))
        self.redo_button.setEnabled(history is not None and bool(history.future))
        self.save_button.setEnabled(history is not None and (self.has_changes() or not self.is_own))
        self.save_as_button.setEnabled(history is not None)
        self.add_button.setEnabled(history is not None)

    @Slot(int)
    def _on_chosen(self, selected: int) -> None:
        if self.history is not None:
            self.history = self.history.settled()
        self.several.on_chosen(selected)
        self._show_chosen(selected)

    @Slot(int, object)
    def _on_placed(self, at: int, place: Place) -> None:
        self.change(self.several.placed(at, place), at)

    @Slot(object)
    def _on_place_typed(self, place: Place) -> None:
        at = self.canvas.selected()
        if at >= 0 and place != self.elements()[at].place:
            kept = kept_on(place, PAGE_MM[self.side])
            self.change(editing.with_place(self.design(), self.side, at, kept), at)

    @Slot(str, object)
    def _on_value(self, name: str, value: object) -> None:
        at = self.canvas.selected()
        if at >= 0:
            topic = f"{name} {at}" if isinstance(value, str) else ""
            self.change(editing.with_values(self.design(), self.side, at, **{name: value}), at, topic)

    @Slot(str, object)
    def _on_style(self, name: str, value: object) -> None:
        at = self.canvas.selected()
        if at >= 0:
            self.change(editing.with_style(self.design(), self.side, at, **{name: value}), at)

    @Slot()
    def _remove(self) -> None:
        if self.canvas.selected() >= 0:
            self.change(self.several.removed(), -1)
            self.canvas.setFocus()

    def _on_add(self, piece: Piece) -> None:
        if piece not in (Piece.PICTURE, Piece.BACKGROUND):
            self._add(piece)
        elif len(self.design().pictures) >= MOST_PICTURES:
            self.show_problem(_("A design holds at most {most} pictures; remove one first.").format(most=MOST_PICTURES))
        else:
            self.file_wanted.emit(piece.value)

    def _add(self, piece: Piece, content: bytes = b"") -> None:
        design, at = editing.with_piece(self.design(), self.side, piece, _("New text"), content)
        self.change(design, at)
        self.canvas.setFocus()

    @Slot()
    def _on_turned(self) -> None:
        if self.history is None:
            return
        self.side = Orientation(self.turned.currentData())
        self.change(editing.with_side(self.design(), self.side), -1)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is drawn while nobody looks; the work stays."""
        self._pause.stop()
        super().hideEvent(event)

    # building

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        for piece, text in piece_words().items():
            menu.addAction(text).triggered.connect(lambda _on=False, piece=piece: self._on_add(piece))
        return menu

    def _connect(self) -> None:
        self._pause.timeout.connect(self.picture_due)
        self.canvas.resized.connect(self._pause.start)
        self.canvas.chosen.connect(self._on_chosen)
        self.canvas.placed.connect(self._on_placed)
        self.several.connect()
        self.canvas.remove_wanted.connect(lambda _at: self._remove())
        self.panel.place_changed.connect(self._on_place_typed)
        self.panel.value_changed.connect(self._on_value)
        self.panel.style_changed.connect(self._on_style)
        self.panel.remove_wanted.connect(self._remove)
        self.turned.currentIndexChanged.connect(lambda _at: self._on_turned())
        self.paper.currentIndexChanged.connect(lambda _at: self._pause.start())
        self.longest.toggled.connect(lambda _on: self._pause.start())
        self.undo_button.clicked.connect(lambda _on=False: self.undo())
        self.redo_button.clicked.connect(lambda _on=False: self.redo())
        self.save_button.clicked.connect(lambda _on=False: self.save_wanted.emit())
        self.save_as_button.clicked.connect(lambda _on=False: self.save_as_wanted.emit())
        keys = {"Ctrl+Z": self.undo, "Ctrl+Shift+Z": self.redo, "Ctrl+Y": self.redo}
        keys |= {"Alt+Up": self.order.earlier, "Alt+Down": self.order.later}
        EditorKeys(self, {**keys, "Ctrl+S": self.save_button.click, "Escape": self.leave_wanted.emit})

    def _lay_out(self) -> None:
        self.header.show_buttons([self.save_as_button, self.save_button])
        for value, text in (("landscape", _("Landscape")), ("portrait", _("Portrait"))):
            self.turned.addItem(text, value)
        for value, text in (("", _("As in the settings")), ("letter", _("Letter")), ("a4", _("A4"))):
            self.paper.addItem(text, value)
        self.turned.setAccessibleName(_("Turned"))
        self.paper.setAccessibleName(_("Paper"))
        top = QHBoxLayout()
        top.setSpacing(10)
        for part in (self.add_button, self.undo_button, self.redo_button, self.turned, self.paper, self.longest):
            top.addWidget(part)
        top.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.note)
        left.addWidget(self.canvas, 1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left, 1)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self.order)
        side.addWidget(self.panel, 1)
        row.addLayout(side)
        self.body.addLayout(top)
        self.body.addLayout(row, 1)
