"""A first mark that is refused leaves the session as it was: its sheet is not opened by mistake."""

from datetime import time

import pytest

import builders
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.errors import Refused
from groupdesk.domain.states import SessionState


def untouched(bench: builders.Bench, cohort: str) -> bool:
    row = bench.services.sessions.rows(cohort)[0]
    return not row.is_sheet_open and row.state is SessionState.PLANNED


def test_an_unknown_status_opens_no_sheet(bench: builders.Bench) -> None:
    cohort, people = bench.enrolled(2)
    session = bench.session(cohort)
    with pytest.raises(Refused, match="status-unknown"):
        bench.services.attendance.mark(session, [MarkDraft(person_id=people[0], status="asleep")])
    with pytest.raises(Refused, match="status-unknown"):
        bench.services.attendance.fill(session, "asleep")
    with pytest.raises(Refused, match="status-unknown"):
        bench.services.attendance.walk_in(session, alias="Blue", status="asleep")
    assert untouched(bench, cohort)


def test_somebody_who_is_not_expected_opens_no_sheet(bench: builders.Bench) -> None:
    cohort, people = bench.enrolled(1)
    stranger = bench.person("Nobody Here")
    drafts = [MarkDraft(person_id=people[0], status="present"), MarkDraft(person_id=stranger, status="present")]
    with pytest.raises(Refused, match="not-on-sheet"):
        bench.services.attendance.mark(bench.session(cohort), drafts)
    assert untouched(bench, cohort)


def test_clearing_a_mark_that_was_never_made_may_open_the_sheet(bench: builders.Bench) -> None:
    cohort, people = bench.enrolled(1)
    bench.services.attendance.mark(bench.session(cohort), [MarkDraft(person_id=people[0], status="unmarked")])
    assert not untouched(bench, cohort)


def test_times_that_cannot_be_open_no_sheet(bench: builders.Bench) -> None:
    cohort, people = bench.enrolled(1)
    draft = MarkDraft(person_id=people[0], status="partial", time_in=time(19), time_out=time(18, 10))
    with pytest.raises(Refused, match="times-reversed"):
        bench.services.attendance.mark(bench.session(cohort), [draft])
    assert untouched(bench, cohort)
