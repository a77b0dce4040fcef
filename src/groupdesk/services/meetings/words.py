"""The words for what an import of marks has to say: problems of rows, fields, how somebody was found."""

from collections.abc import Mapping

from groupdesk.base.i18n import _
from groupdesk.base.i18n import later as __
from groupdesk.domain.imports.problems import Problem
from groupdesk.domain.meetings.fields import MarkField, ReportKind
from groupdesk.domain.meetings.matches import FoundBy

PROBLEMS: Mapping[str, str] = {
    "date-unreadable": __("“{text}” cannot be read as a day."),
    "duration-impossible": __("“{text}” cannot be read as a length of time."),
    "marked-twice": __("Rows {rows} mark the same person differently."),
    "name-is-formula": __("The name is a formula ({text})."),
    "name-missing": __("The row names nobody."),
    "name-too-long": __("The name is longer than {most} letters."),
    "status-not-known": __("“{text}” is no status of this group; known are {known}."),
    "time-unreadable": __("“{text}” cannot be read as a time."),
    "times-crossed": __("The end ({time_out}) lies before the start ({time_in})."),
}

KINDS: Mapping[ReportKind, str] = {
    ReportKind.CSV: __("Table of marks"),
    ReportKind.ZOOM: __("Zoom report"),
    ReportKind.TEAMS: __("Teams report"),
}

FIELDS: Mapping[MarkField, str] = {
    MarkField.NAME: __("Name"),
    MarkField.FIRST_NAME: __("First name"),
    MarkField.LAST_NAME: __("Last name"),
    MarkField.NUMBER: __("Person's number"),
    MarkField.EMAIL: __("E-mail"),
    MarkField.STATUS: __("Status"),
    MarkField.DAY: __("Day"),
    MarkField.TIME_IN: __("Time in"),
    MarkField.TIME_OUT: __("Time out"),
    MarkField.MINUTES: __("Minutes there"),
    MarkField.MINUTES_LATE: __("Minutes late"),
    MarkField.MODE: __("In person, video or phone"),
    MarkField.REMARK: __("Remark"),
    MarkField.WAITING_ROOM: __("In the waiting room"),
    MarkField.ROLE: __("Role"),
    MarkField.ACTION: __("Came or went"),
    MarkField.MOMENT: __("Moment"),
    MarkField.IGNORE: __("Ignore"),
}

FOUND_BY: Mapping[FoundBy, str] = {
    FoundBy.NUMBER: __("by number"),
    FoundBy.REMEMBERED: __("remembered"),
    FoundBy.EMAIL: __("by e-mail"),
    FoundBy.NAME: __("by name"),
    FoundBy.SEVERAL: __("several may be meant"),
    FoundBy.SIMILAR: __("similar name"),
    FoundBy.HOST: __("leads the meeting"),
    FoundBy.ON_FILE: __("on file, not expected"),
    FoundBy.NOBODY: __("nobody like this"),
}


def problem_sentence(problem: Problem) -> str:
    """Why a row stays out, in the language in use."""
    return _(PROBLEMS[problem.code]).format(**problem.facts)


def kind_words(kind: ReportKind) -> str:
    """What sort of file it is."""
    return _(KINDS[kind])


def field_words(field: MarkField) -> str:
    """What a column holds."""
    return _(FIELDS[field])


def found_words(found_by: FoundBy) -> str:
    """Why a participant was taken for somebody."""
    return _(FOUND_BY[found_by])
