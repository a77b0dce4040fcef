"""Designs of certificates: the list, and the chosen one as it prints, with a usual or the longest of names."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.desktop.kit.pages_view import PagesView
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.services.certificates.designs import DesignRow

_LIST = 240


class DesignsPage(Page):
    """Tells which design is looked at and what is to be done with it."""

    seen = Signal()
    left = Signal()
    looked_at = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    archive_wanted = Signal()
    usual_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Designs"))
        self._rows: tuple[DesignRow, ...] = ()
        self.list = QListWidget()
        self.side, self.paper = QComboBox(), QComboBox()
        self.longest = QCheckBox(_("With the longest names"))
        self.preview = PagesView()
        self.note = Banner("", status="attention")
        self.note.hide()
        self.import_button = Button(_("Import"), "file-up", role="primary")
        self.export_button = Button(_("Export"), "file-down")
        self.archive_button = Button(_("Archive"), "archive")
        self.edit_button = Button(_("Edit"), "pencil")
        self.usual_button = Button(_("Make it the usual one"), "check")
        self._lay_out()
        self._connect()
        self.show_crumbs((Crumb(_("Certificates"), places.CERTIFICATES),), _("Designs"))

    def open_at(self, thing: str, tab: str) -> None:
        self.seen.emit()

    def first_focus(self) -> QWidget | None:
        return self.list

    def show_designs(self, rows: Sequence[DesignRow], usual: str) -> None:
        """All of them; the one looked at stays, else the usual one is shown."""
        before = self.key() or usual
        self._rows = tuple(rows)
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            name = _("{name} (usual)").format(name=row.name) if row.key == usual else row.name
            item = QListWidgetItem(icons.icon("layout-template" if row.is_own else "award", "text_secondary"), name)
            item.setData(Qt.ItemDataRole.UserRole, row.key)
            self.list.addItem(item)
        keys = [row.key for row in rows]
        self.list.setCurrentRow(keys.index(before) if before in keys else 0)
        self.list.blockSignals(False)
        self._on_row(self.list.currentRow())

    def show_preview(self, sizes: list[tuple[float, float]], note: str) -> None:
        self.preview.show_pages(sizes, _("Preview"))
        self.note.setVisible(bool(note))
        if note:
            self.note.say(note)

    def key(self) -> str:
        """The design looked at, "" for none."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page, or the end: nothing of the paper stays open."""
        self.left.emit()
        super().hideEvent(event)

    def _on_row(self, at: int) -> None:
        is_own = 0 <= at < len(self._rows) and self._rows[at].is_own
        self.archive_button.setVisible(is_own)
        if at >= 0:
            self.looked_at.emit()

    def _edit(self) -> None:
        """In the designer; one of the program's as a copy."""
        if self.key():
            self.wanted.emit(places.DESIGNER, self.key(), "")

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_row)
        for combo in (self.side, self.paper):
            combo.currentIndexChanged.connect(lambda _at: self.looked_at.emit())
        self.longest.toggled.connect(lambda _on: self.looked_at.emit())
        self.edit_button.clicked.connect(lambda _on=False: self._edit())
        self.list.itemActivated.connect(lambda _item: self._edit())
        for button, signal in (
            (self.import_button, self.import_wanted),
            (self.export_button, self.export_wanted),
            (self.archive_button, self.archive_wanted),
            (self.usual_button, self.usual_wanted),
        ):
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit())

    def _lay_out(self) -> None:
        self.header.show_buttons(
            [self.usual_button, self.edit_button, self.archive_button, self.export_button, self.import_button]
        )
        for value, text in (("landscape", _("Landscape")), ("portrait", _("Portrait"))):
            self.side.addItem(text, value)
        for value, text in (("", _("As in the settings")), ("letter", _("Letter")), ("a4", _("A4"))):
            self.paper.addItem(text, value)
        self.side.setAccessibleName(_("Turned"))
        self.paper.setAccessibleName(_("Paper"))
        self.list.setAccessibleName(_("Designs"))
        with_role(self.list, "framed")
        self.list.setFixedWidth(theme.scaled(_LIST))
        help_text = _(
            "Edit changes a design on the page itself. A design is a file: export one to share it, and import what "
            "others made."
        )
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.list, 1)
        left.addWidget(words(help_text, "secondary", wrap=True))
        top = QHBoxLayout()
        top.setSpacing(10)
        for part in (self.side, self.paper, self.longest):
            top.addWidget(part)
        top.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(top)
        right.addWidget(self.note)
        right.addWidget(self.preview, 1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
