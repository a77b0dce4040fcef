"""Absence alerts: by the rule of the group, over everybody with a seat, quiet once it was made up."""

from datetime import date

import pytest

from builders import Bench
from groupdesk.domain.alerts import AlertKind, AlertRule
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.makeups import MakeUpDraft


def marked(bench: Bench, cohort: CohortId, letters: dict[PersonId, str]) -> None:
    for number in range(max(map(len, letters.values()))):
        session = bench.session(cohort, number + 1)
        on = bench.services.sessions.session(session).on
        bench.turn_to(on.year, on.month, on.day, 20)
        drafts = [MarkDraft(person_id=person, status=marks[number]) for person, marks in letters.items()]
        bench.services.attendance.mark(session, drafts)


def group_of(bench: Bench, cohort: CohortId) -> str:
    return bench.services.groups.cohort(cohort).group_id


def test_the_usual_rule_speaks_of_two_absences_in_a_row(bench: Bench) -> None:
    cohort, (there, gone, back) = bench.enrolled(3)
    marked(bench, cohort, {there: "PPP", gone: "PAA", back: "AAP"})
    (row,) = bench.services.alerts.of_cohort(cohort)
    assert (row.person_id, row.group_name, row.code) == (gone, "Anxiety skills", "ANX-2026-01")
    (alert,) = row.alerts
    assert (alert.kind, alert.figure, alert.since) == (AlertKind.IN_A_ROW, 2, date(2026, 10, 13))
    assert bench.services.alerts.everywhere() == (row,)


def test_a_group_has_a_rule_of_its_own(bench: Bench) -> None:
    cohort, (there, gone) = bench.enrolled(2)
    marked(bench, cohort, {there: "PPP", gone: "AEP"})
    alerts, group = bench.services.alerts, group_of(bench, cohort)
    assert alerts.of_cohort(cohort) == ()
    done = alerts.set_rule(group, AlertRule(in_a_row=None, total=2, days_unseen=5, counts_excused=True))
    assert [a.kind for a in alerts.of_cohort(cohort)[0].alerts] == [AlertKind.TOTAL]
    alerts.set_rule(group, AlertRule(in_a_row=1))
    assert alerts.rule(group) == AlertRule(in_a_row=1)
    with pytest.raises(Refused, match="rule-unchanged"):
        alerts.set_rule(group, AlertRule(in_a_row=1))
    with pytest.raises(Refused, match="changed-since"):
        bench.services.deeds.undo(done.deed)


def test_days_since_last_seen_count_up_to_today(bench: Bench) -> None:
    cohort, (gone,) = bench.enrolled(1)
    bench.services.alerts.set_rule(group_of(bench, cohort), AlertRule(in_a_row=None, days_unseen=14))
    marked(bench, cohort, {gone: "PA"})
    assert bench.services.alerts.of_cohort(cohort) == ()
    bench.turn_to(2026, 10, 20, 12)
    (alert,) = bench.services.alerts.of_cohort(cohort)[0].alerts
    assert (alert.figure, alert.since) == (14, date(2026, 10, 6))


def test_what_was_made_up_and_who_left_raise_no_alert(bench: Bench) -> None:
    cohort, (gone, left) = bench.enrolled(2)
    marked(bench, cohort, {gone: "AA", left: "AA"})
    assert len(bench.services.alerts.of_cohort(cohort)) == 2
    stay = {row.person_id: row.enrolment_id for row in bench.services.enrolments.roster(cohort)}
    draft = MakeUpDraft(enrolment_id=EnrolmentId(stay[gone]), missed=bench.session(cohort, 2), task="Workbook")
    bench.services.makeups.add(draft)
    bench.services.enrolments.leave(stay[left], EnrolmentState.WITHDRAWN, reason="Moved away")
    assert bench.services.alerts.everywhere() == ()


@pytest.mark.parametrize("rule", [AlertRule(in_a_row=0), AlertRule(total=-1), AlertRule(days_unseen=10**6)])
def test_a_rule_that_can_never_be_reached_is_not_stored(bench: Bench, rule: AlertRule) -> None:
    cohort = bench.cohort()
    with pytest.raises(Refused, match="alert-rule-impossible"):
        bench.services.alerts.set_rule(group_of(bench, cohort), rule)  # type: ignore[arg-type]
