"""The columns of the register and of who may get a certificate, and what their fields ask of the store."""

from collections.abc import Callable
from dataclasses import dataclass

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.moments import numeric_day_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.kit.sources import Query
from groupdesk.domain.certificates.candidates import Candidate
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.certificates.rows import CertificateRow, RegisterOrder, RegisterQuery
from groupdesk.services.certificates.words import kind_name, state_name

KIND, STATE = "kind", "state"
_LOOKS = {
    CertificateState.ISSUED: ("circle-check", "good"),
    CertificateState.SUPERSEDED: ("copy", "neutral"),
    CertificateState.REVOKED: ("ban", "problem"),
}


def state_sign(row: CertificateRow) -> Sign:
    icon, status = _LOOKS[row.state]
    return Sign(state_name(row.state), icon, status, filled=row.state is CertificateState.REVOKED)


def register_columns() -> tuple[Column[CertificateRow], ...]:
    return (
        Column(RegisterOrder.SERIAL, _("Number"), lambda row: row.serial, width=140),
        Column(RegisterOrder.NAME, _("Name"), lambda row: privacy.shown(row.name), stretch=True, strong=True),
        Column(RegisterOrder.STATE, _("State"), lambda row: state_name(row.state), sign=state_sign, width=112),
        Column(RegisterOrder.KIND, _("Kind"), lambda row: kind_name(row.kind), width=142, quiet=True, gives_way=3),
        Column(RegisterOrder.TITLE, _("Title"), lambda row: row.title, width=150, quiet=True, gives_way=2),
        Column(
            "cohort",
            _("Cohort"),
            lambda row: row.cohort_code,
            width=120,
            quiet=True,
            shown=False,
            sortable=False,
            gives_way=5,
        ),
        Column(
            RegisterOrder.ISSUED,
            _("Issued"),
            lambda row: numeric_day_words(row.issued_on),
            width=100,
            align="right",
        ),
        Column(
            "by", _("By"), lambda row: row.issued_by, width=120, quiet=True, shown=False, sortable=False, gives_way=4
        ),
    )


def register_query(query: Query) -> RegisterQuery:
    """The list's question as the service takes it; the newest number comes first."""
    filters = dict(query.filters)
    kind, state = filters.get(KIND, ""), filters.get(STATE, "")
    return RegisterQuery(
        text=query.search,
        kind=CertificateKind(kind) if kind else None,
        state=CertificateState(state) if state else None,
        order=RegisterOrder(query.sort) if query.sort else RegisterOrder.SERIAL,
        descending=query.descending if query.sort else True,
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One person on the page of issuing, and whether they are chosen."""

    candidate: Candidate
    is_chosen: bool


def candidate_columns(hours: Callable[[Candidate], str]) -> tuple[Column[Line], ...]:
    """The first column is the tick."""
    return (
        Column("chosen", "", _tick_words, sign=_tick, width=44, sortable=False),
        Column(
            "name",
            _("Name on paper"),
            lambda line: privacy.shown(line.candidate.name),
            sort_by=lambda line: line.candidate.name.casefold(),
            stretch=True,
            strong=True,
            width=118,
        ),
        Column(
            "came",
            _("Came"),
            lambda line: _("{came} of {of}").format(came=line.candidate.came, of=line.candidate.of),
            sort_by=lambda line: line.candidate.came,
            width=72,
            align="right",
            gives_way=2,
        ),
        Column(
            "hours",
            _("Hours"),
            lambda line: hours(line.candidate),
            sort_by=lambda line: line.candidate.minutes,
            width=64,
            align="right",
            gives_way=1,
        ),
        Column("why", _("Qualifies"), _why, second=_help, sign=_why_sign, tip=_why_and_help, width=225),
    )


def _tick_words(line: Line) -> str:
    return _("chosen") if line.is_chosen else _("not chosen")


def _tick(line: Line) -> Sign:
    if line.candidate.serial:
        return Sign("", "award", "neutral", filled=False)
    return Sign(
        "", "square-check" if line.is_chosen else "square", "good" if line.is_chosen else "neutral", filled=False
    )


def _why(line: Line) -> str:
    if line.candidate.serial:
        return _("Has {serial}").format(serial=line.candidate.serial)
    if line.candidate.qualifies:
        return _("By exception") if line.candidate.is_override else _("Yes")
    return line.candidate.why


def _why_sign(line: Line) -> Sign | None:
    """None for who does not qualify: why, and below it what would help, are words."""
    if line.candidate.serial:
        return Sign(_why(line), "award", "neutral", filled=False)
    if line.candidate.qualifies:
        return Sign(_why(line), "circle-check", "good", filled=False)
    return None


def _help(line: Line) -> str:
    return line.candidate.help


def _why_and_help(line: Line) -> str:
    return "\n".join(part for part in (_why(line), _help(line)) if part)
