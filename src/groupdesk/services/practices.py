"""The practice itself: its name and defaults, its staff, its closures."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import available_timezones

from groupdesk.domain.closures.calendar import Closure, checked
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import StaffId
from groupdesk.domain.practice import OwnClosure, Practice, PracticeCounts
from groupdesk.domain.staff import Staff, StaffRow
from groupdesk.services.desk import Desk
from groupdesk.services.holiday_places import holiday_place
from groupdesk.store import closures, practice, staff
from groupdesk.store.closures import CLOSURES
from groupdesk.store.kept_files import keep_file
from groupdesk.store.practice import PRACTICE
from groupdesk.store.staff import STAFF
from groupdesk.store.unit import Unit

_MOST_LETTERS = 300
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


class PracticeService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def practice(self) -> Practice:
        """The practice's own facts. Refused: not-found in one that was never set up."""
        return self._desk.read(practice.practice)

    def today(self) -> date:
        """The calendar day now in the practice's own zone. Refused: as practice."""
        return self._desk.today(self.practice().zone)

    def counts(self) -> PracticeCounts:
        """How much lies in it."""
        return self._desk.read(practice.counts)

    def change(self, changed: Practice, *, logo: bytes | None = None) -> Done:
        """Stores new facts of the practice; a region may be given by name.

        `logo` is a small picture that BrandService has looked through, b"" takes it away, None leaves it.
        Refused: name-missing, zone-unknown, country-unknown, region-unknown, colour-unknown (colour), words-too-long
        (most), changed-meanwhile.
        """
        good = _checked(changed)

        def work(unit: Unit) -> str:
            before = practice.practice(unit)
            if before.version != good.version:
                raise Refused("changed-meanwhile")
            fields = {name: getattr(good, name) for name in PRACTICE.names if name not in ("id", "version")}
            if logo is not None:
                fields["logo"] = keep_file(unit, logo) if logo else ""
            unit.change(PRACTICE, before, **fields)
            return before.id

        return self._desk.do("practice-change", work)

    def staff(self, *, archived: bool = False) -> tuple[StaffRow, ...]:
        """Staff by name."""
        return self._desk.read(lambda reading: staff.staff_rows(reading, archived=archived))

    def add_staff(self, display_name: str, credentials: str = "") -> Done:
        """Somebody new on the staff. Refused: name-missing."""
        if not display_name.strip():
            raise Refused("name-missing")
        made = Staff(
            id=StaffId(self._desk.new_id()), display_name=display_name.strip(), credentials=credentials.strip()
        )

        def work(unit: Unit) -> str:
            unit.add(STAFF, made)
            return made.id

        return self._desk.do("staff-add", work)

    def change_staff(self, staff_id: StaffId, display_name: str, credentials: str) -> Done:
        """Another name or credentials. Refused: name-missing, not-found."""
        if not display_name.strip():
            raise Refused("name-missing")

        def work(unit: Unit) -> str:
            before = unit.get(STAFF, staff_id)
            unit.change(STAFF, before, display_name=display_name.strip(), credentials=credentials.strip())
            return staff_id

        return self._desk.do("staff-change", work)

    def archive_staff(self, staff_id: StaffId, *, restore: bool = False) -> Done:
        """Takes somebody off the lists, or back on; their deeds keep their name. Refused: not-found."""

        def work(unit: Unit) -> str:
            before = unit.get(STAFF, staff_id)
            unit.change(STAFF, before, archived_at=None if restore else self._desk.now())
            return staff_id

        return self._desk.do("staff-restore" if restore else "staff-archive", work)

    def closures(self, start: date, end: date) -> tuple[OwnClosure, ...]:
        """Own closures that touch those days, both included, by first day."""
        return self._desk.read(lambda reading: closures.closures(reading, start, end))

    def add_closure(self, first_on: date, last_on: date, reason: str) -> Done:
        """Days on which the practice is shut, and why: the reason is shown where sessions are planned.

        Refused: closure-reversed, closure-unnamed, date-impossible, closure-too-long.
        """
        checked(Closure(first_on, last_on, reason.strip()))
        made = OwnClosure(id=self._desk.new_id(), first_on=first_on, last_on=last_on, reason=reason.strip())

        def work(unit: Unit) -> str:
            unit.add(CLOSURES, made)
            return made.id

        return self._desk.do("closure-add", work)

    def remove_closure(self, closure_id: str) -> Done:
        """Opens those days again; undo shuts them. Refused: not-found."""

        def work(unit: Unit) -> str:
            unit.remove(CLOSURES, unit.get(CLOSURES, closure_id))
            return closure_id

        return self._desk.do("closure-remove", work)

    def set_up(self, facts: Practice, first_staff: str) -> StaffId:
        """The first deed in a new practice: its own row and whoever starts it.

        Refused: name-missing, zone-unknown, country-unknown, region-unknown.
        """
        if not first_staff.strip():
            raise Refused("name-missing")
        good = _checked(facts)
        starter = Staff(id=StaffId(self._desk.new_id()), display_name=first_staff.strip())

        def work(unit: Unit) -> str:
            unit.add(STAFF, starter)
            unit.add(PRACTICE, good)
            return good.id

        self._desk.at(starter.id).do("practice-set-up", work)
        return starter.id


def _checked(facts: Practice) -> Practice:
    """The facts as they are stored. Refused: as PracticeService.change."""
    if not facts.name.strip():
        raise Refused("name-missing")
    if facts.zone not in available_timezones():
        raise Refused("zone-unknown", zone=facts.zone)
    if facts.colour and not _COLOUR.fullmatch(facts.colour.strip()):
        raise Refused("colour-unknown", colour=facts.colour[:40])
    if any(len(text) > _MOST_LETTERS for text in (facts.name, facts.address, facts.contact, facts.footer)):
        raise Refused("words-too-long", most=_MOST_LETTERS)
    country, region = holiday_place(facts.country, facts.region)
    return replace(
        facts,
        name=facts.name.strip(),
        country=country,
        region=region,
        colour=facts.colour.strip().upper(),
        address=" ".join(facts.address.split()),
        contact=" ".join(facts.contact.split()),
        footer=facts.footer.strip(),
    )


def keep_practice(unit: Unit, practice_ids: Sequence[str]) -> None:
    """The guard of undo: the practice cannot be taken away, or nobody could open it. Refused: nothing-to-undo."""
    if any(unit.find(PRACTICE, practice_id) is None for practice_id in practice_ids):
        raise Refused("nothing-to-undo")
