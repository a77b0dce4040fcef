"""Joins the rows of a sheet that are one person, and keeps what each of them says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from groupdesk.base.folding import fold
from groupdesk.domain.imports.matches import Verdict
from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.domain.imports.rows import Double, GroupWish, PersonDraftRow, SignUp
from groupdesk.domain.imports.watch import UNWATCHED, Watch
from groupdesk.domain.people import ContactDraft, ContactKind, PersonDraft, PersonKind
from groupdesk.interop.contact_keys import contact_key, contact_keys
from groupdesk.interop.likeness import Identity, names_of, pairs_within

_TEXTS = ("goes_by", "pronouns", "language", "referred_by")


def joined(
    rows: Sequence[PersonDraftRow], answers: Mapping[tuple[int, int], bool], watch: Watch = UNWATCHED
) -> tuple[tuple[SignUp, ...], tuple[Double, ...]]:
    """People in the order of their first rows, and every pair of rows that is one or may be one.

    `answers` say of a pair (earlier row, row) whether it is one person; without an answer only certain pairs are
    joined. Raises Refused("cancelled").
    """
    clusters = _Clusters({row.number: row.person.birth_date for row in rows})
    doubles = []
    for pair in pairs_within([identity_of_row(row) for row in rows], watch):
        row, earlier = int(pair.left.key), int(pair.right.key)
        certain = pair.likeness.verdict is Verdict.SAME and clusters.may_join(earlier, row)
        join = answers.get((earlier, row), certain)
        if join:
            clusters.join(earlier, row)
        doubles.append(Double(row=row, earlier_row=earlier, likeness=pair.likeness, is_joined=join))
    members: dict[int, list[PersonDraftRow]] = {}
    for one in rows:
        members.setdefault(clusters.head(one.number), []).append(one)
    return tuple(_sign_up(together) for together in members.values()), tuple(doubles)


class _Clusters:
    """Rows that are one person, known by the first of them; two birth dates never meet in one by themselves."""

    def __init__(self, births: Mapping[int, date | None]) -> None:
        self._heads = {number: number for number in births}
        self._births = dict(births)

    def head(self, number: int) -> int:
        while self._heads[number] != number:
            self._heads[number] = self._heads[self._heads[number]]
            number = self._heads[number]
        return number

    def may_join(self, one: int, other: int) -> bool:
        births = {self._births[self.head(number)] for number in (one, other)} - {None}
        return len(births) < 2

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.head(one), self.head(other)))
        self._heads[second] = first
        self._births[first] = self._births[first] or self._births[second]


def identity_of_row(row: PersonDraftRow) -> Identity:
    """What is compared of a row."""
    return replace(identity_of(str(row.number), row.person, row.wishes), rest=row.rest)


def identity_of(key: str, person: PersonDraft, wishes: Iterable[GroupWish]) -> Identity:
    """What is compared of a draft; a wish without words and day says nothing."""
    return Identity(
        key=key,
        names=names_of(person.full_name, person.goes_by),
        birth_date=person.birth_date,
        birth_year=person.birth_year,
        phones=contact_keys(person.contacts, ContactKind.PHONE),
        emails=contact_keys(person.contacts, ContactKind.EMAIL),
        signed_up_on=person.signed_up_on,
        requests=frozenset((fold(wish.group), wish.asked_on) for wish in wishes if wish.group),
    )


def _sign_up(rows: Sequence[PersonDraftRow]) -> SignUp:
    person = rows[0].person if len(rows) == 1 else _united(rows)
    problems = [problem for row in rows for problem in row.problems]
    if len(rows) > 1:
        problems.extend(_differences(person, rows))
    return SignUp(
        rows=tuple(row.number for row in rows),
        person=person,
        wishes=_wishes(rows),
        problems=tuple(problems),
    )


def _wishes(rows: Iterable[PersonDraftRow]) -> tuple[GroupWish, ...]:
    """One a group, the earliest."""
    first: dict[str, GroupWish] = {}
    for wish in sorted((wish for row in rows for wish in row.wishes), key=lambda wish: wish.order):
        first.setdefault(fold(wish.group), wish)
    return tuple(first.values())


def _united(rows: Sequence[PersonDraftRow]) -> PersonDraft:
    """The best spelling of the name and everything that any row says; the earlier row wins a contradiction."""
    people = [row.person for row in rows]
    named = next((row.person for row in rows if not _was_capital(row)), people[0])
    born = next((person.birth_date for person in people if person.birth_date), None)

    def said(field: str) -> str:
        return next((text for text in (str(getattr(person, field)) for person in people) if text), "")

    return replace(
        named,
        goes_by=said("goes_by"),
        sort_name=named.sort_name or said("sort_name"),
        kind=min((person.kind for person in people), key=lambda kind: kind is PersonKind.ALIAS_ONLY),
        birth_date=born,
        birth_year=None if born else next(filter(None, (person.birth_year for person in people)), None),
        needs=_lines(person.needs for person in people),
        note=_lines(person.note for person in people),
        signed_up_on=min((person.signed_up_on for person in people if person.signed_up_on), default=None),
        contacts=united_contacts(contact for person in people for contact in person.contacts),
        pronouns=said("pronouns"),
        language=said("language"),
        referred_by=said("referred_by"),
    )


def _was_capital(row: PersonDraftRow) -> bool:
    return row.person.full_name.isupper() or any(problem.code == "name-capitals-changed" for problem in row.problems)


def _lines(texts: Iterable[str]) -> str:
    """Every line once, in order."""
    return "\n".join(dict.fromkeys(line for text in texts for line in text.splitlines()))


def united_contacts(contacts: Iterable[ContactDraft]) -> tuple[ContactDraft, ...]:
    """Each phone and address once; a use stays only if every mention of it allows it."""
    kept: dict[tuple[ContactKind, str], ContactDraft] = {}
    for contact in contacts:
        key = contact.kind, contact_key(contact.kind, contact.value)
        former = kept.get(key)
        if former is None:
            kept[key] = contact
        else:
            kept[key] = replace(former, uses=tuple(use for use in former.uses if use in contact.uses))
    return tuple(kept.values())


def _differences(person: PersonDraft, rows: Sequence[PersonDraftRow]) -> Iterable[Problem]:
    """What a row says otherwise than the joined person, so that nothing is lost unseen."""
    for row in rows:
        for field in ("full_name", "birth_date", *_TEXTS):
            said, kept = getattr(row.person, field), getattr(person, field)
            if said and said != kept:
                facts = {"field": field, "kept": kept, "left_out": said}
                yield Problem(code="double-differs", severity=Severity.NOTE, row=row.number, facts=facts)
