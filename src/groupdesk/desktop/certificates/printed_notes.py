"""What to look at on a paper before it goes out."""

from groupdesk.base.i18n import _
from groupdesk.domain.papers import NoteKind, Printed


def note_words(printed: Printed) -> str:
    """Letters without a font, text that was cut; "" where all is well."""
    kinds = {note.kind for note in printed.notes}
    if NoteKind.UNPRINTABLE in kinds:
        return _("No font here has some letters of this paper; their code numbers stand in brackets.")
    if NoteKind.SHORTENED in kinds:
        return _("Some text of this paper was too long and is cut. Choose another design or a shorter title.")
    return ""
