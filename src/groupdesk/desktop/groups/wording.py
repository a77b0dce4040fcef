"""What the list of groups and its details say of a cohort."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit.moments import clock_words, day_words, near_day_words, short_weekday, weekday_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.wording import cohort_sign, facts_line, group_kind_words, openness_words
from groupdesk.domain.groups import GroupRow, GroupsCounts
from groupdesk.domain.sessions import SessionRow
from groupdesk.domain.states import CALLED_OFF, CohortState

_A_WEEK = timedelta(days=7)


def kind_line(row: GroupRow) -> str:
    """Skills · closed; a mandated group says so instead."""
    openness = _("mandated") if row.is_mandated else openness_words(row.openness)
    return facts_line(group_kind_words(row.kind), openness)


def next_words(row: GroupRow, today: date) -> str:
    """When it meets next: "Tue 18:00" within a week, the day later on, "to be set" before any session is planned."""
    if row.next_at is None:
        is_over = row.state in (CohortState.ENDED, CohortState.CLOSED, CohortState.CANCELLED) or row.sessions_planned
        return "–" if is_over else _("to be set")
    return meeting_words(row.next_at, today)


def meeting_words(at: datetime, today: date) -> str:
    near = today <= at.date() < today + _A_WEEK
    day = short_weekday(at.date()) if near else day_words(at.date(), today)
    return _("{day} {time}").format(day=day, time=clock_words(at))


def seats_words(row: GroupRow) -> str:
    """People with a seat of all seats: 12 / 12; without a limit the people alone."""
    if row.seats is None:
        return str(row.enrolled)
    return _("{taken} / {seats}").format(taken=row.enrolled, seats=row.seats)


def state_sign(row: GroupRow, today: date) -> Sign:
    """The state, or that it ends within a day: then somebody has to think of what comes after."""
    if row.state is CohortState.RUNNING and row.last_at is not None:
        left = (row.last_at.date() - today).days
        if left == 0:
            return Sign(_("Ends today"), "flag", "attention")
        if left == 1:
            return Sign(_("Ends tomorrow"), "flag", "attention")
        if left < 0:
            return Sign(_("Over"), "flag", "attention")
    return cohort_sign(row.state)


def counts_words(counts: GroupsCounts) -> str:
    """The line under the title of the page."""
    people = ngettext("{count} person enrolled", "{count} people enrolled", counts.people)
    return facts_line(
        _("{count} running").format(count=counts.running),
        _("{count} upcoming").format(count=counts.upcoming),
        people.format(count=counts.people),
    )


def foot_words(shown: int, archived: int) -> str:
    """The line under the list."""
    words = ngettext("{count} cohort", "{count} cohorts", shown).format(count=shown)
    return facts_line(words, _("{count} not shown (archived)").format(count=archived) if archived else "")


def next_session(sessions: Sequence[SessionRow], today: date) -> SessionRow | None:
    """The first one of today or later that has not been called off."""
    return next((s for s in sessions if s.starts_at.date() >= today and s.state not in CALLED_OFF), None)


def roll_session(sessions: Sequence[SessionRow], today: date) -> SessionRow | None:
    """The session whose roll comes next: today's, else the last one before that is not complete."""
    past = [s for s in sessions if s.starts_at.date() <= today and s.state not in CALLED_OFF]
    todays = [s for s in past if s.starts_at.date() == today]
    unfinished = [s for s in past if s.unmarked]
    open_today = [s for s in todays if s.unmarked]
    found = open_today[:1] or todays[-1:] or unfinished[-1:]
    return found[0] if found else None


def progress_words(row: GroupRow, sessions: Sequence[SessionRow], today: date) -> tuple[str, str]:
    """Which session is next, and when: ("Session 5 of 8", "today 18:00")."""
    following = next_session(sessions, today)
    if not sessions:
        return _("No sessions planned"), ""
    if following is None:
        held = ngettext("{count} session held", "{count} sessions held", row.sessions_held)
        return held.format(count=row.sessions_held), ""
    when = _("{day} {time}").format(
        day=near_day_words(following.starts_at.date(), today), time=clock_words(following.starts_at)
    )
    if following.number:
        return _("Session {number} of {of}").format(number=following.number, of=following.of), when
    return _("Next session"), when


def missing_words(sessions: Sequence[SessionRow], today: date) -> list[str]:
    """What is to be put right in this cohort."""
    past = [s for s in sessions if s.starts_at.date() < today and s.unmarked and s.state not in CALLED_OFF]
    if not past:
        return []
    says = ngettext("{count} roll call to finish, {day}", "{count} roll calls to finish, first {day}", len(past))
    return [says.format(count=len(past), day=near_day_words(past[0].starts_at.date(), today))]


def roll_hint(chosen: SessionRow | None, sessions: Sequence[SessionRow], today: date) -> str:
    """Why no roll can be taken now, "" where one can."""
    if chosen is not None:
        return ""
    following = next((s for s in sessions if s.starts_at.date() > today), None)
    if following is None:
        return _("No session is planned.")
    return _("The first session is on {day}.").format(day=weekday_words(following.starts_at.date(), today))
