"""Makes a person's draft of what one row says, and refuses rows that name nobody."""

import re
from collections.abc import Iterable

from groupdesk.base.folding import fold
from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.problems import Severity
from groupdesk.domain.imports.rows import GroupWish, PersonDraftRow
from groupdesk.domain.people import ContactDraft, ContactKind, ContactUse, PersonDraft, PersonKind, checked
from groupdesk.interop.signups.cells import is_formula
from groupdesk.interop.signups.dates import DateRule
from groupdesk.interop.signups.names import Name, joined_name, name_words, whole_name
from groupdesk.interop.signups.parts import Parts

_NO_NAMES = frozenset(("n/a", "na", "none", "unknown", "no name", "-", "?", "name", "test"))

# 'Guest 1042' may be an alias; a phone or a date is none.
_MOST_DIGITS = 6


def drafted(
    parts: Parts, rule: DateRule, *, tidy_capitals: bool, known_groups: frozenset[str] | None
) -> PersonDraftRow:
    """The row with its person. Refused rows carry one of: name-missing, name-is-formula, name-not-a-name,
    name-too-long, birth-date-impossible. `known_groups` is None for a sheet without a column of groups."""
    name = _name(parts, tidy_capitals=tidy_capitals)
    person = PersonDraft(
        full_name=name.full,
        goes_by=parts.goes_by if fold(parts.goes_by) != fold(name.full) else "",
        sort_name=name.sort,
        kind=PersonKind.CLIENT if _written(parts) else PersonKind.ALIAS_ONLY,
        pronouns=parts.pronouns,
        birth_date=parts.birth_date,
        birth_year=parts.birth_year if parts.birth_date is None else None,
        language=parts.language,
        needs="\n".join(parts.needs),
        note="\n".join(parts.notes),
        referred_by=parts.referred_by,
        signed_up_on=parts.signed_up_on,
        contacts=(*_phones(parts), *_emails(parts)),
    )
    _check(parts, person, rule)
    wishes = tuple(_wish(parts, group) for group in _groups(parts, known_groups))
    problems = sorted(parts.problems, key=lambda problem: -1 if problem.column is None else problem.column)
    return PersonDraftRow(number=parts.number, person=person, wishes=wishes, problems=tuple(problems))


def _written(parts: Parts) -> str:
    return " ".join((*parts.first_names, *parts.last_names, *parts.names))


def _name(parts: Parts, *, tidy_capitals: bool) -> Name:
    """Of two columns or one; who only goes by a name is kept under that."""
    written = _written(parts)
    if is_formula(written):
        return Name(written)
    if not written and name_words(parts.goes_by):
        parts.odd("name-from-goes-by", Severity.NOTE, None, name=parts.goes_by)
        return Name(parts.goes_by)
    if parts.first_names or parts.last_names:
        given, family = " ".join(parts.first_names), " ".join((*parts.last_names, *parts.names))
        name = joined_name(given, family, tidy_capitals=tidy_capitals)
    else:
        name = whole_name(written, tidy_capitals=tidy_capitals)
    if name.was:
        parts.odd("name-capitals-changed", Severity.NOTE, None, before=name.was, after=name.full)
    return name


def _check(parts: Parts, person: PersonDraft, rule: DateRule) -> None:
    name = person.full_name
    if not name or fold(name) in _NO_NAMES:
        parts.odd("name-missing", Severity.REFUSED, None)
    elif is_formula(name):
        parts.odd("name-is-formula", Severity.REFUSED, None, text=name[:60])
    elif not name_words(name) or "@" in name or sum(char.isdigit() for char in name) > _MOST_DIGITS:
        parts.odd("name-not-a-name", Severity.REFUSED, None, text=name[:60])
    else:
        try:
            checked(person, rule.today)
        except Refused as refusal:
            parts.odd(refusal.code, Severity.REFUSED, None, **refusal.facts)


def _phones(parts: Parts) -> Iterable[ContactDraft]:
    """Calls are fine unless the row says no; texts only where it says yes; voicemail unless it is ruled out."""
    uses = [ContactUse.CALL]
    if parts.may_voicemail is not False:
        uses.append(ContactUse.VOICEMAIL)
    if parts.may_text:
        uses.append(ContactUse.TEXT)
    kept = tuple(use.value for use in uses if use.value not in parts.unwanted)
    return (ContactDraft(kind=ContactKind.PHONE, value=phone, uses=kept) for phone in parts.phones)


def _emails(parts: Parts) -> Iterable[ContactDraft]:
    uses = () if ContactUse.EMAIL.value in parts.unwanted else (ContactUse.EMAIL.value,)
    return (ContactDraft(kind=ContactKind.EMAIL, value=email, uses=uses) for email in parts.emails)


def _groups(parts: Parts, known_groups: frozenset[str] | None) -> Iterable[str]:
    """Each group once; a list of ticked boxes is parted where its parts stand alone elsewhere in the sheet."""
    if known_groups is None:
        return ("",)
    named: dict[str, str] = {}
    for text in parts.groups:
        for part in re.split(r"\s*[;\n|]\s*", text):
            ticked = [piece.strip() for piece in part.split(",")]
            several = len(ticked) > 1 and all(fold(piece) in known_groups for piece in ticked)
            for group in ticked if several else [part]:
                named.setdefault(fold(group), group)
    return (group for key, group in named.items() if key)


def _wish(parts: Parts, group: str) -> GroupWish:
    return GroupWish(group=group, asked_on=parts.signed_up_on, asked_at=parts.signed_up_at, row=parts.number)
