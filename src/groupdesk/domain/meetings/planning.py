"""From a preview and what was decided to the marks that would be stored."""

from collections import defaultdict
from collections.abc import Iterator

from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.credited import reckoned
from groupdesk.domain.ids import PersonId
from groupdesk.domain.meetings.marking import MarkingRule, draft_of
from groupdesk.domain.meetings.matches import Fate, Match
from groupdesk.domain.meetings.participants import Participant, together
from groupdesk.domain.meetings.preview import (
    Answer,
    MeetingDecisions,
    MeetingPreview,
    Newcomer,
    Plan,
    PlannedMark,
    Standing,
)

_NOBODY = PersonId("")
_NOTHING_SAID = MeetingDecisions()


def planned(preview: MeetingPreview, decisions: MeetingDecisions = _NOTHING_SAID) -> Plan:
    """Every participant is in exactly one part of the plan; two of one person make one mark.

    Refused: status-unknown (status, known) for `rest`.
    """
    marked: defaultdict[PersonId, list[Participant]] = defaultdict(list)
    newcomers: list[Participant] = []
    left_out: list[int] = []
    outside: list[int] = []
    still_open: list[int] = []
    for participant, match in zip(preview.participants, preview.matches, strict=True):
        answer = answer_to(match, decisions)
        if answer is None:
            still_open.append(participant.key)
        elif answer.fate is Fate.LEAVE_OUT:
            left_out.append(participant.key)
        elif answer.person_id is not None:
            marked[answer.person_id].append(participant)
        else:
            newcomers.append(participant)
    marks = []
    for person_id, several in marked.items():
        mark = _mark(preview, decisions, person_id, several)
        if mark is None:
            outside.extend(each.key for each in several)
        else:
            marks.append(mark)
    new = [(each, draft_of(each, _NOBODY, preview.rule)) for each in newcomers]
    outside.extend(each.key for each, draft in new if draft is None)
    return Plan(
        marks=tuple(marks),
        newcomers=tuple(Newcomer(key=e.key, name=e.name, draft=draft) for e, draft in new if draft is not None),
        rest=tuple(_rest(preview, decisions, frozenset(marked))),
        left_out=tuple(left_out),
        outside=tuple(outside),
        open=tuple(still_open),
    )


def answer_to(match: Match, decisions: MeetingDecisions) -> Answer | None:
    """What holds for a participant: what was said, else what was surely found, else nothing."""
    said = decisions.answers.get(match.key)
    if said is not None or not match.is_sure or match.fate is None:
        return said
    return Answer(match.fate, match.person_id)


def credited(draft: MarkDraft, rule: MarkingRule) -> int | None:
    """The minutes that a draft will be credited with; None for an absence."""
    status = rule.statuses.find(draft.status)
    if not status.meaning.counts_as_present:
        return None
    return reckoned(draft, status, rule.times, rule.credit).credit.minutes


def _mark(
    preview: MeetingPreview, decisions: MeetingDecisions, person_id: PersonId, several: list[Participant]
) -> PlannedMark | None:
    participant = several[0] if len(several) == 1 else together(several)
    draft = draft_of(participant, person_id, preview.rule)
    if draft is None:
        return None
    standing = preview.standing.get(person_id)
    is_same = standing is not None and _says(standing, draft, preview.rule)
    return PlannedMark(
        person_id=person_id,
        keys=tuple(each.key for each in several),
        draft=draft,
        standing=standing,
        is_same=is_same,
        is_kept=is_same or (standing is not None and person_id not in decisions.overwrite),
        is_walk_in=standing is None and person_id not in preview.expected,
    )


def _says(standing: Standing, draft: MarkDraft, rule: MarkingRule) -> bool:
    """Whether the mark that is there says what the report says."""
    there = (standing.status, standing.time_in, standing.time_out, standing.minutes)
    return there == (draft.status, draft.time_in, draft.time_out, credited(draft, rule))


def _rest(preview: MeetingPreview, decisions: MeetingDecisions, marked: frozenset[PersonId]) -> Iterator[MarkDraft]:
    if not decisions.rest:
        return
    status = preview.statuses.find(decisions.rest)
    for person_id in preview.expected:
        if person_id not in marked:
            yield MarkDraft(person_id=person_id, status=status.code)
