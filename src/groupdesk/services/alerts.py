"""Absence alerts: who missed too much or was not seen for too long, by the rule of each group."""

from itertools import groupby
from operator import itemgetter

from groupdesk.base.folding import fold
from groupdesk.domain.alerts import Alert, AlertRow, AlertRule, SeenSession, StoredAlertRule, absence_alerts, checked
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupId, PersonId
from groupdesk.domain.people import called
from groupdesk.domain.statuses import Meaning
from groupdesk.services.desk import Desk
from groupdesk.store import alerts, status_sets
from groupdesk.store.alerts import ALERT_RULES
from groupdesk.store.groups import GROUPS
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit


class AlertService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rule(self, group_id: GroupId) -> AlertRule:
        """The alert rule of a group; the usual one where it has none of its own."""

        def query(reading: Reading) -> AlertRule:
            found = alerts.of_group(reading, group_id)
            return AlertRule() if found is None else found.rule

        return self._desk.read(query)

    def set_rule(self, group_id: GroupId, rule: AlertRule) -> Done:
        """Stores from which figures on absences in a group are worth a word.

        Refused: alert-rule-impossible (field, value), rule-unchanged, not-found.
        """
        checked(rule)

        def work(unit: Unit) -> str:
            unit.get(GROUPS, group_id)
            before = alerts.of_group(unit, group_id)
            if rule == (AlertRule() if before is None else before.rule):
                raise Refused("rule-unchanged")
            fields = {name: getattr(rule, name) for name in ("in_a_row", "total", "days_unseen", "counts_excused")}
            if before is None:
                unit.add(ALERT_RULES, StoredAlertRule(id=self._desk.new_id(), group_id=group_id, **fields))
            else:
                unit.change(ALERT_RULES, before, **fields)
            return group_id

        return self._desk.do("alert-rule", work)

    def of_cohort(self, cohort_id: CohortId) -> tuple[AlertRow, ...]:
        """Everybody with a seat in a cohort of whom there is something to say, by name."""
        return self._desk.read(lambda reading: self._rows(reading, cohort_id))

    def everywhere(self) -> tuple[AlertRow, ...]:
        """The same for all cohorts that are running, by group and name."""
        return self._desk.read(lambda reading: self._rows(reading, ""))

    def _rows(self, reading: Reading, cohort_id: str) -> tuple[AlertRow, ...]:
        found = self._raised(reading, cohort_id)
        heads = alerts.heads(reading, list(found))
        in_order = sorted(heads.items(), key=lambda one: (fold(one[1].group_name), one[1].code, one[1].sort_key))
        return tuple(
            AlertRow(
                enrolment_id=EnrolmentId(enrolment),
                person_id=PersonId(head.person_id),
                number=head.number,
                name=called(head.full_name, head.goes_by),
                cohort_id=CohortId(head.cohort_id),
                code=head.code,
                group_name=head.group_name,
                alerts=found[enrolment],
            )
            for enrolment, head in in_order
        )

    def _raised(self, reading: Reading, cohort_id: str) -> dict[str, tuple[Alert, ...]]:
        """Alerts by enrolment."""
        meanings = _meanings(reading)
        absent = tuple(sorted(code for code, meaning in meanings.items() if meaning.is_absence))
        rules, made_up = alerts.rules(reading), alerts.made_up_days(reading)
        today = {zone: self._desk.today(zone) for zone, _rule in rules.values()}
        found = {}
        marks = alerts.marks(reading, absent, cohort_id)
        held, joined = alerts.days(reading, sorted({row[0] for row in marks}))
        for (cohort, enrolment), rows in groupby(marks, key=itemgetter(0, 1)):
            zone, rule = rules[cohort]
            seen = [SeenSession(row[2], held[row[2]], meanings.get(row[3], Meaning.UNMARKED)) for row in rows]
            made = {one.key: made_up[enrolment, one.key] for one in seen if (enrolment, one.key) in made_up}
            raised = absence_alerts(rule, seen, today[zone], joined[enrolment], made)
            if raised:
                found[enrolment] = raised
        return found


def _meanings(reading: Reading) -> dict[str, Meaning]:
    """What a stored status means; a code means the same in every group."""
    return {status.code: status.meaning for one in status_sets.every_set(reading) for status in one.statuses}
