"""Marks from outside: previews store nothing, names are asked once, one deed stores all and one undo takes it back."""

from datetime import date, time
from pathlib import Path

import pytest

from builders import Bench
from groupdesk.domain.attendance import UNMARKED, MarkDraft, MarkSource
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.imports.sheets import RawSheet
from groupdesk.domain.imports.watch import Watch
from groupdesk.domain.meetings.matches import Fate, FoundBy
from groupdesk.domain.meetings.preview import Answer, MeetingDecisions, MeetingOptions, MeetingPreview
from groupdesk.domain.people import ContactDraft, ContactKind
from groupdesk.domain.statuses import Mode
from groupdesk.store.attendance import MARKS
from groupdesk.store.meetings import MEETING_NAMES, REPORT_ZONES

FILES = Path(__file__).parents[1] / "interop" / "files" / "meetings"
NEW_YORK = MeetingOptions(zone="America/New_York")
HEAD = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"


class Evening:
    """Three enrolled people and a session on Tuesday 6 October 2026, 18:00 to 19:30 in New York."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.service = bench.services.meetings
        self.cohort = bench.cohort()
        self.amara = bench.person("Amara Okafor", contacts=(email("amara@example.org"),))
        self.thomas = bench.person("Thomas Reed")
        self.maria = bench.person("María García López")
        for person in (self.amara, self.thomas, self.maria):
            bench.services.enrolments.enrol(self.cohort, person, joined_on=date(2026, 10, 6))
        self.session = bench.session(self.cohort)

    def preview(self, name: str, options: MeetingOptions = NEW_YORK, session: str = "") -> MeetingPreview:
        sheet = self.service.open(FILES / name)
        assert isinstance(sheet, RawSheet)
        return self.service.preview(GroupSessionId(session or self.session), sheet, options)

    def of(self, tmp_path: Path, text: str, options: MeetingOptions = NEW_YORK) -> MeetingPreview:
        path = tmp_path / "report.csv"
        path.write_text(text, encoding="utf-8")
        sheet = self.service.open(path)
        assert isinstance(sheet, RawSheet)
        return self.service.preview(self.session, sheet, options)

    def marks(self, session: str = "") -> dict[str, tuple[str, int | None]]:
        rows = self.bench.services.attendance.sheet(GroupSessionId(session or self.session)).rows
        return {row.name: (row.status, row.minutes) for row in rows}

    def stored(self) -> int:
        with self.bench.services.desk.database.read() as reading:
            return len(reading.all(MARKS)) + len(reading.all(MEETING_NAMES)) + len(reading.all(REPORT_ZONES))


def email(address: str) -> ContactDraft:
    return ContactDraft(kind=ContactKind.EMAIL, value=address, uses=("email",))


def key_of(preview: MeetingPreview, name: str) -> int:
    return next(each.key for each in preview.participants if each.name == name)


def found_by(preview: MeetingPreview) -> dict[str, tuple[FoundBy, bool]]:
    pairs = zip(preview.participants, preview.matches, strict=True)
    return {each.name: (match.found_by, match.is_sure) for each, match in pairs}


def settled(preview: MeetingPreview, evening: Evening, **more: object) -> MeetingDecisions:
    """Tom R. is Thomas, the telephone is a walk-in."""
    answers = {key_of(preview, "Tom R."): Answer(Fate.PERSON, evening.thomas)}
    phone = next((e.key for e in preview.participants if "Jürgen" in e.name), None)
    if phone is not None:
        answers[phone] = Answer(Fate.NEW)
    return MeetingDecisions(answers=answers, **more)


@pytest.fixture
def evening(bench: Bench) -> Evening:
    return Evening(bench)


def test_a_preview_stores_nothing_and_says_who_was_found_and_how(evening: Evening) -> None:
    preview = evening.preview("zoom_details_with_summary.csv")
    assert evening.stored() == 0
    assert found_by(preview) == {
        "Amara Okafor": (FoundBy.EMAIL, True),
        "Tom R.": (FoundBy.NAME, True),  # the name before it was changed in the meeting is his
        "Maria García López": (FoundBy.NAME, True),
        "iPhone von Jürgen": (FoundBy.NOBODY, False),
        "Nadia Brandt": (FoundBy.HOST, True),
    }


def test_accepting_stores_marks_walk_ins_and_names_in_one_deed_that_one_undo_takes_back(evening: Evening) -> None:
    preview = evening.preview("zoom_details_with_summary.csv")
    done = evening.service.accept(preview, settled(preview, evening))
    assert evening.marks() == {
        "Amara Okafor": ("video", 90),
        "María García López": ("late", 76),
        "Thomas Reed": ("video", 90),
        "iPhone von Jürgen": ("left-early", 62),
    }
    assert (done.stored, done.walk_ins, done.left_out) == (4, 1, 1)
    rows = evening.bench.services.attendance.sheet(evening.session).rows
    assert {row.mode for row in rows} == {Mode.VIDEO}
    log = evening.bench.services.deeds.log(limit=1)[0]
    assert (log.verb, log.facts) == ("roll-import", {"marks": 4, "kind": "zoom"})
    evening.bench.services.deeds.undo(done.deed)
    assert evening.stored() == 0
    assert evening.marks() == {name: (UNMARKED, None) for name in ("Amara Okafor", "María García López", "Thomas Reed")}
    assert evening.bench.services.people.find("Jürgen") == ()


def test_the_source_of_each_mark_is_the_report(evening: Evening) -> None:
    preview = evening.preview("zoom_details_with_summary.csv")
    evening.service.accept(preview, settled(preview, evening))
    with evening.bench.services.desk.database.read() as reading:
        assert {mark.source for mark in reading.all(MARKS)} == {MarkSource.VIDEO_REPORT}


def test_accepting_twice_stores_once(evening: Evening) -> None:
    preview = evening.preview("zoom_details_with_summary.csv")
    first = evening.service.accept(preview, settled(preview, evening))
    before = evening.stored()
    assert evening.service.accept(preview, settled(preview, evening)).deed == first.deed
    assert evening.stored() == before


def test_unanswered_names_are_refused_and_nothing_is_stored(evening: Evening) -> None:
    preview = evening.preview("zoom_details_with_summary.csv")
    with pytest.raises(Refused) as refused:
        evening.service.accept(preview)
    assert (refused.value.code, refused.value.facts) == ("names-unanswered", {"count": 1})
    assert evening.stored() == 0


def test_the_zone_is_asked_once_and_remembered_for_reports_of_that_kind(evening: Evening) -> None:
    preview = evening.preview("zoom_details.csv", MeetingOptions())
    assert (preview.zone.is_settled, preview.zone.proposed) == (False, "America/New_York")
    with pytest.raises(Refused, match="report-zone-needed"):
        evening.service.accept(preview, settled(preview, evening))
    chosen = evening.preview("zoom_details.csv")
    evening.service.accept(chosen, settled(chosen, evening, overwrite=frozenset()))
    assert evening.preview("zoom_details.csv", MeetingOptions()).zone.is_settled
    assert not evening.preview("teams_three_sections_utf16.csv", MeetingOptions()).zone.is_settled


def test_a_report_in_another_zone_is_found_out_and_proposed(evening: Evening, tmp_path: Path) -> None:
    in_utc = HEAD + "Amara Okafor,,2026-10-06 22:00:00,2026-10-06 23:30:00,90,No\n"
    preview = evening.of(tmp_path, in_utc, MeetingOptions())
    assert (preview.zone.is_settled, preview.zone.proposed) == (False, "UTC")
    assert preview.participants[0].stays[0].start.time() == time(18)
    # a remembered zone that does not fit is asked about again
    evening.service.accept(evening.preview("marks.csv"), MeetingDecisions())
    accepted = evening.of(tmp_path, in_utc, MeetingOptions(zone="UTC"))
    evening.service.accept(accepted, MeetingDecisions(overwrite=frozenset({evening.amara})))
    again = evening.preview("zoom_details.csv", MeetingOptions())
    assert (again.zone.is_settled, again.zone.proposed) == (False, "America/New_York")


def test_a_remembered_name_needs_no_question_at_the_second_import_of_the_series(
    evening: Evening, tmp_path: Path
) -> None:
    row = "{name},,2026-10-{day} 18:00:00,2026-10-{day} 19:30:00,90,Yes\n"
    first = evening.of(tmp_path, HEAD + row.format(name="mamabear", day="06") + row.format(name="Otter", day="06"))
    assert {match.is_sure for match in first.matches} == {False}
    said = {
        key_of(first, "mamabear"): Answer(Fate.PERSON, evening.maria),
        key_of(first, "Otter"): Answer(Fate.LEAVE_OUT),
    }
    assert evening.service.accept(first, MeetingDecisions(answers=said)).remembered == 2
    evening.bench.turn_to(2026, 10, 13, 20)
    second = evening.bench.session(evening.cohort, 2)
    path = tmp_path / "second.csv"
    path.write_text(HEAD + row.format(name="MamaBear", day="13") + row.format(name="Otter", day="13"))
    preview = evening.service.preview(second, evening.service.open(path))
    assert preview.zone.is_settled
    assert [(m.found_by, m.is_sure, m.fate) for m in preview.matches] == [
        (FoundBy.REMEMBERED, True, Fate.PERSON),
        (FoundBy.REMEMBERED, True, Fate.LEAVE_OUT),
    ]
    evening.service.accept(preview)
    assert evening.marks(second)["María García López"] == ("video", 90)


def test_remembered_names_are_listed_and_can_be_forgotten(evening: Evening, tmp_path: Path) -> None:
    preview = evening.of(tmp_path, HEAD + "mamabear,,2026-10-06 18:00:00,2026-10-06 19:30:00,90,Yes\n")
    said = {preview.matches[0].key: Answer(Fate.PERSON, evening.maria)}
    evening.service.accept(preview, MeetingDecisions(answers=said))
    (row,) = evening.service.remembered(evening.cohort)
    assert (row.shown, row.person, row.settled_on) == ("mamabear", "María García López", date(2026, 10, 6))
    done = evening.service.forget([row.id])
    assert evening.service.remembered(evening.cohort) == ()
    evening.bench.services.deeds.undo(done.deed)
    assert evening.service.remembered(evening.cohort) == (row,)


def test_marks_that_are_there_stay_unless_they_are_chosen_to_give_way(evening: Evening) -> None:
    attendance = evening.bench.services.attendance
    attendance.mark(evening.session, [MarkDraft(person_id=evening.amara, status="absent")])
    preview = evening.preview("zoom_details_with_summary.csv")
    decisions = settled(preview, evening)
    plan = evening.service.plan(preview, decisions)
    assert [(mark.person_id, mark.standing and mark.standing.status) for mark in plan.conflicts] == [
        (evening.amara, "absent")
    ]
    assert evening.service.accept(preview, decisions).kept == 1
    assert evening.marks()["Amara Okafor"] == ("absent", None)
    again = evening.preview("zoom_details_with_summary.csv")
    chosen = settled(again, evening, overwrite=frozenset({evening.amara}))
    evening.service.accept(again, chosen)
    assert evening.marks()["Amara Okafor"] == ("video", 90)


def test_a_mark_made_while_the_preview_was_open_is_not_overwritten(evening: Evening) -> None:
    preview = evening.preview("zoom_details_with_summary.csv")
    evening.bench.services.attendance.mark(evening.session, [MarkDraft(person_id=evening.amara, status="absent")])
    with pytest.raises(Refused, match="changed-meanwhile"):
        evening.service.accept(preview, settled(preview, evening))


def test_the_same_report_once_more_has_nothing_to_mark(evening: Evening) -> None:
    preview = evening.preview("zoom_details_with_summary.csv")
    evening.service.accept(preview, settled(preview, evening))
    again = evening.preview("zoom_details_with_summary.csv", MeetingOptions())
    assert {match.is_sure for match in again.matches} == {True}
    with pytest.raises(Refused, match="nothing-to-mark"):
        evening.service.accept(again)


def test_those_who_are_not_in_the_report_are_marked_only_when_asked(evening: Evening) -> None:
    preview = evening.preview("marks_minutes.csv")
    evening.service.accept(preview, MeetingDecisions(rest="absent"))
    assert evening.marks() == {
        "Amara Okafor": ("present", 90),
        "María García López": ("absent", None),
        "Thomas Reed": ("partial", 45),
    }


def test_minutes_follow_the_credit_rule_of_the_group_and_gaps_are_not_credited(evening: Evening) -> None:
    preview = evening.preview("teams_three_sections_utf16.csv")
    answers = {
        key_of(preview, "Tom R."): Answer(Fate.PERSON, evening.thomas),
        key_of(preview, "Jürgen"): Answer(Fate.LEAVE_OUT),
    }
    evening.service.accept(preview, MeetingDecisions(answers=answers))
    row = next(r for r in evening.bench.services.attendance.sheet(evening.session).rows if r.name == "Thomas Reed")
    assert (row.status, row.minutes, row.time_in) == ("partial", 80, None)
    assert row.minutes_reason == "Joined 2 times, 80 min in the meeting."


def test_two_people_of_one_name_are_asked_about(evening: Evening, tmp_path: Path) -> None:
    namesake = evening.bench.person("Thomas Reed")
    evening.bench.services.enrolments.enrol(evening.cohort, namesake, joined_on=date(2026, 10, 6))
    preview = evening.of(tmp_path, HEAD + "Thomas Reed,,2026-10-06 18:00:00,2026-10-06 19:30:00,90,Yes\n")
    (match,) = preview.matches
    assert (match.found_by, match.is_sure, match.fate) == (FoundBy.SEVERAL, False, None)
    assert {candidate.person_id for candidate in match.candidates} == {evening.thomas, namesake}


def test_two_rows_of_one_name_can_be_two_people(evening: Evening, tmp_path: Path) -> None:
    namesake = evening.bench.person("Thomas Reed")
    evening.bench.services.enrolments.enrol(evening.cohort, namesake, joined_on=date(2026, 10, 6))
    row = "Thomas Reed,,2026-10-06 18:00:00,2026-10-06 19:30:00,90,Yes\n"
    options = MeetingOptions(zone="America/New_York", apart=frozenset({3}))
    preview = evening.of(tmp_path, HEAD + row + row, options)
    assert [each.rows for each in preview.participants] == [(2,), (3,)]
    said = {2: Answer(Fate.PERSON, evening.thomas), 3: Answer(Fate.PERSON, namesake)}
    assert evening.service.accept(preview, MeetingDecisions(answers=said)).stored == 2


def test_an_address_that_a_family_shares_is_settled_by_the_name(evening: Evening, tmp_path: Path) -> None:
    brother = evening.bench.person("Chidi Okafor", contacts=(email("amara@example.org"),))
    evening.bench.services.enrolments.enrol(evening.cohort, brother, joined_on=date(2026, 10, 6))
    row = "{name},amara@example.org,2026-10-06 18:00:00,2026-10-06 19:30:00,90,No\n"
    (match,) = evening.of(tmp_path, HEAD + row.format(name="Chidi Okafor")).matches
    assert (match.is_sure, match.person_id) == (True, brother)
    (match,) = evening.of(tmp_path, HEAD + row.format(name="Family tablet")).matches
    assert (match.found_by, match.is_sure) == (FoundBy.SEVERAL, False)


def test_somebody_on_file_who_is_not_expected_is_suggested_as_a_walk_in(evening: Evening, tmp_path: Path) -> None:
    guest = evening.bench.person("Dana Ilves", contacts=(email("dana@example.org"),))
    preview = evening.of(tmp_path, HEAD + "Dana,dana@example.org,2026-10-06 18:00:00,2026-10-06 19:30:00,90,No\n")
    (match,) = preview.matches
    assert (match.found_by, match.is_sure, match.person_id) == (FoundBy.ON_FILE, False, guest)
    said = MeetingDecisions(answers={match.key: Answer(Fate.PERSON, guest)})
    assert evening.service.accept(preview, said).walk_ins == 1


def test_a_similar_name_is_only_suggested(evening: Evening, tmp_path: Path) -> None:
    preview = evening.of(tmp_path, HEAD + "Tomas Reed,,2026-10-06 18:00:00,2026-10-06 19:30:00,90,No\n")
    (match,) = preview.matches
    assert (match.found_by, match.is_sure, match.person_id) == (FoundBy.SIMILAR, False, evening.thomas)


def test_who_was_there_before_the_session_only_is_not_marked(evening: Evening, tmp_path: Path) -> None:
    rows = "Thomas Reed,,2026-10-06 17:30:00,2026-10-06 17:40:00,10,No\nAmara Okafor,,2026-10-06 18:00:00,,90,No\n"
    preview = evening.of(tmp_path, HEAD + rows)
    plan = evening.service.plan(preview)
    assert (plan.outside, [mark.person_id for mark in plan.marks]) == ((2,), [evening.amara])


def test_a_report_of_another_day_is_refused_with_both_days(evening: Evening) -> None:
    evening.bench.turn_to(2026, 10, 13, 20)
    second = evening.bench.session(evening.cohort, 2)
    with pytest.raises(Refused) as refused:
        evening.preview("zoom_details.csv", MeetingOptions(), second)
    assert refused.value.code == "report-other-day"
    assert refused.value.facts == {"report_on": date(2026, 10, 6), "session_on": date(2026, 10, 13)}


def test_a_report_of_another_meeting_of_the_day_is_refused_with_the_times(evening: Evening, tmp_path: Path) -> None:
    morning = HEAD + "Amara Okafor,,2026-10-06 09:10:00,2026-10-06 10:10:00,60,No\n"
    with pytest.raises(Refused, match="report-other-time"):
        evening.of(tmp_path, morning)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dear all,\nplease find the list below\n", "report-not-recognised"),
        ("Item,Price\nTea,3\nCoffee,4\n", "report-not-recognised"),
        (HEAD, "report-empty"),
        ("Status,Minutes\npresent,90\n", "report-not-recognised"),
    ],
)
def test_a_file_that_is_no_report_is_refused(evening: Evening, tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        evening.of(tmp_path, text)
    assert evening.stored() == 0


def test_a_report_of_twenty_thousand_rows_is_refused_before_its_rows_are_read(evening: Evening, tmp_path: Path) -> None:
    row = "Amara Okafor,,2026-10-06 18:00:00,2026-10-06 19:30:00,90,No\n"
    with pytest.raises(Refused) as refused:
        evening.of(tmp_path, HEAD + row * 20_000)
    assert (refused.value.code, refused.value.facts) == ("report-too-long", {"most": 10_000})


def test_a_session_to_come_takes_no_report(evening: Evening) -> None:
    with pytest.raises(Refused, match="session-not-yet"):
        evening.preview("zoom_details.csv", session=evening.bench.session(evening.cohort, 2))


def test_a_cancelled_import_stores_nothing(evening: Evening) -> None:
    preview = evening.preview("zoom_details_with_summary.csv")
    with pytest.raises(Refused, match="cancelled"):
        evening.service.accept(preview, settled(preview, evening), Watch(is_cancelled=lambda: True))
    assert evening.stored() == 0


def test_the_mapping_of_a_table_of_marks_is_remembered_by_its_headings(evening: Evening) -> None:
    first = evening.preview("marks.csv")
    assert not first.is_remembered
    evening.service.accept(first)
    assert evening.preview("marks.csv").is_remembered
    assert evening.marks()["Thomas Reed"] == ("late", 78)


def test_an_earlier_import_can_be_taken_back_after_a_later_one_of_the_series(evening: Evening, tmp_path: Path) -> None:
    row = "Tom R.,,2026-10-{day} 18:00:00,2026-10-{day} 19:30:00,90,Yes\n"
    first = evening.of(tmp_path, HEAD + row.format(day="06"))
    said = MeetingDecisions(answers={first.matches[0].key: Answer(Fate.PERSON, evening.thomas)})
    done = evening.service.accept(first, said)
    evening.bench.turn_to(2026, 10, 13, 20)
    second = evening.bench.session(evening.cohort, 2)
    path = tmp_path / "second.csv"
    path.write_text(HEAD + row.format(day="13"), encoding="utf-8")
    evening.service.accept(evening.service.preview(second, evening.service.open(path)))
    evening.bench.services.deeds.undo(done.deed)
    assert evening.marks()["Thomas Reed"] == (UNMARKED, None)
    assert evening.marks(second)["Thomas Reed"] == ("video", 90)


def test_a_remembered_name_of_somebody_who_was_merged_means_who_stayed(evening: Evening, tmp_path: Path) -> None:
    text = HEAD + "mamabear,,2026-10-06 18:00:00,2026-10-06 19:30:00,90,Yes\n"
    first = evening.of(tmp_path, text)
    said = {first.matches[0].key: Answer(Fate.PERSON, evening.maria)}
    evening.service.accept(first, MeetingDecisions(answers=said))
    kept = evening.bench.person("Maria Garcia Lopez")
    evening.bench.services.merges.merge(kept, evening.maria)
    (match,) = evening.of(tmp_path, text).matches
    assert (match.found_by, match.person_id, match.is_sure) == (FoundBy.REMEMBERED, kept, True)
