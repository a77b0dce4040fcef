"""Kinds, states and ways of certificates as people say them, on the screen and in the printed register."""

from groupdesk.base.i18n import _
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState, Method
from groupdesk.domain.certificates.rows import CertificateRow


def kind_name(kind: CertificateKind) -> str:
    """In the language in use."""
    words = {
        CertificateKind.COMPLETION: _("Completion"),
        CertificateKind.ATTENDANCE: _("Attendance statement"),
        CertificateKind.PARTICIPATION: _("Participation"),
        CertificateKind.EDUCATION: _("Continuing education"),
    }
    return words[kind]


def state_name(state: CertificateState) -> str:
    """In the language in use."""
    words = {
        CertificateState.ISSUED: _("Valid"),
        CertificateState.SUPERSEDED: _("Superseded"),
        CertificateState.REVOKED: _("Revoked"),
    }
    return words[state]


def method_name(method: Method) -> str:
    """In the language in use."""
    words = {
        Method.IN_PERSON: _("In person"),
        Method.LIVE_ONLINE: _("Live online"),
        Method.HYBRID: _("In person and live online"),
        Method.HOME_STUDY: _("Home study"),
    }
    return words[method]


def remark(row: CertificateRow) -> str:
    """What became of a paper, and what stands behind it."""
    told = [_("Duplicate of {serial}").format(serial=row.duplicate_of)] if row.duplicate_of else []
    if row.superseded_by:
        told.append(_("Superseded by {serial}").format(serial=row.superseded_by))
    if row.state is CertificateState.REVOKED:
        told.append(row.revoke_reason)
    if row.hours_by:
        told.append(_("{hours} hours, entered by {name}").format(hours=row.hours, name=row.hours_by))
    if row.override_reason:
        told.append(_("Issued by exception: {reason}").format(reason=row.override_reason))
    return "; ".join(told)
