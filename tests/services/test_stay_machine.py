"""Stays keep their invariants whatever is done to them, in whatever order."""

from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from services.stay_machine import Stays


def test_stays_keep_their_invariants_whatever_is_done_in_whatever_order(vault_template: Path) -> None:
    Stays.template = vault_template
    run_state_machine_as_test(
        Stays,
        settings=settings(
            max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
