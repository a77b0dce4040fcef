"""Sentences about certificates, their designs, their register and their verification."""

from collections.abc import Mapping

from groupdesk.base.i18n import later as __

CODES: Mapping[str, str] = {
    "ce-provider-missing": __(
        "Continuing education needs an approving body and a provider number, so nothing was issued; enter both in the "
        "certificate settings."
    ),
    "certificate-issued-already": __(
        "Certificate {serial} of this kind is out already, so nothing was issued; reissue it as a duplicate."
    ),
    "certificate-language-unknown": __(
        "Certificates cannot be written in “{language}” yet, so nothing was issued; choose another language."
    ),
    "certificate-not-earned": __(
        "People who do not qualify: {count}; nothing was issued. Leave them out, issue a statement of attendance, or "
        "give a reason."
    ),
    "certificate-not-valid": __("Certificate {serial} is superseded or revoked already, so nothing was changed."),
    "certificate-stays": __(
        "What was issued cannot be called back and its number is never given again, so nothing was undone; revoke it "
        "instead."
    ),
    "certificates-for-nobody": __("Nobody is chosen or qualifies, so nothing was issued; choose whom it is for."),
    "certificates-too-many": __(
        "At most {most} certificates can be issued at once, so nothing was issued; choose fewer people."
    ),
    "design-circle": __(
        "The styles of this design build on each other in a circle at “{style}”, so it was not taken; mend the file."
    ),
    "design-field-unknown": __(
        "This design asks for a field “{field}” that does not exist, so it was not taken; mend the text."
    ),
    "design-in-program": __("This design belongs to the program and was left as it is; save it under another name."),
    "design-newer": __("This design was made by a newer version of the program, so it was not taken; update first."),
    "design-part-unknown": __(
        "This design has a part that is not known ({where}), so it was not taken; mend the file."
    ),
    "design-picture-missing": __(
        "This design shows a picture “{picture}” that is not in the file, so it was not taken; add the picture."
    ),
    "design-style-unknown": __(
        "This design uses a style “{style}” that it does not describe, so it was not taken; mend the file."
    ),
    "design-taken": __("A design is called “{name}” already, so nothing was stored; choose another name."),
    "design-too-many": __(
        "This design has more than {most} entries in “{where}”, so it was not taken; make it simpler."
    ),
    "design-unreadable": __("This file is no design of a certificate, so nothing was taken; choose another file."),
    "design-value-wrong": __("A value of this design is not possible ({where}), so it was not taken; mend the file."),
    "file-not-read": __(
        "“{name}” cannot be read or is larger than {megabytes} MB, so nothing was done; choose another file."
    ),
    "hours-from-marks": __(
        "Completion and attendance state the hours of the marks, so nothing was issued; leave the hours empty."
    ),
    "hours-not-quarters": __("Hours count in quarters, such as 6.25 or 6.5, so nothing was issued; change the hours."),
    "hours-out-of-range": __("Hours lie between 0.25 and {most}, so nothing was issued; change the hours."),
    "hours-unknown": __(
        "The marks tell no hours of {count} of these people, so nothing was issued; enter the hours or leave them out."
    ),
    "hours-unreadable": __("Hours are a number such as 6.5, so nothing was issued; change the hours."),
    "issued-in-future": __("{on} has not come yet, so nothing was issued; choose today or an earlier day."),
    "kept-file-damaged": __(
        "The kept copy of this paper is missing or was changed from outside, so it is not shown; restore a backup."
    ),
    "key-file-unreadable": __(
        "This is no file with a public key, so nothing was checked; ask the issuer for it again."
    ),
    "minutes-an-hour-wrong": __("An hour of continuing education has 50 or 60 minutes, so nothing was stored."),
    "name-pattern-empty": __("The files have no name yet, so none was written; choose what stands in it."),
    "name-pattern-wrong": __(
        "The pattern of names knows no “{field}”, so no file was written; use serial, kind, code, title, day, initials "
        "or name."
    ),
    "path-too-long": __(
        "Folder and name together have more than {most} letters, which Windows does not take, so no file was written; "
        "choose a shorter name or another folder."
    ),
    "payload-unreadable": __("This is not the code of a certificate; scan or copy it again, whole."),
    "revoke-reason-missing": __("A certificate is revoked with a reason, so nothing was changed; say why."),
    "serial-out-of-range": __("There is no certificate number {number}; nothing was issued."),
    "serial-wrong": __("This is no number of a certificate; a sign is wrong or missing. Compare it with the paper."),
    "series-code-wrong": __("A series is one to four capital letters from A to Z; nothing was changed."),
    "signatory-too-many": __("At most {most} people can sign a certificate, so nothing was stored."),
    "signer-expired": __(
        "The organisation's certificate ran out on {on}, so nothing was signed or written; choose a newer file."
    ),
    "signer-file-wrong": __(
        "This is no signing file with a key and its certificate (.p12 or .pfx), so nothing was signed or written; "
        "choose another file."
    ),
    "signer-not-yet": __(
        "The organisation's certificate holds from {on} on, so nothing was signed or written; wait or choose another "
        "file."
    ),
    "signer-passphrase-wrong": __(
        "The signing file does not open with this passphrase, so nothing was signed or written; type it again."
    ),
    "signing-failed": __(
        "The paper could not be signed, so no file was written; look at the signing file and try again."
    ),
    "signing-not-installed": __(
        "Signing with a file needs the package pyHanko, which is not installed; nothing was signed."
    ),
}
