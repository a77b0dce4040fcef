"""Kinds and states of certificates as people say them on the screen."""

from groupdesk.base.i18n import _
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState, Method


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
