"""The step to a brand: the logo that was kept for certificates is the logo of the practice from then on."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

import practices
from groupdesk.domain.certificates.rows import CertificateSettings
from groupdesk.store import certificates
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.migrate import config
from groupdesk.store.practice import practice
from groupdesk.store.schema_version import bring_up_to_date

_PRACTICE = (
    "INSERT INTO practice (id, version, name, zone, paper, language, country, region, footer, is_sample, zone_rules) "
    "VALUES ('practice', 3, 'Riverside', 'America/New_York', 'a4', 'en', 'US', '', 'Keep', false, '')"
)
_SETTINGS = (
    "INSERT INTO certificate_settings (id, version, series_code, contact, provider_name, provider_body, "
    "provider_number, provider_line, minutes_an_hour, language, second_language, design, logo, signatories) "
    "VALUES ('certificates', 2, 'C', '555 010 0100', '', '', '', '', 60, 'en', 'es', 'formal', 'abc', '[]')"
)


def _engine(request: pytest.FixtureRequest, kind: str, folder: Path) -> sa.Engine:
    if kind == "vault":
        path = folder / "data.db"
        practices.connect(practices.DatabaseFile(path, practices.KEY, practices.Access.CREATE)).close()
        return practices.encrypted_engine(path)
    return server_engine(request.getfixturevalue("postgres_server").new_database())


@pytest.mark.parametrize("kind", ["vault", "postgres"])
@pytest.mark.parametrize(("before", "logo"), [((_PRACTICE, _SETTINGS), "abc"), ((_PRACTICE,), "")])
def test_the_logo_of_certificates_becomes_that_of_the_practice(
    request: pytest.FixtureRequest, kind: str, before: tuple[str, ...], logo: str, tmp_path: Path
) -> None:
    engine = _engine(request, kind, tmp_path)
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0010")
        for statement in before:
            connection.exec_driver_sql(statement)
    assert bring_up_to_date(engine)
    database = Database(engine, practices.AUDIT_KEY)
    with database.read() as reading:
        own, said = practice(reading), certificates.settings(reading)
    database.close()
    assert (own.name, own.footer, own.logo) == ("Riverside", "Keep", logo)
    assert (own.colour, own.address, own.contact) == ("", "", "")
    assert said.contact == ("555 010 0100" if logo else CertificateSettings().contact)
