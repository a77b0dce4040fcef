"""Where the header is, what is no person, and what each column stands for."""

import pytest

from groupdesk.domain.imports.columns import Field, letter_of
from groupdesk.domain.imports.rows import SkipReason
from groupdesk.interop.signups.headers import meaning
from groupdesk.interop.signups.layout import laid_out
from groupdesk.interop.signups.mapping import WHY_HEADER, chosen, columns_of, shape_of
from interop.sheets_at_hand import TODAY, from_text

F = Field


def fields_of(text: str, header_row: int | None = None) -> list[Field]:
    sheet = from_text(text)
    layout = laid_out(sheet.rows, header_row)
    return [column.field for column in columns_of(layout.header, layout.rows, TODAY)]


def skipped(text: str) -> list[tuple[int, SkipReason]]:
    return [(row.number, row.reason) for row in laid_out(from_text(text).rows, None).skipped]


def shape(text: str) -> str:
    sheet = from_text(text)
    return shape_of(laid_out(sheet.rows, None).header, sheet.width)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Participant Name", F.NAME), ("Prénom", F.FIRST_NAME), ("Apellidos", F.LAST_NAME), ("Surname", F.LAST_NAME),
        ("Goes by", F.GOES_BY), ("Pronouns", F.PRONOUNS), ("DOB", F.BIRTH_DATE),
        ("Date of Birth (mm/dd/yyyy)", F.BIRTH_DATE), ("Geburtsdatum (TT.MM.JJJJ)", F.BIRTH_DATE),
        ("Phone #", F.PHONE), ("Nº de teléfono", F.PHONE),
        ("电话号码", F.PHONE), ("What is your phone number?", F.PHONE), ("Contact phone", F.PHONE),
        ("Courriel", F.EMAIL), ("E-Mail-Adresse", F.EMAIL), ("メール", F.EMAIL), ("Contact person", F.IGNORE),
        ("Which group?", F.GROUP), ("Groupe", F.GROUP), ("OK to text?", F.MAY_TEXT), ("SMS erlaubt", F.MAY_TEXT),
        ("May we leave a voicemail?", F.MAY_VOICEMAIL), ("Sprache", F.LANGUAGE), ("Notes / needs", F.NOTES),
        ("Dietary / access needs", F.NEEDS), ("Referred by", F.REFERRED_BY), ("How did you hear", F.REFERRED_BY),
        ("Timestamp", F.SIGNED_UP), ("Marca temporal", F.SIGNED_UP), ("Date signed up", F.SIGNED_UP),
        ("Client ID", F.EXTERNAL_NUMBER), ("Case #", F.EXTERNAL_NUMBER), ("Department", F.IGNORE), ("Age", F.IGNORE),
        ("Emergency contact phone", F.IGNORE), ("Parent e-mail", F.IGNORE), ("Manager", F.IGNORE),
        ("Session dates you can attend", F.IGNORE), ("Favourite colour", F.IGNORE), ("", F.IGNORE),
    ],
)  # fmt: skip
def test_headers_are_known_in_many_languages(header: str, field: Field) -> None:
    assert meaning(header)[0] is field


def test_a_slip_of_the_finger_is_forgiven_but_less_sure() -> None:
    assert meaning("Frist Name") == (Field.FIRST_NAME, 0.55)
    assert meaning("First Name") == (Field.FIRST_NAME, 1.0)


def test_the_header_is_found_below_titles_and_blank_rows() -> None:
    text = "Autumn list\n\nprinted for Ann\nName,Phone,Born\nAnn Lee,555 0101,1990-01-01\n"
    layout = laid_out(from_text(text).rows, None)
    assert layout.header is not None
    assert layout.header.number == 4
    assert [row.number for row in layout.rows] == [5]
    assert skipped(text) == [(1, SkipReason.TITLE), (3, SkipReason.TITLE)]


def test_a_row_of_values_is_no_header_though_it_holds_words_of_headers() -> None:
    text = "Class,Group,555 0101\nAnn Lee,Sleep,555 0102\n"
    assert laid_out(from_text(text).rows, None).header is None


def test_a_header_of_unknown_words_is_known_by_the_cells_below() -> None:
    text = "Who,Reach\nAnn Lee,555 0101\nBob Ray,555 0102\n"
    layout = laid_out(from_text(text).rows, None)
    assert layout.header is not None
    assert layout.header.number == 1
    assert fields_of(text) == [F.NAME, F.PHONE]


def test_the_person_may_say_where_the_header_is_or_that_there_is_none() -> None:
    text = "Name,Phone\nNombre,Teléfono\nAnn Lee,555 0101\n"
    assert laid_out(from_text(text).rows, 2).header.cells == ("Nombre", "Teléfono")
    assert [row.number for row in laid_out(from_text(text).rows, 0).rows] == [1, 2, 3]


def test_totals_footers_and_repeated_headers_are_no_people() -> None:
    text = (
        "Name,Phone,Seats\nAnn Lee,555 0101,1\nTOTAL,,1\nName,Phone,Seats\nBob Ray,555 0102,1\nGrand total,2,2\n"
        "Exported on 2026-11-01\nPage 1 of 2\nPlease send corrections to the office before the end of the week\n"
    )
    assert skipped(text) == [
        (3, SkipReason.TOTAL),
        (4, SkipReason.HEADER_AGAIN),
        (6, SkipReason.TOTAL),
        (7, SkipReason.FOOTER),
        (8, SkipReason.FOOTER),
        (9, SkipReason.FOOTER),
    ]


@pytest.mark.parametrize(
    "row",
    ["Total Eclipse,555 0101", "Page Turner,", "Summer Total,x@example.org", "Ann Lee", "Stand Uwe", "Total Smith"],
)
def test_people_with_odd_names_stay_people(row: str) -> None:
    assert skipped(f"Name,Phone\n{row}\n") == []


def test_name_and_first_name_beside_each_other_are_two_parts() -> None:
    assert fields_of("Name,Vorname\nMeier,Anna\n") == [F.LAST_NAME, F.FIRST_NAME]
    assert fields_of("Nom,Prénom\nBlanc,Zoé\n") == [F.LAST_NAME, F.FIRST_NAME]


def test_one_part_of_a_name_alone_is_the_whole_name() -> None:
    assert fields_of("Nom,Courriel\nZoé Blanc,z@example.org\n") == [F.NAME, F.EMAIL]
    assert fields_of("Nombre,Correo\nIván Lugo,i@example.org\n") == [F.NAME, F.EMAIL]


def test_a_whole_name_beside_its_parts_is_left_out() -> None:
    assert fields_of("Full name,First name,Last name\nAnn Lee,Ann,Lee\n") == [F.IGNORE, F.FIRST_NAME, F.LAST_NAME]


def test_two_columns_of_one_header_are_joined_where_each_holds_one_word() -> None:
    assert fields_of("Name,Name,Phone\nAbena,Mensah,555 0110\n") == [F.NAME, F.NAME, F.PHONE]
    assert fields_of("Name,Name,Phone\nAbena Mensah,Ann Lee,555 0110\n") == [F.NAME, F.IGNORE, F.PHONE]


def test_single_values_are_taken_from_the_surest_column() -> None:
    text = "Preferred language for letters,Language,Name\nEnglish,Spanish,Ann Lee\n"
    assert fields_of(text) == [F.IGNORE, F.LANGUAGE, F.NAME]


def test_several_phones_and_notes_are_all_taken() -> None:
    text = "Name,Home phone,Mobile,Notes,Comments\nAnn Lee,555 0101,555 0102,a,b\n"
    assert fields_of(text) == [F.NAME, F.PHONE, F.PHONE, F.NOTES, F.NOTES]


def test_cells_overrule_a_header_that_is_plainly_wrong() -> None:
    text = "Name,Contact phone,SMS\n" + "Ann Lee,ann@example.org,555 0101\nBob Ray,bob@example.org,555 0102\n"
    assert fields_of(text) == [F.NAME, F.EMAIL, F.PHONE]


def test_without_a_header_the_cells_tell() -> None:
    text = "Ann Lee,07/21/1963,555 0101,ann@example.org,English\nBob Ray,12/01/1971,555 0102,bob@example.org,Spanish\n"
    assert fields_of(text) == [F.NAME, F.BIRTH_DATE, F.PHONE, F.EMAIL, F.LANGUAGE]
    assert fields_of("Ann,Lee,555 0101\nBob,Ray,555 0102\n") == [F.FIRST_NAME, F.LAST_NAME, F.PHONE]


def test_chosen_fields_hold_and_columns_beyond_them_are_left_out() -> None:
    layout = laid_out(from_text("a,b,c\n1,2,3\n").rows, 1)
    columns = chosen(columns_of(layout.header, layout.rows, TODAY), (F.PHONE, F.NAME))
    assert [(c.field, c.confidence) for c in columns] == [(F.PHONE, 1.0), (F.NAME, 1.0), (F.IGNORE, 1.0)]


def test_one_shape_however_it_is_written_and_another_for_another_header() -> None:
    usual = shape("Name,Phone #,E-mail\nAnn,1,2\n")
    assert usual == shape("title\n\nNAME;phone;e-mail\nBob;3;4\nCy;5;6\n")
    assert usual == shape(f"Name,Phone #,E-mail,{WHY_HEADER}\nAnn,1,2,no name\n")
    assert usual != shape("Phone,Name,E-mail\n1,Ann,2\n")


def test_the_shape_of_a_sheet_without_header_tells_nothing_of_its_people() -> None:
    assert shape("Ann Lee,555 0101\nBob Ray,555 0102\n") == shape("Cy Old,555 0103\nDi New,555 0104\n")


def test_columns_are_lettered_as_spreadsheets_do() -> None:
    assert [letter_of(index) for index in (0, 25, 26, 199)] == ["A", "Z", "AA", "GR"]
