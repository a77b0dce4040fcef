"""Whatever happens to a course, in whatever order, is counted right: stays, sessions, rolls, absences and make-ups."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

import postgres
from services.course_machine import Courses
from services.stay_machine import ServerTemplate

RUNS = settings(max_examples=10, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck))


def test_courses_keep_their_invariants_whatever_is_done_in_whatever_order(vault_template: Path) -> None:
    Courses.template = vault_template
    run_state_machine_as_test(Courses, settings=RUNS)


@pytest.mark.slow
def test_courses_keep_their_invariants_on_a_server_too(postgres_server: postgres.Server, server_template: str) -> None:
    Courses.template = ServerTemplate(postgres_server, server_template)
    run_state_machine_as_test(Courses, settings=RUNS)
