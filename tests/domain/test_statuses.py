"""A group's own status set: letters are unique, meanings complete, unknown words refused."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.base.files import resource
from groupdesk.domain.errors import Refused
from groupdesk.domain.statuses import (
    AttendanceStatus,
    Meaning,
    Mode,
    Role,
    StatusSet,
    Timing,
    checked,
    default_statuses,
)

DEFAULTS = default_statuses()
NURSE = AttendanceStatus(
    code="with-nurse", label="With the nurse", key="n", sign="N", meaning=Meaning.EXCUSED, role=Role.NEUTRAL, icon="x"
)


def changed(code: str, **facts: object) -> list[AttendanceStatus]:
    return [replace(s, **facts) if s.code == code else s for s in DEFAULTS.statuses]  # type: ignore[arg-type]


def refused(statuses: list[AttendanceStatus]) -> Refused:
    with pytest.raises(Refused) as refusal:
        checked(statuses)
    return refusal.value


def test_the_six_keys_of_the_roll_call_page_in_its_order() -> None:
    assert [s.key for s in DEFAULTS.keyed] == ["P", "L", "E", "A", "R", "V"]
    assert [s.code for s in DEFAULTS.keyed] == ["present", "late", "excused", "absent", "left-early", "video"]


def test_every_icon_of_the_default_set_is_shipped() -> None:
    for status in DEFAULTS.statuses:
        assert resource(f"icons/{status.icon}.svg").is_file()


def test_late_left_early_and_video_count_as_present_and_absences_do_not() -> None:
    present = {s.code for s in DEFAULTS.statuses if s.meaning.counts_as_present}
    assert present == {"present", "late", "left-early", "video", "phone", "partial"}
    assert {s.code for s in DEFAULTS.statuses if s.meaning.is_absence} == {"excused", "absent"}


def test_unmarked_people_stay_in_the_denominator_and_not_expected_ones_leave_it() -> None:
    assert DEFAULTS.status("unmarked").meaning.is_expected
    assert not DEFAULTS.status("not-expected").meaning.is_expected
    assert not DEFAULTS.status("cancelled-by-us").meaning.is_expected


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("p", "present"),
        ("P", "present"),
        ("LEFT early", "left-early"),
        ("left-early", "left-early"),
        (" By Video ", "video"),
    ],
)
def test_a_typed_word_finds_its_status(word: str, code: str) -> None:
    assert DEFAULTS.find(word).code == code


@pytest.mark.parametrize("word", ["", "   ", "here", "PP", "unmarked", "not expected", "•", "1"])
def test_an_unknown_word_is_refused_with_the_known_ones(word: str) -> None:
    with pytest.raises(Refused, match="status-unknown") as refusal:
        DEFAULTS.find(word)
    assert "Present" in refusal.value.facts["known"]
    assert "Not expected" not in refusal.value.facts["known"]


def test_a_stored_code_that_vanished_is_refused() -> None:
    with pytest.raises(Refused, match="status-unknown"):
        DEFAULTS.status("vanished")


def test_a_group_may_add_a_status_and_reword_one() -> None:
    own = checked([*changed("excused", label="Entschuldigt"), NURSE])
    assert own.find("N").code == "with-nurse"
    assert own.find("entschuldigt").code == "excused"
    assert own.with_status(replace(NURSE, key="K")).status("with-nurse").key == "K"
    assert len(own.with_status(replace(NURSE, key="K")).statuses) == len(own.statuses)
    assert own.with_status(replace(NURSE, code="with-doctor")).statuses[-1].code == "with-doctor"


@pytest.mark.parametrize(
    ("statuses", "code"),
    [
        ([*DEFAULTS.statuses, NURSE, NURSE], "status-code-taken"),
        ([*DEFAULTS.statuses, replace(NURSE, label=" ")], "status-label-missing"),
        ([*DEFAULTS.statuses, replace(NURSE, label="présent")], "status-label-taken"),
        ([*DEFAULTS.statuses, replace(NURSE, key="p")], "status-key-taken"),
        ([*DEFAULTS.statuses, replace(NURSE, key="5")], "status-key-impossible"),
        ([*DEFAULTS.statuses, replace(NURSE, key="*")], "status-key-impossible"),
        ([*DEFAULTS.statuses, replace(NURSE, key="ß")], "status-key-impossible"),
        ([*DEFAULTS.statuses, replace(NURSE, code="")], "status-code-impossible"),
        ([*DEFAULTS.statuses, replace(NURSE, code="With Nurse")], "status-code-impossible"),
        ([*DEFAULTS.statuses, replace(NURSE, mode=Mode.VIDEO)], "status-contradictory"),
        ([*DEFAULTS.statuses, replace(NURSE, timing=Timing.TIME_IN)], "status-contradictory"),
        (changed("unmarked", key="U"), "status-contradictory"),
        (changed("unmarked", meaning=Meaning.NOT_EXPECTED), "status-needed"),
        ([s for s in DEFAULTS.statuses if not s.meaning.is_absence], "status-needed"),
        ([s for s in DEFAULTS.statuses if not s.meaning.counts_as_present], "status-needed"),
        ([], "status-needed"),
    ],
)
def test_a_set_that_roll_call_cannot_work_with_is_refused(statuses: list[AttendanceStatus], code: str) -> None:
    assert refused(statuses).code == code


@given(st.permutations(DEFAULTS.statuses))
def test_any_order_of_the_default_set_is_accepted_and_kept(statuses: list[AttendanceStatus]) -> None:
    assert checked(statuses) == StatusSet(tuple(statuses))


@given(st.text(max_size=80))
def test_any_text_finds_a_choosable_status_or_is_refused(text: str) -> None:
    with suppress(Refused):
        assert DEFAULTS.find(text).is_choosable
