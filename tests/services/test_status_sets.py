"""Status sets: made, changed, chosen and taken back, while marks keep what they said; hostile ones change nothing."""

import pytest

from builders import Bench
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.credit import CreditRule, Rounding
from groupdesk.domain.errors import Refused
from groupdesk.domain.status_sets import StatusDraft
from groupdesk.domain.statuses import Meaning, Timing

SICK = StatusDraft(label="Sick note", key="S", meaning=Meaning.EXCUSED)


def group_of(bench: Bench, cohort: str) -> str:
    return bench.services.groups.cohort(cohort).group_id


def test_marks_keep_their_meaning_when_a_status_is_renamed_or_archived(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    service = bench.services.statuses
    made = service.add("Courts").id
    service.add_status(made, SICK)
    service.choose(group_of(bench, cohort), made)
    bench.services.attendance.mark(bench.session(cohort), [MarkDraft(person_id=people[0], status="S")])
    service.change_status(made, "sick-note", StatusDraft(label="Doctor's note"))
    service.archive_status(made, "sick-note")
    line = bench.services.attendance.history_of(people[0])[0]
    assert (line.status.label, line.status.meaning) == ("Doctor's note", Meaning.EXCUSED)
    with pytest.raises(Refused, match="status-meaning-kept"):
        service.change_status(made, "sick-note", StatusDraft(meaning=Meaning.PRESENT))
    with pytest.raises(Refused, match="status-unknown"):
        bench.services.attendance.mark(bench.session(cohort), [MarkDraft(person_id=people[0], status="Doctor's note")])


def test_a_planned_absence_becomes_the_excused_status_that_was_chosen(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    service = bench.services.statuses
    made = service.add("Courts").id
    service.add_status(made, SICK)
    service.choose(group_of(bench, cohort), made)
    with pytest.raises(Refused, match="status-not-excused"):
        service.plan_with(made, "absent")
    with pytest.raises(Refused, match="status-set-usual"):
        service.plan_with("", "excused")
    bench.away(bench.session(cohort), people[0])
    assert bench.services.attendance.sheet(bench.session(cohort)).rows[0].status == "excused"
    deed = service.plan_with(made, "sick-note").deed
    assert bench.services.attendance.sheet(bench.session(cohort)).rows[0].status == "sick-note"
    bench.services.attendance.mark(bench.session(cohort), [MarkDraft(person_id=people[1], status="P")])
    line = bench.services.attendance.sheet(bench.session(cohort)).rows[0]
    assert (line.status, line.is_planned) == ("sick-note", True)
    bench.services.deeds.undo(deed)
    assert service.resolve("Courts").statuses.planned.code == "excused"
    service.plan_with(made, "sick-note")
    service.archive_status(made, "sick-note")
    assert service.resolve("Courts").statuses.planned.code == "excused"


def test_a_code_counts_the_same_in_every_set(bench: Bench) -> None:
    made = bench.services.statuses.add("Courts").id
    with pytest.raises(Refused, match="status-code-elsewhere"):
        bench.services.statuses.change_status(
            made, "late", StatusDraft(meaning=Meaning.UNEXCUSED, timing=Timing.NONE, any_mode=True)
        )
    came = StatusDraft(label="Helped", key="H", meaning=Meaning.PRESENT)
    bench.services.statuses.add_status(made, came)
    cohort, people = bench.enrolled(1)
    bench.services.statuses.choose(group_of(bench, cohort), made)
    bench.services.attendance.mark(bench.session(cohort), [MarkDraft(person_id=people[0], status="helped")])
    assert bench.services.enrolments.roster(cohort)[0].came == 1
    assert bench.services.sessions.rows(cohort)[0].came == 1


def test_a_set_that_lacks_a_status_of_the_groups_marks_is_not_chosen(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    service = bench.services.statuses
    made = service.add("Courts").id
    added = service.add_status(made, SICK)
    service.choose(group_of(bench, cohort), made)
    bench.services.attendance.mark(bench.session(cohort), [MarkDraft(person_id=people[0], status="S")])
    with pytest.raises(Refused, match="status-set-lacks"):
        service.choose(group_of(bench, cohort), "")
    with pytest.raises(Refused, match="status-set-lacks"):
        bench.services.deeds.undo(added.deed)
    assert bench.services.attendance.sheet(bench.session(cohort)).rows[0].status == "sick-note"


def test_sets_in_use_are_not_archived_and_archived_ones_not_chosen(bench: Bench) -> None:
    cohort = bench.cohort()
    service = bench.services.statuses
    made = service.add("Courts").id
    service.choose(group_of(bench, cohort), made)
    with pytest.raises(Refused, match="status-set-in-use"):
        service.archive(made)
    service.choose(group_of(bench, cohort), "")
    service.archive(made)
    with pytest.raises(Refused, match="status-set-archived"):
        service.choose(group_of(bench, cohort), made)
    assert [row.name for row in service.sets()] == ["Usual"]
    service.restore(made)
    assert [row.name for row in service.sets()] == ["Usual", "Courts"]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (StatusDraft(label="  ", meaning=Meaning.EXCUSED), "status-label-missing"),
        (StatusDraft(label="x" * 41, meaning=Meaning.EXCUSED), "status-label-missing"),
        (StatusDraft(label="Late", meaning=Meaning.EXCUSED), "status-label-taken"),
        (StatusDraft(label="Odd", key="l", meaning=Meaning.EXCUSED), "status-key-taken"),
        (StatusDraft(label="Odd", key="+", meaning=Meaning.EXCUSED), "status-key-impossible"),
        (StatusDraft(label="Odd", meaning=Meaning.CANCELLED), "status-contradictory"),
    ],
)
def test_impossible_statuses_are_refused_and_the_set_stays(bench: Bench, draft: StatusDraft, code: str) -> None:
    made = bench.services.statuses.add("Courts").id
    before = bench.services.statuses.sets()
    with pytest.raises(Refused, match=code):
        bench.services.statuses.add_status(made, draft)
    assert bench.services.statuses.sets() == before


def test_names_of_sets_are_told_apart_whatever_the_case(bench: Bench) -> None:
    service = bench.services.statuses
    service.add("Courts")
    for name, code in (
        ("courts", "status-set-name-taken"),
        ("usual", "status-set-name-taken"),
        (" ", "name-missing"),
        ("x" * 81, "name-too-long"),
    ):
        with pytest.raises(Refused, match=code):
            service.add(name)
    with pytest.raises(Refused, match="status-set-usual"):
        service.rename("", "Mine")


def test_a_status_in_another_script_gets_a_code_of_its_own(bench: Bench) -> None:
    made = bench.services.statuses.add("Courts").id
    for label in ("請假", "病假"):
        bench.services.statuses.add_status(made, StatusDraft(label=label, meaning=Meaning.EXCUSED))
    codes = [status.code for status in bench.services.statuses.resolve("Courts").statuses.statuses]
    assert [code for code in codes if code.startswith("status")] == ["status", "status-2"]


@pytest.mark.parametrize(
    "rule",
    [
        CreditRule(late_tolerance_minutes=-1),
        CreditRule(hour_minutes=45),
        CreditRule(rounding=Rounding.DOWN, rounding_minutes=7),
        CreditRule(minimum_minutes=5000),
    ],
)
def test_impossible_rules_of_minutes_are_refused(bench: Bench, rule: CreditRule) -> None:
    group = group_of(bench, bench.cohort())
    with pytest.raises(Refused, match="credit-rule-impossible"):
        bench.services.statuses.set_credit_rule(group, rule)
    assert bench.services.statuses.credit_rule_of(group) == CreditRule()


def test_a_new_rule_of_minutes_changes_no_mark_that_there_is(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    session = bench.session(cohort)
    bench.services.attendance.mark(session, [MarkDraft(person_id=people[0], status="late", minutes_late=10)])
    bench.services.statuses.set_credit_rule(group_of(bench, cohort), CreditRule(late_tolerance_minutes=15))
    bench.services.attendance.mark(session, [MarkDraft(person_id=people[1], status="late", minutes_late=10)])
    assert [row.minutes for row in bench.services.attendance.sheet(session).rows] == [80, 90]
