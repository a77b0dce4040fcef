"""The rule of completion of a group or a cohort: show it, set it, list presets, take it away."""

import json
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options, references
from groupdesk.cli.call import Call
from groupdesk.cli.columns import documents
from groupdesk.cli.completion_columns import PRESETS, RULES
from groupdesk.cli.forms import command, noun
from groupdesk.domain.completion.plain import from_text
from groupdesk.domain.completion.presets import legal_note, presets
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement, ShareOf, Unit
from groupdesk.domain.completion.words import rule_words
from groupdesk.domain.credit import CreditRule, Rounding
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.services.completion_rules import preset_rule

app = noun(_("The rule of completion of a group or a cohort."))
_MOST_BYTES = 1_000_000

Group = Annotated[str, typer.Option(metavar="GROUP", help=_("The group that goes by it, by name or id."))]
OwnCohort = Annotated[str, typer.Option(metavar="COHORT", help=_("The cohort that goes by it instead of its group."))]


@dataclass(frozen=True, kw_only=True)
class Start:
    name: Annotated[str, typer.Option(help=_("What the rule is called."))] = ""
    preset: Annotated[str, typer.Option(metavar="CODE", help=_("Start from a preset; “presets” lists them."))] = ""
    confirm: Annotated[bool, typer.Option("--confirm", help=_("The preset fits your programme."))] = False
    source: Annotated[Path | None, typer.Option("--from", help=_("Start from a rule that “show --json” wrote."))] = None


@dataclass(frozen=True, kw_only=True)
class Amounts:
    """One amount or share; the whole of what a rule asks for where several are needed comes from a file."""

    unit: Annotated[Unit | None, typer.Option(help=_("What is counted."))] = None
    amount: Annotated[int | None, typer.Option(help=_("So many sessions or minutes."))] = None
    share: Annotated[str, typer.Option(metavar="2/3", help=_("A share of them, instead of an amount."))] = ""
    of: Annotated[ShareOf | None, typer.Option(help=_("A share of what: expected at, or offered."))] = None
    kind: Annotated[list[SessionKind] | None, typer.Option(help=_("Which kinds count; may be said again."))] = None
    strand: Annotated[list[str] | None, typer.Option(help=_("Only sessions of this strand; may be said again."))] = None


@dataclass(frozen=True, kw_only=True)
class Limits:
    must_session: Annotated[list[int] | None, typer.Option(help=_("A session that must be attended."))] = None
    must_module: Annotated[list[str] | None, typer.Option(help=_("A module that must be received."))] = None
    most_absences: Annotated[int | None, typer.Option(help=_("At most so many absences."))] = None
    most_unexcused: Annotated[int | None, typer.Option(help=_("At most so many unexcused absences."))] = None
    most_in_a_row: Annotated[int | None, typer.Option(help=_("At most so many absences in a row."))] = None
    most_unexcused_in_a_row: Annotated[int | None, typer.Option(help=_("The same for unexcused ones."))] = None
    most_days_between: Annotated[int | None, typer.Option(help=_("At most so many days between attendances."))] = None
    make_ups: Annotated[MakeUps | None, typer.Option(help=_("Whether absences may, or must, be made up."))] = None
    made_up_counts_as_absence: Annotated[
        bool | None, typer.Option(help=_("Whether the limits still count what was made up."))
    ] = None
    due_days: Annotated[int | None, typer.Option(help=_("Days from joining until it must be done."))] = None
    due_on: Annotated[date | None, options.day(_("The day by which it must be done."))] = None
    needs_sign_off: Annotated[bool | None, typer.Option(help=_("Whether somebody must sign off."))] = None


@dataclass(frozen=True, kw_only=True)
class Crediting:
    late_tolerance: Annotated[int | None, typer.Option(help=_("Minutes late that cost nothing."))] = None
    minimum_minutes: Annotated[int | None, typer.Option(help=_("Below these a session does not count."))] = None
    rounding: Annotated[Rounding | None, typer.Option(help=_("How minutes are rounded."))] = None
    rounding_minutes: Annotated[int | None, typer.Option(help=_("To steps of 5, 10, 15 or 30 minutes."))] = None
    hour: Annotated[int | None, typer.Option(help=_("Minutes of an hour: 50 or 60."))] = None
    as_group: Annotated[bool, typer.Option("--as-group", help=_("Count minutes as the group credits them."))] = False


@command(app, "set", _("Make a new version of the rule: from a preset, a file, or the one in force, with changes."))
def set_rule(
    call: Call,
    start: Start,
    amounts: Amounts,
    limits: Limits,
    crediting: Crediting,
    group: Group = "",
    cohort: OwnCohort = "",
) -> None:
    owner, rules = _owner(call, group, cohort), call.services.completion_rules
    if start.preset:
        if not start.confirm:
            raise Refused("preset-unconfirmed")
        before: CompletionRule | None = preset_rule(start.preset)
    elif start.source is not None:
        before = _of_file(start.source)
    else:
        found = rules.of_group(owner) if group else rules.in_force(CohortId(owner))
        before = None if found is None else found.rule
    rule = before or CompletionRule(name=start.name, requirements=())
    rule = replace(rule, name=start.name or rule.name)
    statuses = call.services.statuses
    credit = statuses.credit_rule_of(GroupId(owner)) if group else statuses.credit_rule(CohortId(owner))
    rule = _credited(_limited(_amounted(rule, amounts), limits), crediting, credit)
    done = rules.set_for_group(owner, rule) if group else rules.set_for_cohort(CohortId(owner), rule)
    call.done(done, _("The rule was set: {rule}.").format(rule=rule_words(rule)))


@command(app, "show", _("The rule that holds; with --all every version, newest first."))
def show(
    call: Call,
    group: Group = "",
    cohort: OwnCohort = "",
    every: Annotated[bool, typer.Option("--all", help=_("Every version that it ever had."))] = False,
) -> None:
    owner = _owner(call, group, cohort)
    rules = call.services.completion_rules
    if every:
        rows = rules.versions(group_id=GroupId(owner)) if group else rules.versions(cohort_id=CohortId(owner))
    else:
        found = rules.of_group(GroupId(owner)) if group else rules.in_force(CohortId(owner))
        rows = () if found is None else (found,)
    call.rows("rules", RULES, rows, empty=_("No rule is set."))


@command(app, "presets", _("Rules that sources state, as starting points to be confirmed."))
def listing(call: Call) -> None:
    if call.said.as_json:
        call.tell({"note": legal_note(), "presets": documents(PRESETS, presets())})
        return
    call.rows("presets", PRESETS, presets(), empty="")
    call.tell({}, legal_note())


@command(app, "off", _("Go by no rule of its own any more; a cohort then goes by its group's."))
def off(call: Call, group: Group = "", cohort: OwnCohort = "") -> None:
    owner = _owner(call, group, cohort)
    rules = call.services.completion_rules
    done: Done = rules.take_from_group(GroupId(owner)) if group else rules.take_from_cohort(CohortId(owner))
    call.done(done, _("The rule was taken away."))


def _owner(call: Call, group: str, cohort: str) -> GroupId:
    """The id of the one that was named, a group's or a cohort's."""
    if bool(group) == bool(cohort):
        raise typer.BadParameter(_("say either a group or a cohort"), param_hint="--group, --cohort")
    return references.group(call.services, group).id if group else GroupId(call.services.groups.resolve(cohort))


def _of_file(path: Path) -> CompletionRule:
    """The rule in a file: one as `show --json` writes it, or what it writes as a whole.

    Refused: file-not-readable (name), stored-rule-unreadable (kind).
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise Refused("stored-rule-unreadable", kind="CompletionRule")
        found = json.loads(path.read_text(encoding="utf-8"))
        found = found["rules"][0]["rule"] if isinstance(found, dict) and "rules" in found else found
    except OSError as error:
        raise Refused("file-not-readable", name=path.name) from error
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise Refused("stored-rule-unreadable", kind="CompletionRule") from error
    return from_text(CompletionRule, json.dumps(found))


def _amounted(rule: CompletionRule, said: Amounts) -> CompletionRule:
    """The rule with the one amount that was said in place of what it asked for; nothing said leaves it as it is."""
    given: dict[str, Any] = {
        "unit": said.unit,
        "share_of": said.of,
        "kinds": frozenset(said.kind) if said.kind else None,
        "strands": frozenset(said.strand) if said.strand else None,
    }
    if said.amount is None and not said.share and not any(given.values()):
        return rule
    first = rule.requirements[0] if rule.requirements else Requirement()
    made = replace(first, **{name: value for name, value in given.items() if value is not None})
    if said.amount is not None or said.share:
        made = replace(made, amount=said.amount, share=_share(said.share) if said.share else None)
    return replace(rule, requirements=(made,))


def _share(text: str) -> Fraction:
    """2/3, 0.75 or 75%. Refused: completion-rule-impossible (field, value)."""
    try:
        plain = text.strip()
        return Fraction(plain[:-1].strip()) / 100 if plain.endswith("%") else Fraction(plain)
    except (ValueError, ZeroDivisionError) as error:
        raise Refused("completion-rule-impossible", field="share", value=text[:20]) from error


def _limited(rule: CompletionRule, said: Limits) -> CompletionRule:
    given = {name: getattr(said, name) for name in said.__dataclass_fields__ if not name.startswith("must_")}
    changes = {name: value for name, value in given.items() if value is not None}
    if said.must_session:
        changes["must_sessions"] = frozenset(said.must_session)
    if said.must_module:
        changes["must_modules"] = frozenset(said.must_module)
    return replace(rule, **changes)


def _credited(rule: CompletionRule, said: Crediting, group: CreditRule) -> CompletionRule:
    """The rule with terms of its own where some were said; what was not said is as before, else as in the group."""
    given: dict[str, Any] = {
        "late_tolerance_minutes": said.late_tolerance,
        "minimum_minutes": said.minimum_minutes,
        "rounding": said.rounding,
        "rounding_minutes": said.rounding_minutes,
        "hour_minutes": said.hour,
    }
    changes = {name: value for name, value in given.items() if value is not None}
    if said.as_group:
        if changes:
            raise typer.BadParameter(_("say either --as-group or terms of its own"), param_hint="--as-group")
        return replace(rule, credit=None)
    return replace(rule, credit=replace(rule.credit or group, **changes)) if changes else rule
