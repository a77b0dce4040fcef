"""The sentence for every refusal and every trouble: what happened, what was not changed, what to do."""

from collections.abc import Mapping

from groupdesk.base.i18n import _
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.sentences_of import (
    attendance,
    care,
    certificates,
    completion,
    doing,
    meetings,
    papers,
    places,
    reading,
    schedules,
)

CODES: Mapping[str, str] = {
    **attendance.CODES,
    **care.CODES,
    **certificates.CODES,
    **completion.CODES,
    **doing.CODES,
    **meetings.CODES,
    **papers.CODES,
    **places.CODES,
    **reading.CODES,
    **schedules.CODES,
}


def sentence(error: Refused | Trouble) -> str:
    """What to show a person, in the language in use; lists are joined by commas."""
    facts = {name: _words(value) for name, value in error.facts.items()}
    return _(CODES[error.code]).format(**facts)


def _words(value: object) -> object:
    if isinstance(value, tuple | list | frozenset):
        return ", ".join(str(part) for part in value)
    return value
