"""Sessions to come in which an absence can be made up."""

from groupdesk.domain.completion.facts import SessionFacts
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.groups import Cohort
from groupdesk.domain.makeup_credits import MakeUpOffer
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.sessions import minutes_offered
from groupdesk.services.desk import Desk
from groupdesk.store import courses
from groupdesk.store.reading import Reading

# A group that goes on for years has no need to offer all of them.
_MOST = 20


def make_up_offers(reading: Reading, desk: Desk, cohort: Cohort) -> tuple[MakeUpOffer, ...]:
    """The next sessions in which somebody of that cohort can make something up, by time."""
    found = courses.offers(reading, cohort.id, cohort.group_id, desk.now())
    return tuple(
        MakeUpOffer(
            session_id=session,
            cohort_id=owner,
            code=code,
            number=number,
            starts_at=starts_at,
            zone=zone,
            minutes=minutes_offered(starts_at, ends_at, zone, fold, pauses),
            is_make_up_session=kind is SessionKind.MAKE_UP,
            is_same_cohort=owner == cohort.id,
        )
        for session, owner, code, number, starts_at, ends_at, fold, zone, pauses, kind, _state in found[:_MOST]
    )


def offered_elsewhere(rule: CompletionRule, offers: tuple[MakeUpOffer, ...]) -> tuple[SessionFacts, ...]:
    """Offers of other cohorts as a rule looks at them: each is a make-up session to whoever comes from elsewhere.

    None where the rule counts make-up sessions by themselves: what another cohort holds is no part of this course.
    """
    if any(SessionKind.MAKE_UP in requirement.kinds for requirement in rule.requirements):
        return ()
    return tuple(
        SessionFacts(key=offer.session_id, on=offer.starts_at.date(), minutes=offer.minutes, kind=SessionKind.MAKE_UP)
        for offer in offers
        if not offer.is_same_cohort
    )
