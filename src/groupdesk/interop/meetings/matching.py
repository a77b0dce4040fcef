"""Finds who the participants of a report are: by number, remembered name, e-mail and name, then by likeness."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from rapidfuzz import fuzz

from groupdesk.base.folding import fold
from groupdesk.domain.ids import PersonId
from groupdesk.domain.imports.matches import ALIKE_NAME, CLOSE_NAME
from groupdesk.domain.imports.watch import UNWATCHED, Stage, Watch
from groupdesk.domain.meetings.matches import Candidate, Fate, FoundBy, Known, Match
from groupdesk.domain.meetings.participants import Participant
from groupdesk.interop.likeness import names_of

_PART_OF_A_NAME = 88
_FIRST_NAME_ONLY = 80
_MOST_CANDIDATES = 5
_SAME = 100
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Register:
    """Everybody who may be meant. `remembered` holds names and addresses by key; None: left out every time.

    `staff` are folded names of those who lead groups here.
    """

    known: Sequence[Known]
    remembered: Mapping[str, PersonId | None]
    staff: frozenset[str]

    @cached_property
    def by_id(self) -> dict[PersonId, Known]:
        return {one.person_id: one for one in self.known}

    @cached_property
    def by_number(self) -> dict[int, list[Known]]:
        return _grouped(self.known, lambda one: [one.number])

    @cached_property
    def by_email(self) -> dict[str, list[Known]]:
        return _grouped(self.known, lambda one: sorted(one.emails))

    @cached_property
    def by_name(self) -> dict[str, list[Known]]:
        return _grouped(self.known, lambda one: self.names[one.person_id])

    @cached_property
    def names(self) -> dict[PersonId, tuple[str, ...]]:
        """Sorted words of each way to call somebody."""
        return {one.person_id: _names(one) for one in self.known}

    @cached_property
    def on_sheet(self) -> tuple[Known, ...]:
        return tuple(one for one in self.known if one.is_on_sheet)


def keys_of(participant: Participant) -> tuple[str, ...]:
    """By what a participant is remembered: the address, else the name as the meeting showed it, then the one before."""
    if participant.email:
        return (f"e:{participant.email.casefold()}",)
    names = (participant.name, participant.original)
    return tuple(dict.fromkeys(f"n:{fold(name)}" for name in names if name))


def matched(participants: Sequence[Participant], register: Register, watch: Watch = UNWATCHED) -> tuple[Match, ...]:
    """One match for each participant, in their order. Raises Refused("cancelled")."""
    shared = _shared_names(participants)
    return tuple(
        _match(participant, register, shared)
        for participant in watch.over(Stage.COMPARING, participants, len(participants))
    )


def _match(participant: Participant, register: Register, shared: frozenset[str]) -> Match:
    for find in (_by_number, _by_memory, _by_email):
        found = find(participant, register)
        if found is not None:
            return found
    return _by_name(participant, register, shared) or _by_likeness(participant, register)


def _by_number(participant: Participant, register: Register) -> Match | None:
    several = register.by_number.get(participant.file_number or 0, [])
    return _sure(participant, FoundBy.NUMBER, several[0]) if len(several) == 1 else None


def _by_memory(participant: Participant, register: Register) -> Match | None:
    for key in keys_of(participant):
        if key in register.remembered:
            person_id = register.remembered[key]
            if person_id is None:
                return Match(key=participant.key, found_by=FoundBy.REMEMBERED, is_sure=True, fate=Fate.LEAVE_OUT)
            if person_id in register.by_id:
                return _sure(participant, FoundBy.REMEMBERED, register.by_id[person_id])
    return None


def _by_email(participant: Participant, register: Register) -> Match | None:
    """An address that a family shares is asked about, unless the name tells whose it is."""
    several = register.by_email.get(participant.email.casefold(), []) if participant.email else []
    several = [one for one in several if one.is_on_sheet] or several
    if len(several) > 1:
        named = [one for one in several if not set(_own(participant)).isdisjoint(register.names[one.person_id])]
        several = named if len(named) == 1 else several
    if not several:
        return None
    if len(several) > 1:
        return _asked(participant, FoundBy.SEVERAL, several)
    return _sure(participant, FoundBy.EMAIL, several[0]) if several[0].is_on_sheet else _on_file(participant, several)


def _by_name(participant: Participant, register: Register, shared: frozenset[str]) -> Match | None:
    """One person of exactly that name on the sheet; two of one name, here or there, are asked about."""
    several = list(
        {one.person_id: one for name in _own(participant) for one in register.by_name.get(name, [])}.values()
    )
    here = [one for one in several if one.is_on_sheet]
    if len(here) == 1 and not shared.intersection(_own(participant)):
        return _sure(participant, FoundBy.NAME, here[0])
    if here:
        return _asked(participant, FoundBy.SEVERAL, here)
    if set(_own(participant)) & register.staff or participant.is_host:
        return Match(key=participant.key, found_by=FoundBy.HOST, is_sure=True, fate=Fate.LEAVE_OUT)
    return _on_file(participant, several) if several else None


def _by_likeness(participant: Participant, register: Register) -> Match:
    own = _own(participant)
    found = ((_score(own, register.names[one.person_id]), one) for one in register.on_sheet)
    scored = [(score, one) for score, one in found if score >= ALIKE_NAME]
    scored.sort(key=lambda pair: (-pair[0], pair[1].number))
    candidates = tuple(_candidate(one, score) for score, one in scored[:_MOST_CANDIDATES])
    if not candidates:
        return Match(key=participant.key, found_by=FoundBy.NOBODY, is_sure=False)
    best, others = candidates[0], candidates[1:]
    is_alone = not others or best.score - others[0].score >= _SAME - CLOSE_NAME
    return Match(
        key=participant.key,
        found_by=FoundBy.SIMILAR,
        is_sure=False,
        fate=Fate.PERSON if is_alone else None,
        person_id=best.person_id if is_alone else None,
        candidates=candidates,
    )


def _score(own: Sequence[str], others: Sequence[str]) -> int:
    """How alike the names are, from 0 to 100; a part of a name, such as "Tom R." or "Tom", counts for something."""
    if not set(own).isdisjoint(others):
        return _SAME
    best = max((fuzz.ratio(a, b, score_cutoff=ALIKE_NAME) for a in own for b in others), default=0.0)
    if best < _PART_OF_A_NAME and any(_is_part(a, b) for a in own for b in others):
        best = max(best, _PART_OF_A_NAME if any(" " in name for name in own) else _FIRST_NAME_ONLY)
    return round(min(best, _SAME - 1))


def _is_part(name: str, whole: str) -> bool:
    """Every word begins a word of the other name, at least one of them in full: "tom r", "reed tom j", "tom"."""
    words, others = name.split(), whole.split()
    if not words or len(words) > len(others):
        return False
    has_whole = any(word in others and len(word) > 1 for word in words)
    return has_whole and all(any(other.startswith(word) for other in others) for word in words)


def _own(participant: Participant) -> tuple[str, ...]:
    found = (name for text in (participant.name, participant.original) if text for name in names_of(text, ""))
    return tuple(dict.fromkeys(name for name in found if name))


def _names(known: Known) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for text in (known.full_name, known.name) for name in names_of(text, "")))


def _shared_names(participants: Sequence[Participant]) -> frozenset[str]:
    """Names that two participants have who are told apart by their addresses."""
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for participant in participants:
        for name in _own(participant):
            bearers[name].add(participant.key)
    return frozenset(name for name, keys in bearers.items() if len(keys) > 1)


def _sure(participant: Participant, found_by: FoundBy, known: Known) -> Match:
    return Match(
        key=participant.key,
        found_by=found_by,
        is_sure=True,
        fate=Fate.PERSON,
        person_id=known.person_id,
        candidates=(_candidate(known, _SAME),),
    )


def _asked(participant: Participant, found_by: FoundBy, several: Sequence[Known]) -> Match:
    own = _own(participant)
    candidates = tuple(_candidate(one, _score(own, _names(one))) for one in several)
    ranked = tuple(sorted(candidates, key=lambda one: -one.score))[:_MOST_CANDIDATES]
    return Match(key=participant.key, found_by=found_by, is_sure=False, candidates=ranked)


def _on_file(participant: Participant, several: Sequence[Known]) -> Match:
    """Somebody who is not expected at this session; suggested where there is one only."""
    asked = _asked(participant, FoundBy.ON_FILE, several)
    if len(several) > 1:
        return asked
    return Match(
        key=asked.key,
        found_by=FoundBy.ON_FILE,
        is_sure=False,
        fate=Fate.PERSON,
        person_id=several[0].person_id,
        candidates=asked.candidates,
    )


def _candidate(known: Known, score: int) -> Candidate:
    return Candidate(
        person_id=known.person_id, number=known.number, name=known.name, score=score, is_on_sheet=known.is_on_sheet
    )


def _grouped(known: Sequence[Known], keys: Callable[[Known], Sequence[K]]) -> dict[K, list[Known]]:
    found: defaultdict[K, list[Known]] = defaultdict(list)
    for one in known:
        for key in keys(one):
            found[key].append(one)
    return dict(found)
