"""What the palette finds in the practice: people, cohorts and sessions of these days."""

from desktop.at_desk import AtDesk
from desktop.at_paper import printed
from groupdesk.desktop import places
from groupdesk.desktop.finding import providers
from groupdesk.desktop.navigation import Address
from groupdesk.domain.states import SessionState


def sessions_found(desk: AtDesk, typed: str) -> list[str]:
    everything = [hit for provider in providers(desk.services, lambda _address: None) for hit in provider.find(typed)]
    return [hit.fact for hit in everything if hit.icon == "list-checks"]


def test_a_printed_sheet_is_found_by_its_code_however_it_is_typed(desk: AtDesk) -> None:
    _cohort, session, code = printed(desk, 1)
    went: list[Address] = []
    for typed, found in ((code.lower(), 1), (code.replace("-", " "), 1), (code[:-1], 0), ("anxiety", 0)):
        everything = [hit for one in providers(desk.services, went.append) for hit in one.find(typed)]
        hits = [hit for hit in everything if hit.icon == "scroll-text"]
        assert len(hits) == found
        for hit in hits:
            hit.deed()
    assert went == [Address(places.ROLL_CALL, session, f"sheet-{code}")] * 2


def test_a_session_that_was_called_off_is_not_offered_for_a_roll(desk: AtDesk) -> None:
    cohort = desk.cohort()
    before = sessions_found(desk, "anxiety")
    assert "Session 1 of 8" in before[0]
    desk.services.sessions.call_off(desk.session(cohort), SessionState.CANCELLED_BY_US, "snow")
    assert len(sessions_found(desk, "anxiety")) == len(before) - 1
