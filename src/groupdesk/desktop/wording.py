"""How groups, cohorts and sessions are called and drawn, the same on every page."""

from groupdesk.base.i18n import _, ngettext
from groupdesk.base.i18n import later as __
from groupdesk.desktop.kit.moments import weekday_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.domain.groups import GroupKind, Openness
from groupdesk.domain.returning import Returning
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import CohortState, SessionState


def cohort_title(group_name: str, cohort_name: str) -> str:
    """A cohort with its group: Anxiety skills · Spring 2026."""
    return _("{group} · {cohort}").format(group=group_name, cohort=cohort_name) if cohort_name else group_name


def returning_words(one: Returning) -> str:
    """How often and when somebody known by an alias was here: "seen before 3 times, last on Tue 3 Mar"."""
    told = ngettext("seen before {count} time, last on {day}", "seen before {count} times, last on {day}", one.times)
    return told.format(count=one.times, day=weekday_words(one.last_on))


def facts_line(*facts: str) -> str:
    """Short facts side by side, empty ones left out."""
    return " · ".join(fact for fact in facts if fact)


def session_words(number: int | None, of: int, kind: SessionKind) -> str:
    """Which session of a cohort: "Session 5 of 8"; those that are not counted go by their kind."""
    if number:
        if of > 1:
            return _("Session {number} of {of}").format(number=number, of=of)
        return _("Session {number}").format(number=number)
    return session_kind_words(kind)


def session_kind_words(kind: SessionKind) -> str:
    return {
        SessionKind.REGULAR: _("Session"),
        SessionKind.ORIENTATION: _("Orientation"),
        SessionKind.MAKE_UP: _("Make-up session"),
        SessionKind.BOOSTER: _("Booster session"),
        SessionKind.EXTRA: _("Extra session"),
        SessionKind.CORE: _("Core session"),
        SessionKind.CORE_MAINTENANCE: _("Core maintenance session"),
        SessionKind.ONGOING_MAINTENANCE: _("Ongoing maintenance session"),
    }[kind]


def group_kind_words(kind: GroupKind) -> str:
    return {
        GroupKind.SUPPORT: _("Support"),
        GroupKind.PSYCHOEDUCATION: _("Psychoeducation"),
        GroupKind.SKILLS: _("Skills"),
        GroupKind.THERAPY: _("Therapy"),
        GroupKind.MUTUAL_AID: _("Mutual aid"),
        GroupKind.CLASS: _("Class"),
        GroupKind.WORKSHOP: _("Workshop"),
    }[kind]


def openness_words(openness: Openness) -> str:
    return {
        Openness.CLOSED: _("closed"),
        Openness.OPEN: _("open"),
        Openness.SLOW_OPEN: _("slow-open"),
        Openness.DROP_IN: _("drop-in"),
    }[openness]


def cohort_sign(state: CohortState, filled: bool | None = None) -> Sign:
    """Running is quiet in lists and filled in a header; states in which something is still to do are filled."""
    word, icon, status = _COHORT_SIGNS[state]
    asks = state in (CohortState.DRAFT, CohortState.RECRUITING, CohortState.CONFIRMED)
    return Sign(_(word), icon, status, filled=asks if filled is None else filled)


def session_state_words(state: SessionState) -> str:
    return {
        SessionState.PLANNED: _("Planned"),
        SessionState.CONFIRMED: _("Confirmed"),
        SessionState.HELD: _("Held"),
        SessionState.DOCUMENTED: _("Documented"),
        SessionState.LOCKED: _("Locked"),
        SessionState.CANCELLED_BY_US: _("Cancelled by us"),
        SessionState.CANCELLED_BY_HOST: _("Cancelled by the host"),
        SessionState.DID_NOT_TAKE_PLACE: _("Did not take place"),
        SessionState.MOVED: _("Moved"),
    }[state]


_COHORT_SIGNS = {
    CohortState.DRAFT: (__("Draft"), "pencil", "neutral"),
    CohortState.RECRUITING: (__("Recruiting"), "user-plus", "neutral"),
    CohortState.CONFIRMED: (__("Confirmed"), "check", "neutral"),
    CohortState.RUNNING: (__("Running"), "circle-play", "good"),
    CohortState.ENDED: (__("Ended"), "flag", "neutral"),
    CohortState.CLOSED: (__("Closed"), "lock", "neutral"),
    CohortState.CANCELLED: (__("Cancelled"), "ban", "neutral"),
}
