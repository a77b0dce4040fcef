"""Keeping what somebody had begun to fill in, encrypted with the practice, until it is stored or thrown away."""

from collections.abc import Mapping

from groupdesk.domain.drafts import KEPT_FOR, Draft
from groupdesk.services.desk import Desk
from groupdesk.store import drafts


class DraftService:
    """Of whoever sits at the desk; a draft is no deed, so it is not in the log and cannot be undone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def draft(self, form: str) -> Draft | None:
        """What was left in that form within the last two weeks, None where nothing was."""
        found = self._desk.read(lambda reading: drafts.draft(reading, self._staff, form))
        return found if found is not None and self._desk.now() - found.kept_at < KEPT_FOR else None

    def keep(self, form: str, fields: Mapping[str, object]) -> None:
        """Keeps the fields (plain JSON values) in place of the form's former draft; drafts of nobody's interest go.

        Trouble: folder-not-writable, disk-full, vault-busy.
        """
        now = self._desk.now()
        self._desk.database.jot(lambda jotting: drafts.keep(jotting, self._staff, Draft(form, fields, now)))

    def discard(self, form: str) -> None:
        """Throws the draft of that form away. Trouble: as `keep`."""
        self._desk.database.jot(lambda jotting: drafts.discard(jotting, self._staff, form))

    @property
    def _staff(self) -> str:
        return self._desk.staff_id or ""
