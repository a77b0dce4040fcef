"""Every table of the practice, known to the metadata by being imported here, and the newest schema's name."""

from groupdesk.store import (
    alerts,
    attendance,
    certificates,
    closures,
    completion,
    deeds,
    drafts,
    enrolments,
    groups,
    imports,
    kept_files,
    makeups,
    meetings,
    merging,
    people,
    practice,
    server_keys,
    sessions,
    sign_in_sheets,
    staff,
    status_sets,
    waiting,
)
from groupdesk.store.registry import metadata

# tests/store/test_migrations.py holds this equal to the newest step.
HEAD = "0016"

ROOMS = (
    alerts,
    attendance,
    certificates,
    closures,
    completion,
    deeds,
    drafts,
    enrolments,
    groups,
    imports,
    kept_files,
    makeups,
    meetings,
    merging,
    people,
    practice,
    server_keys,
    sessions,
    sign_in_sheets,
    staff,
    status_sets,
    waiting,
)

__all__ = ["HEAD", "ROOMS", "metadata"]
