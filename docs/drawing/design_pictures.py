"""The six designs of certificates as small pictures for the guide, in colour and in grey."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pypdfium2
from PIL import Image

from groupdesk.documents.certificates.drawing import print_certificates
from groupdesk.domain.certificates.facts import Facts, Issue, Issuer, Signatory, certificate_texts
from groupdesk.domain.certificates.kinds import CertificateKind
from groupdesk.domain.certificates.printing import CertificatePage, CertificateSetting
from groupdesk.domain.papers import PaperSize
from groupdesk.services.certificates.designs import OURS, our_design

_DOTS_AN_INCH = 42
_COLOURS, _GREYS = 64, 16
_PAYLOAD = "GDC1|7H2K9QWX|HS-26-000417-K|D. R.|Parents of teens|12|2026-04-08|" + "A" * 86


def pictures() -> Iterator[tuple[str, Image.Image]]:
    """Each design by name and by the name of its grey twin, with the same invented person."""
    facts = Facts(
        kind=CertificateKind.COMPLETION,
        name="Daniela Reyes",
        initials="D. R.",
        title="Parents of teens",
        came=6,
        of=6,
        minutes=720,
        first_on=date(2026, 3, 4),
        last_on=date(2026, 4, 8),
    )
    issuer = Issuer(organisation="Harbour Street practice", contact="office@harbour.example")
    texts = certificate_texts(facts, issuer, Issue(serial="HS-26-000417-K", on=date(2026, 4, 8)), ("en", "es"))
    signing = (Signatory(name="Nadia Brandt", role="Licensed clinical social worker"), Signatory(name="Tom Okafor"))
    page = CertificatePage(texts=texts, signatories=signing, payload=_PAYLOAD)
    setting = CertificateSetting(size=PaperSize.LETTER, made_at=datetime(2026, 4, 8, 12, tzinfo=UTC))
    for name in OURS:
        document = pypdfium2.PdfDocument(print_certificates(our_design(name), [page], setting).pdf)
        drawn = document[0].render(scale=_DOTS_AN_INCH / 72).to_pil().convert("RGB")
        document.close()
        yield name, drawn.quantize(_COLOURS, dither=Image.Dither.NONE)
        yield f"{name}-grey", drawn.convert("L").quantize(_GREYS, dither=Image.Dither.NONE)
