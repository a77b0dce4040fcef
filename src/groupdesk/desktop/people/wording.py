"""How a person's facts are written on screen."""

from groupdesk.base.i18n import _
from groupdesk.base.i18n import later as __
from groupdesk.desktop.kit.moments import full_day_words, numeric_day_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.domain.people import ContactKind, ContactPoint, ContactUse, Person, PersonRow
from groupdesk.domain.states import EnrolmentState

_STATES = {
    EnrolmentState.REFERRED: (__("Referred"), "mail", "neutral"),
    EnrolmentState.SCREENING: (__("In screening"), "list-checks", "neutral"),
    EnrolmentState.NOT_ELIGIBLE: (__("Not eligible"), "ban", "neutral"),
    EnrolmentState.DEFERRED: (__("Deferred"), "hourglass", "neutral"),
    EnrolmentState.ELIGIBLE: (__("Eligible"), "badge-check", "neutral"),
    EnrolmentState.WAITLISTED: (__("Waiting"), "hourglass", "neutral"),
    EnrolmentState.OFFERED: (__("Seat offered"), "send", "attention"),
    EnrolmentState.ENROLLED: (__("Enrolled"), "user-check", "good"),
    EnrolmentState.ACTIVE: (__("Active"), "circle-check", "good"),
    EnrolmentState.COMPLETED: (__("Completed"), "award", "good"),
    EnrolmentState.WITHDRAWN: (__("Withdrawn"), "door-open", "neutral"),
    EnrolmentState.DISCHARGED: (__("Discharged"), "door-open", "neutral"),
    EnrolmentState.TRANSFERRED: (__("Transferred"), "arrow-right", "neutral"),
    EnrolmentState.DID_NOT_START: (__("Did not start"), "user-x", "neutral"),
    EnrolmentState.DECEASED: (__("Deceased"), "flag", "neutral"),
}


def state_sign(state: EnrolmentState) -> Sign:
    """A stay's state; quiet, as in every list."""
    word, icon, status = _STATES[state]
    return Sign(_(word), icon, status, filled=False)


def born_words(person: Person | PersonRow) -> str:
    """The birth date, or the year where only that is known."""
    if person.birth_date is not None:
        return full_day_words(person.birth_date)
    return "" if person.birth_year is None else str(person.birth_year)


def born_in_figures(person: PersonRow) -> str:
    """As born_words, narrow enough for a column."""
    return born_words(person) if person.birth_date is None else numeric_day_words(person.birth_date)


def uses_words(contact: ContactPoint) -> str:
    """What a contact point may be used for: "call, text; no voicemail"."""
    words = {
        ContactUse.CALL: _("call"),
        ContactUse.VOICEMAIL: _("voicemail"),
        ContactUse.TEXT: _("text"),
        ContactUse.EMAIL: _("e-mail"),
        ContactUse.POST: _("post"),
    }
    allowed = [word for use, word in words.items() if use in contact.uses]
    if not allowed:
        return _("not to be used")
    if contact.kind is ContactKind.PHONE and ContactUse.VOICEMAIL not in contact.uses:
        return _("{uses}; no voicemail").format(uses=", ".join(allowed))
    return ", ".join(allowed)
