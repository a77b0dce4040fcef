"""The columns of the list of who completes."""

from collections.abc import Callable
from datetime import date

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.completion.wording import (
    amount_words,
    came_words,
    earliest_words,
    left_tip,
    left_words,
    outlook_sign,
    short_decision_sign,
    urgency,
)
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.privacy import shown
from groupdesk.domain.completion.rows import OutlookRow

_NO_DAY = date.max


def completion_columns(today: Callable[[], date]) -> tuple[Column[OutlookRow], ...]:
    return (
        Column("name", _("Name"), lambda row: shown(row.stay.name), stretch=True, strong=True),
        Column(
            "outlook",
            _("Outlook"),
            lambda row: outlook_sign(row.outlook).word,
            sign=lambda row: outlook_sign(row.outlook),
            sort_by=urgency,
            width=196,
        ),
        Column("came", _("Came"), came_words, width=66, align="right", sort_by=lambda row: row.outlook.figures.came),
        Column(
            "amount",
            _("Counted"),
            lambda row: "; ".join(amount_words(amount) for amount in row.outlook.amounts),
            width=150,
            quiet=True,
            sortable=False,
            shown=False,
            gives_way=4,
        ),
        Column("left", _("Left"), left_words, tip=left_tip, width=52, align="right", sort_by=_left, gives_way=2),
        Column(
            "earliest",
            _("Earliest"),
            lambda row: earliest_words(row, today()),
            width=76,
            align="right",
            sort_by=lambda row: row.outlook.earliest_on or _NO_DAY,
            gives_way=3,
        ),
        Column(
            "decision",
            _("Decided"),
            _decided,
            sign=lambda row: short_decision_sign(row.decision),
            tip=lambda row: "" if row.decision is None else row.decision.override_reason,
            width=124,
            gives_way=1,
        ),
    )


def _left(row: OutlookRow) -> int:
    left = row.outlook.absences_left
    return 10**6 if left is None else left


def _decided(row: OutlookRow) -> str:
    sign = short_decision_sign(row.decision)
    return "" if sign is None else sign.word
