"""Single cells: phones, addresses, answers, languages, names, remarks, and cells that say nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.base.languages import language_code
from groupdesk.interop.contact_keys import phone_key
from groupdesk.interop.formulas import neutralised
from groupdesk.interop.signups.answers import answer
from groupdesk.interop.signups.cells import is_formula, is_nothing, lines, plain
from groupdesk.interop.signups.contacts import emails_in, phones_in
from groupdesk.interop.signups.names import Name, joined_name, whole_name
from groupdesk.interop.signups.needs import remarks_in, unwanted_uses


@pytest.mark.parametrize("text", ["", "-", "n/a", "N/A", "none", "no phone", "Aucun", "sin teléfono", "なし", "?"])
def test_words_for_nothing_are_nothing(text: str) -> None:
    assert is_nothing(text)


def test_invisible_characters_and_odd_blanks_are_taken_out() -> None:
    assert plain(" A\u202eb\u00a0 c\x00d\ufeff ") == "Ab c d"
    assert plain("Cafe\u0301") == "Caf\u00e9"
    assert plain("क्‍ष") == "क्‍ष"  # joiners spell
    assert lines(" one \r\n\n two\u2028three ") == "one\ntwo\nthree"


@pytest.mark.parametrize("text", ["=SUM(1,1)", "+1 295 555 0165", "@x", "-5", "|x", "％x", "'=1", '"=1'])
def test_the_apostrophe_of_an_export_is_taken_off_again(text: str) -> None:
    assert plain(neutralised(text)) == text


@pytest.mark.parametrize("text", ["'Ann", "O'Hare", "'s-Hertogenbosch", "=1"])
def test_other_apostrophes_stay(text: str) -> None:
    assert plain(text) == text


def test_formulas_are_known_and_phones_are_none() -> None:
    assert all(map(is_formula, ["=SUM(1,1)", " =1", "@cmd", "+cmd(1)", "＝1"]))
    assert not any(map(is_formula, ["+1 295 555 0165", "-5", "Ann", "- Ann"]))


@pytest.mark.parametrize(
    ("text", "values", "problem"),
    [
        ("+1 295 555 0165", ("+1 295 555 0165",), ""),
        ("(395) 555-0164", ("(395) 555-0164",), ""),
        ("555-0105", ("555-0105",), ""),
        ("06 00 00 05 35", ("06 00 00 05 35",), ""),
        ("030/1234567", ("030/1234567",), ""),
        ("555-0143 ext 12", ("555-0143 ext 12",), ""),
        ("cell: 555-0143", ("cell: 555-0143",), ""),
        ("555-0143 (mobile)", ("555-0143 (mobile)",), ""),
        ("555-0143 / 555-0156", ("555-0143", "555-0156"), ""),
        ("555-0143, no phone", ("555-0143, no phone",), "phone-not-a-number"),
        ("０９０－１２３４－５６７８", ("０９０－１２３４－５６７８",), ""),
        ("no phone", (), ""),
        ("1.30555E+10", (), "phone-damaged"),
        ("911", (), "phone-too-short"),
        ("12345678901234567", (), "phone-too-long"),
        ("ask her mother", (), "phone-not-a-number"),
    ],
)
def test_phones_are_kept_as_typed(text: str, values: tuple[str, ...], problem: str) -> None:
    found = phones_in(text)
    assert found.problem == problem
    assert found.values == (() if problem else values)


@pytest.mark.parametrize(
    "other", ["295 555 0165", "(295) 555-0165", "+1 (295) 555.0165", "001 295 5550165", "+1 295 555 0165 ext. 9"]
)
def test_two_ways_of_writing_a_phone_share_a_key(other: str) -> None:
    assert phone_key("+1 295 555 0165") == phone_key(other)
    assert phone_key("+33 6 00 00 05 35") == phone_key("06 00 00 05 35")
    assert phone_key(other) != phone_key("295 555 0166")


@pytest.mark.parametrize(
    ("text", "values", "problem"),
    [
        ("gnorton@example.org", ("gnorton@example.org",), ""),
        ("DANIELLE@EXAMPLE.COM", ("DANIELLE@example.com",), ""),
        ("Ann <ann@x.org>", ("ann@x.org",), ""),
        ("mailto:a@x.org", ("a@x.org",), ""),
        ("a@x.org; b@y.org", ("a@x.org", "b@y.org"), ""),
        ("a@x.org, a@x.org", ("a@x.org",), ""),
        ("a@x.org.", ("a@x.org",), ""),
        ("用户@例え.jp", ("用户@例え.jp",), ""),
        ("n/a", (), ""),
        ("lucja.nowicka@northgate", (), "email-without-ending"),
        ("a@b@c.org", (), "email-not-an-address"),
        ("a..b@x.org", (), "email-not-an-address"),
        ("ann at x.org", (), "email-not-an-address"),
        ("@x.org", (), "email-not-an-address"),
        ("a" * 250 + "@x.org", (), "email-not-an-address"),
    ],
)
def test_addresses_are_checked_and_their_domain_lowered(text: str, values: tuple[str, ...], problem: str) -> None:
    found = emails_in(text)
    assert (found.values, found.problem) == (values, problem)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Y", True), ("TRUE", True), ("1", True), ("Oui", True), ("Sí", True), ("ja", True), ("是", True), ("x", True),
        ("yes, mornings only", True), ("N", False), ("no", False), ("FALSE", False), ("0", False), ("Nein", False),
        ("do not text", False), ("please don't", False), ("maybe", None), ("", None), ("?", None),
    ],
)  # fmt: skip
def test_yes_and_no_are_understood_in_many_languages(text: str, said: bool | None) -> None:
    assert answer(text) is said


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("English", "en"), ("english", "en"), ("EN", "en"), ("en-US", "en"), ("Spanish", "es"), ("español", "es"),
        ("Vietnamese", "vi"), ("Tiếng Việt", "vi"), ("中文", "zh"), ("Mandarin", "zh"), ("ASL", "ase"), ("pl", "pl"),
        ("Spanish/English", "es"), ("Farsi", "fa"), ("xx", ""), ("Klingon", ""), ("zz-ZZ", ""), ("", ""),
    ],
)  # fmt: skip
def test_languages_become_codes_and_unknown_ones_do_not(text: str, code: str) -> None:
    assert language_code(text) == code


@pytest.mark.parametrize(
    ("text", "full", "sort"),
    [
        ("Masse, Alexandre", "Alexandre Masse", "Masse, Alexandre"),
        ("da Mata, João Miguel", "João Miguel da Mata", "da Mata, João Miguel"),
        ("Smith Jr., John", "John Smith Jr.", "Smith Jr., John"),
        ("Smith, John, Jr.", "John Smith Jr.", "Smith, John"),
        ("רבינוביץ, קורן", "קורן רבינוביץ", "רבינוביץ, קורן"),
        ("ヤマダ, タロウ", "ヤマダタロウ", ""),
        ("Caroline Rogers, MD", "Caroline Rogers, MD", ""),
        ("Dương Jane", "Dương Jane", ""),
        ("A, B, C", "A, B, C", ""),
        ("姚敏", "姚敏", ""),
        ("bell hooks", "bell hooks", ""),
        ("Mrs. Erica Richardson", "Mrs. Erica Richardson", ""),
    ],
)
def test_names_are_turned_only_at_a_lone_comma(text: str, full: str, sort: str) -> None:
    assert whole_name(text, tidy_capitals=True) == Name(full, sort)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("ESMERALDA BECERRA", "Esmeralda Becerra"),
        ("BÙI JANE", "Bùi Jane"),
        ("MARÍA-JOSÉ PÉREZ", "María-José Pérez"),
        ("MASSE, ALEXANDRE", "Alexandre Masse"),
        ("ИВАН ПЕТРОВ", "Иван Петров"),
    ],
)
def test_capitals_are_lowered_where_that_is_safe_and_told(text: str, full: str) -> None:
    name = whole_name(text, tidy_capitals=True)
    assert (name.full, name.was) == (full, text)
    assert whole_name(text, tidy_capitals=False).was == ""


@pytest.mark.parametrize(
    "text",
    ["ROBERT MCNEIL", "SEAN O'BRIEN", "JOÃO DA MATA", "JJ SMITH", "ŞULE IŞIK", "DR. ANN LEE", "McNeil", "da Mata",
     "ANNE MACDONALD", "LUDWIG VON TRAPP", "姚敏"],
)  # fmt: skip
def test_capitals_stay_where_lowering_could_spoil_a_name(text: str) -> None:
    assert whole_name(text, tidy_capitals=True) == Name(text)


def test_two_columns_make_one_name_in_the_order_of_its_language() -> None:
    assert joined_name("Thibaut", "Le Gall", tidy_capitals=True) == Name("Thibaut Le Gall", "Le Gall, Thibaut")
    assert joined_name("敏", "姚", tidy_capitals=True) == Name("姚敏")
    assert joined_name("Jean", "DUPONT", tidy_capitals=True) == Name("Jean Dupont", "Dupont, Jean", "Jean DUPONT")
    assert joined_name("", "Cher", tidy_capitals=True) == Name("Cher")


@pytest.mark.parametrize(
    ("text", "needs", "notes"),
    [
        ("needs large print please", ("needs large print please",), ()),
        ("wheelchair", ("wheelchair",), ()),
        ("interpreter", ("interpreter",), ()),
        ("court ordered - 26 hrs", (), ("court ordered - 26 hrs",)),
        ("call only after 5pm", (), ("call only after 5pm",)),
        ("wheelchair; court ordered", ("wheelchair",), ("court ordered",)),
        ("Rollstuhl", ("Rollstuhl",), ()),
    ],
)
def test_only_needs_may_stand_on_a_roster(text: str, needs: tuple[str, ...], notes: tuple[str, ...]) -> None:
    remarks = remarks_in(text, all_needs=False)
    assert (remarks.needs, remarks.notes) == (needs, notes)


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("do NOT leave voicemail", {"voicemail"}), ("voicemail is not safe", {"voicemail"}),
        ("no dejar mensajes de voz", {"voicemail"}), ("pas de message vocal", {"voicemail"}),
        ("husband listens to the voicemail", {"voicemail"}), ("ok to leave voicemail", set()),
        ("do not call, text only", {"call"}), ("No texts please", {"text"}), ("please do not email", {"email"}),
        ("call only after 5pm", set()), ("don't call before 5pm", set()), ("does not speak English", set()),
        ("court ordered - 26 hrs", set()), ("no llamar al trabajo", {"call"}),
    ],
)  # fmt: skip
def test_limits_of_contact_are_recognised(text: str, uses: set[str]) -> None:
    assert unwanted_uses(text) == uses


@given(st.text(max_size=80))
def test_any_text_is_read_by_every_reader_of_cells(text: str) -> None:
    cleaned = plain(text)
    assert plain(cleaned) == cleaned or cleaned.startswith("'")
    phones_in(cleaned)
    emails_in(cleaned)
    answer(cleaned)
    language_code(cleaned)
    remarks_in(lines(text), all_needs=False)
    if cleaned:
        assert whole_name(cleaned, tidy_capitals=True).full
