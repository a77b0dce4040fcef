"""The step to materials: sessions of before bring nothing, and those taken away before it can come back."""

from dataclasses import replace

import sqlalchemy as sa

from builders import Bench
from groupdesk.store.deeds import Revision
from groupdesk.store.encoding import to_json
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.unit import Unit
from schema_steps import carried

_SESSION = (
    "INSERT INTO sessions (id, version, cohort_id, number, kind, starts_at, ends_at, zone, fold, starts_utc, "
    "breaks, place, link, topic, plan, state, change_reason, ics_uid, ics_sequence, changed_at) "
    "VALUES ('s1', 1, 'c1', 1, 'regular', '2026-10-06 18:00:00', '2026-10-06 19:30:00', 'America/New_York', 0, "
    "'2026-10-06 22:00:00', '[]', '', '', 'Sleep', '10 Welcome', 'planned', '', 's1@groupdesk', 0, "
    "'2026-10-01 12:00:00')"
)
_BEFORE = (
    "INSERT INTO groups (id, version, name, public_name, kind, openness, is_mandated, eligibility, length_minutes, "
    "breaks, status_set, credit_rule, calendar_title, sort_key) "
    "VALUES ('g1', 1, 'Anxiety', '', 'skills', 'closed', false, '', 90, '[]', '', '', '', 'anxiety')",
    "INSERT INTO cohorts (id, version, group_id, code, name, zone, place, link, state, state_reason, rrule, "
    "length_minutes, breaks, excluded, funding, language, search_key) "
    "VALUES ('c1', 1, 'g1', 'ANX-2026-01', 'Fall', 'America/New_York', '', '', 'running', '', '', 90, '[]', '[]', '', "
    "'', 'anx')",
    _SESSION,
)


def test_a_session_of_before_keeps_its_plan_and_brings_nothing(empty_engine: sa.Engine) -> None:
    database = carried(empty_engine, "0013", *_BEFORE)
    with database.read() as reading:
        session = reading.get(SESSIONS, "s1")
    assert (session.topic, session.plan, session.materials) == ("Sleep", "10 Welcome", "")


def test_a_session_that_was_taken_away_before_the_step_comes_back(bench: Bench) -> None:
    session = bench.services.sessions.session(bench.session(bench.cohort(), 3))
    known = {name: getattr(session, name) for name in SESSIONS.names if name not in ("id", "materials")}
    gone = to_json({name: value for name, value in known.items() if value is not None})

    def work(unit: Unit) -> str:
        unit.remove(SESSIONS, session)
        unit.take_back(Revision("sessions", session.id, gone, None))
        return session.id

    bench.services.desk.do("undo", work)
    again = bench.services.sessions.session(session.id)
    assert replace(again, version=session.version) == session
