"""The step to certificates: what lies in a practice stays as it was, and papers can be kept in it afterwards."""

import pytest
import sqlalchemy as sa

import practices
from groupdesk.domain.certificates.rows import CertificateSettings
from groupdesk.domain.deeds import DeedHead
from groupdesk.domain.errors import Trouble
from groupdesk.domain.ids import DeedId
from groupdesk.store import certificates, kept_files
from groupdesk.store.unit import Unit
from schema_steps import carried


def test_a_practice_of_the_step_before_keeps_its_rows_and_takes_files(empty_engine: sa.Engine) -> None:
    database = carried(empty_engine, "0006", "INSERT INTO server_keys (name, value) VALUES ('audit', 'ab')")
    kept: list[str] = []

    def work(unit: Unit) -> str:
        kept.extend(kept_files.keep_file(unit, content) for content in (b"%PDF\0\xff", b"%PDF\0\xff", b"other"))
        assert [certificates.next_number(unit, "C-26") for _ in range(3)] == [1, 2, 3]
        return ""

    database.write(DeedHead(id=DeedId("d" * 32), verb="test", at=practices.NOW, staff_id=None), work)
    with database.read() as reading:
        assert reading.scalar(sa.text("SELECT value FROM server_keys")) == "ab"
        assert kept[0] == kept[1] != kept[2]
        assert kept_files.kept_file(reading, kept[0]) == b"%PDF\0\xff"
        assert certificates.settings(reading) == CertificateSettings()
        with pytest.raises(Trouble, match="kept-file-damaged"):
            kept_files.kept_file(reading, "0" * 64)
    database.jot(lambda connection: connection.execute(sa.update(kept_files.KEPT_FILES).values(content=b"forged")))
    with database.read() as reading, pytest.raises(Trouble, match="kept-file-damaged"):
        kept_files.kept_file(reading, kept[0])
