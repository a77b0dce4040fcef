"""Carries out an accepted import inside one deed: people new and known, and the ways to reach them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import PersonId
from groupdesk.domain.imports.preview import Answer, Decisions, ImportPreview
from groupdesk.domain.imports.rows import SignUp
from groupdesk.domain.imports.watch import Stage, Watch
from groupdesk.domain.people import ContactPoint, Person, PersonDraft
from groupdesk.services.desk import Desk
from groupdesk.services.imports.updating import added_contacts, changed_fields, changed_uses
from groupdesk.services.people import contact_points
from groupdesk.store import people
from groupdesk.store.people import CONTACTS, PEOPLE
from groupdesk.store.unit import Unit

AT_ONCE = 500
_FIELDS = tuple(name for name in PersonDraft.__dataclass_fields__ if name != "contacts")


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of one sign-up; `person_id` is None for somebody new and for nobody."""

    sign_up: SignUp
    answer: Answer
    person_id: PersonId | None


@dataclass(slots=True)
class Outcome:
    """What was done so far; `people` say who each sign-up became, by its key."""

    updated: int = 0
    unchanged: int = 0
    people: dict[int, PersonId] = field(default_factory=dict)


def planned(preview: ImportPreview, decisions: Decisions) -> tuple[Step, ...]:
    """One step a sign-up, in their order.

    Refused: answer-without-person (row) for FILL or REPLACE where nobody on file was named or found.
    """
    suggested: dict[int, tuple[Answer, PersonId]] = {}
    for match in preview.matches:
        suggested.setdefault(match.key, (match.suggested, match.person_id))
    return tuple(_step(sign_up, decisions, suggested.get(sign_up.key)) for sign_up in preview.sign_ups)


def _step(sign_up: SignUp, decisions: Decisions, suggested: tuple[Answer, PersonId] | None) -> Step:
    answer = decisions.answers.get(sign_up.key, suggested[0] if suggested else Answer.ADD)
    if answer in (Answer.ADD, Answer.LEAVE_OUT):
        return Step(sign_up, answer, None)
    person_id = decisions.people.get(sign_up.key, suggested[1] if suggested else None)
    if person_id is None:
        raise Refused("answer-without-person", row=sign_up.key)
    return Step(sign_up, answer, person_id)


def store_people(unit: Unit, desk: Desk, steps: Sequence[Step], watch: Watch) -> Outcome:
    """Everybody who is not left out. Refused: cancelled, not-found, changed-meanwhile."""
    outcome = Outcome()
    _add(unit, desk, [step for step in steps if step.answer is Answer.ADD], outcome, watch)
    known = [step for step in steps if step.person_id is not None]
    for step in watch.over(Stage.STORING, known, len(known)):
        _update(unit, desk, step, outcome)
    return outcome


def _add(unit: Unit, desk: Desk, steps: Sequence[Step], outcome: Outcome, watch: Watch) -> None:
    number = people.next_number(unit)
    for start in range(0, len(steps), AT_ONCE):
        watch.at(Stage.STORING, start, len(steps))
        added: list[Person] = []
        contacts: list[ContactPoint] = []
        for place, step in enumerate(steps[start : start + AT_ONCE], start):
            person = _person(desk, step.sign_up.person, number + place)
            added.append(person)
            contacts.extend(contact_points(desk, person.id, step.sign_up.person))
            outcome.people[step.sign_up.key] = person.id
        unit.add(PEOPLE, *added)
        unit.add(CONTACTS, *contacts)


def _person(desk: Desk, draft: PersonDraft, number: int) -> Person:
    fields = {name: getattr(draft, name) for name in _FIELDS}
    return Person(id=PersonId(desk.new_id()), number=number, created_at=desk.now(), **fields)


def _update(unit: Unit, desk: Desk, step: Step, outcome: Outcome) -> None:
    """Somebody on file; who was archived is back on the lists with a new sign-up."""
    if step.person_id is None:
        return
    card = people.card(unit, step.person_id)
    if card.person.merged_into is not None:
        raise Refused("changed-meanwhile")
    wins, draft = step.answer is Answer.REPLACE, step.sign_up.person
    fields = changed_fields(card.person, draft, replace=wins)
    is_changed = unit.change(PEOPLE, card.person, **fields, archived_at=None) is not card.person
    for contact, uses in changed_uses(card.contacts, draft, replace=wins):
        unit.change(CONTACTS, contact, uses=uses)
        is_changed = True
    new = contact_points(desk, step.person_id, replace(draft, contacts=added_contacts(card.contacts, draft)))
    unit.add(CONTACTS, *(replace(point, position=point.position + len(card.contacts)) for point in new))
    outcome.people[step.sign_up.key] = step.person_id
    outcome.updated += is_changed or bool(new)
    outcome.unchanged += not (is_changed or new)
