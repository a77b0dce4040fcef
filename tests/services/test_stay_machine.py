"""Stays keep their invariants whatever is done to them, in whatever order."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

import postgres
from services.stay_machine import ServerTemplate, Stays

RUNS = settings(max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck))


def test_stays_keep_their_invariants_whatever_is_done_in_whatever_order(vault_template: Path) -> None:
    Stays.template = vault_template
    run_state_machine_as_test(Stays, settings=RUNS)


@pytest.mark.slow
def test_stays_keep_their_invariants_on_a_server_too(postgres_server: postgres.Server, server_template: str) -> None:
    Stays.template = ServerTemplate(postgres_server, server_template)
    run_state_machine_as_test(Stays, settings=RUNS)
