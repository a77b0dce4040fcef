"""The words for what an import has to say: problems of cells and rows, fields, reasons."""

from collections.abc import Mapping

from groupdesk.base.i18n import _
from groupdesk.base.i18n import later as __
from groupdesk.domain.imports.columns import Field
from groupdesk.domain.imports.matches import Reason
from groupdesk.domain.imports.problems import Problem
from groupdesk.domain.imports.rows import SkipReason

PROBLEMS: Mapping[str, str] = {
    "answer-unclear": __("“{text}” is neither yes nor no, so the answer was left out."),
    "birth-date-impossible": __("A birth date of {on} cannot be right; mend it and import the row again."),
    "cell-is-error": __("A formula of the sheet failed here ({text}), so the cell was left out."),
    "date-impossible": __("There is no such day as “{text}”, so it was left out."),
    "date-in-future": __("“{text}” has not been yet, so it was left out."),
    "date-in-other-order": __("“{text}” does not fit the other dates of the column, so it was left out."),
    "date-incomplete": __("“{text}” tells no day, so only what is certain was taken."),
    "date-from-serial": __("“{text}” is a spreadsheet's number for a day and was read as {on}."),
    "date-too-old": __("“{text}” is too long ago, so it was left out."),
    "date-two-digit-year": __("The year of “{text}” has two digits and was read as {on}."),
    "date-unreadable": __("“{text}” cannot be read as a day, so it was left out."),
    "double-differs": __("Another row of this person says “{left_out}”; “{kept}” was kept."),
    "email-not-an-address": __("“{text}” is no e-mail address, so it was left out."),
    "email-without-ending": __("The e-mail address “{text}” lacks its ending, so it was left out."),
    "language-unknown": __("We do not know a language “{text}”, so it was left out."),
    "letters-lost": __("{count} letters could not be read; please try another encoding."),
    "name-capitals-changed": __("“{before}” was written in capitals and is taken as “{after}”."),
    "name-from-goes-by": __("Only a preferred name is given, so the person is kept as “{name}”."),
    "name-is-formula": __("The name is a formula ({text}); write the name and import the row again."),
    "name-missing": __("This row names nobody; write a name and import the row again."),
    "name-not-a-name": __("“{text}” is no name; write the name and import the row again."),
    "name-too-long": __("The name is longer than {most} letters; shorten it and import the row again."),
    "nuls-left-out": __("{count} empty characters were left out."),
    "phone-damaged": __("A spreadsheet has rounded the phone number to “{text}”, so it was left out."),
    "phone-not-a-number": __("“{text}” is no phone number, so it was left out."),
    "phone-too-long": __("“{text}” is too long for a phone number, so it was left out."),
    "phone-too-short": __("“{text}” is too short for a phone number, so it was left out."),
    "quote-not-closed": __("A quotation mark in this row never closes; please check the row."),
}

FIELDS: Mapping[Field, str] = {
    Field.NAME: __("Name"),
    Field.FIRST_NAME: __("First name"),
    Field.LAST_NAME: __("Last name"),
    Field.GOES_BY: __("Goes by"),
    Field.PRONOUNS: __("Pronouns"),
    Field.BIRTH_DATE: __("Birth date"),
    Field.PHONE: __("Phone"),
    Field.EMAIL: __("E-mail"),
    Field.GROUP: __("Group wanted"),
    Field.MAY_TEXT: __("May be texted"),
    Field.MAY_VOICEMAIL: __("Voicemail allowed"),
    Field.LANGUAGE: __("Language"),
    Field.NEEDS: __("Needs"),
    Field.NOTES: __("Notes"),
    Field.REFERRED_BY: __("Referred by"),
    Field.SIGNED_UP: __("Signed up on"),
    Field.EXTERNAL_NUMBER: __("Number elsewhere"),
    Field.IGNORE: __("Ignore"),
}

REASONS: Mapping[Reason, str] = {
    Reason.SAME_NAME: __("same name"),
    Reason.SIMILAR_NAME: __("similar name"),
    Reason.SAME_BIRTH_DATE: __("same birth date"),
    Reason.SAME_BIRTH_YEAR: __("same birth year"),
    Reason.SWAPPED_BIRTH_DATE: __("day and month of birth swapped"),
    Reason.OTHER_BIRTH_DATE: __("other birth date"),
    Reason.SAME_EMAIL: __("same e-mail"),
    Reason.SAME_PHONE: __("same phone"),
    Reason.SAME_SHORT_PHONE: __("same phone without area code"),
    Reason.SAME_SIGN_UP_DAY: __("signed up on the same day"),
    Reason.SAME_REQUEST: __("same request"),
    Reason.SAME_ROW: __("everything else the same"),
}

SKIPPED: Mapping[SkipReason, str] = {
    SkipReason.TITLE: __("title"),
    SkipReason.TOTAL: __("total"),
    SkipReason.FOOTER: __("footer"),
    SkipReason.HEADER_AGAIN: __("header again"),
}


def problem_sentence(problem: Problem) -> str:
    """What to show a person about a cell or a row, in the language in use."""
    return _(PROBLEMS[problem.code]).format(**problem.facts)


def field_words(field: Field) -> str:
    """What a column goes into."""
    return _(FIELDS[field])


def reason_words(reason: Reason) -> str:
    """What two records have in common, or not."""
    return _(REASONS[reason])


def skip_words(reason: SkipReason) -> str:
    """What a row is that is about the sheet."""
    return _(SKIPPED[reason])
