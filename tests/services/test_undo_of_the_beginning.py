"""The practice itself stays: its setting up cannot be undone, its changes can."""

from dataclasses import replace

import pytest

import builders
from groupdesk.domain.errors import Refused


def test_setting_up_cannot_be_undone(bench: builders.Bench) -> None:
    first = bench.services.deeds.log()[-1]
    assert first.verb == "practice-set-up"
    with pytest.raises(Refused, match="nothing-to-undo"):
        bench.services.deeds.undo(first.id)
    assert bench.services.practice.practice().name == "Harbour Street"
    assert len(bench.services.practice.staff()) == 1


def test_a_changed_name_can_be_undone(bench: builders.Bench) -> None:
    service = bench.services.practice
    done = service.change(replace(service.practice(), name="Riverside"))
    bench.services.deeds.undo(done.deed)
    assert service.practice().name == "Harbour Street"
