"""Names on papers in the chosen variant; whoever wishes not to be printed appears as a number."""

from collections.abc import Sequence

from groupdesk.base.i18n import _
from groupdesk.domain.ids import PersonId
from groupdesk.domain.paper_names import NameStyle, PaperName, PaperPerson, distinct_names
from groupdesk.services.desk import Desk
from groupdesk.store.paper_people import paper_people


def names_on_paper(desk: Desk, person_ids: Sequence[PersonId], style: NameStyle) -> tuple[str, ...]:
    """A name for each of the people in order, no two alike. Refused: nothing; unknown ids give empty names."""
    people = desk.read(lambda reading: paper_people(reading, person_ids))
    return written_names([people.get(person_id) for person_id in person_ids], style)


def written_names(people: Sequence[PaperPerson | None], style: NameStyle) -> tuple[str, ...]:
    """As names_on_paper, for people who are known already."""
    shown = [_NOBODY if person is None or person.is_withheld else person.name for person in people]
    names = distinct_names(shown, style)
    return tuple(
        _("No. {number}").format(number=person.number) if person is not None and person.is_withheld else name
        for person, name in zip(people, names, strict=True)
    )


_NOBODY = PaperName(full="")
