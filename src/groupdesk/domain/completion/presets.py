"""Completion rules that sources state, as starting points which the user confirms."""

from dataclasses import dataclass
from fractions import Fraction

from groupdesk.base.i18n import _
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement, ShareOf, Unit
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.schedule.kinds import SessionKind

EDUCATION, GROUP, INTERVIEW = "education", "group", "interview"
_HOUR = 60
_ALL_OFFERED = Requirement(share=Fraction(1), share_of=ShareOf.OFFERED)


@dataclass(frozen=True, slots=True)
class Preset:
    """A rule with its source and what the source says beyond the rule's fields; always to be confirmed."""

    code: str
    rule: CompletionRule
    notes: tuple[str, ...] = ()


def legal_note() -> str:
    """To be shown wherever a preset is chosen."""
    return _(
        "Presets are starting points. GroupDesk gives no legal advice: check the rule with your programme, funder or "
        "court, and confirm it."
    )


def presets() -> tuple[Preset, ...]:
    """Every preset, named in the language in use; the practice's own starting rule first."""
    return (_own(), _health_education(), *_california(), _oklahoma(), _continuing_education(), _prevention())


def preset(code: str) -> Preset | None:
    """The preset of a code, or None."""
    return next((found for found in presets() if found.code == code), None)


def _own() -> Preset:
    rule = CompletionRule(
        name=_("Two thirds of the sessions, make-ups count"),
        preset="two-thirds",
        source=_("A common rule of thumb, not taken from any programme."),
        requirements=(Requirement(share=Fraction(2, 3)),),
    )
    return Preset(rule.preset, rule)


def _health_education() -> Preset:
    rule = CompletionRule(
        name=_("Health-education completer: two thirds of all sessions"),
        preset="health-education",
        source=_("US federal definition of a health-education completer (ACL, CDSME)."),
        requirements=(Requirement(share=Fraction(2, 3), share_of=ShareOf.OFFERED),),
        make_ups=MakeUps.NONE,
    )
    return Preset(rule.preset, rule, (_("Session zero never counts. Four of six sessions are enough."),))


def _california() -> tuple[Preset, ...]:
    education = _dui("ca-dui-education", _("California DUI: educational part only"), 2, (_ALL_OFFERED,))
    hours = (
        _minutes(12, EDUCATION),
        _minutes(10, GROUP),
        _minutes(12 + 10 + 8, EDUCATION, GROUP),
        Requirement(amount=3, strands=frozenset({INTERVIEW})),
    )
    longer = (
        ("ca-dui-6-months", _("California DUI: six months and more"), 7),
        ("ca-dui-18-months", _("California DUI: 18 months"), 10),
        ("ca-dui-30-months", _("California DUI: 30 months"), 15),
    )
    return (
        education,
        _dui("ca-dui-first-offender", _("California DUI: first offender, three months"), 5, hours),
        *(_dui(code, name, most, (_ALL_OFFERED,)) for code, name, most in longer),
    )


def _dui(code: str, name: str, most: int, requirements: tuple[Requirement, ...]) -> Preset:
    rule = CompletionRule(
        name=name,
        preset=code,
        source=_("California Code of Regulations, title 9, sections 9851, 9854 and 9876."),
        requirements=requirements,
        most_absences=most,
        made_up_counts_as_absence=True,
        make_ups=MakeUps.ALL,
    )
    notes = (
        _("Every absence is made up before the completion certificate."),
        _("Group sessions last 60 to 120 minutes with at most 15 persons; breaks are not counted."),
        _("Each participant signs a roster."),
    )
    return Preset(code, rule, notes)


def _oklahoma() -> Preset:
    rule = CompletionRule(
        name=_("Oklahoma batterers' intervention"),
        preset="ok-bip",
        source=_("Secondary source: a breach at 3 consecutive or 7 total unexcused absences."),
        requirements=(_ALL_OFFERED,),
        most_unexcused=6,
        most_unexcused_in_a_row=2,
        make_ups=MakeUps.ALLOWED,
    )
    return Preset(rule.preset, rule, (_("The number of sessions is set by your programme."),))


def _continuing_education() -> Preset:
    rule = CompletionRule(
        name=_("Continuing education: full attendance, 50-minute hour"),
        preset="ce-50-minutes",
        source=_("A continuing-education accreditor."),
        requirements=(Requirement(unit=Unit.MINUTES, share=Fraction(1), share_of=ShareOf.OFFERED),),
        make_ups=MakeUps.NONE,
        credit=CreditRule(hour_minutes=50),
    )
    notes = (
        _("One hour is 50 minutes of class. Meals are left out."),
        _("Breaks may not be saved up for an early finish."),
    )
    return Preset(rule.preset, rule, notes)


def _prevention() -> Preset:
    kinds = (SessionKind.CORE, SessionKind.CORE_MAINTENANCE, SessionKind.ONGOING_MAINTENANCE)
    rule = CompletionRule(
        name=_("Diabetes-prevention style: core and maintenance sessions"),
        preset="prevention-programme",
        source=_("Field names of the national programme."),
        requirements=(Requirement(share=Fraction(1), share_of=ShareOf.OFFERED, kinds=frozenset(kinds)),),
        make_ups=MakeUps.ALLOWED,
    )
    return Preset(rule.preset, rule, (_("Make-up sessions count for the session they make up."),))


def _minutes(hours: int, *strands: str) -> Requirement:
    return Requirement(unit=Unit.MINUTES, amount=hours * _HOUR, strands=frozenset(strands))
