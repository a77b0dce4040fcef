"""Setting the rule of completion of a group or a cohort; every change makes a new version."""

from dataclasses import replace

from groupdesk.domain.completion.plain import from_text, to_text
from groupdesk.domain.completion.presets import preset
from groupdesk.domain.completion.rule import CompletionRule, checked
from groupdesk.domain.completion.stored import RuleRow, RuleVersion
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.services.desk import Desk
from groupdesk.store import completion
from groupdesk.store.completion import RULES
from groupdesk.store.groups import COHORTS, GROUPS
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit

_LONGEST_NAME = 200


class CompletionRuleService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def in_force(self, cohort_id: CohortId) -> RuleRow | None:
        """The rule that a cohort goes by: its own, else its group's, else None. Refused: stored-rule-unreadable."""
        return self._desk.read(lambda reading: rule_in_force(reading, cohort_id))

    def of_group(self, group_id: GroupId) -> RuleRow | None:
        """The rule of a group, None where it has none."""
        return self._desk.read(lambda reading: _newest(reading, completion.versions(reading, group_id=group_id)))

    def versions(self, *, group_id: GroupId | None = None, cohort_id: CohortId | None = None) -> tuple[RuleRow, ...]:
        """Every version that the owner ever had, newest first; one of the two ids is given."""

        def query(reading: Reading) -> tuple[RuleRow, ...]:
            names = reading.staff_names()
            found = completion.versions(reading, group_id=group_id, cohort_id=cohort_id)
            return tuple(rule_row(version, names) for version in found)

        return self._desk.read(query)

    def set_for_group(self, group_id: GroupId, rule: CompletionRule) -> Done:
        """Makes a new version of the group's rule; gives its id.

        Refused: completion-rule-impossible, credit-rule-impossible, rule-unchanged, not-found.
        """
        return self._set(_fair(rule), group_id, None)

    def set_for_cohort(self, cohort_id: CohortId, rule: CompletionRule) -> Done:
        """Makes a new version of the cohort's own rule; gives its id. Refused: as set_for_group."""
        return self._set(_fair(rule), None, cohort_id)

    def take_from_group(self, group_id: GroupId) -> Done:
        """From now on the group has no rule. Refused: rule-unchanged where it has none."""
        return self._set(None, group_id, None)

    def take_from_cohort(self, cohort_id: CohortId) -> Done:
        """From now on the cohort goes by its group's rule. Refused: rule-unchanged where it has no own one."""
        return self._set(None, None, cohort_id)

    def _set(self, rule: CompletionRule | None, group_id: GroupId | None, cohort_id: CohortId | None) -> Done:
        def work(unit: Unit) -> str:
            if group_id is not None:
                unit.get(GROUPS, group_id)
            else:
                unit.get(COHORTS, str(cohort_id))
            earlier = completion.versions(unit, group_id=group_id, cohort_id=cohort_id)
            number = earlier[0].number + 1 if earlier else 1
            text = "" if rule is None else _numbered(rule, number)
            if _same(earlier[0].rule if earlier else "", text):
                raise Refused("rule-unchanged")
            made = RuleVersion(
                id=self._desk.new_id(),
                group_id=group_id,
                cohort_id=cohort_id,
                number=number,
                rule=text,
                set_at=self._desk.now(),
                set_by=self._desk.staff_id,
            )
            unit.add(RULES, made)
            return made.id

        return self._desk.do("completion-rule" if rule is not None else "completion-rule-off", work)


def rule_in_force(reading: Reading, cohort_id: CohortId) -> RuleRow | None:
    """The rule that a cohort goes by: its own, else its group's, else None.

    Refused: not-found, stored-rule-unreadable (kind).
    """
    own = _newest(reading, completion.versions(reading, cohort_id=cohort_id))
    if own is not None:
        return own
    group_id = reading.get(COHORTS, cohort_id).group_id
    return _newest(reading, completion.versions(reading, group_id=group_id))


def rule_row(version: RuleVersion, names: dict[str | None, str]) -> RuleRow:
    """A version as people look at it. Refused: stored-rule-unreadable (kind)."""
    return RuleRow(
        id=version.id,
        is_of_cohort=version.cohort_id is not None,
        number=version.number,
        rule=from_text(CompletionRule, version.rule) if version.rule else None,
        set_at=version.set_at,
        set_by=names.get(version.set_by, ""),
    )


def preset_rule(code: str) -> CompletionRule:
    """The rule of a preset, to be confirmed or changed by the user. Refused: preset-unknown (preset)."""
    found = preset(code.strip())
    if found is None:
        raise Refused("preset-unknown", preset=code.strip()[:60])
    return found.rule


def _newest(reading: Reading, found: tuple[RuleVersion, ...]) -> RuleRow | None:
    return rule_row(found[0], reading.staff_names()) if found and found[0].rule else None


def _fair(rule: CompletionRule) -> CompletionRule:
    if len(rule.name) > _LONGEST_NAME:
        raise Refused("completion-rule-impossible", field="name", value=f"{rule.name[:20]}…")
    return checked(rule)


def _numbered(rule: CompletionRule, number: int) -> str:
    return to_text(replace(rule, version=number, name=rule.name.strip()))


def _same(before: str, after: str) -> bool:
    """Whether two stored rules differ in their number alone."""
    if not before or not after:
        return before == after
    return _bare(before) == _bare(after)


def _bare(text: str) -> str:
    return _numbered(from_text(CompletionRule, text), 0)
