"""Schedule rules of every shape, for property tests."""

from datetime import date, time, timedelta

from hypothesis import strategies as st

from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday

starts = st.dates(date(2024, 1, 1), date(2030, 12, 31))
positions = st.lists(st.sampled_from([1, 2, 3, 4, 5, -1]), min_size=1, max_size=3).map(tuple)
weekdays = st.lists(st.sampled_from(Weekday), min_size=1, max_size=3).map(tuple)
month_days = st.lists(st.sampled_from([1, 2, 15, 28, 29, 30, 31, -1]), min_size=1, max_size=3).map(tuple)


@st.composite
def rules(draw: st.DrawFn) -> ScheduleRule:
    starts_on = draw(starts)
    frequency = draw(st.sampled_from(Frequency))
    days: dict[str, tuple[int, ...]] = {}
    if frequency is Frequency.WEEKLY:
        days = {"weekdays": draw(st.one_of(st.just(()), weekdays))}
    elif frequency is Frequency.MONTHLY:
        by_weekday = {"weekdays": draw(weekdays), "positions": draw(positions)}
        days = draw(st.sampled_from([by_weekday, {"month_days": draw(month_days)}]))
    ends = draw(
        st.one_of(
            st.integers(1, 40).map(lambda n: {"count": n}),
            st.integers(40, 900).map(lambda n: {"until": starts_on + timedelta(days=n)}),
        )
    )
    left_out = draw(st.frozensets(st.integers(0, 400), max_size=30))
    return ScheduleRule(
        frequency=frequency,
        starts_on=starts_on,
        start=time(draw(st.integers(0, 23)), draw(st.integers(0, 59))),
        length_minutes=draw(st.integers(1, 300)),
        zone=draw(st.sampled_from(["America/New_York", "Europe/Berlin", "Pacific/Auckland"])),
        interval=draw(st.integers(1, 4)),
        excluded=frozenset(starts_on + timedelta(days=n) for n in left_out),
        **days,
        **ends,
    )


def a_rule(**changes: object) -> ScheduleRule:
    """Tuesdays 18:00–19:30 in New York, eight sessions from 8 September 2026."""
    facts: dict[str, object] = {
        "frequency": Frequency.WEEKLY,
        "starts_on": date(2026, 9, 8),
        "start": time(18),
        "length_minutes": 90,
        "zone": "America/New_York",
        "count": 8,
    }
    if "until" in changes:
        facts["count"] = None
    return ScheduleRule(**{**facts, **changes})  # type: ignore[arg-type]
