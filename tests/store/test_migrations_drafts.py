"""The step to drafts: what lies in a practice stays as it was, and drafts can be kept in it afterwards."""

from datetime import timedelta

import sqlalchemy as sa

import practices
from groupdesk.domain.drafts import Draft
from groupdesk.store import drafts
from groupdesk.store.schema_version import version
from schema_steps import carried

KEPT = Draft("person", {"name_edit": "Amara"}, practices.NOW)


def test_a_practice_of_the_step_before_keeps_its_rows_and_takes_drafts(empty_engine: sa.Engine) -> None:
    database = carried(empty_engine, "0002", "INSERT INTO server_keys (name, value) VALUES ('audit', 'ab')")
    assert version(empty_engine) is not None
    database.jot(lambda connection: drafts.keep(connection, "s1", KEPT))
    with database.read() as reading:
        assert reading.scalar(sa.text("SELECT value FROM server_keys")) == "ab"
        assert drafts.draft(reading, "s1", "person") == KEPT
    later = Draft("group", {}, practices.NOW + timedelta(days=15))
    database.jot(lambda connection: drafts.keep(connection, "s2", later))
    with database.read() as reading:
        assert drafts.draft(reading, "s1", "person") is None
