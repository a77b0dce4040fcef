"""The step to certificates: what lies in a practice stays as it was, and papers can be kept in it afterwards."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

import practices
from groupdesk.domain.certificates.rows import CertificateSettings
from groupdesk.domain.deeds import DeedHead
from groupdesk.domain.errors import Trouble
from groupdesk.domain.ids import DeedId
from groupdesk.store import certificates
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.migrate import config
from groupdesk.store.schema_version import bring_up_to_date
from groupdesk.store.unit import Unit


def _engine(request: pytest.FixtureRequest, kind: str, folder: Path) -> sa.Engine:
    if kind == "vault":
        path = folder / "data.db"
        practices.connect(practices.DatabaseFile(path, practices.KEY, practices.Access.CREATE)).close()
        return practices.encrypted_engine(path)
    return server_engine(request.getfixturevalue("postgres_server").new_database())


@pytest.mark.parametrize("kind", ["vault", "postgres"])
def test_a_practice_of_the_step_before_keeps_its_rows_and_takes_files(
    request: pytest.FixtureRequest, kind: str, tmp_path: Path
) -> None:
    engine = _engine(request, kind, tmp_path)
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0006")
        connection.execute(sa.text("INSERT INTO server_keys (name, value) VALUES ('audit', 'ab')"))
    assert bring_up_to_date(engine)
    database = Database(engine, practices.AUDIT_KEY)
    kept: list[str] = []

    def work(unit: Unit) -> str:
        kept.extend(certificates.keep_file(unit, content) for content in (b"%PDF\0\xff", b"%PDF\0\xff", b"other"))
        assert [certificates.next_number(unit, "C-26") for _ in range(3)] == [1, 2, 3]
        return ""

    database.write(DeedHead(id=DeedId("d" * 32), verb="test", at=practices.NOW, staff_id=None), work)
    with database.read() as reading:
        assert reading.scalar(sa.text("SELECT value FROM server_keys")) == "ab"
        assert kept[0] == kept[1] != kept[2]
        assert certificates.kept_file(reading, kept[0]) == b"%PDF\0\xff"
        assert certificates.settings(reading) == CertificateSettings()
        with pytest.raises(Trouble, match="kept-file-damaged"):
            certificates.kept_file(reading, "0" * 64)
    database.jot(lambda connection: connection.execute(sa.update(certificates.FILES_TABLE).values(content=b"forged")))
    with database.read() as reading, pytest.raises(Trouble, match="kept-file-damaged"):
        certificates.kept_file(reading, kept[0])
    database.close()
