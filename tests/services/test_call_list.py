"""The call list of a session: only telephones that may be used, what may be said there, nobody named against a wish."""

import csv
import io
from pathlib import Path

import pypdf
import pytest

from builders import Bench
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.people import ContactDraft, ContactKind
from groupdesk.domain.states import SessionState
from groupdesk.services.papers.wishes import Format, PaperWish
from groupdesk.services.seats import Wish

AS_CSV = PaperWish(format=Format.CSV)


def phone(value: str, *uses: str, label: str = "") -> ContactDraft:
    return ContactDraft(kind=ContactKind.PHONE, value=value, uses=uses, safe_label=label)


@pytest.fixture
def session(bench: Bench) -> GroupSessionId:
    cohort = bench.cohort()
    people = [
        bench.person("Ada Young", language="en", contacts=(phone("555 0101", "call", "text", label="Sam"),)),
        bench.person("Bo Xu", language="zh", contacts=(phone("555 0102"), phone("555 0103", "text"))),
        bench.person("Cy Wade", contacts=(phone("555 0104", "call", "voicemail"), phone("555 0105", "call"))),
        bench.person("Dee Voss", contacts=(phone("555 0106", "voicemail"),)),
        bench.person("Eve Unger", do_not_print=True, contacts=(phone("555 0107", "call"),)),
    ]
    bench.services.enrolments.admit(cohort, [Wish(person_id=person) for person in people])
    bench.person("Not Enrolled", contacts=(phone("555 0199", "call"),))
    return bench.session(cohort)


def lines(bench: Bench, session: GroupSessionId) -> list[list[str]]:
    text = bench.services.papers.call_list(session, AS_CSV).content.decode("utf-8-sig")
    return [[cell for cell in row if cell] for row in csv.reader(io.StringIO(text))][1:]


def test_only_telephones_that_may_be_called_or_texted_are_listed(bench: Bench, session: GroupSessionId) -> None:
    number = bench.services.enrolments.roster(bench.services.sessions.session(session).cohort_id)[0].number
    found = sorted(lines(bench, session))
    assert sorted(found) == sorted(
        [
            ["Ada Young", "555 0101", "call, text; no voicemail; ask for Sam", "English"],
            ["Bo Xu", "555 0103", "text", "Chinese"],
            ["Cy Wade", "555 0104", "call; voicemail allowed"],
            ["Cy Wade", "555 0105", "call; no voicemail"],
            ["Dee Voss", "–", "not by telephone"],
            [f"No. {number + 4}", "555 0107", "call; no voicemail"],
        ]
    )


def test_the_list_is_there_after_the_session_was_called_off_too(
    bench: Bench, session: GroupSessionId, tmp_path: Path
) -> None:
    bench.services.sessions.call_off(session, SessionState.CANCELLED_BY_US, "Snow")
    made = bench.services.papers.call_list(session)
    assert made.no_telephone == 1
    path = tmp_path / "calls.pdf"
    path.write_bytes(made.content)
    text = pypdf.PdfReader(path).pages[0].extract_text()
    assert "called off" in text
    assert "Ada Young" in text
    assert "Eve" not in text
    assert "Young" not in made.name


def test_each_print_is_in_the_log_without_a_name_and_looking_is_not(bench: Bench, session: GroupSessionId) -> None:
    before = bench.services.deeds.log(limit=1)[0]
    bench.services.papers.call_list(session, looking=True)
    assert bench.services.deeds.log(limit=1)[0] == before
    bench.services.papers.call_list(session, AS_CSV)
    noted = bench.services.deeds.log(limit=1)[0]
    assert (noted.verb, noted.thing_id, noted.facts) == ("call-list-print", session, {"format": "csv", "people": 5})


def test_a_calendar_file_of_calls_is_refused(bench: Bench, session: GroupSessionId) -> None:
    with pytest.raises(Refused, match="format-not-possible"):
        bench.services.papers.call_list(session, PaperWish(format=Format.ICS))
