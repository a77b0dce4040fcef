"""People: one record a human being, apart from every enrolment, with the ways they may be reached."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from groupdesk.base.folding import fold
from groupdesk.base.languages import as_code
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import PersonId

LONGEST_NAME = 200


class PersonKind(StrEnum):
    CLIENT = "client"
    STUDENT = "student"
    EMPLOYEE = "employee"
    COMMUNITY = "community"
    ALIAS_ONLY = "alias-only"


class ContactKind(StrEnum):
    PHONE = "phone"
    EMAIL = "email"
    POST = "post"


class ContactUse(StrEnum):
    """What a contact point may be used for; anything not listed is not allowed."""

    CALL = "call"
    VOICEMAIL = "voicemail"
    TEXT = "text"
    EMAIL = "email"
    POST = "post"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`full_name` is free text in any script; `goes_by` is what the person is called; `sort_name` orders lists.

    `number` is short, given once, and printed nowhere by default: the handle for the command line.
    """

    id: PersonId
    version: int = 1
    number: int
    full_name: str
    goes_by: str = ""
    sort_name: str = ""
    kind: PersonKind = PersonKind.CLIENT
    pronouns: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    language: str = ""
    needs: str = ""
    note: str = ""
    referred_by: str = ""
    signed_up_on: date | None = None
    do_not_print: bool = False
    is_part_2: bool = False
    merged_into: PersonId | None = None
    created_at: datetime
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPoint:
    """A phone, e-mail or address with what it may be used for; `safe_label` is what may be said to others there."""

    id: str
    version: int = 1
    person_id: PersonId
    kind: ContactKind
    value: str
    uses: tuple[str, ...] = ()
    safe_label: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDraft:
    kind: ContactKind
    value: str
    uses: tuple[str, ...] = ()
    safe_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """What a form, an import or the command line says about a person."""

    full_name: str
    goes_by: str = ""
    sort_name: str = ""
    kind: PersonKind = PersonKind.CLIENT
    pronouns: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    language: str = ""
    needs: str = ""
    note: str = ""
    referred_by: str = ""
    signed_up_on: date | None = None
    do_not_print: bool = False
    is_part_2: bool = False
    contacts: tuple[ContactDraft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One line of the people list. `name` is what the person is called; `groups` counts open enrolments."""

    id: PersonId
    number: int
    name: str
    full_name: str
    birth_date: date | None
    birth_year: int | None
    phone: str
    email: str
    language: str
    groups: int
    is_archived: bool


class PeopleOrder(StrEnum):
    NAME = "name"
    NUMBER = "number"
    BIRTH = "birth"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleQuery:
    """Which people, in what order; `text` is any part of a name."""

    text: str = ""
    archived: bool = False
    order: PeopleOrder = PeopleOrder.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """All that the details panel shows of one person besides the enrolments."""

    person: Person
    contacts: tuple[ContactPoint, ...] = field(default=())


def called(full_name: str, goes_by: str) -> str:
    """The name on lists and paper: 'Debra Thompson' who goes by 'Deb' reads 'Deb Thompson'.

    A preferred name of several words, or for a name of one word, stands alone.
    """
    if not goes_by:
        return full_name
    words = full_name.split()
    if len(words) < 2 or len(goes_by.split()) > 1:
        return goes_by
    return " ".join([goes_by, *words[1:]])


def sort_key(full_name: str, goes_by: str, sort_name: str) -> str:
    """What lists are ordered by: the sort name where one is known, else the name as lists show it, folded."""
    return fold(sort_name or called(full_name, goes_by))


def name_key(full_name: str, goes_by: str) -> str:
    """What a search looks through."""
    return fold(f"{full_name} {goes_by}")


def checked(draft: PersonDraft, today: date) -> PersonDraft:
    """The draft as it is kept, a language that has a code by its code.

    Raises Refused: name-missing, name-too-long, birth-date-impossible.
    """
    if not draft.full_name.strip():
        raise Refused("name-missing")
    if max(len(draft.full_name), len(draft.goes_by), len(draft.sort_name)) > LONGEST_NAME:
        raise Refused("name-too-long", most=LONGEST_NAME)
    born = draft.birth_date
    if born is not None and not (date(1900, 1, 1) <= born <= today):
        raise Refused("birth-date-impossible", on=born)
    return replace(draft, language=as_code(draft.language))
