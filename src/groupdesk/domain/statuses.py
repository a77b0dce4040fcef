"""The attendance statuses of a group: which letter sets them, what they mean for figures, and how they look."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from groupdesk.base.folding import fold
from groupdesk.base.i18n import _
from groupdesk.domain.errors import Refused

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_LABEL = 40


class Meaning(StrEnum):
    """What a status says for every count; the label may be changed, the meaning carries the rule."""

    PRESENT = "present"
    EXCUSED = "excused"
    UNEXCUSED = "unexcused"
    CANCELLED = "cancelled"
    NOT_EXPECTED = "not-expected"
    UNMARKED = "unmarked"

    @property
    def counts_as_present(self) -> bool:
        return self is Meaning.PRESENT

    @property
    def is_absence(self) -> bool:
        return self in (Meaning.EXCUSED, Meaning.UNEXCUSED)

    @property
    def is_expected(self) -> bool:
        """In the denominator: everybody who should have come, marked or not (invariant 2)."""
        return self not in (Meaning.CANCELLED, Meaning.NOT_EXPECTED)


_FOR_PEOPLE = frozenset((Meaning.PRESENT, Meaning.EXCUSED, Meaning.UNEXCUSED))


class Mode(StrEnum):
    """How somebody took part."""

    IN_PERSON = "in-person"
    VIDEO = "video"
    PHONE = "phone"


class Timing(StrEnum):
    """Which time a status asks for."""

    NONE = "none"
    TIME_IN = "time-in"
    TIME_OUT = "time-out"
    BOTH = "both"


class Role(StrEnum):
    """The colour family that a window and a paper give a status; never its only sign."""

    GOOD = "good"
    ATTENTION = "attention"
    PROBLEM = "problem"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceStatus:
    """One status. `code` is stored with the marks and never changes; all else may be set for each group.

    `key` is the letter that sets it at roll call ("" where no key does), `sign` what stands in a matrix cell.
    An archived one is offered no more, and still reads old marks. `is_for_planned` is said of the excused one that a
    planned absence becomes.
    """

    code: str
    label: str
    key: str
    sign: str
    meaning: Meaning
    role: Role
    icon: str
    mode: Mode | None = None
    timing: Timing = Timing.NONE
    is_archived: bool = False
    is_for_planned: bool = False

    @property
    def is_choosable(self) -> bool:
        """Whether a person sets it; the others follow from the session and the enrolment, or are archived."""
        return self.is_for_people and not self.is_archived

    @property
    def is_for_people(self) -> bool:
        """Whether it says how somebody came or stayed away, unlike those that the program sets by itself."""
        return self.meaning in _FOR_PEOPLE


@dataclass(frozen=True)
class StatusSet:
    """The statuses of one group, in the order of the keys on the roll-call page."""

    statuses: tuple[AttendanceStatus, ...]

    @cached_property
    def by_code(self) -> dict[str, AttendanceStatus]:
        return {status.code: status for status in self.statuses}

    @cached_property
    def _by_word(self) -> dict[str, AttendanceStatus]:
        kept = [status for status in self.statuses if not status.is_archived]
        words = [(fold(status.label), status) for status in kept]
        words += [(fold(status.key), status) for status in kept if status.key]
        words += [(fold(status.code), status) for status in kept]
        return {word: status for word, status in words if word}

    @property
    def keyed(self) -> tuple[AttendanceStatus, ...]:
        """Those with a key, as the roll-call page shows them."""
        return tuple(status for status in self.statuses if status.key and not status.is_archived)

    @cached_property
    def planned(self) -> AttendanceStatus | None:
        """What a planned absence becomes when the sheet is opened: the excused one that was chosen, else the first."""
        excused = [status for status in self.statuses if status.is_choosable and status.meaning is Meaning.EXCUSED]
        chosen = (status for status in excused if status.is_for_planned)
        return next(chosen, excused[0] if excused else None)

    @cached_property
    def present(self) -> AttendanceStatus:
        """What a walk-in is, and what the rest are marked as: the first that counts as present and asks for no time."""
        there = [status for status in self.statuses if status.is_choosable and status.meaning.counts_as_present]
        plain = (status for status in there if status.timing is Timing.NONE)
        return next(plain, there[0])

    def status(self, code: str) -> AttendanceStatus:
        """The status of a stored code. Refused: status-unknown (status, known)."""
        found = self.by_code.get(code)
        if found is None:
            raise Refused("status-unknown", status=code, known=self._known())
        return found

    def find(self, text: str) -> AttendanceStatus:
        """The choosable status that a typed or imported word names: its code, key or label, whatever the case.

        Refused: status-unknown (status, known).
        """
        found = self._by_word.get(fold(text))
        if found is None or not found.is_choosable:
            raise Refused("status-unknown", status=text.strip()[:60], known=self._known())
        return found

    def with_status(self, status: AttendanceStatus) -> "StatusSet":
        """The set with that status put in, in the place of one with the same code, else at the end."""
        if status.code in self.by_code:
            return StatusSet(tuple(status if old.code == status.code else old for old in self.statuses))
        return StatusSet((*self.statuses, status))

    def _known(self) -> tuple[str, ...]:
        return tuple(status.label for status in self.statuses if status.is_choosable)


def checked(statuses: Iterable[AttendanceStatus]) -> StatusSet:
    """A set that roll call can work with; keys are given back as capitals.

    Refused: status-code-impossible (status), status-code-taken (status), status-label-missing (status),
    status-label-taken (label), status-key-impossible (status, key), status-key-taken (status, key, other),
    status-contradictory (status), status-needed (meaning) when the set lacks present, an absence, or one of the three
    meanings that the program sets by itself.
    """
    proper = tuple(replace(status, key=status.key.upper(), label=status.label.strip()) for status in statuses)
    for status in proper:
        _check_one(status)
    _check_unique(proper)
    _check_whole(proper)
    return StatusSet(proper)


def _check_one(status: AttendanceStatus) -> None:
    if not _CODE.fullmatch(status.code):
        raise Refused("status-code-impossible", status=status.code)
    if not status.label or len(status.label) > _LONGEST_LABEL:
        raise Refused("status-label-missing", status=status.code)
    # Digits type minutes late; +, *, / and Backspace have their own meaning at roll call.
    if status.key and not (len(status.key) == 1 and status.key.isalpha()):
        raise Refused("status-key-impossible", status=status.label, key=status.key)
    if status.key and not status.is_for_people:
        raise Refused("status-contradictory", status=status.label)
    if not status.meaning.counts_as_present and (status.mode or status.timing is not Timing.NONE):
        raise Refused("status-contradictory", status=status.label)


def _check_unique(statuses: tuple[AttendanceStatus, ...]) -> None:
    codes: set[str] = set()
    labels: set[str] = set()
    keys: dict[str, str] = {}
    for status in statuses:
        if status.code in codes:
            raise Refused("status-code-taken", status=status.code)
        codes.add(status.code)
        if status.is_archived:
            continue
        if fold(status.label) in labels:
            raise Refused("status-label-taken", label=status.label)
        if status.key and fold(status.key) in keys:
            raise Refused("status-key-taken", status=status.label, key=status.key, other=keys[fold(status.key)])
        labels.add(fold(status.label))
        if status.key:
            keys[fold(status.key)] = status.label


def _check_whole(statuses: tuple[AttendanceStatus, ...]) -> None:
    meanings = {status.meaning for status in statuses if not status.is_archived}
    if not meanings & {Meaning.EXCUSED, Meaning.UNEXCUSED}:
        raise Refused("status-needed", meaning=Meaning.UNEXCUSED)
    for meaning in (Meaning.PRESENT, Meaning.CANCELLED, Meaning.NOT_EXPECTED, Meaning.UNMARKED):
        if meaning not in meanings:
            raise Refused("status-needed", meaning=meaning)


def default_statuses() -> StatusSet:
    """The set a new group starts with, labelled in the language in use.

    The six with keys are those of the roll-call page in its order; by phone and in part are chosen from the menu.
    """
    good, attention, problem, neutral = Role.GOOD, Role.ATTENTION, Role.PROBLEM, Role.NEUTRAL
    present, late, early = Meaning.PRESENT, Timing.TIME_IN, Timing.TIME_OUT
    plain = [
        _status("present", _("Present"), "P", present, good, "check"),
        replace(_status("late", _("Late"), "L", present, attention, "clock"), timing=late),
        _status("excused", _("Excused"), "E", Meaning.EXCUSED, neutral, "calendar-x"),
        _status("absent", _("Absent"), "A", Meaning.UNEXCUSED, problem, "x"),
        replace(_status("left-early", _("Left early"), "R", present, attention, "log-out"), timing=early),
        replace(_status("video", _("By video"), "V", present, good, "video"), mode=Mode.VIDEO),
        replace(_status("phone", _("By phone"), "T", present, good, "phone"), key="", mode=Mode.PHONE),
        replace(_status("partial", _("In part"), "H", present, attention, "timer"), key="", timing=Timing.BOTH),
        replace(_status("cancelled-by-us", _("Cancelled by us"), "", Meaning.CANCELLED, neutral, "ban"), sign="×"),
        replace(_status("not-expected", _("Not expected"), "", Meaning.NOT_EXPECTED, neutral, "minus"), sign="–"),
        replace(_status("unmarked", _("Not marked yet"), "", Meaning.UNMARKED, neutral, "circle-dashed"), sign="•"),
    ]
    return checked(plain)


def _status(code: str, label: str, letter: str, meaning: Meaning, role: Role, icon: str) -> AttendanceStatus:
    return AttendanceStatus(code=code, label=label, key=letter, sign=letter, meaning=meaning, role=role, icon=icon)
