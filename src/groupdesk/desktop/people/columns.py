"""The columns of the list of people, and what its fields ask of the store."""

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.sources import Query
from groupdesk.desktop.language_words import language_words
from groupdesk.desktop.people.wording import born_in_figures, born_words
from groupdesk.domain.people import PeopleOrder, PeopleQuery, PersonRow

ARCHIVED = "archived"


def people_columns() -> tuple[Column[PersonRow], ...]:
    return (
        Column(
            PeopleOrder.NAME,
            _("Name"),
            lambda row: privacy.shown(row.name),
            tip=lambda row: privacy.shown(row.full_name),
            stretch=True,
            strong=True,
        ),
        Column(
            PeopleOrder.NUMBER, _("No."), lambda row: str(row.number), width=64, align="right", quiet=True, gives_way=3
        ),
        Column(PeopleOrder.BIRTH, _("Born"), born_in_figures, width=100, tip=born_words, align="right", gives_way=1),
        Column("phone", _("Phone"), lambda row: row.phone, width=130, sortable=False, gives_way=2),
        Column(
            "email", _("E-mail"), lambda row: row.email, width=190, quiet=True, shown=False, sortable=False, gives_way=5
        ),
        Column(
            "language",
            _("Language"),
            lambda row: language_words(row.language),
            width=80,
            quiet=True,
            shown=False,
            sortable=False,
            gives_way=6,
        ),
        Column("groups", _("Groups"), _groups_words, width=70, align="right", sortable=False, gives_way=4),
    )


def _groups_words(row: PersonRow) -> str:
    return str(row.groups) if row.groups else ""


def people_query(query: Query) -> PeopleQuery:
    """The list's question as the service takes it."""
    return PeopleQuery(
        text=query.search,
        archived=dict(query.filters).get(ARCHIVED) == "yes",
        order=PeopleOrder(query.sort) if query.sort else PeopleOrder.NAME,
        descending=query.descending,
    )


def count_words(count: int) -> str:
    return ngettext("{count} person", "{count} people", count).format(count=count)
