"""What the page of meeting reports says of a participant: who, how found, what is marked."""

from dataclasses import dataclass

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.moments import span_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.meetings.matches import Fate, FoundBy, Match
from groupdesk.domain.meetings.participants import Participant
from groupdesk.domain.meetings.planning import answer_to, credited
from groupdesk.domain.meetings.preview import Answer, MeetingDecisions, MeetingPreview, Plan, PlannedMark
from groupdesk.services.meetings.words import found_words


@dataclass(frozen=True, slots=True)
class Line:
    """One participant as the table shows them. `answer` is what holds now, None while nobody has said anything."""

    key: int
    participant: Participant
    match: Match
    answer: Answer | None
    means: str
    mark: str
    minutes: str
    times: str

    @property
    def id(self) -> str:
        return str(self.key)

    @property
    def name(self) -> str:
        """As the report writes it."""
        return self.participant.name or self.participant.email or str(self.participant.file_number or "")


def lines_of(preview: MeetingPreview, decisions: MeetingDecisions, plan: Plan) -> tuple[Line, ...]:
    """All participants; those about whom something must be said come first."""
    drafts = {key: mark.draft for mark in plan.marks for key in mark.keys}
    drafts |= {newcomer.key: newcomer.draft for newcomer in plan.newcomers}
    found = [
        _line(preview, participant, match, answer_to(match, decisions), drafts.get(participant.key))
        for participant, match in zip(preview.participants, preview.matches, strict=True)
    ]
    return tuple(sorted(found, key=lambda line: (line.match.is_sure, line.key)))


def found_sign(line: Line) -> Sign:
    """How somebody was found, as a sign: a question until it is answered."""
    if line.answer is None:
        return Sign(found_words(line.match.found_by), "circle-help", "attention")
    if not line.match.is_sure:
        return Sign(_("answered"), "check", "good", filled=False)
    if line.answer.fate is Fate.LEAVE_OUT:
        return Sign(found_words(line.match.found_by), "user-x", "neutral", filled=False)
    return Sign(found_words(line.match.found_by), "user-check", "good", filled=False)


def conflict_words(preview: MeetingPreview, mark: PlannedMark) -> str:
    """What stands on the sheet and what the report says, of one person."""
    before = preview.statuses.status(mark.standing.status).label if mark.standing else ""
    after = preview.statuses.status(mark.draft.status).label
    minutes = credited(mark.draft, preview.rule)
    if minutes is not None:
        after = _("{status} ({minutes} min)").format(status=after, minutes=minutes)
    name = privacy.shown(preview.people[mark.person_id].name)
    return _("{name}: {before} on the sheet, {after} in the report").format(name=name, before=before, after=after)


def why_words(line: Line) -> str:
    """A sentence about what is asked or was found."""
    match line.match.found_by:
        case FoundBy.SEVERAL:
            return _("More than one person may be meant. Please choose.")
        case FoundBy.SIMILAR:
            return _("The name is only similar. Please confirm or choose.")
        case FoundBy.ON_FILE:
            return _("On file, but not expected at this session. Please confirm.")
        case FoundBy.NOBODY:
            return _("Nobody on the sheet is called like this. Please choose.")
        case FoundBy.HOST:
            return _("Leads the meeting or is on the staff, and is left out.")
        case FoundBy.REMEMBERED:
            return _("You said so at an earlier report.")
        case _:
            return _("Found {how}.").format(how=found_words(line.match.found_by))


def _line(
    preview: MeetingPreview, participant: Participant, match: Match, answer: Answer | None, draft: MarkDraft | None
) -> Line:
    minutes = credited(draft, preview.rule) if draft else None
    is_out = answer is not None and answer.fate is not Fate.LEAVE_OUT and draft is None
    mark = preview.statuses.status(draft.status).label if draft else _("not during the session") if is_out else ""
    stays = participant.stays
    return Line(
        key=participant.key,
        participant=participant,
        match=match,
        answer=answer,
        means=_means(preview, match, answer),
        mark=mark,
        minutes="" if minutes is None else _("{minutes} min").format(minutes=minutes),
        times=span_words(stays[0].start, stays[-1].end) if stays else "",
    )


def _means(preview: MeetingPreview, match: Match, answer: Answer | None) -> str:
    if answer is None:
        person_id = match.person_id
        if person_id is None:
            return ""
        return _("{name}?").format(name=privacy.shown(preview.people[person_id].name))
    if answer.person_id is not None:
        return privacy.shown(preview.people[answer.person_id].name)
    return _("Walk-in by this name") if answer.fate is Fate.NEW else _("Left out")
