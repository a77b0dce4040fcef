"""What two ways of writing one telephone number or one e-mail address have in common."""

from collections.abc import Iterable

from groupdesk.domain.people import ContactDraft, ContactKind
from groupdesk.interop.digits import digits_of

FULL_PHONE = 9


def phone_key(text: str) -> str:
    """What two ways of writing one number share: its last nine digits, or all of a shorter one."""
    return digits_of(text)[-FULL_PHONE:]


def contact_key(kind: ContactKind, value: str) -> str:
    """What two ways of writing one phone or one address share."""
    return phone_key(value) if kind is ContactKind.PHONE else value.casefold()


def contact_keys(contacts: Iterable[ContactDraft], kind: ContactKind) -> frozenset[str]:
    """The keys of all contacts of one kind."""
    return frozenset(contact_key(kind, contact.value) for contact in contacts if contact.kind is kind)
