"""What happened to a session, as lines that a person reads: former numbers and times, who, when and why."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.cards import CardRow
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.wording import facts_line, session_state_words
from groupdesk.domain.deeds import HistoryRow
from groupdesk.domain.states import SessionState
from groupdesk.domain.zones import to_wall

_WIDE = 560
_WORDS = ("topic", "plan", "materials", "place", "link", "change_reason")
_TOLD = ("number", "starts_at", "ends_at", "state", "breaks", *_WORDS)


class HistoryDialog(Dialog):
    """The newest step first."""

    def __init__(self, over: QWidget, title: str, history: Iterable[HistoryRow], zone: str) -> None:
        super().__init__(over, _("History"), _("Close"), title, wide=_WIDE)
        self.cancel_button.hide()
        self.primary.clicked.connect(self.accept)
        self.rows: list[CardRow] = []
        steps = CardList(_("What happened to this session"))
        for row in reversed([row for row in history if is_told(row)]):
            at, _fold = to_wall(row.at, zone)
            when = _("{day}, {time}").format(day=weekday_words(at.date()), time=clock_words(at))
            made = CardRow(step_words(row), facts_line(when, row.staff_name), icon="history")
            self.rows.append(made)
            steps.add(made)
        steps.setMinimumHeight(theme.scaled(60))
        self.body.addWidget(steps)


def is_told(row: HistoryRow) -> bool:
    return row.before is None or row.after is None or any(name in row.after for name in _TOLD)


def step_words(row: HistoryRow) -> str:
    """Planned as session 6 · Tue 10 Nov 18:00; then: session 6 becomes 5."""
    after, before = row.after or {}, row.before or {}
    if row.before is None:
        return facts_line(_("Planned"), _number(after.get("number")), _when(after.get("starts_at")))
    if row.after is None:
        return _("Taken away")
    said = []
    if "state" in after:
        said.append(session_state_words(SessionState(str(after["state"]))))
    if "number" in after:
        said.append(
            _("{before} becomes {after}").format(
                before=_number(before.get("number")) or _("without a number"),
                after=_number(after.get("number")) or _("without a number"),
            )
        )
    if "starts_at" in after:
        said.append(
            _("{before} becomes {after}").format(
                before=_when(before.get("starts_at")), after=_when(after.get("starts_at"))
            )
        )
    said += [" / ".join(str(after[name]).splitlines()) for name in _WORDS if after.get(name)]
    said += [_("Other breaks")] if "breaks" in after else []
    told = facts_line(*said) or _("Other facts")
    return told[:1].upper() + told[1:]


def _number(number: object) -> str:
    return _("session {number}").format(number=number) if isinstance(number, int) else ""


def _when(at: object) -> str:
    if not isinstance(at, datetime):
        return ""
    return _("{day} {time}").format(day=weekday_words(at.date()), time=clock_words(at))
