"""Labels, slips and the order of rosters: who is on them, in which words, and who is not."""

import csv
import io
from datetime import date

import pytest

from builders import Bench
from documents.pdf_reading import read
from groupdesk.documents.preview import Preview
from groupdesk.domain.errors import Refused
from groupdesk.domain.labels import LabelUse
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.papers import SheetLayout
from groupdesk.domain.people import ContactDraft, ContactKind, ContactUse
from groupdesk.services.papers.wishes import Format, PaperWish, RosterField, RosterOrder, RosterParts
from groupdesk.services.seats import Wish


def an_address(*lines: str, uses: tuple[ContactUse, ...] = (ContactUse.POST,)) -> ContactDraft:
    return ContactDraft(kind=ContactKind.POST, value="\n".join(lines), uses=uses)


def a_group(bench: Bench) -> str:
    cohort = bench.cohort(seats=4)
    people = [
        bench.person("Zoë Adler", language="de", pronouns="she/her", contacts=(an_address("Hafenweg 1", "Bremen"),)),
        bench.person("Bo Kim", language="en", contacts=(an_address("12 Quay", uses=()),)),
        bench.person("Chi Obi", language="en", do_not_print=True, contacts=(an_address("3 Mill Road", "Leeds"),)),
        bench.person("Deborah Stone", goes_by="Deb"),
        bench.person("Waiting Person"),
    ]
    bench.services.enrolments.admit(cohort, [Wish(person_id=person) for person in people])
    return cohort


def words_of(content: bytes) -> list[str]:
    return read(content).texts("P")


def test_badges_name_everybody_with_a_seat_but_nobody_who_waits_or_is_not_to_be_printed(bench: Bench) -> None:
    made = bench.services.papers.labels(a_group(bench), LabelUse.BADGE, PaperWish(pronouns=True))
    brand = bench.services.practice.practice().name
    told = [words for words in words_of(made.content) if words != brand]
    assert sorted(told) == ["Bo Kim", "Deb Stone", "Zoë Adler", "she/her"]
    assert made.left_out == 1


def test_addresses_stand_only_where_post_is_allowed(bench: Bench) -> None:
    made = bench.services.papers.labels(a_group(bench), LabelUse.ADDRESS)
    assert words_of(made.content) == ["Zoë Adler", "Hafenweg 1", "Bremen"]
    assert made.left_out == 3


def test_each_print_of_labels_is_in_the_log_and_looking_is_not(bench: Bench) -> None:
    cohort = a_group(bench)
    before = bench.services.deeds.log(limit=1)[0]
    bench.services.papers.labels(cohort, LabelUse.TENT, looking=True)
    assert bench.services.deeds.log(limit=1)[0] == before
    made = bench.services.papers.labels(cohort, LabelUse.TENT)
    entry = bench.services.deeds.log(limit=1)[0]
    assert (entry.verb, entry.facts) == ("labels-print", {"use": "tent", "people": 3})
    assert made.name == "2026-10-06 Anxiety skills tent cards.pdf"


def test_the_bought_sheet_decides_the_paper(bench: Bench) -> None:
    cohort = a_group(bench)
    wide = bench.services.papers.labels(cohort, LabelUse.BADGE, PaperWish(stock="badge-l4786"))
    with Preview(wide.content) as shown:
        assert round(shown.size(0).height / 72 * 25.4) == 297
    with pytest.raises(Refused, match="label-stock-unknown"):
        bench.services.papers.labels(cohort, LabelUse.TENT, PaperWish(stock="badge-l4786"))
    with pytest.raises(Refused, match="label-start-impossible"):
        bench.services.papers.labels(cohort, LabelUse.BADGE, PaperWish(first=0))
    with pytest.raises(Refused, match="format-not-possible"):
        bench.services.papers.labels(cohort, LabelUse.BADGE, PaperWish(format=Format.CSV))


def lines_of(bench: Bench, cohort: str, **wish: object) -> list[list[str]]:
    fields = (RosterField.NUMBER, RosterField.NAME)
    file = bench.services.papers.roster(cohort, PaperWish(format=Format.CSV, fields=fields, **wish))
    return list(csv.reader(io.StringIO(file.content.decode("utf-8-sig"))))


def test_a_roster_is_divided_alike_on_paper_and_in_files(bench: Bench) -> None:
    cohort = a_group(bench)
    lines = lines_of(bench, cohort, parts=RosterParts.LANGUAGE)
    assert lines == [
        ["Language", "No.", "Name"],
        ["English", "2", "Bo Kim"],
        ["English", "3", "No. 3"],
        ["German", "1", "Zoë Adler"],
        ["", "4", "Deb Stone"],
    ]
    pdf = bench.services.papers.roster(
        cohort, PaperWish(fields=(RosterField.NUMBER, RosterField.NAME), parts=RosterParts.LANGUAGE)
    )
    rows = [[cell.text for cell in row.kids] for row in read(pdf.content).all("TBody")[0].kids]
    assert rows == [["English"], *(line[1:] for line in lines[1:3]), ["German"], lines[3][1:], ["–"], lines[4][1:]]


def test_a_roster_stands_in_the_wished_order(bench: Bench) -> None:
    cohort = a_group(bench)
    late = bench.person("Aaron First")
    bench.services.enrolments.enrol(cohort, late, joined_on=date(2026, 11, 3), over_capacity_reason="a sibling")
    by_name = [line[0] for line in lines_of(bench, cohort)[1:]]
    by_number = [line[0] for line in lines_of(bench, cohort, order=RosterOrder.NUMBER)[1:]]
    by_day = [line[0] for line in lines_of(bench, cohort, order=RosterOrder.SINCE)[1:]]
    assert by_name[0] == "6"
    assert by_number == ["1", "2", "3", "4", "6"]
    assert by_day == [*by_name[1:], "6"]


def test_slips_carry_one_name_each_and_the_code_of_the_sheet(bench: Bench) -> None:
    session = bench.session(a_group(bench))
    wish = PaperWish(layout=SheetLayout.SLIPS, walk_ins=1, names=NameStyle.FIRST_INITIAL, cover_strip=True)
    made = bench.services.papers.sign_in_sheet(session, wish)
    slips = [slip for slip in read(made.content).all("Sect") if slip.kids and slip.kids[0].role == "P"]
    texts = [[kid.text for kid in slip.kids] for slip in slips]
    names = ["Bo K.", "No. 3", "Deb S.", "Zoë A."]
    assert [next((name for name in names if name in told), "") for told in texts[:5]] == [
        *(name for name in sorted(names, key=[t for told in texts for t in told].index)),
        "",
    ]
    codes = {words for told in texts for words in told if words.startswith("Sheet code")}
    assert len(codes) == 1
    assert made.pages == 3
