"""The completion tab and its dialogs, with the rule of the sample practice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

from drawing.camera import Open
from drawing.inside_scenes import GROUP, cohort
from groupdesk.desktop import places
from groupdesk.desktop.groups.completion import tab as deeds
from groupdesk.desktop.groups.completion.rule_dialog import RuleDialog
from groupdesk.desktop.groups.completion.tab import CompletionTab
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.domain.completion.facts import Standing
from groupdesk.domain.completion.presets import presets
from groupdesk.domain.completion.rows import OutlookRow
from groupdesk.domain.completion.rule import CompletionRule, Requirement
from groupdesk.domain.groups import GroupsQuery
from groupdesk.domain.ids import CohortId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.services.session_making import SessionDraft

_SATURDAY = 5


def tab(opened: Open) -> CompletionTab:
    """The tab of the sample's evening group, with a rule and a make-up session on a Saturday morning."""
    found = cohort(opened)
    _give_rule(opened, found)
    page = opened.go(places.COHORT, found, "completion")
    shown: CompletionTab = page.findChildren(CompletionTab)[0]
    row = _somebody(shown)
    if row is not None:
        shown.view.choose(row.stay.enrolment_id)
    shown.view.setFocus()
    return shown


def without_rule(opened: Open) -> None:
    rows = opened.practice.services.groups.page(GroupsQuery())
    other = next(row.cohort_id for row in rows if row.group_name != GROUP)
    opened.go(places.COHORT, other, "completion")


def rule(opened: Open) -> None:
    tab(opened).rule_wanted.emit()


def preset(opened: Open) -> None:
    rule(opened)
    dialog = open_dialog(opened.window)
    if isinstance(dialog, RuleDialog):
        dialog.preset_combo.setCurrentIndex(4)


def own_minutes(opened: Open) -> None:
    """The third part: minutes as the group credits them, until the tick is taken away."""
    rule(opened)
    dialog = open_dialog(opened.window)
    if isinstance(dialog, RuleDialog):
        dialog.segments.choose("credit")


def decide_all(opened: Open) -> None:
    """Everybody who meets a rule that is as good as met, with the tick that ends their stays."""
    services, found = opened.practice.services, cohort(opened)
    easy = CompletionRule(name="Half", requirements=(Requirement(amount=2),))
    done = services.completion_rules.set_for_cohort(found, easy)
    page = opened.go(places.COHORT, found, "completion")
    page.findChildren(CompletionTab)[0].all_wanted.emit()
    services.deeds.undo(done.deed)


def alerts(opened: Open) -> None:
    tab(opened).alerts_wanted.emit()


def _dialog(deed: str) -> Callable[[Open], None]:
    def scene(opened: Open) -> None:
        shown = tab(opened)
        shown.deed_wanted.emit(deed, shown.view.current_id())

    return scene


def _somebody(shown: CompletionTab) -> OutlookRow | None:
    """Who needs a make-up."""
    rows = [shown.table.row_at(at) for at in range(shown.table.rowCount())]
    known = [row for row in rows if row is not None]
    at_risk = [row for row in known if row.outlook.standing is Standing.AT_RISK]
    missed = [row for row in known if row.outlook.make_ups_possible]
    return next(iter(at_risk or missed or known), None)


def _give_rule(opened: Open, found: CohortId) -> None:
    services = opened.practice.services
    if services.completion_rules.in_force(found) is not None:
        return
    services.completion_rules.set_for_cohort(found, replace(presets()[0].rule, most_absences=3))
    today = services.desk.today(services.groups.cohort(found).zone)
    saturday = today + timedelta(days=(_SATURDAY - today.weekday()) % 7 or 7)
    starts = datetime.combine(saturday, time(10))
    draft = SessionDraft(starts_at=starts, ends_at=starts + timedelta(minutes=90), kind=SessionKind.MAKE_UP)
    services.sessions.add(found, draft)


SCENES: dict[str, Callable[[Open], object]] = {
    "07-completion": tab,
    "07-completion-no-rule": without_rule,
    "07-completion-rule": rule,
    "07-completion-preset": preset,
    "07-completion-minutes": own_minutes,
    "07-completion-make-up": _dialog(deeds.MAKE_UP),
    "07-completion-decide": _dialog(deeds.DECIDE),
    "07-completion-decide-all": decide_all,
    "07-completion-order": _dialog(deeds.ORDER),
    "07-completion-alerts": alerts,
}
