"""The step to status sets: what a group kept for itself becomes a set of its own, and the group finds it."""

from dataclasses import replace

import sqlalchemy as sa

from groupdesk.domain.status_sets import read_set, write_set
from groupdesk.domain.statuses import default_statuses
from groupdesk.store.groups import GROUPS
from groupdesk.store.status_sets import STATUS_SETS
from schema_steps import carried, group_row

_OWN = default_statuses().with_status(replace(default_statuses().status("late"), label="Tardy"))


def test_a_set_that_a_group_kept_for_itself_is_found_under_its_name(empty_engine: sa.Engine) -> None:
    database = carried(
        empty_engine, "0003", group_row("g1", "anger", status_set=write_set(_OWN)), group_row("g2", "sleep")
    )
    with database.read() as reading:
        own, usual = reading.get(GROUPS, "g1"), reading.get(GROUPS, "g2")
        kept = reading.get(STATUS_SETS, own.status_set)
        sets = reading.all(STATUS_SETS)
    assert (kept.name, read_set(kept.statuses)) == ("anger", _OWN)
    assert (usual.status_set, own.credit_rule, len(sets)) == ("", "", 1)
