"""What a sign-up changes about somebody who is on file."""

from collections.abc import Iterable, Sequence

from groupdesk.base.folding import fold
from groupdesk.domain.people import ContactDraft, ContactPoint, ContactUse, Person, PersonDraft, PersonKind
from groupdesk.interop.contact_keys import contact_key
from groupdesk.services.imports.matching import joined_lines, new_contacts

_TEXTS = ("goes_by", "sort_name", "pronouns", "language", "referred_by")
# A sheet leaves these out only where somebody said no; texts it also leaves out where nobody was asked.
_SAID = frozenset({ContactUse.CALL.value, ContactUse.VOICEMAIL.value, ContactUse.EMAIL.value})


def changed_fields(person: Person, draft: PersonDraft, *, replace: bool) -> dict[str, object]:
    """New values of the person's fields: only what is missing, or with `replace` all that the sheet says.

    Needs and notes gain the lines they lack; nothing that is on file is ever emptied.
    """
    changes: dict[str, object] = {}
    if replace:
        changes["full_name"] = draft.full_name
    for field in _TEXTS:
        said, kept = getattr(draft, field), getattr(person, field)
        if said and (replace or not kept):
            changes[field] = said
    if not replace and fold(draft.full_name) != fold(person.full_name):
        changes.pop("sort_name", None)
    changes["needs"] = joined_lines(person.needs, draft.needs)
    changes["note"] = joined_lines(person.note, draft.note)
    if draft.kind is not PersonKind.ALIAS_ONLY and person.kind is PersonKind.ALIAS_ONLY:
        changes["kind"] = draft.kind
    return changes | _days(person, draft, replace=replace)


def _days(person: Person, draft: PersonDraft, *, replace: bool) -> dict[str, object]:
    changes: dict[str, object] = {}
    if draft.birth_date and (replace or (person.birth_date is None and _fits(person, draft))):
        changes = {"birth_date": draft.birth_date, "birth_year": None}
    elif draft.birth_year and person.birth_date is None and (replace or person.birth_year is None):
        changes = {"birth_year": draft.birth_year}
    if draft.signed_up_on and person.signed_up_on is None:
        changes["signed_up_on"] = draft.signed_up_on
    return changes


def _fits(person: Person, draft: PersonDraft) -> bool:
    return person.birth_year is None or (draft.birth_date is not None and draft.birth_date.year == person.birth_year)


def added_contacts(contacts: Sequence[ContactPoint], draft: PersonDraft) -> tuple[ContactDraft, ...]:
    """Phones and addresses that are not on file, to stand below those that are."""
    return new_contacts(contacts, draft.contacts)


def changed_uses(
    contacts: Sequence[ContactPoint], draft: PersonDraft, *, replace: bool
) -> Iterable[tuple[ContactPoint, tuple[str, ...]]]:
    """Contacts on file with their new uses: with `replace` those of the sheet, else without what somebody refused."""
    said = {(contact.kind, contact_key(contact.kind, contact.value)): contact.uses for contact in draft.contacts}
    for contact in contacts:
        uses = said.get((contact.kind, contact_key(contact.kind, contact.value)))
        if uses is None:
            continue
        kept = tuple(use for use in contact.uses if use in uses or use not in _SAID)
        new = uses if replace else kept
        if set(new) != set(contact.uses):
            yield contact, new
