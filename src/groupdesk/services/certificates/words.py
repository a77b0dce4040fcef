"""Kinds, states and verdicts of certificates as people say them on the screen."""

from groupdesk.base.i18n import _
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState, Method
from groupdesk.domain.certificates.rows import CertificateRow
from groupdesk.domain.certificates.verifying import Verdict, Verification


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


def verdict_words(found: Verification) -> list[str]:
    """The verdict first, then what the paper should say, then who signed the file."""
    told = [_verdict(found)]
    row, claim = found.row, found.claim
    if row is not None:
        told.append(
            _("{serial}: {name}, {title}, issued {day}.").format(
                serial=row.serial, name=row.name, title=row.title, day=row.issued_on.isoformat()
            )
        )
    elif claim is not None:
        told.append(
            _("{serial}: {initials}, {title}, {hours} h, issued {day}.").format(
                serial=claim.serial,
                initials=claim.initials,
                title=claim.title,
                hours=claim.hours,
                day=claim.on.isoformat(),
            )
        )
    if found.signers:
        whole = _("The file is signed by {names} and was not changed since.")
        broken = _("The file was signed by {names} and changed afterwards.")
        told.append((whole if found.is_seal_whole else broken).format(names="; ".join(found.signers)))
    return told


def _verdict(found: Verification) -> str:
    row = found.row
    words = {
        Verdict.VALID: _("Valid: it stands in the register."),
        Verdict.SUPERSEDED: _("Not valid any more: superseded by {serial}.").format(
            serial=row.superseded_by if row else ""
        ),
        Verdict.REVOKED: _("Not valid: revoked. {reason}").format(reason=row.revoke_reason if row else ""),
        Verdict.SIGNED_HERE: _("Genuine: signed with this key."),
        Verdict.DIFFERENT: _(
            "The code is genuine, but this is not the file that was issued: a scan, a copy or a changed file. "
            "Compare it with the register."
        ),
        Verdict.ALTERED: _("Not genuine: the code or the signature does not fit what it says."),
        Verdict.UNKNOWN: _("Unknown: nothing like it was issued here."),
    }
    return words[found.verdict]
