"""Time in a meeting: overlaps count once, whatever the rows; late, early and away follow the group's own statuses."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.credit import CreditRule, Rounding, SessionTimes, Span, joined_spans
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import PersonId
from groupdesk.domain.meetings.fields import ReportKind
from groupdesk.domain.meetings.marking import MarkingRule, draft_of
from groupdesk.domain.meetings.participants import Clocks, Participant, participants, together
from groupdesk.domain.meetings.planning import credited
from groupdesk.domain.meetings.rows import MeetingReport, ReportRow
from groupdesk.domain.meetings.zones import Placing, zone_of
from groupdesk.domain.statuses import Mode, StatusSet, Timing, default_statuses

START, END = datetime(2026, 10, 6, 18), datetime(2026, 10, 6, 19, 30)
TIMES = SessionTimes(Span(START, END))
NEW_YORK = "America/New_York"
CLOCKS = Clocks(TIMES, NEW_YORK, NEW_YORK)
TOM = PersonId("tom")


def rule(statuses: StatusSet | None = None, credit: CreditRule = CreditRule(), grace: int = 5) -> MarkingRule:  # noqa: B008
    return MarkingRule(TIMES, statuses or default_statuses(), credit, grace, Mode.VIDEO)


def row(number: int, came: datetime | None, went: datetime | None, name: str = "Tom", **more: object) -> ReportRow:
    return ReportRow(number=number, name=name, joined=came, left=went, **more)  # type: ignore[arg-type]


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def marked(*stays: tuple[float, float], **more: object) -> tuple[str, int | None]:
    rows = [row(number, at(came), at(went)) for number, (came, went) in enumerate(stays, 1)]
    (participant,) = participants(rows, CLOCKS)
    the_rule = rule(**more)  # type: ignore[arg-type]
    draft = draft_of(participant, TOM, the_rule)
    assert draft is not None
    return draft.status, credited(draft, the_rule)


moments = st.integers(-60, 180)
stretches = st.lists(st.tuples(moments, moments).map(lambda pair: (min(pair), max(pair))), min_size=1, max_size=12)


@given(stretches)
def test_overlaps_are_never_counted_twice_and_nothing_is_lost(stays: list[tuple[int, int]]) -> None:
    rows = [row(number, at(came), at(went)) for number, (came, went) in enumerate(stays, 1)]
    (participant,) = participants(rows, CLOCKS)
    covered = {minute for came, went in stays for minute in range(came, went)}
    assert (participant.seconds or 0) == 60 * len(covered)
    draft = draft_of(participant, TOM, rule())
    inside = sum(0 <= minute < 90 for minute in covered)
    assert (0 if draft is None else credited(draft, rule())) == inside


@given(stretches, st.randoms())
def test_the_order_of_the_rows_does_not_matter(stays: list[tuple[int, int]], random: object) -> None:
    rows = [row(number, at(came), at(went)) for number, (came, went) in enumerate(stays, 1)]
    shuffled = sorted(rows, key=lambda _row: random.random())  # type: ignore[attr-defined]
    assert participants(rows, CLOCKS)[0].stays == participants(shuffled, CLOCKS)[0].stays


@given(stretches, st.integers(0, 11))
def test_one_person_in_two_participants_comes_to_the_same_as_in_one(stays: list[tuple[int, int]], cut: int) -> None:
    rows = [row(number, at(came), at(went)) for number, (came, went) in enumerate(stays, 1)]
    parts = [part for part in (rows[:cut], rows[cut:]) if part]
    several = [participants(part, CLOCKS)[0] for part in parts]
    assert together(several).stays == participants(rows, CLOCKS)[0].stays


@given(stretches)
def test_joined_spans_do_not_overlap_and_are_in_order(stays: list[tuple[int, int]]) -> None:
    found = joined_spans(Span(at(came), at(went)) for came, went in stays)
    assert all(one.end < two.start for one, two in zip(found, found[1:], strict=False))


def test_present_throughout_by_video() -> None:
    assert marked((-2, 91)) == ("video", 90)


def test_a_few_minutes_are_neither_late_nor_early_but_minutes_are_what_they_are() -> None:
    assert marked((4, 86)) == ("video", 82)


def test_late_early_and_in_part_take_the_statuses_that_ask_for_those_times() -> None:
    assert marked((14, 90)) == ("late", 76)
    assert marked((0, 62)) == ("left-early", 62)
    assert marked((14, 62)) == ("partial", 48)
    assert marked((0, 30), (50, 90)) == ("partial", 70)


def test_a_set_without_a_status_for_it_lets_presence_stand() -> None:
    plain = StatusSet(tuple(s for s in default_statuses().statuses if s.timing is Timing.NONE and s.mode is None))
    assert marked((14, 62), statuses=plain) == ("present", 48)


def test_a_join_seconds_after_the_hour_is_on_time_on_the_clock_on_the_wall() -> None:
    assert marked((0.6, 89.2)) == ("video", 90)


def test_the_credit_rule_of_the_group_rounds_and_tolerates() -> None:
    quarters = CreditRule(late_tolerance_minutes=10, rounding=Rounding.DOWN, rounding_minutes=15)
    assert marked((8, 90), credit=quarters) == ("late", 90)
    assert marked((20, 90), credit=quarters) == ("late", 60)


def test_breaks_are_nobodys_absence() -> None:
    times = SessionTimes(Span(START, END), (Span(at(40), at(50)),))
    participant = participants([row(1, at(0), at(40)), row(2, at(50), at(90))], CLOCKS)[0]
    the_rule = MarkingRule(times, default_statuses(), CreditRule(), 5, Mode.VIDEO)
    draft = draft_of(participant, TOM, the_rule)
    assert draft is not None
    assert (draft.status, credited(draft, the_rule)) == ("video", 80)


def test_time_away_that_a_summary_hides_is_not_credited() -> None:
    summary = row(1, at(0), at(90), seconds=60 * 60, is_summary=True)
    draft = draft_of(participants([summary], CLOCKS)[0], TOM, rule())
    assert draft is not None
    assert (draft.status, draft.minutes) == ("partial", 60)


def test_details_win_over_a_summary_of_the_same_person() -> None:
    rows = [row(1, at(0), at(90), seconds=4200, is_summary=True), row(2, at(0), at(30)), row(3, at(50), at(90))]
    (participant,) = participants(rows, CLOCKS)
    assert (participant.rows, participant.seconds) == ((1, 2, 3), 70 * 60)


def test_lengths_without_times_are_credited_up_to_the_session() -> None:
    for told, expected in ((90, ("video", 90)), (200, ("video", 90)), (40, ("partial", 40))):
        draft = draft_of(Participant(rows=(1,), name="Tom", seconds=told * 60), TOM, rule())
        assert draft is not None
        assert (draft.status, draft.minutes) == expected


def test_who_was_there_before_or_after_only_has_no_mark() -> None:
    assert draft_of(participants([row(1, at(-30), at(-5))], CLOCKS)[0], TOM, rule()) is None
    assert draft_of(participants([row(1, at(20), at(20))], CLOCKS)[0], TOM, rule()) is None


def test_rows_are_joined_by_address_before_names() -> None:
    rows = [
        row(1, at(0), at(10), email="TOM@x.org"),
        row(2, at(10), at(20), name="Tom's iPad", email="tom@x.org"),
        row(3, at(20), at(30)),
        row(4, at(0), at(30), name="Ann"),
    ]
    assert [each.rows for each in participants(rows, CLOCKS)] == [(1, 2, 3), (4,)]


def test_two_addresses_of_one_name_are_two_people_and_a_row_without_one_is_neither() -> None:
    rows = [row(1, at(0), at(9), email="a@x.org"), row(2, at(0), at(9), email="b@x.org"), row(3, at(0), at(9))]
    assert [each.rows for each in participants(rows, CLOCKS)] == [(1,), (2,), (3,)]


def test_a_session_past_midnight_is_placed_by_its_own_days() -> None:
    held = Span(datetime(2026, 10, 6, 23), datetime(2026, 10, 7, 1))
    clocks = Clocks(SessionTimes(held), NEW_YORK, "UTC")
    rows = [row(1, datetime(2026, 10, 7, 3, 10), datetime(2026, 10, 7, 5))]
    (stay,) = participants(rows, clocks)[0].stays
    assert stay == Span(datetime(2026, 10, 6, 23, 10), datetime(2026, 10, 7, 1))


def placing() -> Placing:
    starts = datetime(2026, 10, 6, 22, tzinfo=UTC)
    return Placing(starts_utc=starts, ends_utc=starts + timedelta(minutes=90), zone=NEW_YORK, known=(NEW_YORK,))


def report(came: datetime, went: datetime) -> MeetingReport:
    return MeetingReport(kind=ReportKind.ZOOM, header_row=1, columns=(), rows=(row(1, came, went),))


@pytest.mark.parametrize(
    ("hour", "zone"), [(18, NEW_YORK), (22, "UTC"), (17, "America/Chicago"), (15, "America/Los_Angeles")]
)
def test_the_zone_in_which_a_report_fits_the_session_is_proposed(hour: int, zone: str) -> None:
    came = datetime(2026, 10, 6, hour)
    found = zone_of(report(came, came + timedelta(minutes=90)), placing(), chosen="", remembered="")
    assert (found.is_settled, found.proposed) == (False, zone)


def test_a_remembered_zone_that_fits_is_settled_and_one_that_does_not_is_asked_about() -> None:
    found = zone_of(report(START, END), placing(), chosen="", remembered=NEW_YORK)
    assert (found.is_settled, found.zone) == (True, NEW_YORK)
    found = zone_of(report(START, END), placing(), chosen="", remembered="UTC")
    assert (found.is_settled, found.proposed) == (False, NEW_YORK)


def test_a_chosen_zone_that_does_not_fit_is_refused_with_the_times() -> None:
    with pytest.raises(Refused) as refused:
        zone_of(report(START, END), placing(), chosen="UTC", remembered="")
    assert refused.value.code == "report-other-time"
    assert refused.value.facts["report_from"] == "14:00"


def test_another_day_is_refused_with_both_days() -> None:
    with pytest.raises(Refused, match="report-other-day"):
        zone_of(report(START - timedelta(days=7), END - timedelta(days=7)), placing(), chosen="", remembered="")


def test_times_that_carry_their_own_offset_need_no_zone() -> None:
    aware = report(datetime(2026, 10, 6, 22, tzinfo=UTC), datetime(2026, 10, 6, 23, 30, tzinfo=UTC))
    assert not zone_of(aware, placing(), chosen="", remembered="").is_needed
    assert participants(aware.rows, CLOCKS)[0].stays == (Span(START, END),)
