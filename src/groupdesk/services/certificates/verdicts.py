"""What checking a number, a code or a file found, as people say it."""

from groupdesk.base.i18n import _
from groupdesk.domain.certificates.verifying import Verdict, Verification


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
