"""What can be chosen for papers, in words, and the choices of last time, kept for each paper on this computer."""

import json
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QSettings

from groupdesk.base.files import config_folder
from groupdesk.base.i18n import _
from groupdesk.desktop.languages import language_choices
from groupdesk.domain.labels import LabelStock
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.papers import PaperSize, SheetLayout
from groupdesk.services.papers.language import paper_languages
from groupdesk.services.papers.wishes import PaperWish, RosterField, RosterOrder, RosterParts

# Which label is the next whole one is true of one sheet of paper, not of the next print.
_FORGOTTEN = ("format", "first", "from_on", "to_on")
_INCH = 25.4


def sizes() -> tuple[tuple[PaperSize | None, str], ...]:
    return (None, _("As in the settings")), (PaperSize.LETTER, _("Letter")), (PaperSize.A4, _("A4"))


def languages() -> tuple[tuple[str, str], ...]:
    return ("", _("As in the settings")), *language_choices()


def names() -> tuple[tuple[str, str], ...]:
    return (
        (NameStyle.FULL.value, _("Full names")),
        (NameStyle.FIRST_INITIAL.value, _("First name and initial")),
        (NameStyle.INITIALS.value, _("Initials")),
        (NameStyle.ALIAS.value, _("What people go by")),
    )


def layouts() -> tuple[tuple[str, str], ...]:
    return (SheetLayout.LIST.value, _("One list")), (SheetLayout.SLIPS.value, _("A slip for each person"))


def orders() -> tuple[tuple[str, str], ...]:
    return (
        (RosterOrder.NAME.value, _("By name")),
        (RosterOrder.NUMBER.value, _("By number")),
        (RosterOrder.SINCE.value, _("By first day")),
        (RosterOrder.STATUS.value, _("By status")),
    )


def parts() -> tuple[tuple[str, str], ...]:
    return (
        (RosterParts.NONE.value, _("Nothing")),
        (RosterParts.STATUS.value, _("Status")),
        (RosterParts.LANGUAGE.value, _("Language")),
        (RosterParts.HANDOUTS.value, _("Language of handouts")),
    )


def stock_words(stock: LabelStock) -> str:
    """As a pack says it: the paper, how many labels, their measures, and the number that most packs name."""
    paper = _("Letter") if stock.size is PaperSize.LETTER else _("A4")
    known = stock.code.partition("-")[2].upper()
    if stock.size is PaperSize.LETTER:
        size = _("{width} × {height} in").format(width=_inches(stock.width), height=_inches(stock.height))
    else:
        size = _("{width} × {height} mm").format(width=f"{stock.width:g}", height=f"{stock.height:g}")
    return _("{paper}, {count} of {size} ({known})").format(paper=paper, count=stock.count, size=size, known=known)


def _inches(millimetres: float) -> str:
    return f"{millimetres / _INCH:.2f}".rstrip("0").rstrip(".")


class LastChoices:
    """Kept in the file that remembers the window's shape; losing it harms nobody."""

    def __init__(self) -> None:
        self._settings = QSettings(str(config_folder() / "window.ini"), QSettings.Format.IniFormat)

    def of(self, kind: str) -> PaperWish:
        """What was chosen last for that paper; the usual choices where nothing readable is kept."""
        with suppress(ValueError, TypeError, KeyError):
            return _read(json.loads(str(self._settings.value(f"papers/{kind}", "{}"))))
        return PaperWish()

    def keep(self, kind: str, wish: PaperWish) -> None:
        kept = {name: value for name, value in asdict(wish).items() if name not in _FORGOTTEN}
        self._settings.setValue(f"papers/{kind}", json.dumps(kept))


def _read(kept: dict[str, Any]) -> PaperWish:
    """Raises ValueError, TypeError or KeyError for anything that this program did not write."""
    return PaperWish(
        size=PaperSize(kept["size"]) if kept["size"] else None,
        language=kept.get("language", "") if kept.get("language", "") in paper_languages() else "",
        names=NameStyle(kept["names"]),
        fields=tuple(RosterField(field) for field in kept["fields"]),
        order=RosterOrder(kept["order"]),
        parts=RosterParts(kept["parts"]),
        former=kept["former"] is True,
        walk_ins=int(kept["walk_ins"]),
        layout=SheetLayout(kept["layout"]),
        cover_strip=kept["cover_strip"] is True,
        stock=str(kept["stock"]),
        pronouns=kept["pronouns"] is True,
        outlines=kept["outlines"] is True,
        signature=kept["signature"] is True,
    )
