"""How long a session lasts, also in the night the clocks change."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.sessions import GroupSession


def session(starts_at: datetime, ends_at: datetime) -> GroupSession:
    return GroupSession(
        id=GroupSessionId(uuid4().hex),
        cohort_id=CohortId(uuid4().hex),
        number=1,
        starts_at=starts_at,
        ends_at=ends_at,
        zone="America/New_York",
        starts_utc=datetime(2026, 1, 1, tzinfo=UTC),
        ics_uid="",
        changed_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "minutes"),
    [
        (datetime(2026, 10, 6, 18), datetime(2026, 10, 6, 19, 30), 90),
        (datetime(2026, 3, 8, 1), datetime(2026, 3, 8, 4), 120),
        (datetime(2026, 11, 1, 0, 30), datetime(2026, 11, 1, 3), 210),
    ],
)
def test_real_minutes_count(starts_at: datetime, ends_at: datetime, minutes: int) -> None:
    assert session(starts_at, ends_at).minutes == minutes
