"""The sentences of certificates in the languages in which they can be issued, apart from the language of the screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from groupdesk.domain.certificates.hours import hours_text
from groupdesk.domain.certificates.kinds import CertificateKind, Method
from groupdesk.domain.certificates.rule_wording import RuleWording

Words = Mapping[CertificateKind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Templates with named places. `did` stands between the name and the title, `detail` behind the title."""

    language: str
    name: str
    kinds: Words
    certify: Words
    did: Words
    did_with_hours: str
    detail: str
    detail_with_rule: str
    attended: str
    attended_on: str
    hours_on: str
    ce_detail: str
    on_day: str
    between: str
    sessions: tuple[str, str]
    hours: tuple[str, str]
    issued: str
    serial: str
    duplicate: str
    licence: str
    approved: str
    methods: Mapping[Method, str]
    no_skill: str
    records_only: str
    court: str
    valid: str
    rule: RuleWording
    verify: str
    verify_at: str
    neutral_title: str
    day: str
    months: tuple[str, ...]
    decimal: str = "."

    def day_text(self, day: date) -> str:
        """A day as the language writes it."""
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def hours_text(self, minutes: int, minutes_an_hour: int) -> str:
        """Credited time in hours of that length, with at most two places: "2.25 hours", "1 hour"."""
        return self.number_of_hours(hours_text(minutes / minutes_an_hour))

    def number_of_hours(self, number: str) -> str:
        """That number, "." in it, with its word."""
        return self.hours[number != "1"].format(count=number.replace(".", self.decimal))

    def sessions_text(self, count: int) -> str:
        """A number of sessions with its word."""
        return self.sessions[count != 1].format(count=count)

    def period_text(self, first: date, last: date) -> str:
        """One day, or from the first to the last."""
        if first == last:
            return self.on_day.format(day=self.day_text(first))
        return self.between.format(first=self.day_text(first), last=self.day_text(last))
