"""Whole sheets: what goes in, what stays out, who is one person."""

from collections import Counter
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.columns import DateOrder, Field
from groupdesk.domain.imports.matches import Verdict
from groupdesk.domain.imports.preview import RefusedRow
from groupdesk.domain.imports.problems import Severity
from groupdesk.domain.imports.rows import PersonDraftRow, SkipReason
from groupdesk.domain.imports.sheets import RawSheet
from groupdesk.domain.imports.watch import Watch
from groupdesk.domain.people import ContactKind, PersonKind
from groupdesk.interop.signups.joining import joined
from groupdesk.interop.signups.mapping import WHY_HEADER
from groupdesk.interop.signups.reading import ReadingChoice, SignUpSheet, read_sign_ups
from groupdesk.interop.signups.refusals import refused_table
from interop.sheets_at_hand import FILES, SHARED, TODAY, from_text, needs_shared, opened

WEB_FORM = opened(FILES / "web_form.csv")


def read(sheet: RawSheet, **choice: object) -> SignUpSheet:
    return read_sign_ups(sheet, ReadingChoice(**choice), TODAY)


def row(sheet: SignUpSheet, number: int) -> PersonDraftRow:
    return next(found for found in sheet.rows if found.number == number)


def only(text: str, **choice: object) -> PersonDraftRow:
    return read(from_text(text), **choice).rows[0]


def codes(found: PersonDraftRow) -> list[tuple[str, int | None, Severity]]:
    return [(problem.code, problem.column, problem.severity) for problem in found.problems]


def contacts(found: PersonDraftRow, kind: ContactKind) -> list[tuple[str, tuple[str, ...]]]:
    return [(contact.value, contact.uses) for contact in found.person.contacts if contact.kind is kind]


def good(sheet: SignUpSheet) -> list[PersonDraftRow]:
    return [found for found in sheet.rows if not found.is_refused]


def test_the_web_form_is_understood() -> None:
    sheet = read(WEB_FORM)
    assert [found.number for found in sheet.rows] == [4, 5, 6, 7, 9, 11, 12, 13, 14, 15]
    assert [(skip.number, skip.reason) for skip in sheet.skipped] == [(1, SkipReason.TITLE), (10, SkipReason.TOTAL)]
    assert row(sheet, 4).person.birth_date == date(1963, 7, 21)
    assert row(sheet, 5).person.full_name == "Adaeze Okoro"
    assert row(sheet, 5).person.goes_by == "Ada"
    assert row(sheet, 6).person.language == "zh"
    assert row(sheet, 9).person.birth_year == 1991
    assert row(sheet, 9).person.needs == "wheelchair"
    assert row(sheet, 9).person.note == "call only after 5pm"
    assert row(sheet, 9).person.signed_up_on == date(2026, 10, 3)
    assert row(sheet, 7).person.referred_by == ""


def test_phones_are_for_texts_only_after_a_yes_and_for_voicemail_unless_ruled_out() -> None:
    sheet = read(WEB_FORM)
    assert contacts(row(sheet, 4), ContactKind.PHONE) == [("+1 295 555 0165", ("call", "voicemail", "text"))]
    assert contacts(row(sheet, 5), ContactKind.PHONE) == [("(395) 555-0164", ("call",))]
    assert contacts(row(sheet, 6), ContactKind.PHONE) == [("555-0166", ("call", "voicemail"))]
    assert contacts(row(sheet, 7), ContactKind.PHONE) == []
    assert contacts(row(sheet, 5), ContactKind.EMAIL) == [("ada@example.org", ("email",))]


def test_odd_cells_are_told_with_row_and_column_and_the_row_goes_in_without_them() -> None:
    found = row(read(WEB_FORM), 11)
    assert codes(found) == [
        ("date-in-other-order", 2, Severity.LOOK),
        ("phone-damaged", 3, Severity.LOOK),
        ("email-without-ending", 4, Severity.LOOK),
        ("answer-unclear", 6, Severity.LOOK),
    ]
    assert (found.person.full_name, found.person.birth_date, found.person.contacts) == ("शान्ता देवी", None, ())
    assert codes(row(read(WEB_FORM), 9)) == [("language-unknown", 7, Severity.LOOK)]


def test_a_formula_for_a_name_is_refused_with_its_text() -> None:
    found = row(read(WEB_FORM), 13)
    assert codes(found) == [("name-is-formula", None, Severity.REFUSED)]
    assert found.problems[0].facts == {"text": "=SUM(1,1)"}


@pytest.mark.parametrize(
    ("name", "code"),
    [("", "name-missing"), ("n/a", "name-missing"), ("12345", "name-not-a-name"), ("a@x.org", "name-not-a-name"),
     ("'=1+1", "name-is-formula"), ("x" * 201, "name-too-long")],
)  # fmt: skip
def test_rows_that_name_nobody_are_refused(name: str, code: str) -> None:
    assert codes(only(f"Name,Phone\n{name},555 0101\nAnn Lee,\nBob Ray,\n")) == [(code, None, Severity.REFUSED)]


def test_a_failed_formula_is_no_name_and_no_date() -> None:
    found = only("Name,DOB\nAnn Lee,#REF!\n")
    assert codes(found) == [("cell-is-error", 1, Severity.LOOK)]


def test_who_only_goes_by_a_name_is_kept_by_that_and_said_so() -> None:
    found = only("Name,Goes by,Group\n,Sparrow,Drop-in\n")
    assert (found.person.full_name, found.person.goes_by, found.person.kind) == ("Sparrow", "", PersonKind.ALIAS_ONLY)
    assert codes(found) == [("name-from-goes-by", None, Severity.NOTE)]


def test_wishes_keep_the_words_of_the_sheet_and_the_moment() -> None:
    found = only("Timestamp,Name,Which group?\n10/15/2026 14:03:22,Ann Lee,Grief support (open)\n")
    wish = found.wishes[0]
    assert (wish.group, wish.asked_on, wish.asked_at) == ("Grief support (open)", date(2026, 10, 15), time(14, 3, 22))


def test_ticked_boxes_are_parted_only_where_the_parts_stand_alone_elsewhere() -> None:
    text = 'Name,Group\nAnn Lee,Sleep\nBob Ray,Calm\nCy Old,"Sleep, Calm"\nDi New,"Stress at work, lunch"\nEd,a;b\n'
    assert [[wish.group for wish in found.wishes] for found in read(from_text(text)).rows] == [
        ["Sleep"],
        ["Calm"],
        ["Sleep", "Calm"],
        ["Stress at work, lunch"],
        ["a", "b"],
    ]


def test_without_a_column_of_groups_everybody_wants_the_same() -> None:
    assert [wish.group for wish in only("Name,Phone\nAnn Lee,555 0101\n").wishes] == [""]
    assert only("Name,Group\nAnn Lee,\n").wishes == ()


def test_numbers_from_elsewhere_are_kept_with_the_name_of_their_column() -> None:
    assert only("Name,Chart #\nAnn Lee,0012\n").person.note == "Chart #: 0012"


def test_an_uncertain_column_of_days_follows_one_that_is_certain() -> None:
    text = "Name,DOB,Date signed up\nAnn Lee,01/02/1990,25/10/2026\nBob Ray,03/04/1991,26/10/2026\n"
    sheet = read(from_text(text))
    assert {column.order for column in sheet.dates} == {DateOrder.DAY_FIRST}
    assert sheet.rows[0].person.birth_date == date(1990, 2, 1)


def test_days_with_points_are_day_first_and_others_follow_what_is_usual() -> None:
    assert only("Name,DOB\nAnn Lee,01.02.1990\n").person.birth_date == date(1990, 2, 1)
    plain = "Name,DOB\nAnn Lee,01/02/1990\n"
    assert only(plain, usual_order=DateOrder.DAY_FIRST).person.birth_date == date(1990, 2, 1)
    assert only(plain).person.birth_date == date(1990, 1, 2)
    assert not read(from_text(plain)).dates[0].is_certain
    assert only("Name,DOB\nAnn Lee,25/02/1990\n", date_order=DateOrder.MONTH_FIRST).person.birth_date is None


def test_chosen_fields_are_obeyed() -> None:
    fields = (Field.IGNORE, Field.NAME, Field.PHONE)
    assert only("Name,Alias,x\nAnn,Ada Lee,555 0101\n", fields=fields).person.full_name == "Ada Lee"


def test_names_keep_their_capitals_where_that_is_wanted() -> None:
    assert only("Name\nESMERALDA BECERRA\n", tidy_capitals=False).person.full_name == "ESMERALDA BECERRA"


def test_doubled_people_are_joined_and_nothing_of_either_row_is_lost() -> None:
    sign_ups, doubles = joined(good(read(WEB_FORM)), {})
    mara = sign_ups[0]
    assert mara.rows == (4, 12)
    assert mara.person.full_name == "Mara Quell"
    assert [wish.group for wish in mara.wishes] == ["Calm evenings", "Sleep circle"]
    assert mara.person.signed_up_on == date(2026, 10, 15)
    assert [contact.value for contact in mara.person.contacts] == ["+1 295 555 0165"]
    assert mara.person.contacts[0].uses == ("call", "voicemail")  # one of the two rows did not allow texts
    assert [(d.row, d.earlier_row, d.likeness.verdict, d.is_joined) for d in doubles] == [
        (12, 4, Verdict.SAME, True),
        (15, 14, Verdict.LIKELY, False),
    ]


def test_the_person_decides_about_likely_doubles() -> None:
    rows = good(read(WEB_FORM))
    assert [up.rows for up in joined(rows, {(14, 15): True})[0]][-1] == (14, 15)
    assert [up.rows for up in joined(rows, {(4, 12): False})[0]][0] == (4,)


def test_what_the_rows_of_one_person_say_differently_is_told() -> None:
    text = "Name,E-mail,Language\nAnn Lee,a@x.org,English\nÁnn Lee,a@x.org,Spanish\n"
    (sign_up,), _ = joined(read(from_text(text)).rows, {})
    told = {problem.facts["field"]: problem.facts["left_out"] for problem in sign_up.problems}
    assert told == {"full_name": "Ánn Lee", "language": "es"}
    assert sign_up.person.language == "en"


def test_two_birth_dates_never_meet_in_one_person_by_a_third_row() -> None:
    text = (
        "Name,DOB,E-mail\nAnn Lee,,a@x.org\nAnn Lee,1990-01-01,a@x.org\nAnn Lee,1991-01-01,a@x.org\n"
        "Bob Ray,1980-01-01,b@x.org\n"
    )
    sign_ups, _ = joined(read(from_text(text)).rows, {})
    assert [up.rows for up in sign_ups] == [(2, 3), (4,), (5,)]


def test_refused_rows_come_back_as_they_were_with_the_reason_and_mended_they_go_in() -> None:
    sheet = read(WEB_FORM)
    raws = {raw.number: raw for raw in sheet.raw_rows}
    refused = [RefusedRow(row=raws[found.number], problems=found.problems) for found in sheet.rows if found.is_refused]
    header, rows = refused_table(sheet.columns, refused, lambda problem: problem.code)
    assert header == [*WEB_FORM.rows[1].cells, WHY_HEADER]
    assert rows == [["=SUM(1,1)", "", "", "", "", "Calm evenings", "", "", "", "", "", "name-is-formula"]]
    mended = from_text(",".join(header) + "\n" + ",".join(["Sum Wun", *rows[0][1:]]) + "\n")
    again = read(mended)
    assert again.shape == sheet.shape
    assert [column.field for column in again.columns][-1] is Field.IGNORE
    assert [found.person.full_name for found in good(again)] == ["Sum Wun"]


def test_refused_rows_of_a_sheet_without_header_get_one_that_is_understood() -> None:
    sheet = read(from_text("Ann Lee,555 0101,a@x.org\nBob Ray,555 0102,b@x.org\n999,555 0103,c@x.org\n"))
    raws = {raw.number: raw for raw in sheet.raw_rows}
    refused = [RefusedRow(row=raws[found.number], problems=found.problems) for found in sheet.rows if found.is_refused]
    assert refused_table(sheet.columns, refused, lambda problem: "")[0][:3] == ["Name", "Phone", "E-mail"]


def test_reading_tells_its_progress_and_can_be_stopped() -> None:
    sheet = from_text("Name\n" + "Ann Lee\n" * 1_000)
    told: list[int] = []
    read_sign_ups(sheet, ReadingChoice(), TODAY, Watch(report=lambda stage, done, total: told.append(done)))
    assert told == [0, 200, 400, 600, 800, 1000]
    with pytest.raises(Refused, match="cancelled"):
        read_sign_ups(sheet, ReadingChoice(), TODAY, Watch(is_cancelled=lambda: len(told) > 0))


@needs_shared
def test_the_sign_ups_of_a_web_form_as_people_sent_them() -> None:
    sheet = read(opened(SHARED / "signups-fall-2026.csv"))
    assert sheet.header is not None
    assert sheet.header.number == 3
    assert [column.field for column in sheet.columns] == [
        Field.NAME, Field.GOES_BY, Field.BIRTH_DATE, Field.PHONE, Field.EMAIL, Field.GROUP, Field.MAY_TEXT,
        Field.LANGUAGE, Field.NOTES, Field.REFERRED_BY, Field.SIGNED_UP,
    ]  # fmt: skip
    assert [skip.reason for skip in sheet.skipped] == [SkipReason.TITLE, SkipReason.TOTAL]
    assert [(found.number, found.problems[0].code) for found in sheet.rows if found.is_refused] == [
        (260, "name-is-formula")
    ]
    assert not [p for found in sheet.rows for p in found.problems if p.severity is Severity.LOOK]
    assert len(good(sheet)) == 254
    assert sum(found.person.birth_date is not None for found in good(sheet)) == 193
    assert sum(found.person.birth_year is not None for found in good(sheet)) == 39
    sign_ups, doubles = joined(good(sheet), {})
    assert len(sign_ups) == 240
    assert Counter(double.likeness.verdict for double in doubles) == {Verdict.SAME: 14, Verdict.NAMESAKE: 4}
    wanted = Counter(wish.group for up in sign_ups for wish in up.wishes)
    assert wanted["Anxiety skills"] == 51
    assert len(wanted) == 6


@needs_shared
def test_a_semicolon_file_of_an_older_spreadsheet_as_people_sent_it() -> None:
    sheet = read(opened(SHARED / "signups-excel-semicolon.csv"))
    assert len(good(sheet)) == len(sheet.rows) == 60
    assert row(sheet, 2).person.full_name == "Alphonse Blanchet"
    assert row(sheet, 5).person.full_name == "Éric Guillon"
    assert row(sheet, 3).person.birth_date == date(1994, 6, 9)
    assert not [problem for found in sheet.rows for problem in found.problems]
    assert {wish.group for found in sheet.rows for wish in found.wishes} == {"Anxiété", "Deuil"}


@needs_shared
def test_a_workbook_of_registrations_as_people_sent_it() -> None:
    sheet = read(opened(SHARED / "workplace-registrations.xlsx"))
    assert [column.field for column in sheet.columns] == [
        Field.SIGNED_UP, Field.NAME, Field.EMAIL, Field.IGNORE, Field.IGNORE, Field.NEEDS, Field.IGNORE,
    ]  # fmt: skip
    assert len(good(sheet)) == len(sheet.rows) == 34
    assert row(sheet, 4).wishes[0].asked_at == time(9, 14)
    assert {found.person.needs for found in sheet.rows} == {"vegan", "step-free access", ""}


CELL = st.text(alphabet=st.sampled_from("aÉ,;\"'\n=@.-/+ 0159姚נ\x00\u202e"), max_size=14)


@given(st.lists(st.lists(CELL, min_size=1, max_size=6), min_size=1, max_size=6), st.permutations(list(Field)))
def test_any_sheet_is_read_with_any_mapping(cells: list[list[str]], fields: list[Field]) -> None:
    header = ["Name", "Phone", "E-mail", "DOB", "Group", "Notes"]
    rows = [",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in line) for line in cells]
    sheet = from_text("\n".join([",".join(header), *rows]))
    for choice in (ReadingChoice(), ReadingChoice(fields=tuple(fields[:6])), ReadingChoice(header_row=0)):
        found = read_sign_ups(sheet, choice, TODAY)
        assert all(line.person.full_name for line in found.rows if not line.is_refused)
        assert len(found.rows) + len(found.skipped) + (found.header is not None) == len(sheet.rows)
        sign_ups, _ = joined(good(found), {})
        assert sorted(number for up in sign_ups for number in up.rows) == [line.number for line in good(found)]


def listed_under(text: str) -> list[str]:
    return [found.person.sort_name for found in read(from_text(text)).rows]


def test_some_names_the_other_way_round_are_listed_like_the_rest() -> None:
    """A list that is half by family name and half by given name is in no order that anybody can read."""
    assert listed_under('Name\nAna Bell\n"Wolf, Bea"\nCara Lind\n') == ["", "", ""]


def test_a_sheet_by_family_name_is_listed_by_family_name() -> None:
    assert listed_under('Name\n"Bell, Ana"\n"Wolf, Bea"\nCara Lind\n') == ["Bell, Ana", "Wolf, Bea", ""]
    assert listed_under("First name,Last name\nAna,Bell\nBea,Wolf\n") == ["Bell, Ana", "Wolf, Bea"]
