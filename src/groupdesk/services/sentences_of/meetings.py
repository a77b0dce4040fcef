"""Sentences about marks from outside: meeting reports and tables of marks."""

from collections.abc import Mapping

from groupdesk.base.i18n import later as __

CODES: Mapping[str, str] = {
    "marks-without-name": __(
        "No column says who the rows are about, so nothing was marked; choose the column with names or addresses."
    ),
    "marks-without-status": __(
        "No column says who came, so nothing was marked; choose the column with the status, the times or the minutes."
    ),
    "meeting-answer-unreadable": __(
        "“{answer}” fits nobody in this report, so nothing was marked; write a name or a row of the preview."
    ),
    "meeting-name-unknown": __("No remembered name reads “{name}” in this cohort, so nothing was forgotten."),
    "names-unanswered": __(
        "{count} in the report are not settled yet, so nothing was marked; say who each is, or leave them out."
    ),
    "nothing-to-mark": __("The report leads to no new mark, so nothing was stored; check the session and the names."),
    "report-empty": __("Nobody stands in this report, so nothing was marked; please choose another."),
    "report-not-recognised": __(
        "This file is no meeting report and no table of marks that we know, so nothing was marked; choose another."
    ),
    "report-of-another-kind": __(
        "This file is no report of the kind “{kind}”, so nothing was marked; leave the kind away or choose another."
    ),
    "report-other-day": __(
        "The report is about {report_on} and the session is on {session_on}, so nothing was marked; choose another."
    ),
    "report-other-time": __(
        "The report runs from {report_from} to {report_to} and the session from {session_from} to {session_to}, so"
        " nothing was marked; choose another report or time zone."
    ),
    "report-too-long": __(
        "The report has more than {most} rows, so it was not read. Save only the rows of this meeting."
    ),
    "report-zone-needed": __(
        "The report does not say in which time zone its times are, so nothing was marked; it would fit {zone}."
    ),
}
