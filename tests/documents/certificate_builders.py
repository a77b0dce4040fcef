"""Certificates with valid content, to be changed where a test needs it."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime

from PIL import Image, ImageDraw

from groupdesk.base.files import resource
from groupdesk.domain.certificates.design import Design, Orientation
from groupdesk.domain.certificates.design_file import read_design
from groupdesk.domain.certificates.facts import Facts, Issue, Issuer, Signatory, certificate_texts
from groupdesk.domain.certificates.kinds import CertificateKind
from groupdesk.domain.certificates.printing import CertificatePage, CertificateSetting
from groupdesk.domain.completion.rule import CompletionRule, Requirement
from groupdesk.domain.papers import PaperSize

DESIGNS = ("formal", "modern", "plain", "school", "workplace", "bilingual")
MADE = datetime(2026, 4, 8, 12, tzinfo=UTC)
SERIAL = "CA-26-000417-K"
PAYLOAD = f"GDC1|7H2K9QWX|{SERIAL}|D. R.|Parents of teens|12|2026-04-08|" + "A" * 86
ISSUER = Issuer(
    organisation="Harbour Street practice",
    contact="hello@harbour.example",
    provider_body="State Board",
    provider_number="CE-40021",
)
SIGNATORIES = (Signatory(name="Nadia Brandt", role="Licensed clinical social worker"), Signatory(name="Tom Okafor"))


def a_picture(width: int = 300, height: int = 120) -> bytes:
    picture = Image.new("RGBA", (width, height), (255, 255, 255, 0))
    ImageDraw.Draw(picture).ellipse((5, 5, width - 5, height - 5), fill=(15, 118, 110, 255))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def a_design(name: str = "formal", *, pictures: bool = True) -> Design:
    design = read_design(resource(f"designs/{name}.json").read_bytes())
    mine = {"logo": a_picture(), "signature-1": a_picture(200, 80)} if pictures else {}
    return replace(design, pictures={**design.pictures, **mine})


def some_facts(kind: CertificateKind = CertificateKind.COMPLETION, **changes: object) -> Facts:
    base = Facts(
        kind=kind,
        name="Daniela Reyes",
        initials="D. R.",
        title="Parents of teens",
        came=6,
        of=6,
        minutes=720,
        first_on=date(2026, 3, 4),
        last_on=date(2026, 4, 8),
        rule=CompletionRule(name="Four", requirements=(Requirement(amount=4),)),
    )
    return replace(base, **changes)


def a_page(
    facts: Facts | None = None, *, languages: tuple[str, str] = ("en", "es"), payload: str = PAYLOAD, **issue: object
) -> CertificatePage:
    paper = Issue(**{"serial": SERIAL, "on": date(2026, 4, 8), **issue})
    texts = certificate_texts(facts or some_facts(), ISSUER, paper, languages)
    return CertificatePage(texts=texts, signatories=SIGNATORIES, payload=payload)


def a_print(
    size: PaperSize = PaperSize.A4, side: Orientation = Orientation.LANDSCAPE, languages: tuple[str, str] = ("en", "es")
) -> CertificateSetting:
    return CertificateSetting(size=size, orientation=side, languages=languages, made_at=MADE)
