"""The call list of a session: whom to tell, by which telephones, and what may be said there."""

from collections.abc import Sequence
from dataclasses import dataclass

from groupdesk.base import i18n
from groupdesk.base.i18n import _
from groupdesk.base.languages import name_in
from groupdesk.documents.forms.wording import short_day_text, time_span_text
from groupdesk.domain.ids import GroupSessionId, PersonId
from groupdesk.domain.papers import ColumnKind, RosterColumn
from groupdesk.domain.people import ContactPoint, ContactUse
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CALLED_OFF
from groupdesk.services.desk import Desk
from groupdesk.services.papers.frame import heading, paper_setting
from groupdesk.services.papers.listings import Listing
from groupdesk.services.papers.names import names_on_paper
from groupdesk.services.papers.rosters import Lines
from groupdesk.services.papers.wishes import PaperWish
from groupdesk.store import calls
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS


@dataclass(frozen=True, slots=True)
class _Found:
    session: GroupSession
    people: tuple[tuple[PersonId, str, bool], ...]
    phones: dict[PersonId, tuple[ContactPoint, ...]]


def call_listing(desk: Desk, session_id: GroupSessionId, wish: PaperWish) -> tuple[Listing, int]:
    """Everybody who belongs on the sheet of the session, also of one called off, and how many may not be phoned.

    Only telephones that may be called or texted are in it. Refused: not-found.
    """
    found = desk.read(lambda reading: _found(reading, session_id))
    names = names_on_paper(desk, [person for person, *_rest in found.people], wish.names)
    title, facts = heading(desk, found.session.cohort_id)
    listing = Listing(
        title=title,
        facts=(*facts, _when(found.session, paper_setting(desk, wish.size).twelve_hours)),
        columns=_columns(),
        lines=_lines(found, names),
        word=_("call list"),
    )
    return listing, sum(person not in found.phones for person, *_rest in found.people)


def _found(reading: Reading, session_id: GroupSessionId) -> _Found:
    session = reading.get(SESSIONS, session_id)
    people = calls.to_tell(reading, session)
    return _Found(session, people, calls.phones(reading, [person for person, *_rest in people]))


def _columns() -> tuple[RosterColumn, ...]:
    return (
        RosterColumn(title=_("Name"), kind=ColumnKind.NAME),
        RosterColumn(title=_("Telephone")),
        RosterColumn(title=_("What may be done and said")),
        RosterColumn(title=_("Language")),
        RosterColumn(title=_("Told"), kind=ColumnKind.BLANK),
        RosterColumn(title=_("Note"), kind=ColumnKind.BLANK),
    )


def _lines(found: _Found, names: Sequence[str]) -> Lines:
    """A line for each telephone, the name in each, so that no number stands without its person."""
    lines = []
    for (person, language, is_away), name in zip(found.people, names, strict=True):
        shown = _("{name} (away)").format(name=name) if is_away else name
        spoken = name_in(i18n.language(), language)
        phones = found.phones.get(person, ())
        lines += [(shown, phone.value, _manner(phone), spoken, "", "") for phone in phones]
        if not phones:
            lines.append((shown, "–", _("not by telephone"), spoken, "", ""))
    return tuple(lines)


def _manner(phone: ContactPoint) -> str:
    """What may be done with a telephone: call, text; no voicemail; ask for Sam."""
    ways = {ContactUse.CALL: _("call"), ContactUse.TEXT: _("text")}
    told: list[str] = [", ".join(words for use, words in ways.items() if use in phone.uses)]
    if ContactUse.CALL in phone.uses:
        told.append(_("voicemail allowed") if ContactUse.VOICEMAIL in phone.uses else _("no voicemail"))
    if phone.safe_label:
        told.append(_("ask for {label}").format(label=phone.safe_label))
    return "; ".join(told)


def _when(session: GroupSession, twelve_hours: bool) -> str:
    span = time_span_text(session.starts_at.time(), session.ends_at.time(), twelve_hours)
    when = _("{day}, {time}").format(day=short_day_text(session.on), time=span)
    return _("{when} · called off").format(when=when) if session.state in CALLED_OFF else when
