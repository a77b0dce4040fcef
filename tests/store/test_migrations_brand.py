"""The step to a brand: the logo that was kept for certificates is the logo of the practice from then on."""

import pytest
import sqlalchemy as sa

from groupdesk.domain.certificates.rows import CertificateSettings
from groupdesk.store import certificates
from groupdesk.store.practice import practice
from schema_steps import carried

_PRACTICE = (
    "INSERT INTO practice (id, version, name, zone, paper, language, country, region, footer, is_sample, zone_rules) "
    "VALUES ('practice', 3, 'Riverside', 'America/New_York', 'a4', 'en', 'US', '', 'Keep', false, '')"
)
_SETTINGS = (
    "INSERT INTO certificate_settings (id, version, series_code, contact, provider_name, provider_body, "
    "provider_number, provider_line, minutes_an_hour, language, second_language, design, logo, signatories) "
    "VALUES ('certificates', 2, 'C', '555 010 0100', '', '', '', '', 60, 'en', 'es', 'formal', 'abc', '[]')"
)


@pytest.mark.parametrize(("before", "logo"), [((_PRACTICE, _SETTINGS), "abc"), ((_PRACTICE,), "")])
def test_the_logo_of_certificates_becomes_that_of_the_practice(
    before: tuple[str, ...], logo: str, empty_engine: sa.Engine
) -> None:
    database = carried(empty_engine, "0010", *before)
    with database.read() as reading:
        own, said = practice(reading), certificates.settings(reading)
    assert (own.name, own.footer, own.logo) == ("Riverside", "Keep", logo)
    assert (own.colour, own.address, own.contact) == ("", "", "")
    assert said.contact == ("555 010 0100" if logo else CertificateSettings().contact)
