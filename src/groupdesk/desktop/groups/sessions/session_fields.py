"""The fields of a session's form, by name, and the one that each refusal is about."""

from collections.abc import Mapping

from groupdesk.desktop.forms.groups.ui_session_form import Ui_SessionForm
from groupdesk.desktop.groups.breaks_field import BreaksField
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.domain.schedule.kinds import SessionKind

KINDS = (
    SessionKind.REGULAR,
    SessionKind.EXTRA,
    SessionKind.MAKE_UP,
    SessionKind.BOOSTER,
    SessionKind.ORIENTATION,
)


def session_fields(form: Ui_SessionForm, breaks: BreaksField, asked: tuple[str, ...]) -> dict[str, FormField]:
    """Every field of the form; only those that are asked for are shown."""
    fields = {
        "kind": FormField(form.kind_label, form.kind_combo, form.kind_below),
        "day": FormField(form.day_label, form.day_date, form.day_below),
        "start": FormField(form.start_label, form.start_time, form.start_below),
        "length": FormField(form.length_label, form.length_spin, form.length_below),
        "place": FormField(form.place_label, form.place_edit, form.place_below),
        "topic": FormField(form.topic_label, form.topic_edit, form.topic_below),
        "plan": FormField(form.plan_label, form.plan_edit, form.plan_below),
        "materials": FormField(form.materials_label, form.materials_edit, form.materials_below),
        "link": FormField(form.link_label, form.link_edit, form.link_below),
        "reason": FormField(form.reason_label, form.reason_combo, form.reason_below),
        "scope": FormField(form.scope_label, form.scope_combo, form.scope_below),
        "clock": FormField(form.clock_label, form.clock_combo, form.clock_below),
        "breaks": FormField(form.breaks_label, breaks, form.breaks_below),
    }
    for name, field in fields.items():
        field.show(name in asked)
    return fields


def by_code(fields: Mapping[str, FormField]) -> dict[str, FormField]:
    """Which field each code of a refusal is shown at."""
    return {
        "session-time-skipped": fields["clock"],
        "session-time-twice": fields["clock"],
        "session-there-already": fields["day"],
        "date-impossible": fields["day"],
        "date-closed": fields["day"],
        "closed-instead": fields["day"],
        "sessions-overlap": fields["start"],
        "times-reversed": fields["length"],
        "length-impossible": fields["length"],
        "reason-missing": fields["reason"],
        "break-impossible": fields["breaks"],
    }
