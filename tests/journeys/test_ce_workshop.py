"""A workshop for counsellors: 39 papers of continuing education at once, two statements, the list for the board."""

import time
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from builders import Bench
from documents.pdf_reading import assert_accessible, read
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.certificates.kinds import CertificateKind, Method
from groupdesk.domain.certificates.rows import RegisterQuery
from groupdesk.domain.certificates.verifying import Verdict
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement, Unit
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import GroupDraft, GroupKind
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.papers import NoteKind
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.services.certificates.designs import Signer
from groupdesk.services.certificates.wishes import IssueWish
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.papers.wishes import Format, PaperWish
from practices import ZONE

LONG, ARABIC = "Wilhelmina Alexandrina Montgomery-Featherstone", "فاطمة الزهراء"
NAMES = [LONG, ARABIC, *(f"Counsellor {number:02}" for number in range(3, 42))]
SATURDAY = ScheduleRule(
    frequency=Frequency.WEEKLY,
    starts_on=date(2026, 10, 10),
    start=datetime(2026, 10, 10, 9).time(),
    length_minutes=180,
    zone=ZONE,
    weekdays=(Weekday.SATURDAY,),
    count=1,
)
FULL = CompletionRule(
    name="All of it",
    requirements=(Requirement(unit=Unit.MINUTES, share=Fraction(1)),),
    make_ups=MakeUps.NONE,
)


def test_a_workshop_with_continuing_education(bench: Bench, tmp_path: Path) -> None:
    cohort, people = registrations(bench)
    two_leave_before_the_end(bench, cohort, people)
    stays = those_who_stayed_qualify(bench, cohort)
    the_provider_is_set_up(bench)
    issued = thirty_nine_are_issued_in_five_seconds(bench, cohort, stays)
    every_name_fits(bench, issued, tmp_path)
    the_others_get_a_statement(bench, cohort, stays)
    the_board_gets_its_list(bench)


def registrations(bench: Bench) -> tuple[CohortId, list[PersonId]]:
    group = bench.services.groups.add_group(
        GroupDraft(name="Ethics of group work", kind=GroupKind.WORKSHOP, max_size=60, length_minutes=180)
    )
    draft = CohortDraft(group_id=group.id, zone=ZONE, rule=SATURDAY, seats=60, place="Harbour Street")
    cohort = CohortId(bench.services.groups.add_cohort(draft).id)
    people = [bench.person(name) for name in NAMES]
    for person in people:
        bench.services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 10))
    return cohort, people


def two_leave_before_the_end(bench: Bench, cohort: CohortId, people: list[PersonId]) -> None:
    bench.turn_to(2026, 10, 10, 13)
    session = bench.session(cohort)
    marks = [MarkDraft(person_id=one, status="present") for one in people[:-2]]
    early = [
        MarkDraft(person_id=one, status="left-early", minutes=135, minutes_reason="left before the end")
        for one in people[-2:]
    ]
    bench.services.attendance.mark(session, [*marks, *early])


def those_who_stayed_qualify(bench: Bench, cohort: CohortId) -> list[EnrolmentId]:
    bench.services.completion_rules.set_for_cohort(cohort, FULL)
    bench.services.completion.decide_all(cohort)
    found = bench.services.certificates.candidates(cohort, CertificateKind.EDUCATION)
    assert len(found.ready) == 39
    return [row.enrolment_id for row in found.ready]


def the_provider_is_set_up(bench: Bench) -> None:
    settings = bench.services.certificate_settings
    signing = (Signer(name="Nadia Brandt", role="Licensed clinical social worker"),)
    settings.change(
        replace(settings.draft(), series_code="CE", provider_body="State Board", provider_number="7", signers=signing)
    )


def thirty_nine_are_issued_in_five_seconds(bench: Bench, cohort: CohortId, stays: list[EnrolmentId]) -> list[str]:
    wish = IssueWish(
        kind=CertificateKind.EDUCATION, method=Method.HYBRID, licences={stay: "LPC 1" for stay in stays[:1]}
    )
    before = time.perf_counter()
    issued = bench.services.certificates.issue_all(cohort, wish)
    assert time.perf_counter() - before < 5
    assert [serial[:12] for serial in issued.serials] == [f"CE-26-{number:06}" for number in range(1, 40)]
    assert not [note for note in issued.notes if note.kind in (NoteKind.SHORTENED, NoteKind.UNPRINTABLE)]
    return list(issued.ids)


def every_name_fits(bench: Bench, issued: list[str], tmp_path: Path) -> None:
    files = bench.services.certificate_files
    together = files.together(issued)
    assert together.pages == 39
    names = read(together.content).texts("H2")
    assert {LONG, ARABIC} <= set(names)
    one = files.one(issued[names.index(ARABIC)]).content
    assert_accessible({"arabic": one, "together": together.content}, tmp_path)
    told = " ".join(read(one).texts("P"))
    for words in ("3 hours of continuing education", "In person and live online", "approved by State Board, no. 7"):
        assert words in told
    assert bench.services.verification.by_file(one).verdict is Verdict.VALID


def the_others_get_a_statement(bench: Bench, cohort: CohortId, stays: list[EnrolmentId]) -> None:
    found = bench.services.certificates.candidates(cohort, CertificateKind.EDUCATION)
    others = [row.enrolment_id for row in found.rows if row.enrolment_id not in stays]
    with pytest.raises(Refused, match="certificate-not-earned"):
        bench.services.certificates.issue(cohort, others, IssueWish(kind=CertificateKind.EDUCATION))
    issued = bench.services.certificates.issue(cohort, others, IssueWish(kind=CertificateKind.ATTENDANCE))
    told = " ".join(read(bench.services.certificate_files.one(issued.ids[0]).content).texts("P"))
    assert "2.25 hours credited" in told
    assert "certificate" not in told.lower()


def the_board_gets_its_list(bench: Bench) -> None:
    wish = PaperWish(format=Format.CSV)
    listed = bench.services.certificate_files.register(RegisterQuery(kind=CertificateKind.EDUCATION), wish)
    assert len(listed.content.decode("utf-8-sig").splitlines()) == 40
