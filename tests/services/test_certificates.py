"""Certificates: who qualifies, gapless numbers, frozen papers, duplicates, revoking, undo refused, on both engines."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from builders import Bench
from documents.pdf_reading import read
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.certificates.rows import RegisterOrder, RegisterQuery
from groupdesk.domain.certificates.serials import typed_serial
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CertificateId
from groupdesk.domain.people import PersonDraft
from groupdesk.services.certificates.designs import Signer
from groupdesk.services.certificates.wishes import FilesWish, IssueWish
from groupdesk.services.certificates.words import remark
from groupdesk.services.papers.wishes import Format, PaperWish
from services.certified import Certified, a_certified_cohort

EVERYTHING = RegisterQuery()
COMPLETION = IssueWish(title="Anxiety skills")


@pytest.fixture
def certified(bench: Bench) -> Certified:
    return a_certified_cohort(bench)


def register(bench: Bench, query: RegisterQuery = EVERYTHING) -> list[tuple[str, str]]:
    return [(row.serial, row.state.value) for row in bench.services.certificates.page(query, 0, 100)]


def test_who_qualifies_and_why_not(certified: Certified) -> None:
    found = certified.bench.services.certificates.candidates(certified.cohort, CertificateKind.COMPLETION)
    assert [(row.came, row.of, row.qualifies) for row in found.rows] == [(8, 8, True), (8, 8, True), (1, 8, False)]
    assert found.rows[0].decision_id is not None
    assert "needed" in found.rows[2].why
    assert found.rule == "at least 2/3 of the sessions, make-ups count"
    attended = certified.bench.services.certificates.candidates(certified.cohort, CertificateKind.ATTENDANCE)
    assert [(row.came, row.minutes, row.qualifies) for row in attended.rows][-1] == (1, 90, True)


def test_a_met_rule_without_a_decision_is_not_enough(bench: Bench) -> None:
    waiting = a_certified_cohort(bench, decided=False)
    found = bench.services.certificates.candidates(waiting.cohort, CertificateKind.COMPLETION)
    assert [row.qualifies for row in found.rows] == [False, False, False]
    assert found.rows[0].why == "Rule met, not decided yet"
    with pytest.raises(Refused, match="certificate-not-earned"):
        bench.services.certificates.issue(waiting.cohort, waiting.stays[:1], COMPLETION)
    with pytest.raises(Refused, match="certificates-for-nobody"):
        bench.services.certificates.issue_all(waiting.cohort, COMPLETION)


def test_all_who_qualify_get_one_with_numbers_without_gaps(certified: Certified) -> None:
    service = certified.bench.services.certificates
    issued = service.issue_all(certified.cohort, COMPLETION)
    assert [serial[:11] for serial in issued.serials] == ["C-26-000001", "C-26-000002"]
    assert all(typed_serial(serial) == serial for serial in issued.serials)
    with pytest.raises(Refused, match="certificates-for-nobody"):
        service.issue_all(certified.cohort, COMPLETION)
    with pytest.raises(Refused, match="certificate-issued-already"):
        service.issue(certified.cohort, certified.stays[:1], COMPLETION)
    more = service.issue(certified.cohort, certified.stays, IssueWish(kind=CertificateKind.ATTENDANCE))
    assert [serial[:11] for serial in more.serials] == ["C-26-000003", "C-26-000004", "C-26-000005"]
    assert service.counts().issued == 5


def test_an_exception_needs_a_reason_that_is_kept(certified: Certified) -> None:
    service = certified.bench.services.certificates
    with pytest.raises(Refused, match="certificate-not-earned"):
        service.issue(certified.cohort, certified.stays, COMPLETION)
    assert service.counts().issued == 0
    issued = service.issue(certified.cohort, certified.stays, COMPLETION, "Court agreed by letter")
    reasons = [service.certificate(one).override_reason for one in issued.ids]
    assert reasons == ["", "", "Court agreed by letter"]
    details = [
        next(
            text
            for text in read(certified.bench.services.certificate_files.one(one).content).texts("P")
            if "hour" in text
        )
        for one in issued.ids
    ]
    assert ["completion rule" in detail for detail in details] == [True, True, False]


def test_nothing_issued_ever_changes(certified: Certified) -> None:
    services = certified.bench.services
    issued = services.certificates.issue_all(certified.cohort, COMPLETION)
    before = services.certificate_files.one(issued.ids[0])
    entry = services.certificates.certificate(issued.ids[0])
    assert hashlib.sha256(before.content).hexdigest() == entry.file
    services.people.change(entry.person_id, PersonDraft(full_name="Another Name"), 1)
    services.certificate_settings.change(replace(services.certificate_settings.draft(), contact="elsewhere"))
    after = services.certificate_files.one(issued.ids[0])
    assert after.content == before.content
    assert services.certificates.certificate(issued.ids[0]) == entry
    together = services.certificate_files.together(issued.ids)
    assert "Another Name" not in str(read(together.content))
    assert together.pages == 2


def test_a_duplicate_has_the_same_facts_and_takes_the_place_of_the_lost_paper(certified: Certified) -> None:
    services = certified.bench.services
    first = services.certificates.issue(certified.cohort, certified.stays[:1], COMPLETION)
    certified.bench.turn_to(2027, 6, 15, 12)
    again = services.certificates.reissue(first.ids[0])
    assert again.serials[0].startswith("C-27-000001-")
    assert register(certified.bench) == [(again.serials[0], "issued"), (first.serials[0], "superseded")]
    spoken = read(services.certificate_files.one(again.ids[0]).content)
    numbers = next(text for text in spoken.texts("P") if again.serials[0] in text)
    assert f"Duplicate of {first.serials[0]}, issued December 15, 2026" in numbers
    old = read(services.certificate_files.one(first.ids[0]).content)
    assert [t for t in old.texts("P") if "sessions" in t] == [t for t in spoken.texts("P") if "sessions" in t]
    with pytest.raises(Refused, match="certificate-not-valid"):
        services.certificates.reissue(first.ids[0])


def test_a_revoked_paper_stays_with_its_reason_and_its_number_is_never_used_again(certified: Certified) -> None:
    services = certified.bench.services
    first = services.certificates.issue(certified.cohort, certified.stays[:1], COMPLETION)
    with pytest.raises(Refused, match="revoke-reason-missing"):
        services.certificates.revoke(first.ids[0], " ")
    services.certificates.revoke(first.ids[0], "Issued to the wrong person")
    (row,) = services.certificates.page(EVERYTHING, 0, 10)
    assert (row.state, row.revoke_reason) == (CertificateState.REVOKED, "Issued to the wrong person")
    again = services.certificates.issue(certified.cohort, certified.stays[:1], COMPLETION)
    assert again.serials[0].startswith("C-26-000002-")
    for do in (services.certificates.reissue, lambda one: services.certificates.revoke(one, "again")):
        with pytest.raises(Refused, match="certificate-not-valid"):
            do(first.ids[0])


def test_issuing_cannot_be_undone_but_revoking_can(certified: Certified) -> None:
    services = certified.bench.services
    issued = services.certificates.issue_all(certified.cohort, COMPLETION)
    with pytest.raises(Refused, match="certificate-stays"):
        services.deeds.undo(issued.done.deed)
    assert services.certificates.counts().issued == 2
    revoked = services.certificates.revoke(issued.ids[0], "By mistake")
    services.deeds.undo(revoked.deed)
    assert services.certificates.counts().issued == 2


def test_continuing_education_asks_for_the_provider(certified: Certified) -> None:
    services = certified.bench.services
    stay = certified.stays[0]
    wish = IssueWish(kind=CertificateKind.EDUCATION, title="Ethics", licences={stay: "LCSW 1"})
    with pytest.raises(Refused, match="ce-provider-missing"):
        services.certificates.issue(certified.cohort, [stay], wish)
    draft = replace(
        services.certificate_settings.draft(),
        series_code="CE",
        provider_body="State Board",
        provider_number="40021",
        minutes_an_hour=50,
        signers=(Signer(name="Nadia Brandt", role="Licensed social worker"),),
    )
    services.certificate_settings.change(draft)
    assert services.certificate_settings.draft() == draft
    issued = services.certificates.issue(certified.cohort, [stay], wish)
    assert issued.serials[0].startswith("CE-26-000001-")
    told = " ".join(read(services.certificate_files.one(issued.ids[0]).content).texts("P"))
    for words in (
        "14.4 hours of continuing education (50-minute hours)",
        "Licence LCSW 1",
        "no. 40021",
        "Nadia Brandt",
    ):
        assert words in told


def test_a_neutral_title_stands_where_the_name_may_tell_of_a_condition(certified: Certified) -> None:
    services = certified.bench.services
    issued = services.certificates.issue(certified.cohort, certified.stays[:1], IssueWish(language="es"))
    assert services.certificates.certificate(issued.ids[0]).title == "Programa grupal"


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (IssueWish(language="xx"), "certificate-language-unknown"),
        (IssueWish(title="x" * 301), "words-too-long"),
        (IssueWish(issued_on=date(2027, 1, 1)), "issued-in-future"),
        (IssueWish(design="nothing"), "not-found"),
    ],
)
def test_a_wish_that_cannot_be_met_takes_no_number(certified: Certified, wish: IssueWish, code: str) -> None:
    service = certified.bench.services.certificates
    with pytest.raises(Refused, match=code):
        service.issue(certified.cohort, certified.stays[:1], wish)
    issued = service.issue(certified.cohort, certified.stays[:1], COMPLETION)
    assert issued.serials[0].startswith("C-26-000001-")


def test_the_register_is_searched_filtered_and_sorted(certified: Certified) -> None:
    services = certified.bench.services
    services.certificates.issue_all(certified.cohort, COMPLETION)
    services.certificates.issue(certified.cohort, certified.stays, IssueWish(kind=CertificateKind.ATTENDANCE))
    service = services.certificates
    assert service.count(RegisterQuery(text="person 002")) == 2
    assert service.count(RegisterQuery(text="c-26-000003")) == 1
    assert service.count(RegisterQuery(text="100%_")) == 0
    assert service.count(RegisterQuery(kind=CertificateKind.COMPLETION, cohort_id=certified.cohort)) == 2
    by_name = service.page(RegisterQuery(order=RegisterOrder.NAME, descending=False), 0, 5)
    assert [row.name for row in by_name] == sorted(row.name for row in by_name)
    assert [row.serial for row in service.page(EVERYTHING, 2, 2)] == [
        row.serial for row in service.page(EVERYTHING, 0, 9)
    ][2:4]


def test_the_register_as_file_has_the_same_rows_in_every_format(certified: Certified) -> None:
    services = certified.bench.services
    issued = services.certificates.issue_all(certified.cohort, COMPLETION)
    services.certificates.revoke(issued.ids[0], "=HYPERLINK()")
    csv = services.certificate_files.register(EVERYTHING, PaperWish(format=Format.CSV)).content.decode("utf-8-sig")
    assert len(csv.splitlines()) == 3
    assert "'=HYPERLINK()" in csv
    pdf = services.certificate_files.register(EVERYTHING, PaperWish(format=Format.PDF)).content
    assert len(read(pdf).all("TR")) == 3
    assert services.certificate_files.register(EVERYTHING, PaperWish(format=Format.XLSX)).content[:2] == b"PK"


def test_files_are_named_without_a_person_unless_asked_to(certified: Certified, tmp_path: Path) -> None:
    services = certified.bench.services
    issued = services.certificates.issue_all(certified.cohort, COMPLETION)
    saving = services.certificate_saving

    def names(pattern: str, ids: Sequence[CertificateId] = issued.ids) -> list[str]:
        wish = FilesWish(folder=tmp_path, pattern=pattern, overwrite=True)
        return [file.path.name for file in saving.save(ids, wish)]

    assert names("{serial}") == [f"{serial}.pdf" for serial in issued.serials]
    named = names("{kind} {code} {initials}")
    assert len(set(named)) == 2
    assert named[0].startswith("Completion ANX-2026-01 P")
    assert names("con") == ["_con.pdf", "_con (2).pdf"]
    assert "Person 001" in names("{name}", issued.ids[:1])[0]


def test_no_name_gets_into_the_log(certified: Certified, tmp_path: Path) -> None:
    services = certified.bench.services
    issued = services.certificates.issue_all(certified.cohort, COMPLETION)
    services.certificate_saving.save(issued.ids, FilesWish(folder=tmp_path, pattern="{name}"))
    told = [(row.verb, dict(row.facts)) for row in services.deeds.log(limit=3)]
    assert told[0] == ("certificates-print", {"certificates": 2, "format": "pdf"})
    assert told[1] == ("certificates-issue", {"certificates": 2, "kind": "completion"})
    assert services.deeds.check() == ()


def test_the_rule_stands_in_the_language_of_the_paper(certified: Certified) -> None:
    services = certified.bench.services
    wish = IssueWish(title="Habilidades", language="es", second_language="en")
    made = services.certificates.issue(certified.cohort, certified.stays[:1], wish)
    (detail,) = [
        text for text in read(services.certificate_files.one(made.ids[0]).content).texts("P") if "regla" in text
    ]
    assert "al menos 2/3 de las sesiones, las recuperaciones cuentan" in detail
    assert "at least" not in detail


def texts_of(bench: Bench, certificate: CertificateId) -> str:
    return " ".join(read(bench.services.certificate_files.one(certificate, looking=True).content).texts("P"))


def test_typed_hours_stand_on_the_paper_with_who_typed_them_for_ever(certified: Certified) -> None:
    services = certified.bench.services
    wish = IssueWish(kind=CertificateKind.PARTICIPATION, title="Open evening", hours=Decimal("6.5"))
    made = services.certificates.issue(certified.cohort, certified.stays[:1], wish)
    assert "6.5 hours, from" in texts_of(certified.bench, made.ids[0])
    again = services.certificates.reissue(made.ids[0])
    for row in services.certificates.page(EVERYTHING, 0, 5):
        assert (row.hours, row.hours_by) == ("6.5", "Nadia Brandt")
        assert "6.5 hours, entered by Nadia Brandt" in remark(row)
    assert "|6.5|" in services.certificates.certificate(again.ids[0]).payload


def test_hours_of_the_marks_have_nobody_who_typed_them(certified: Certified) -> None:
    services = certified.bench.services
    services.certificates.issue(certified.cohort, certified.stays[:1], COMPLETION)
    (row,) = services.certificates.page(EVERYTHING, 0, 5)
    assert (row.hours, row.hours_by, remark(row)) == ("12", "", "")


def test_education_states_typed_hours_in_the_language_of_the_paper(certified: Certified) -> None:
    services = certified.bench.services
    own = services.certificate_settings.draft()
    services.certificate_settings.change(replace(own, provider_body="The board", provider_number="77"))
    wish = IssueWish(kind=CertificateKind.EDUCATION, language="es", second_language="en", hours=Decimal("7.25"))
    made = services.certificates.issue(certified.cohort, certified.stays[:1], wish)
    assert "7,25 horas de educación continua" in texts_of(certified.bench, made.ids[0])


@pytest.mark.parametrize(
    ("kind", "hours", "code"),
    [
        (CertificateKind.COMPLETION, "6", "hours-from-marks"),
        (CertificateKind.ATTENDANCE, "6", "hours-from-marks"),
        (CertificateKind.PARTICIPATION, "6.1", "hours-not-quarters"),
        (CertificateKind.PARTICIPATION, "-1", "hours-out-of-range"),
    ],
)
def test_hours_that_cannot_be_are_refused_and_nothing_is_issued(
    certified: Certified, kind: CertificateKind, hours: str, code: str
) -> None:
    services = certified.bench.services
    with pytest.raises(Refused, match=code):
        services.certificates.issue(certified.cohort, certified.stays[:1], IssueWish(kind=kind, hours=Decimal(hours)))
    assert register(certified.bench) == []


def test_education_of_no_time_asks_for_the_hours(bench: Bench) -> None:
    certified = a_certified_cohort(bench, 2, decided=False)
    services = bench.services
    own = services.certificate_settings.draft()
    services.certificate_settings.change(replace(own, provider_body="The board", provider_number="77"))
    for row in services.sessions.rows(certified.cohort):
        person = services.completion.outlook(certified.cohort).rows[0].stay.person_id
        draft = MarkDraft(person_id=person, status="present", minutes=0, minutes_reason="fire alarm")
        services.attendance.mark(row.id, [draft])
    services.completion.decide_all(certified.cohort)
    wish = IssueWish(kind=CertificateKind.EDUCATION)
    with pytest.raises(Refused, match="hours-unknown"):
        services.certificates.issue(certified.cohort, certified.stays[:1], wish, "as agreed")
    made = services.certificates.issue(
        certified.cohort, certified.stays[:1], replace(wish, hours=Decimal(3)), "as agreed"
    )
    assert "3 hours of continuing education" in texts_of(bench, made.ids[0])
