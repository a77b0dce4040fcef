"""Status sets and the rule of credited minutes: what a group's roll call knows and how it reckons."""

from collections.abc import Callable, Sequence

from groupdesk.base.folding import fold
from groupdesk.base.i18n import _
from groupdesk.domain import status_sets
from groupdesk.domain.completion.plain import from_text, to_text
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.credit import checked as checked_rule
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.status_sets import NamedStatusSet, StatusDraft, StatusSetRow, checked_name, read_set, write_set
from groupdesk.domain.statuses import StatusSet, default_statuses
from groupdesk.services.desk import Desk
from groupdesk.services.status_keeping import keep_group, keep_meanings, same_everywhere
from groupdesk.store import status_sets as stored
from groupdesk.store.groups import GROUPS
from groupdesk.store.reading import Reading
from groupdesk.store.status_sets import STATUS_SETS, STATUS_SETS_TABLE
from groupdesk.store.unit import Unit


class StatusService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def sets(self, *, archived: bool = False) -> tuple[StatusSetRow, ...]:
        """The usual set first, then all others by name, with the groups that use them."""

        def query(reading: Reading) -> tuple[StatusSetRow, ...]:
            groups = stored.groups_by_set(reading)
            order = (STATUS_SETS_TABLE.c.sort_key, STATUS_SETS_TABLE.c.id)
            kept = [one for one in reading.all(STATUS_SETS, order_by=order) if archived or one.archived_at is None]
            usual = StatusSetRow(id="", name=_("Usual"), statuses=default_statuses(), groups=tuple(groups.get("", ())))
            return (usual, *(_row(one, groups.get(one.id, ())) for one in kept))

        return self._desk.read(query)

    def resolve(self, text: str) -> StatusSetRow:
        """The set of that name or id, archived ones too; "usual" is the usual one. Refused: status-set-unknown."""
        wanted = fold(text)
        rows = self.sets(archived=True)
        found = [row for row in rows if row.id and row.id == text.strip()]
        found = found or [row for row in rows if wanted in (fold(row.name), "" if row.id else "usual")]
        if len(found) != 1:
            raise Refused("status-set-unknown", name=text.strip()[:60])
        return found[0]

    def add(self, name: str, like: str = "") -> Done:
        """A new set that begins as a copy of another ("" is the usual one).

        Refused: name-missing, name-too-long, status-set-name-taken, not-found.
        """
        plain = checked_name(name)

        def work(unit: Unit) -> str:
            _need_free(unit, plain)
            statuses = read_set(unit.get(STATUS_SETS, like).statuses if like else "")
            made = NamedStatusSet(id=self._desk.new_id(), name=plain, statuses=write_set(statuses))
            unit.add(STATUS_SETS, made)
            return made.id

        return self._desk.do("status-set-add", work)

    def rename(self, set_id: str, name: str) -> Done:
        """Another name for a set. Refused: name-missing, name-too-long, status-set-name-taken, status-set-usual."""
        plain = checked_name(name)

        def work(unit: Unit) -> str:
            _need_free(unit, plain, but=set_id)
            unit.change(STATUS_SETS, _own(unit, set_id), name=plain)
            return set_id

        return self._desk.do("status-set-change", work)

    def add_status(self, set_id: str, draft: StatusDraft) -> Done:
        """One more status in a set; its code is made from its label.

        Refused: status-set-usual, statuses-too-many, and as domain.statuses.checked.
        """

        def change(reading: Reading, before: StatusSet) -> StatusSet:
            taken = [status.code for one in stored.every_set(reading) for status in one.statuses]
            code = status_sets.new_code(draft.label or "", taken)
            return status_sets.drafted(before, code, draft)

        return self._change(set_id, change)

    def change_status(self, set_id: str, code: str, draft: StatusDraft) -> Done:
        """Another label, key, look or time of a status. What it counts as stays once a mark has it.

        Refused: status-unknown, status-set-usual, status-meaning-kept (status), and as domain.statuses.checked.
        """

        def change(reading: Reading, before: StatusSet) -> StatusSet:
            before.status(code)
            return status_sets.drafted(before, code, draft)

        return self._change(set_id, change)

    def archive_status(self, set_id: str, code: str, *, is_archived: bool = True) -> Done:
        """Offers a status no more, or again; old marks keep it.

        Refused: status-own, status-needed, status-set-usual.
        """
        return self._change(
            set_id, lambda _reading, before: status_sets.archived(before, code, is_archived=is_archived)
        )

    def plan_with(self, set_id: str, code: str) -> Done:
        """Which excused status a planned absence becomes from now on; marks that there are stay.

        Refused: status-unknown, status-not-excused (status), status-set-usual.
        """
        return self._change(set_id, lambda _reading, before: status_sets.planned_by(before, code))

    def order(self, set_id: str, codes: Sequence[str]) -> Done:
        """Those codes first, in that order, at roll call and everywhere. Refused: status-unknown, status-set-usual."""
        return self._change(set_id, lambda _reading, before: status_sets.ordered(before, codes))

    def archive(self, set_id: str) -> Done:
        """Offers a set no more. Refused: status-set-in-use (groups), status-set-usual, not-found."""

        def work(unit: Unit) -> str:
            used = stored.groups_by_set(unit).get(set_id, [])
            if used:
                raise Refused("status-set-in-use", groups=tuple(used))
            unit.change(STATUS_SETS, _own(unit, set_id), archived_at=self._desk.now())
            return set_id

        return self._desk.do("status-set-archive", work)

    def restore(self, set_id: str) -> Done:
        """Offers a set again. Refused: status-set-name-taken, status-set-usual, not-found."""

        def work(unit: Unit) -> str:
            before = _own(unit, set_id)
            _need_free(unit, before.name, but=set_id)
            unit.change(STATUS_SETS, before, archived_at=None)
            return set_id

        return self._desk.do("status-set-restore", work)

    def choose(self, group_id: GroupId, set_id: str) -> Done:
        """The set for a group from now on ("" is the usual one); marks that there are keep their meaning.

        Refused: status-set-lacks (statuses) when marks of the group have a status that the set does not know,
        status-set-archived, not-found.
        """

        def work(unit: Unit) -> str:
            chosen = unit.get(STATUS_SETS, set_id) if set_id else None
            if chosen is not None and chosen.archived_at is not None:
                raise Refused("status-set-archived")
            unit.change(GROUPS, unit.get(GROUPS, group_id), status_set=set_id)
            keep_group(unit, group_id)
            return group_id

        return self._desk.do("status-set-choose", work)

    def credit_rule(self, cohort_id: CohortId) -> CreditRule:
        """The rule by which minutes are credited in a cohort."""
        return self._desk.read(lambda reading: read_rule(stored.stored_of(reading, cohort_id)[1]))

    def credit_rule_of(self, group_id: GroupId) -> CreditRule:
        """The rule by which minutes are credited in a group. Refused: not-found."""
        return self._desk.read(lambda reading: read_rule(reading.get(GROUPS, group_id).credit_rule))

    def set_credit_rule(self, group_id: GroupId, rule: CreditRule) -> Done:
        """The rule for marks made from now on; those that there are keep their minutes.

        Refused: credit-rule-impossible (field, value), not-found. Source: the organisation's or accreditor's terms.
        """
        text = "" if checked_rule(rule) == CreditRule() else to_text(rule)

        def work(unit: Unit) -> str:
            unit.change(GROUPS, unit.get(GROUPS, group_id), credit_rule=text)
            return group_id

        return self._desk.do("credit-rule", work)

    def _change(self, set_id: str, change: Callable[[Reading, StatusSet], StatusSet]) -> Done:
        def work(unit: Unit) -> str:
            before = _own(unit, set_id)
            former = read_set(before.statuses)
            after = change(unit, former)
            keep_meanings(unit, former, after)
            unit.change(STATUS_SETS, before, statuses=write_set(after))
            same_everywhere(unit)
            return set_id

        return self._desk.do("status-set-change", work)


def read_rule(text: str) -> CreditRule:
    """The credit rule that a group has stored; "" is clock minutes. Refused: stored-rule-unreadable."""
    return from_text(CreditRule, text) if text else CreditRule()


def _own(unit: Unit, set_id: str) -> NamedStatusSet:
    if not set_id:
        raise Refused("status-set-usual")
    return unit.get(STATUS_SETS, set_id)


def _need_free(unit: Unit, name: str, but: str = "") -> None:
    taken = [one for one in unit.all(STATUS_SETS) if one.archived_at is None and one.id != but]
    if fold(name) in {fold(_("Usual")), "usual", *(fold(one.name) for one in taken)}:
        raise Refused("status-set-name-taken", name=name)


def _row(one: NamedStatusSet, groups: Sequence[str]) -> StatusSetRow:
    return StatusSetRow(
        id=one.id,
        name=one.name,
        statuses=read_set(one.statuses),
        groups=tuple(groups),
        is_archived=one.archived_at is not None,
    )
