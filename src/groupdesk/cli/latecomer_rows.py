"""People left out by a session before their first day, as rows and as a sentence."""

from collections.abc import Sequence

from groupdesk.base.i18n import _
from groupdesk.cli import saying
from groupdesk.cli.columns import Column
from groupdesk.services.latecomers import Latecomer

LATECOMERS: tuple[Column[Latecomer], ...] = (
    Column("person_id", lambda row: row.person_id),
    Column("number", lambda row: row.number),
    Column("name", lambda row: row.name),
    Column("joined_on", lambda row: row.joined_on),
    Column("from_on", lambda row: row.from_on),
)


def tell_latecomers(late: Sequence[Latecomer], joined: bool) -> None:
    """Says beside the answer how many are not expected, and what would change that; they are no refusal."""
    if late and not joined:
        said = _("Not expected, as their first day is later: {count} ({numbers}). --let-join lets them join earlier.")
        saying.warn(said.format(count=len(late), numbers=", ".join(f"#{one.number}" for one in late)))
