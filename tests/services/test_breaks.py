"""Breaks with a time of their own: from the group to the session, in credited minutes, statements and completion."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from builders import TUESDAYS, Bench
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.breaks import Break
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.schedule.moving import Terms
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.papers.statements import StatementAsk
from groupdesk.services.papers.wishes import Format, PaperWish
from groupdesk.services.session_making import SessionDraft
from groupdesk.services.sessions import SessionDescription

TEA = Break(60, 15)  # 19:00 to 19:15


def with_tea(bench: Bench, people: int = 3) -> tuple[CohortId, list[str], GroupSessionId]:
    cohort, enrolled = bench.enrolled(people, rule=replace(TUESDAYS, breaks=(TEA,)))
    return cohort, enrolled, bench.session(cohort)


def described(bench: Bench, session: GroupSessionId, *breaks: Break) -> str:
    return bench.services.sessions.describe(
        session, SessionDescription(topic="", place="", link="", breaks=breaks)
    ).deed


def minutes(bench: Bench, session: GroupSessionId) -> list[int | None]:
    return [row.minutes for row in bench.services.attendance.sheet(session).rows]


def test_a_break_takes_only_what_somebody_was_there_for(bench: Bench) -> None:
    cohort, (whole, before, within), session = with_tea(bench)
    bench.services.attendance.mark(
        session,
        [
            MarkDraft(person_id=whole, status="present"),
            MarkDraft(person_id=before, status="left-early", time_out=time(19)),
            MarkDraft(person_id=within, status="late", time_in=time(19, 10)),
        ],
    )
    assert minutes(bench, session) == [75, 60, 15]
    assert bench.services.attendance.matrix(cohort).sessions[0].minutes == 75
    wish = PaperWish(format=Format.CSV)
    told = bench.services.papers.statement(StatementAsk(person_id=within), wish).content.decode("utf-8-sig")
    assert '"19:10","","15","75"' in told.splitlines()[1]
    (line, *_) = bench.services.attendance.history_of(within)
    assert (line.minutes, line.offered) == (15, 75)


def test_other_breaks_credit_the_marks_anew_and_undo_brings_them_back(bench: Bench) -> None:
    _cohort, (whole, early, by_hand), session = with_tea(bench)
    bench.services.attendance.mark(
        session,
        [
            MarkDraft(person_id=whole, status="present"),
            MarkDraft(person_id=early, status="left-early", time_out=time(18, 30)),
            MarkDraft(person_id=by_hand, status="present", minutes=40, minutes_reason="Helped outside"),
        ],
    )
    assert minutes(bench, session) == [75, 30, 40]
    deed = described(bench, session, Break(10, 10), Break(60, 20))
    assert minutes(bench, session) == [60, 20, 40]
    bench.services.deeds.undo(deed)
    assert minutes(bench, session) == [75, 30, 40]
    assert bench.services.sessions.session(session).breaks == (TEA,)


def test_breaks_that_are_left_as_they_are_credit_nothing_anew(bench: Bench) -> None:
    _cohort, people, session = with_tea(bench, 1)
    bench.services.attendance.mark(session, [MarkDraft(person_id=people[0], status="present")])
    version = bench.services.attendance.history(session, people[0])
    described(bench, session, TEA)
    assert bench.services.attendance.history(session, people[0]) == version


def test_impossible_breaks_are_refused_and_nothing_is_changed(bench: Bench) -> None:
    cohort, _people, session = with_tea(bench)
    for wrong in ((Break(80, 20),), (Break(30, 20), Break(40, 5)), (Break(None, 90),)):
        with pytest.raises(Refused, match="break-impossible"):
            described(bench, session, *wrong)
        starts = datetime(2026, 10, 8, 18)
        draft = SessionDraft(starts_at=starts, ends_at=starts.replace(hour=19, minute=30), breaks=wrong)
        with pytest.raises(Refused, match="break-impossible"):
            bench.services.sessions.add(cohort, draft)
        with pytest.raises(Refused, match="breaks-too-long|break-impossible"):
            bench.services.groups.add_group(GroupDraft(name="Tea", length_minutes=90, breaks=wrong))
    assert bench.services.sessions.session(session).breaks == (TEA,)


def test_breaks_move_with_the_session_and_stay_where_it_becomes_shorter(bench: Bench) -> None:
    _cohort, people, session = with_tea(bench, 1)
    bench.services.sessions.move(session, datetime(2026, 10, 6, 19), Terms(reason="Room", length_minutes=80))
    assert bench.services.sessions.session(session).breaks == (TEA,)
    mark = MarkDraft(person_id=people[0], status="late", time_in=time(20))
    bench.services.attendance.mark(session, [mark])
    assert minutes(bench, session) == [5]  # 20:00 to 20:15 is the break
    other = bench.session(_cohort, 2)
    bench.services.sessions.move(other, datetime(2026, 10, 13, 18), Terms(reason="Short", length_minutes=70))
    assert bench.services.sessions.session(other).breaks == ()


def test_a_group_hands_its_breaks_on_and_the_next_cycle_keeps_them(bench: Bench) -> None:
    group = bench.services.groups.add_group(GroupDraft(name="Tea", length_minutes=90, breaks=(Break(None, 10),)))
    bare = bench.services.groups.add_cohort(CohortDraft(group_id=group.id, zone=TUESDAYS.zone))
    assert bench.services.groups.cohort(bare.id).breaks == (Break(None, 10),)
    cohort, *_rest = with_tea(bench, 0)
    following = bench.services.groups.next_cycle(cohort)
    assert following.rule is not None
    assert following.rule.breaks == (TEA,)
    bench.services.sessions.add_at_end(cohort)
    assert {row.breaks for row in bench.services.sessions.rows(cohort)} == {(TEA,)}


def test_a_break_of_which_nobody_said_when_lies_in_the_middle(bench: Bench) -> None:
    cohort = bench.cohort(rule=replace(TUESDAYS, breaks=(Break(None, 10),)))
    person = bench.person()
    bench.services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 6))
    session = bench.session(cohort)
    early = MarkDraft(person_id=person, status="left-early", time_out=time(18, 45))
    bench.services.attendance.mark(session, [early])
    assert minutes(bench, session) == [40]  # the break is from 18:40 to 18:50
