"""Sentences about certificates, their designs, their register and their verification."""

from collections.abc import Mapping

from groupdesk.base.i18n import later as __

CODES: Mapping[str, str] = {
    "certificate-language-unknown": __(
        "Certificates cannot be written in “{language}” yet, so nothing was issued; choose another language."
    ),
    "design-circle": __(
        "The styles of this design build on each other in a circle at “{style}”, so it was not taken; mend the file."
    ),
    "design-field-unknown": __(
        "This design asks for a field “{field}” that does not exist, so it was not taken; mend the text."
    ),
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
    "design-too-many": __(
        "This design has more than {most} entries in “{where}”, so it was not taken; make it simpler."
    ),
    "design-unreadable": __("This file is no design of a certificate, so nothing was taken; choose another file."),
    "design-value-wrong": __("A value of this design is not possible ({where}), so it was not taken; mend the file."),
    "kept-file-damaged": __(
        "The kept copy of this paper is missing or was changed from outside, so it is not shown; restore a backup."
    ),
    "payload-unreadable": __("This is not the code of a certificate; scan or copy it again, whole."),
    "serial-out-of-range": __("There is no certificate number {number}; nothing was issued."),
    "serial-wrong": __("This is no number of a certificate; a sign is wrong or missing. Compare it with the paper."),
    "series-code-wrong": __("A series is one to four capital letters from A to Z; nothing was changed."),
}
