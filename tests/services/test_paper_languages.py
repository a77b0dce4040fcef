"""Every kind of paper on each size in each language: accessible, sound, read aloud in an order that makes sense."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from builders import Bench
from documents.pdf_reading import Element, assert_accessible, assert_sound, read
from groupdesk.base import i18n
from groupdesk.base.files import resource
from groupdesk.domain.certificates.kinds import CertificateKind
from groupdesk.domain.certificates.rows import RegisterQuery
from groupdesk.domain.errors import Refused
from groupdesk.domain.labels import LabelUse
from groupdesk.domain.papers import PaperSize, SheetLayout
from groupdesk.domain.people import ContactDraft, ContactKind, ContactUse
from groupdesk.services.certificates.wishes import IssueWish
from groupdesk.services.papers.language import in_language
from groupdesk.services.papers.statements import StatementAsk
from groupdesk.services.papers.wishes import PaperWish, RosterField, RosterParts
from groupdesk.services.seats import Wish
from groupdesk.services.sessions import SessionDescription

vault_only = pytest.mark.parametrize("database", ["vault"], indirect=True)
KEY = "K7QF-2M9D-XW4T-8HCR-5B3N-P6YJ-0ZVA-E1GS-Q9TK"
NAMES = ("Łucja Nowak", "ليلى حداد", "陈雨桐", "Bob, Jr.")
# What is heard in this order, among other words.
HEARD = {
    ("roster", "en"): ("Name", "Status", "Since", "Phone", "Came", "Active", "Bob, Jr.", "0 of 1", "Łucja Nowak"),
    ("roster", "es"): ("Nombre", "Estado", "Desde", "Teléfono", "Asistió", "En curso", "Bob, Jr.", "0 de 1"),
    ("attendance", "en"): ("Name", "1 · 10/6", "Came", "Rate", "Bob, Jr.", "A", "0 of 1", "0 %"),
    ("attendance", "es"): ("Nombre", "1 · 6/10", "Asistió", "Porcentaje", "Bob, Jr.", "A", "0 de 1", "0 %"),
    ("sheet", "en"): ("Sheet code", "Tuesday, October 13, 2026", "Name", "Signature", "Bob, Jr.", "Walk-ins"),
    ("sheet", "es"): ("Código de la hoja", "martes 13 de octubre de 2026", "Nombre", "Firma", "Bob, Jr."),
    ("slips", "en"): ("Tuesday, October 13, 2026", "Bob, Jr.", "Signature", "Name"),
    ("slips", "es"): ("martes 13 de octubre de 2026", "Bob, Jr.", "Firma", "Nombre"),
    ("statement", "en"): ("Attendance statement · Bob, Jr.", "Came to 0 of 1 sessions", "Day", "Absent", "0 of 90"),
    ("statement", "es"): (
        "Constancia de asistencia · Bob, Jr.",
        "Asistió a 0 de 1 sesiones",
        "Día",
        "Ausente",
        "0 de 90",
    ),
    ("calls", "en"): ("October 13, 2026", "Name", "Telephone", "Bob, Jr.", "+1 555 0134"),
    ("calls", "es"): ("13 de octubre de 2026", "Nombre", "Teléfono", "Bob, Jr.", "+1 555 0134"),
    ("running", "en"): ("October 13, 2026", "Time", "Welcome", "To bring", "Cups"),
    ("running", "es"): ("13 de octubre de 2026", "Hora", "Welcome", "Qué llevar", "Cups"),
    ("recovery", "en"): ("GroupDesk recovery sheet", "1", "K7QF", "2", "2M9D", "Keep it"),
    ("recovery", "es"): ("Hoja de recuperación", "1", "K7QF", "2", "2M9D", "Guárdela"),
    ("register", "en"): ("Register of certificates", "Number", "Name", "Kind", "State", "Bob, Jr.", "Valid"),
    ("register", "es"): ("Registro de certificados", "Número", "Nombre", "Tipo", "Estado", "Bob, Jr.", "Válido"),
    **{(kind, language): ("Bob, Jr.",) for kind in ("badges", "tents", "addresses") for language in ("en", "es")},
}


def all_papers(bench: Bench, size: PaperSize, language: str) -> dict[str, bytes]:
    cohort, people = a_group(bench)
    papers, wish = bench.services.papers, PaperWish(size=size, language=language)
    session = bench.session(cohort, 2)
    made = {
        "roster": papers.roster(cohort, replace(wish, parts=RosterParts.STATUS)),
        "attendance": papers.attendance(cohort, wish),
        "sheet": papers.sign_in_sheet(session, replace(wish, cover_strip=True)),
        "slips": papers.sign_in_sheet(session, replace(wish, layout=SheetLayout.SLIPS)),
        "statement": papers.statement(StatementAsk(person_id=people[-1]), wish),
        "calls": papers.call_list(session, wish),
        "running": papers.running_sheet(session, wish),
        "recovery": papers.recovery_sheet(KEY, wish),
        "register": bench.services.certificate_files.register(RegisterQuery(), wish),
        "badges": papers.labels(cohort, LabelUse.BADGE, replace(wish, pronouns=True)),
        "tents": papers.labels(cohort, LabelUse.TENT, wish),
        "addresses": papers.labels(cohort, LabelUse.ADDRESS, wish),
    }
    return {kind: file.content for kind, file in made.items()}


def a_group(bench: Bench) -> tuple[str, list[str]]:
    address = ContactDraft(kind=ContactKind.POST, value="3 Mill Road\nHarbour Town", uses=(ContactUse.POST,))
    cohort = bench.cohort(seats=5)
    phone = ContactDraft(kind=ContactKind.PHONE, value="+1 555 0134", uses=(ContactUse.CALL,))
    people = [bench.person(name, pronouns="she/her", contacts=(address, phone)) for name in NAMES]
    bench.services.enrolments.admit(cohort, [Wish(person_id=person) for person in people])
    bench.turn_to(2026, 10, 6, 21)
    bench.services.attendance.fill(bench.session(cohort), "absent")
    facts = SessionDescription(topic="", place="", link="", plan="10 Welcome", materials="Cups")
    bench.services.sessions.describe(bench.session(cohort, 2), facts)
    stay = next(row for row in bench.services.enrolments.roster(cohort) if row.person_id == people[-1])
    wish = IssueWish(kind=CertificateKind.ATTENDANCE)
    bench.services.certificates.issue(cohort, [stay.enrolment_id], wish, "helped all evening")
    return cohort, people


def spoken(element: Element) -> Iterator[str]:
    if element.text:
        yield element.text
    for kid in element.kids:
        yield from spoken(kid)


@vault_only
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_paper_is_read_aloud_in_order_and_says_its_language(bench: Bench, language: str) -> None:
    for kind, pdf in all_papers(bench, PaperSize.LETTER, language).items():
        told = iter(spoken(read(pdf)))
        missed = [words for words in HEARD[kind, language] if not any(words in heard for heard in told)]
        assert missed == [], kind
        with pikepdf.open(io.BytesIO(pdf)) as document:
            assert str(document.Root.Lang).partition("-")[0] == language


@vault_only
@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", list(PaperSize))
def test_every_paper_passes_the_checkers(bench: Bench, size: PaperSize, language: str, tmp_path: Path) -> None:
    made = all_papers(bench, size, language)
    for pdf in made.values():
        assert_sound(pdf, tmp_path)
    assert_accessible(made, tmp_path)


@vault_only
def test_papers_speak_the_language_of_the_practice_unless_another_is_chosen(bench: Bench) -> None:
    service, cohort = bench.services.practice, bench.cohort(seats=3)
    service.change(replace(service.practice(), language="es"))
    heads = lambda wish: read(bench.services.papers.roster(cohort, wish).content).texts("TH")  # noqa: E731
    assert "Nombre" in heads(PaperWish())
    assert "Name" in heads(PaperWish(language="en"))
    assert "lista de participantes" in bench.services.papers.roster(cohort).name
    assert i18n.language() == "en"


@vault_only
@pytest.mark.parametrize(("speaking", "said"), [("en", "Vietnamese"), ("es", "Vietnamita")])
def test_papers_say_what_people_speak_in_their_own_language(bench: Bench, speaking: str, said: str) -> None:
    cohort = bench.cohort(seats=3)
    for number, language in enumerate(("vi", "Plautdietsch")):
        phone = ContactDraft(kind=ContactKind.PHONE, value=f"+1 555 010{number}", uses=(ContactUse.CALL,))
        person = bench.person(f"Person {number}", language=language, contacts=(phone,))
        bench.services.enrolments.admit(cohort, [Wish(person_id=person)])
    wish = PaperWish(language=speaking, fields=(RosterField.NAME, RosterField.LANGUAGE), parts=RosterParts.HANDOUTS)
    roster = read(bench.services.papers.roster(cohort, wish).content)
    assert {said, "Plautdietsch"} <= set(roster.texts("TD"))
    calls = read(bench.services.papers.call_list(bench.session(cohort), PaperWish(language=speaking)).content)
    assert {said, "Plautdietsch"} <= set(calls.texts("TD"))


@vault_only
def test_a_language_without_words_is_refused_or_english(bench: Bench) -> None:
    service, cohort = bench.services.practice, bench.cohort(seats=3)
    with pytest.raises(Refused, match="paper-language-unknown"):
        bench.services.papers.roster(cohort, PaperWish(language="tlh"))
    service.change(replace(service.practice(), language="fr", country="CA"))
    made = bench.services.papers.roster(cohort)
    with pikepdf.open(io.BytesIO(made.content)) as document:
        assert str(document.Root.Lang) == "en-CA"
    assert in_language(bench.services.desk, "", lambda: i18n._("Name")) == "Name"


def test_the_words_of_the_window_stay_as_they_are() -> None:
    with i18n.speaking(resource("i18n"), "es"):
        assert i18n._("Signature") == "Firma"
    assert i18n._("Signature") == "Signature"
