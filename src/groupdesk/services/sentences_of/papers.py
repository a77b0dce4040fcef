"""Sentences about papers, files that are written and printing."""

from collections.abc import Mapping

from groupdesk.base.i18n import later as __

CODES: Mapping[str, str] = {
    "colour-unknown": __("“{colour}” is no colour, so nothing was stored; write it as #0F766E."),
    "file-exists": __(
        "“{name}” is there already and was left as it is; choose another name or allow it to be replaced."
    ),
    "file-not-written": __("The file could not be written, so nothing was saved; choose another folder."),
    "format-not-possible": __("This cannot be written as {format}, so no file was made; choose another kind."),
    "label-start-impossible": __(
        "The first sheet has no label {first}, so nothing was printed; choose a number from 1 to {most}."
    ),
    "label-stock-unknown": __("There is no label sheet “{stock}”, so nothing was printed; there are: {known}."),
    "output-failed": __("The answer could not be written to where it was sent; free some space there and repeat."),
    "page-too-large": __("This page is too large to be shown at that size; choose a smaller zoom."),
    "paper-language-unknown": __(
        "Papers do not speak the language “{language}”, so nothing was printed; choose among {known}."
    ),
    "pdf-unreadable": __("This PDF cannot be opened, so nothing is shown; please make it again."),
    "picture-too-large": __(
        "The picture is larger than {megabytes} MB or {megapixels} million pixels, so nothing was changed or printed; "
        "choose a smaller one."
    ),
    "picture-unreadable": __(
        "The picture cannot be read, so nothing was changed or printed; choose a PNG, JPEG or WebP file."
    ),
    "printer-failed": __("The printer did not take the paper; nothing was printed. Check it and print again."),
}
