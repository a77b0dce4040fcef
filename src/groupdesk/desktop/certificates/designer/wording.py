"""Words of the designer: elements as one reads and hears them, fields and pieces to add."""

from groupdesk.base.i18n import _
from groupdesk.domain.certificates.design import (
    LOGO,
    BoxElement,
    CodeElement,
    Element,
    PictureElement,
    SignaturesElement,
    TextElement,
)
from groupdesk.domain.certificates.editing import Piece

_THIN = 2.0  # millimetres: a box below that is a line to whoever looks at it


def element_words(element: Element) -> str:
    """What it is, with the text of a text."""
    if isinstance(element, TextElement):
        return _("Text “{text}”").format(text=element.text)
    if isinstance(element, SignaturesElement):
        return _("Signatures")
    if isinstance(element, CodeElement):
        return _("Square code")
    if isinstance(element, PictureElement):
        return _("Logo") if element.picture == LOGO else _("Background") if element.fills else _("Picture")
    return _box_words(element)


def place_words(element: Element) -> str:
    """What it is and where it stands."""
    place = element.place
    return _("{what}, {x} mm from the left, {y} mm from the top").format(
        what=element_words(element), x=f"{place.x:g}", y=f"{place.y:g}"
    )


def piece_words() -> dict[Piece, str]:
    """What can be added, in the order of the menu."""
    return {
        Piece.TEXT: _("Text"),
        Piece.LOGO: _("Logo"),
        Piece.SIGNATURES: _("Signatures"),
        Piece.CODE: _("Square code"),
        Piece.LINE: _("Line"),
        Piece.BORDER: _("Border"),
        Piece.PICTURE: _("Picture…"),
        Piece.BACKGROUND: _("Background picture…"),
    }


def field_words() -> dict[str, str]:
    """The fields that a text can have, with their words."""
    return {
        "name": _("Name"),
        "kind": _("Kind of certificate"),
        "certify": _("This is to certify that"),
        "did": _("What was done"),
        "title": _("Title of the group"),
        "detail": _("Sessions, hours and days"),
        "issued": _("Day of issue"),
        "serial": _("Number"),
        "duplicate": _("Remark on a duplicate"),
        "organisation": _("Organisation"),
        "contact": _("Contact"),
        "notes": _("Notes"),
        "licence": _("Number of the licence"),
        "provider": _("Approval for continuing education"),
        "verify": _("How to verify"),
    }


def _box_words(element: BoxElement) -> str:
    if min(element.place.width, element.place.height) < _THIN:
        return _("Line")
    return _("Area") if element.fill else _("Border")
