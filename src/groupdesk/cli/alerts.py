"""Absence alerts: who missed too much or was not seen for too long, and the rule of a group."""

from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import references
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import alone, command, noun
from groupdesk.domain.alert_words import alert_words
from groupdesk.domain.alerts import Alert, AlertRow, AlertRule

app = noun(_("Who missed too much, or was not seen for too long."))

ALERTS: tuple[Column[Alert], ...] = (
    Column("kind", lambda row: row.kind),
    Column("figure", lambda row: row.figure),
    Column("limit", lambda row: row.limit),
    Column("since", lambda row: row.since),
    Column("words", lambda row: alert_words(row)),
)
ROWS: tuple[Column[AlertRow], ...] = (
    Column("enrolment_id", lambda row: row.enrolment_id),
    Column("person_id", lambda row: row.person_id),
    Column("number", lambda row: row.number, _("No.")),
    Column("name", lambda row: row.name, _("Name")),
    Column("cohort", lambda row: row.code, _("Cohort")),
    Column("group", lambda row: row.group_name, _("Group")),
    Column("alerts", lambda row: documents(ALERTS, row.alerts)),
)
SHOWN: tuple[Column[AlertRow], ...] = (
    *(column for column in ROWS if column.title),
    Column("words", lambda row: [alert_words(alert) for alert in row.alerts], _("What")),
)
_OFF = 0


@alone(app, _("Who missed too much, or was not seen for too long."))
def alerts(
    call: Call, cohort: Annotated[str, typer.Option(metavar="COHORT", help=_("One cohort; else all that run."))] = ""
) -> None:
    found = call.services.alerts
    rows = found.of_cohort(call.services.groups.resolve(cohort)) if cohort else found.everywhere()
    columns = ROWS if call.said.as_json else SHOWN
    call.rows("alerts", columns, rows, empty=_("Nobody was missed for long."))


@command(app, "rule", _("From which figures on absences in a group are worth a word; 0 raises none of that kind."))
def rule(
    call: Call,
    group: Annotated[str, typer.Option(metavar="GROUP", help=_("The group, by name or id."))],
    in_a_row: Annotated[int | None, typer.Option(help=_("So many absences in a row."))] = None,
    total: Annotated[int | None, typer.Option(help=_("So many absences in all."))] = None,
    days_unseen: Annotated[int | None, typer.Option(help=_("So many days since last seen."))] = None,
    counts_excused: Annotated[bool | None, typer.Option(help=_("Whether excused absences count too."))] = None,
) -> None:
    owner = references.group(call.services, group).id
    before = call.services.alerts.rule(owner)
    after = AlertRule(
        in_a_row=_figure(in_a_row, before.in_a_row),
        total=_figure(total, before.total),
        days_unseen=_figure(days_unseen, before.days_unseen),
        counts_excused=before.counts_excused if counts_excused is None else counts_excused,
    )
    call.done(call.services.alerts.set_rule(owner, after), _("The rule was set."))


def _figure(said: int | None, before: int | None) -> int | None:
    if said is None:
        return before
    return None if said == _OFF else said
