"""Words of `roll import` made into fields and answers."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from groupdesk.base.folding import fold
from groupdesk.cli.sheet_file import place_of
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import PersonId
from groupdesk.domain.meetings.fields import CHOOSABLE, MarkColumn, MarkField
from groupdesk.domain.meetings.matches import Fate
from groupdesk.domain.meetings.preview import Answer, MeetingPreview

if TYPE_CHECKING:
    from groupdesk.services.bundle import Services

_ALL = "all"


def field_of(mappings: Sequence[str], columns: Sequence[MarkColumn]) -> Iterator[MarkField]:
    """One field for each column, those named in C=time-in or Came=time-in as said.

    Refused: mapping-not-understood (mapping, fields).
    """
    said: dict[int, MarkField] = {}
    for text in mappings:
        name, _equals, field = text.rpartition("=")
        place = place_of(name, columns)
        if place is None or field.strip() not in list(CHOOSABLE):
            raise Refused("mapping-not-understood", mapping=text[:60], fields=CHOOSABLE)
        said[place] = MarkField(field.strip())
    for column in columns:
        yield said.get(column.index, column.field)


def answers_of(
    services: "Services",
    preview: MeetingPreview,
    *,
    match: Sequence[str],
    walk_in: Sequence[str],
    leave_out: Sequence[str],
    confirm: bool,
) -> dict[int, Answer]:
    """What was said about participants, by their keys; with `confirm` what is suggested for the others.

    Refused: meeting-answer-unreadable (answer), and as people.resolve.
    """
    answers: dict[int, Answer] = {}
    if confirm:
        answers |= {found.key: Answer(found.fate, found.person_id) for found in preview.matches if found.fate}
    for text in match:
        name, equals, person = text.rpartition("=")
        if not equals:
            raise Refused("meeting-answer-unreadable", answer=text[:60])
        person_id = _person(services, preview, person)
        answers |= {key: Answer(Fate.PERSON, person_id) for key in _keys(preview, name)}
    answers |= {key: Answer(Fate.NEW) for name in walk_in for key in _keys(preview, name)}
    return answers | {key: Answer(Fate.LEAVE_OUT) for name in leave_out for key in _keys(preview, name)}


def overwritten(services: "Services", preview: MeetingPreview, people: Sequence[str]) -> frozenset[PersonId]:
    """Whose marks give way. Refused: as people.resolve."""
    if _ALL in people:
        return frozenset(preview.standing)
    return frozenset(_person(services, preview, text) for text in people)


def _person(services: "Services", preview: MeetingPreview, text: str) -> PersonId:
    """Whoever alone has that number or name on the sheet, else as among all people."""
    wanted = fold(text)
    here = [known for known in preview.people.values() if known.is_on_sheet]
    found = [one for one in here if wanted in (str(one.number), fold(one.name), fold(one.full_name))]
    return found[0].person_id if len(found) == 1 else services.people.resolve(text)


def _keys(preview: MeetingPreview, text: str) -> list[int]:
    """Participants of that name or row. Refused: meeting-answer-unreadable (answer)."""
    wanted = fold(text)
    found = [
        p.key for p in preview.participants if wanted and wanted in (fold(p.name), fold(p.original), fold(p.email))
    ]
    found = found or [p.key for p in preview.participants if text.strip().isdecimal() and int(text) in p.rows]
    if not found:
        raise Refused("meeting-answer-unreadable", answer=text[:60])
    return found
