"""Sentences about files that are read: spreadsheets, workbooks and what an import makes of them."""

from collections.abc import Mapping

from groupdesk.base.i18n import later as __

CODES: Mapping[str, str] = {
    "answer-unreadable": __(
        "“{answer}” is no answer for a row; nothing was stored. Write ROW=add, fill, replace or leave-out."
    ),
    "answer-without-person": __(
        "Row {row} matches nobody on file, so nothing was imported; choose a person or add somebody new."
    ),
    "cell-too-long": __(
        "A cell holds more than {most} characters, so the file was not read; shorten it and try again."
    ),
    "encoding-needed": __(
        "The file does not say how its letters are written; nothing was read. Add --encoding, likely {encodings}."
    ),
    "encoding-unknown": __("There is no encoding “{encoding}”, so the file was not read; choose one of those offered."),
    "file-empty": __("There is nothing in this file, so nothing was read; please choose another."),
    "file-is-archive": __("This file is an archive, so nothing was read; unpack it and choose the sheet inside."),
    "file-is-calendar": __("This file is a calendar, so nobody was imported; please choose a sheet with people."),
    "file-is-contacts": __(
        "This file holds contact cards, so nothing was read; save the contacts as CSV and import that."
    ),
    "file-is-document": __(
        "This file is a document, so nothing was read; save its table as CSV or XLSX and import that."
    ),
    "file-is-pdf": __("This file is a PDF, so nothing was read; ask for the sheet as CSV or XLSX."),
    "file-is-picture": __("This file is a picture, so nothing was read; ask for the sheet as CSV or XLSX."),
    "file-is-web-page": __(
        "This file is a web page, so nothing was read; open it in a spreadsheet and save it as CSV or XLSX."
    ),
    "file-missing": __("This file is not there any more, so nothing was read; please choose it again."),
    "file-not-a-table": __("This file holds no table that we know, so nothing was read; save it as CSV or XLSX."),
    "file-not-readable": __(
        "This file cannot be read, so nothing was imported; check that it is a file and that you may open it."
    ),
    "file-too-large": __(
        "This file has {megabytes} MB, so it was not read; the most is {most} MB. Please import it in parts."
    ),
    "mapping-not-understood": __(
        "“{mapping}” fits no column or no field, so nothing was read; write COLUMN=FIELD, fields are {fields}."
    ),
    "nobody-asked": __(
        "Nobody in this sheet asks for {cohort}, so nothing was stored; say GROUP={cohort} in the sheet's words."
    ),
    "nothing-to-import": __(
        "No row could be taken ({refused} were refused), so nothing was stored; mend the sheet and repeat."
    ),
    "rows-unreadable": __("“{rows}” names no two rows, so nothing was read; write 5+9."),
    "sheet-not-found": __("There is no sheet “{sheet}” in this workbook, so nothing was read; please choose another."),
    "sheet-too-large": __(
        "The sheet is too large to be read; save only the rows and columns that you need and try again."
    ),
    "too-many-columns": __(
        "The sheet has {columns} columns, so it was not read; the most is {most}. Save only those you need."
    ),
    "too-many-rows": __("The sheet has more than {most} rows, so it was not read; please import it in parts."),
    "too-many-rows-for-xlsx": __("{rows} rows do not fit into a workbook, so no file was made; use CSV."),
    "workbook-binary": __("This kind of workbook (XLSB) cannot be read; save it as XLSX and import that."),
    "workbook-damaged": __(
        "This workbook is damaged, so nothing was read; open it in a spreadsheet and save it again as XLSX."
    ),
    "workbook-protected": __(
        "This workbook is protected by a password, so nothing was read; save it without one and try again."
    ),
    "workbook-too-large": __(
        "This workbook unpacks to far more than a sign-up sheet holds, so it was not read; save it as CSV."
    ),
}
