"""What the palette finds in the practice: people, cohorts and sessions of these days."""

from desktop.at_desk import AtDesk
from groupdesk.desktop.finding import providers
from groupdesk.domain.states import SessionState


def sessions_found(desk: AtDesk, typed: str) -> list[str]:
    everything = [hit for provider in providers(desk.services, lambda _address: None) for hit in provider.find(typed)]
    return [hit.fact for hit in everything if hit.icon == "list-checks"]


def test_a_session_that_was_called_off_is_not_offered_for_a_roll(desk: AtDesk) -> None:
    cohort = desk.cohort()
    before = sessions_found(desk, "anxiety")
    assert "Session 1 of 8" in before[0]
    desk.services.sessions.call_off(desk.session(cohort), SessionState.CANCELLED_BY_US, "snow")
    assert len(sessions_found(desk, "anxiety")) == len(before) - 1
