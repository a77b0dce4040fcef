"""An invented person for looking at designs, with a short or the longest of names."""

from datetime import date, timedelta

from groupdesk.base.i18n import _
from groupdesk.domain.certificates.facts import Facts, Issue, Issuer, Signatory, certificate_texts
from groupdesk.domain.certificates.kinds import CertificateKind
from groupdesk.domain.certificates.printing import CertificatePage
from groupdesk.domain.certificates.rows import CertificateSettings
from groupdesk.domain.practice import Practice
from groupdesk.services.certificates.designs import signatories

_LONG_NAME = "Maria Fernanda Alexandra Wolfeschlegelsteinhausen-Papadopoulou de Albuquerque e Castro"
_PAYLOAD = "GDC1|SAMPLE00|S-00-000000-0|A. P.|Sample|9|2026-01-01|" + "A" * 86


def sample_page(own: CertificateSettings, practice: Practice, today: date, *, is_long: bool) -> CertificatePage:
    """A certificate of completion that was never issued."""
    facts = Facts(
        kind=CertificateKind.COMPLETION,
        name=_LONG_NAME if is_long else _("Alex Porter"),
        initials="A. P.",
        title=_("Living well together: a programme for parents, carers and whole families")
        if is_long
        else _("Living well"),
        came=6,
        of=6,
        minutes=540,
        first_on=today - timedelta(weeks=6),
        last_on=today,
    )
    issuer = Issuer(organisation=practice.name, contact=own.contact)
    texts = certificate_texts(
        facts, issuer, Issue(serial="S-00-000000-0", on=today), (own.language, own.second_language)
    )
    signing = signatories(own) or (Signatory(name=_("Name of who signs"), role=_("Role")),)
    return CertificatePage(texts=texts, signatories=signing, payload=_PAYLOAD)
