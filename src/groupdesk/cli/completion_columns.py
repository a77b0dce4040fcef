"""What lists about completion say of each row."""

from groupdesk.base.i18n import _
from groupdesk.cli.columns import Column, documents
from groupdesk.domain.completion.facts import Amount, Figures, Reason
from groupdesk.domain.completion.plain import to_plain
from groupdesk.domain.completion.presets import Preset
from groupdesk.domain.completion.rows import DoseRow, OutlookRow
from groupdesk.domain.completion.stored import DecisionRow, RuleRow
from groupdesk.domain.completion.words import outlook_words, reason_words, rule_words
from groupdesk.domain.makeup_credits import MakeUpOffer, MakeUpRow

FIGURES: tuple[Column[Figures], ...] = (
    Column("expected", lambda row: row.expected),
    Column("came", lambda row: row.came),
    Column("excused", lambda row: row.excused),
    Column("unexcused", lambda row: row.unexcused),
    Column("made_up", lambda row: row.made_up),
    Column("unmarked", lambda row: row.unmarked),
    Column("open", lambda row: row.open),
    Column("minutes", lambda row: row.minutes),
    Column("in_a_row", lambda row: row.in_a_row),
)
AMOUNTS: tuple[Column[Amount], ...] = (
    Column("unit", lambda row: row.unit),
    Column("needed", lambda row: row.needed),
    Column("had", lambda row: row.had),
    Column("open", lambda row: row.open),
)
REASONS: tuple[Column[Reason], ...] = (
    Column("code", lambda row: row.code),
    Column("words", lambda row: reason_words(row)),
    Column("facts", lambda row: dict(row.facts)),
)
OUTLOOKS: tuple[Column[OutlookRow], ...] = (
    Column("enrolment_id", lambda row: row.stay.enrolment_id),
    Column("person_id", lambda row: row.stay.person_id),
    Column("number", lambda row: row.stay.number, _("No.")),
    Column("name", lambda row: row.stay.name, _("Name")),
    Column("state", lambda row: row.stay.state),
    Column("standing", lambda row: row.outlook.standing),
    Column("words", lambda row: outlook_words(row.outlook), _("Outlook")),
    Column("figures", lambda row: documents(FIGURES, [row.outlook.figures])[0]),
    Column("amounts", lambda row: documents(AMOUNTS, row.outlook.amounts)),
    Column("absences_left", lambda row: row.outlook.absences_left, _("Absences left")),
    Column("earliest_on", lambda row: row.outlook.earliest_on, _("Earliest")),
    Column("make_ups_needed", lambda row: row.outlook.make_ups_needed, _("Make-ups")),
    Column("make_ups_possible", lambda row: row.outlook.make_ups_possible),
    Column("make_ups_offered", lambda row: list(row.outlook.make_ups_offered)),
    Column("reasons", lambda row: documents(REASONS, row.outlook.reasons)),
    Column("fixes", lambda row: documents(REASONS, row.outlook.fixes)),
    Column("mandated_by", lambda row: row.stay.mandated_by),
    Column("order_number", lambda row: row.stay.order_number),
    Column("required_hours", lambda row: row.stay.required_hours),
    Column("due_on", lambda row: row.stay.due_on),
    Column("is_signed_off", lambda row: row.stay.is_signed_off),
    Column("decided", lambda row: None if row.decision is None else _decided(row.decision)),
)
SHOWN: tuple[Column[OutlookRow], ...] = (
    *(column for column in OUTLOOKS if column.title),
    Column("why", lambda row: [reason_words(reason) for reason in row.outlook.reasons], _("Why")),
    Column("fix", lambda row: [reason_words(fix) for fix in row.outlook.fixes], _("What would help")),
    Column("decision", lambda row: "" if row.decision is None else decision_words(row.decision), _("Decided")),
)
DECISIONS: tuple[Column[DecisionRow], ...] = (
    Column("id", lambda row: row.id),
    Column("enrolment_id", lambda row: row.enrolment_id),
    Column("person_id", lambda row: row.person_id),
    Column("number", lambda row: row.number, _("No.")),
    Column("name", lambda row: row.name, _("Name")),
    Column("is_completed", lambda row: row.is_completed, _("Completed")),
    Column("standing", lambda row: row.standing, _("Outlook")),
    Column("override_reason", lambda row: row.override_reason, _("Decided against the rule")),
    Column("rule_version", lambda row: row.rule.version, _("Rule")),
    Column("rule_name", lambda row: row.rule.name),
    Column("figures", lambda row: documents(FIGURES, [row.figures])[0]),
    Column("decided_on", lambda row: row.decided_on, _("On")),
    Column("decided_at", lambda row: row.decided_at),
    Column("decided_by", lambda row: row.decided_by, _("By")),
    Column("is_latest", lambda row: row.is_latest, _("Holds")),
    Column("has_changed", lambda row: row.has_changed, _("Figures changed since")),
    Column("is_rule_newer", lambda row: row.is_rule_newer),
)
RULES: tuple[Column[RuleRow], ...] = (
    Column("id", lambda row: row.id),
    Column("version", lambda row: row.number, _("Version")),
    Column("is_of_cohort", lambda row: row.is_of_cohort, _("Cohort's own")),
    Column("words", lambda row: "" if row.rule is None else rule_words(row.rule), _("Rule")),
    Column("rule", lambda row: None if row.rule is None else to_plain(row.rule)),
    Column("set_at", lambda row: row.set_at, _("Set at (UTC)")),
    Column("set_by", lambda row: row.set_by, _("By")),
)
PRESETS: tuple[Column[Preset], ...] = (
    Column("code", lambda row: row.code, _("Preset")),
    Column("name", lambda row: row.rule.name, _("Name")),
    Column("words", lambda row: rule_words(row.rule), _("Rule")),
    Column("source", lambda row: row.rule.source, _("Source")),
    Column("notes", lambda row: list(row.notes), _("Beyond the rule")),
    Column("rule", lambda row: to_plain(row.rule)),
)
DOSES: tuple[Column[DoseRow], ...] = (
    Column("session_id", lambda row: row.session_id),
    Column("number", lambda row: row.number, _("Session")),
    Column("starts_at", lambda row: row.starts_at, _("When")),
    Column("topic", lambda row: row.topic, _("Topic")),
    Column("strand", lambda row: row.strand, _("Strand")),
    Column("modules", lambda row: list(row.modules), _("Modules")),
    Column("status", lambda row: row.status, _("Status")),
    Column("minutes", lambda row: row.minutes, _("Minutes")),
    Column("is_made_up", lambda row: row.is_made_up, _("Made up")),
)
MAKE_UPS: tuple[Column[MakeUpRow], ...] = (
    Column("id", lambda row: row.id, _("Make-up")),
    Column("enrolment_id", lambda row: row.enrolment_id),
    Column("person_id", lambda row: row.person_id),
    Column("number", lambda row: row.person_number, _("No.")),
    Column("name", lambda row: row.name, _("Name")),
    Column("missed_session_id", lambda row: row.missed_session_id),
    Column("missed_number", lambda row: row.missed_number, _("Missed")),
    Column("missed_at", lambda row: row.missed_at, _("On")),
    Column("missed_status", lambda row: row.missed_status),
    Column("minutes_missed", lambda row: row.minutes_missed),
    Column("session_id", lambda row: row.session_id),
    Column("session_cohort", lambda row: row.session_code),
    Column("session_number", lambda row: row.session_number),
    Column("session_at", lambda row: row.session_at, _("Made up in")),
    Column("task", lambda row: row.task, _("Task")),
    Column("minutes", lambda row: row.minutes, _("Minutes")),
    Column("made_up_on", lambda row: row.made_up_on, _("Made up on")),
    Column("approved_by", lambda row: row.approved_by, _("Approved by")),
    Column("is_credited", lambda row: row.is_credited, _("Credited")),
)
OFFERS: tuple[Column[MakeUpOffer], ...] = (
    Column("session_id", lambda row: row.session_id),
    Column("cohort", lambda row: row.code, _("Cohort")),
    Column("number", lambda row: row.number, _("Session")),
    Column("starts_at", lambda row: row.starts_at, _("When")),
    Column("zone", lambda row: row.zone),
    Column("minutes", lambda row: row.minutes, _("Minutes")),
    Column("is_make_up_session", lambda row: row.is_make_up_session, _("Make-up session")),
    Column("is_same_cohort", lambda row: row.is_same_cohort),
)


def decision_words(row: DecisionRow) -> str:
    """What was decided in a few words."""
    words = _("completed") if row.is_completed else _("not completed")
    if row.is_override:
        words = _("completed, against the rule")
    return _("{words}; figures have changed since").format(words=words) if row.has_changed else words


def _decided(row: DecisionRow) -> dict[str, object]:
    return documents(DECISIONS, [row])[0]
