"""The step to people in groups: stays keep what they say, and an open offer becomes the first line of its log."""

from datetime import date

import sqlalchemy as sa

from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.offers import Answer
from groupdesk.store import waiting
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.groups import COHORTS
from schema_steps import carried, group_row

_BEFORE = (
    group_row("g1", "Anxiety"),
    "INSERT INTO people (id, version, number, full_name, goes_by, sort_name, kind, pronouns, language, needs, note, "
    "referred_by, do_not_print, is_part_2, created_at, sort_key, name_key, is_archived) "
    "VALUES ('p1', 1, 1, 'Ana', '', '', 'client', '', '', '', '', '', false, false, '2026-10-01', 'ana', 'ana', false)",
    "INSERT INTO cohorts (id, version, group_id, code, name, zone, place, link, state, rrule, length_minutes, "
    "break_minutes, excluded, funding, search_key, state_reason) "
    "VALUES ('c1', 1, 'g1', 'ANX-2026-01', 'Fall', 'UTC', '', '', 'running', '', 90, 0, '[]', '', 'a', '')",
    "INSERT INTO enrolments (id, version, person_id, cohort_id, state, reason, note, rank, priority, constraints, "
    "offered_on, offer_ends_on, referred_by, screening, mandated_by, order_number, handout_language, accommodation, "
    "over_capacity_reason, created_at, is_open) VALUES ('e1', 4, 'p1', 'c1', 'offered', '', '', 1, 0, 'evenings', "
    "'2026-10-02', '2026-10-09', 'Dr Aoki', '', 'County court', '', '', '', '', '2026-10-01', true)",
)


def test_a_stay_of_the_step_before_keeps_its_facts_and_its_offer(empty_engine: sa.Engine) -> None:
    database = carried(empty_engine, "0006", *_BEFORE)
    with database.read() as reading:
        stay = reading.get(ENROLMENTS, "e1")
        offers = waiting.offers_of(reading, EnrolmentId("e1"))
        language = reading.get(COHORTS, "c1").language
    assert (stay.version, stay.constraints, stay.mandated_by, stay.rank) == (4, "evenings", "County court", 1)
    assert (stay.wanted_days, stay.wanted_times, stay.wanted_language, language) == ((), (), "", "")
    assert [(o.sent_on, o.ends_on, o.answer) for o in offers] == [(date(2026, 10, 2), date(2026, 10, 9), Answer.OPEN)]
