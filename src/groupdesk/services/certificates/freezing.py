"""From what somebody did to the frozen content of a paper."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from groupdesk.domain.certificates.candidates import Candidate, Candidates
from groupdesk.domain.certificates.facts import Facts, Issue, Issuer, certificate_texts, wording_of
from groupdesk.domain.certificates.frozen import Frozen
from groupdesk.domain.certificates.hours import check_hours, hours_text, takes_hours
from groupdesk.domain.certificates.kinds import CertificateKind
from groupdesk.domain.certificates.printing import CertificatePage, CertificateSetting
from groupdesk.domain.certificates.rows import CertificateSettings
from groupdesk.domain.errors import Refused
from groupdesk.domain.paper_names import NameStyle, PaperName, name_as
from groupdesk.domain.papers import PaperSize
from groupdesk.domain.practice import Practice
from groupdesk.services.certificates.designs import signatories
from groupdesk.services.certificates.wishes import IssueWish

_MOST_WORDS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafting:
    """What all papers of one issuing share; `issued_by` is the name of who does it."""

    own: CertificateSettings
    practice: Practice
    found: Candidates
    wish: IssueWish
    now: datetime
    issued_by: str = ""

    @property
    def issuer(self) -> Issuer:
        own = self.own
        return Issuer(
            organisation=self.practice.name,
            contact=own.contact,
            provider_name=own.provider_name,
            provider_body=own.provider_body,
            provider_number=own.provider_number,
            provider_line=own.provider_line,
            minutes_an_hour=own.minutes_an_hour,
        )

    @property
    def languages(self) -> tuple[str, str]:
        return self.wish.language or self.own.language, self.wish.second_language or self.own.second_language

    @property
    def issued_on(self) -> date:
        return self.wish.issued_on or self.now.astimezone(ZoneInfo(self.practice.zone)).date()

    @property
    def setting(self) -> CertificateSetting:
        return CertificateSetting(
            size=self.wish.size or PaperSize(self.practice.paper.value),
            orientation=self.wish.orientation,
            languages=self.languages,
            made_at=self.now.astimezone(ZoneInfo(self.practice.zone)).replace(microsecond=0),
        )


def check_wish(drafting: Drafting) -> None:
    """Refused: certificate-language-unknown, words-too-long, ce-provider-missing, issued-in-future (on),
    hours-from-marks, and as check_hours."""
    for language in drafting.languages:
        wording_of(language)
    wish, own = drafting.wish, drafting.own
    if any(len(text) > _MOST_WORDS for text in (wish.title, wish.place, *wish.licences.values())):
        raise Refused("words-too-long", most=_MOST_WORDS)
    if wish.kind is CertificateKind.EDUCATION and not (own.provider_number.strip() and own.provider_body.strip()):
        raise Refused("ce-provider-missing")
    today = drafting.now.astimezone(ZoneInfo(drafting.practice.zone)).date()
    if drafting.issued_on > today:
        raise Refused("issued-in-future", on=drafting.issued_on)
    if wish.hours is not None:
        if not takes_hours(wish.kind):
            raise Refused("hours-from-marks")
        check_hours(wish.hours)


def frozen_paper(drafting: Drafting, candidate: Candidate, serial: str, *, is_earned: bool = True) -> Frozen:
    """The content of one paper. Without a met rule the paper does not say that one was met."""
    facts = _facts(drafting, candidate, is_earned=is_earned)
    texts = certificate_texts(facts, drafting.issuer, Issue(serial=serial, on=drafting.issued_on), drafting.languages)
    per_hour = drafting.own.minutes_an_hour if facts.kind is CertificateKind.EDUCATION else 60
    return Frozen(
        page=CertificatePage(texts=texts, signatories=signatories(drafting.own)),
        setting=drafting.setting,
        title=facts.title,
        initials=facts.initials,
        hours=hours_text(facts.minutes / per_hour if facts.hours is None else facts.hours),
        hours_by=drafting.issued_by if facts.hours is not None else "",
    )


def _facts(drafting: Drafting, candidate: Candidate, *, is_earned: bool) -> Facts:
    wish = drafting.wish
    day = drafting.issued_on
    title = wish.title.strip() or drafting.found.title or wording_of(drafting.languages[0]).neutral_title
    by_rule = wish.kind is CertificateKind.COMPLETION and is_earned and not candidate.is_override
    return Facts(
        kind=wish.kind,
        name=candidate.name,
        initials=name_as(PaperName(full=candidate.name), NameStyle.INITIALS),
        title=title,
        came=candidate.came,
        of=candidate.of,
        minutes=candidate.minutes,
        first_on=candidate.first_on or day,
        last_on=candidate.last_on or day,
        rule=drafting.found.terms if by_rule else None,
        licence=wish.licences.get(candidate.enrolment_id, "").strip(),
        method=wish.method,
        place=wish.place.strip() or drafting.found.place,
        is_mandated=candidate.is_mandated,
        hours=wish.hours,
    )
