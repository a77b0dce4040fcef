"""What a certificate states, and the texts that stand on it; frozen at issue and never reckoned again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from groupdesk.domain.certificates.english import ENGLISH
from groupdesk.domain.certificates.hours import hours_text
from groupdesk.domain.certificates.kinds import CertificateKind, Method
from groupdesk.domain.certificates.spanish import SPANISH
from groupdesk.domain.certificates.wording import Wording
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.errors import Refused

LANGUAGES: Mapping[str, Wording] = MappingProxyType({w.language: w for w in (ENGLISH, SPANISH)})
FIELDS = (
    *("kind", "certify", "name", "did", "title", "detail", "notes", "licence", "provider"),
    *("issued", "serial", "duplicate", "verify", "organisation", "contact"),
)
SECOND = "_2"
ALL_FIELDS: frozenset[str] = frozenset((*FIELDS, *(field + SECOND for field in FIELDS)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs; `role` names the credential as licensed."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """The organisation as it stands on its certificates; the provider's fields are what accreditors ask for."""

    organisation: str
    contact: str = ""
    provider_name: str = ""
    provider_body: str = ""
    provider_number: str = ""
    provider_line: str = ""
    minutes_an_hour: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What one person did. `minutes` are credited; `of` counts the sessions expected; `rule` was met.

    `hours` were typed and stand in the place of the minutes, None where the marks tell.
    """

    kind: CertificateKind
    name: str
    initials: str
    title: str
    came: int
    of: int
    minutes: int
    first_on: date
    last_on: date
    rule: CompletionRule | None = None
    licence: str = ""
    method: Method = Method.IN_PERSON
    place: str = ""
    is_mandated: bool = False
    hours: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """The number and day of one paper; a duplicate names the one that it stands for."""

    serial: str
    on: date
    duplicate_of: str = ""
    first_issued_on: date | None = None


def wording_of(language: str) -> Wording:
    """The wording for "es" or "es-MX". Refused: certificate-language-unknown (language)."""
    found = LANGUAGES.get(language.split("-")[0].lower())
    if found is None:
        raise Refused("certificate-language-unknown", language=language[:20])
    return found


def certificate_texts(facts: Facts, issuer: Issuer, issue: Issue, languages: tuple[str, str]) -> dict[str, str]:
    """Each field of a design with its text; those of the second language end in "_2".

    Refused: certificate-language-unknown.
    """
    texts = _texts(facts, issuer, issue, wording_of(languages[0]))
    second = _texts(facts, issuer, issue, wording_of(languages[1]))
    return texts | {field + SECOND: text for field, text in second.items()}


def _texts(facts: Facts, issuer: Issuer, issue: Issue, words: Wording) -> dict[str, str]:
    return {
        "kind": words.kinds[facts.kind],
        "certify": words.certify[facts.kind],
        "name": facts.name,
        "did": _did(facts, issuer, words),
        "title": facts.title,
        "detail": _capital(_detail(facts, issuer, words)),
        "notes": _notes(facts, words),
        "licence": words.licence.format(number=facts.licence) if facts.licence else "",
        "provider": _provider(facts, issuer, words),
        **_issue_texts(issue, words),
        "verify": _verify(issuer, words),
        "organisation": issuer.organisation,
        "contact": issuer.contact,
    }


def issue_texts(issue: Issue, language: str) -> dict[str, str]:
    """The fields that belong to one paper, not to what it states. Refused: certificate-language-unknown."""
    return _issue_texts(issue, wording_of(language))


def _issue_texts(issue: Issue, words: Wording) -> dict[str, str]:
    return {
        "issued": words.issued.format(day=words.day_text(issue.on)),
        "serial": words.serial.format(serial=issue.serial),
        "duplicate": _duplicate(issue, words),
    }


def _did(facts: Facts, issuer: Issuer, words: Wording) -> str:
    if facts.kind is CertificateKind.EDUCATION:
        hours = _hours(facts, words, issuer.minutes_an_hour)
        return words.did_with_hours.format(hours=hours, length=issuer.minutes_an_hour)
    return words.did[facts.kind].format(came=facts.came, of=facts.of)


def _detail(facts: Facts, issuer: Issuer, words: Wording) -> str:
    period = words.period_text(facts.first_on, facts.last_on)
    hours = words.hours_text(facts.minutes, 60)
    match facts.kind:
        case CertificateKind.COMPLETION:
            template = words.detail_with_rule if facts.rule else words.detail
            rule = words.rule.text(facts.rule) if facts.rule else ""
            sessions = words.sessions_text(facts.came)
            return template.format(sessions=sessions, hours=hours, period=period, rule=rule)
        case CertificateKind.ATTENDANCE:
            return words.attended.format(hours=hours, period=period)
        case CertificateKind.PARTICIPATION if facts.hours is not None:
            return words.hours_on.format(hours=_hours(facts, words, 60), period=period)
        case CertificateKind.PARTICIPATION:
            return words.attended_on.format(period=period)
    method = words.methods[facts.method]
    if not facts.place:
        return f"{method}, {words.attended_on.format(period=period)}"
    return words.ce_detail.format(method=method, period=period, place=facts.place)


def _hours(facts: Facts, words: Wording, minutes_an_hour: int) -> str:
    if facts.hours is not None:
        return words.number_of_hours(hours_text(facts.hours))
    return words.hours_text(facts.minutes, minutes_an_hour)


def _notes(facts: Facts, words: Wording) -> str:
    """What the paper does not say, in the words that the kind asks for."""
    told = [words.records_only] if facts.kind is CertificateKind.ATTENDANCE else []
    if facts.kind in (CertificateKind.COMPLETION, CertificateKind.ATTENDANCE):
        told.append(words.no_skill)
    if facts.is_mandated:
        told.append(words.court)
    return " ".join([*told, words.valid])


def _provider(facts: Facts, issuer: Issuer, words: Wording) -> str:
    if facts.kind is not CertificateKind.EDUCATION:
        return ""
    line = words.approved.format(
        name=issuer.provider_name or issuer.organisation, body=issuer.provider_body, number=issuer.provider_number
    )
    return " ".join(filter(None, (line, issuer.provider_line)))


def _duplicate(issue: Issue, words: Wording) -> str:
    if not issue.duplicate_of:
        return ""
    return words.duplicate.format(serial=issue.duplicate_of, day=words.day_text(issue.first_issued_on or issue.on))


def _verify(issuer: Issuer, words: Wording) -> str:
    template = words.verify_at if issuer.contact else words.verify
    return template.format(organisation=issuer.organisation, contact=issuer.contact)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
