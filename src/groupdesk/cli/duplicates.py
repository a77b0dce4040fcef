"""Two records of one human being: finding, merging, taking a merge back, remembering that they are two."""

from collections.abc import Iterator
from typing import Annotated

import typer

from groupdesk.base.i18n import _, ngettext
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Person
from groupdesk.cli.progress import watched
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.imports.watch import Watch
from groupdesk.domain.merging import MERGED_FIELDS, DoubleStay, Duplicate, FieldChoice, MergeChoices, MergeRow, Side

app = noun(_("People who may be on file twice."))
Keep = Annotated[str, typer.Argument(metavar="KEEP", help=_("Who stays: a number, an id or an unambiguous name."))]
Other = Annotated[str, typer.Argument(metavar="OTHER", help=_("Who goes into them."))]

DUPLICATES: tuple[Column[Duplicate], ...] = (
    Column("score", lambda row: row.likeness.score, _("Likeness")),
    Column("verdict", lambda row: row.likeness.verdict),
    Column("reasons", lambda row: row.likeness.reasons, _("Why")),
    Column("first_id", lambda row: row.first.id),
    Column("first_number", lambda row: row.first.number, _("No.")),
    Column("first_name", lambda row: row.first.full_name, _("Name")),
    Column("second_id", lambda row: row.second.id),
    Column("second_number", lambda row: row.second.number, _("No.")),
    Column("second_name", lambda row: row.second.full_name, _("Name")),
)
CHOICES: tuple[Column[FieldChoice], ...] = (
    Column("field", lambda row: row.field, _("Fact")),
    Column("kept", lambda row: row.kept, _("Who stays")),
    Column("other", lambda row: row.other, _("The other")),
    Column("suggested", lambda row: row.suggested, _("Suggested")),
)
DOUBLE_STAYS: tuple[Column[DoubleStay], ...] = (
    Column("cohort", lambda row: row.cohort, _("Cohort")),
    Column("goes_on", lambda row: row.goes_on),
    Column("goes_on_state", lambda row: row.goes_on_state, _("Goes on")),
    Column("ends", lambda row: row.ends),
    Column("ends_state", lambda row: row.ends_state, _("Ends")),
)
MERGES: tuple[Column[MergeRow], ...] = (
    Column("merge", lambda row: row.merge_id, _("Merge")),
    Column("gone_id", lambda row: row.gone_id),
    Column("gone_number", lambda row: row.gone_number, _("No.")),
    Column("gone_name", lambda row: row.gone_name, _("Name")),
    Column("merged_at", lambda row: row.merged_at, _("Merged (UTC)")),
    Column("parted_at", lambda row: row.parted_at, _("Taken back (UTC)")),
)


@command(app, "list", _("Pairs that may be one person, the likest first."))
def listing(call: Call) -> None:
    with watched(_("Comparing people")) as look:
        found = call.services.duplicates.find(Watch(report=lambda _stage, done, of: look(done, of)))
    call.rows("duplicates", DUPLICATES, found, empty=_("Nobody seems to be on file twice."))


@command(app, "compare", _("Two people side by side, and what a merge would do."))
def compare(call: Call, keep: Keep, other: Other) -> None:
    people = call.services.people
    found = call.services.merges.preview(people.resolve(keep), people.resolve(other))
    differing = [choice for choice in found.fields if choice.differs]
    moves = ngettext("{count} mark moves along.", "{count} marks move along.", found.marks).format(count=found.marks)
    call.tell(
        {
            "fields": documents(CHOICES, differing),
            "double_stays": documents(DOUBLE_STAYS, found.double_stays),
            "stays": found.stays,
            "marks": found.marks,
            "requests": found.requests,
            "shared_sheets": found.shared_sheets,
        },
        moves,
    )
    if not call.said.as_json:
        call.rows("fields", CHOICES, differing, empty=_("They say the same."))
        call.rows("double_stays", DOUBLE_STAYS, found.double_stays, empty=_("No open stays meet."))


@command(app, "merge", _("Make one person of two; it can be taken back at any time."))
def merge(
    call: Call,
    keep: Keep,
    other: Other,
    take: Annotated[
        list[str] | None, typer.Option(metavar="FACT", help=_("Take this fact from the other; may be repeated."))
    ] = None,
    keep_fact: Annotated[
        list[str] | None, typer.Option("--keep", metavar="FACT", help=_("Keep this fact as it is; may be repeated."))
    ] = None,
    goes_on: Annotated[
        list[str] | None, typer.Option(metavar="ENROLMENT", help=_("Of two open stays, the one that goes on."))
    ] = None,
) -> None:
    people = call.services.people
    sides = dict(_sides(take or (), Side.OTHER)) | dict(_sides(keep_fact or (), Side.KEPT))
    choices = MergeChoices(sides=sides, goes_on=tuple(EnrolmentId(one) for one in goes_on or ()))
    done = call.services.merges.merge(people.resolve(keep), people.resolve(other), choices)
    call.done(done, _("They are one person now; “groupdesk duplicates part” takes that back."))


@command(app, "merges", _("Who was merged into somebody, newest first."))
def merges(call: Call, person: Person) -> None:
    rows = call.services.merges.merges(call.services.people.resolve(person))
    call.rows("merges", MERGES, rows, empty=_("Nobody was merged into them."))


@command(app, "part", _("Take a merge back, whatever was done since; what was done since stays with who was kept."))
def part(call: Call, merge: Annotated[str, typer.Argument(metavar="MERGE", help=_("Its id."))]) -> None:
    call.done(call.services.merges.part(merge.strip()), _("They are two people again."))


@command(app, "apart", _("Remember that these are two people, so that nobody asks again."))
def apart(call: Call, one: Keep, other: Other) -> None:
    people = call.services.people
    done = call.services.merges.keep_apart([(people.resolve(one), people.resolve(other))])
    call.done(done, _("They will not be suggested again."))


def _sides(names: list[str] | tuple[()], side: Side) -> Iterator[tuple[str, Side]]:
    for name in names:
        wanted = name.strip().replace("-", "_")
        if wanted not in MERGED_FIELDS:
            raise Refused("fact-unknown", fact=name.strip()[:40], known=MERGED_FIELDS)
        yield wanted, side
