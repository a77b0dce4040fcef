"""Drafts: kept with the practice, one a person and form, out of the log, gone after two weeks."""

from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

import practices
from builders import Bench
from groupdesk.domain.drafts import KEPT_FOR
from groupdesk.domain.ids import StaffId
from groupdesk.services.bundle import Services
from groupdesk.store.drafts import DRAFTS_TABLE

FIELDS = {"name_edit": "Zinaida Ögmundsdóttir", "mandated_check": True, "seats_spin": 12}


def test_a_draft_is_kept_and_given_back_as_it_was(bench: Bench) -> None:
    bench.services.drafts.keep("person", FIELDS)
    found = bench.services.drafts.draft("person")
    assert found is not None
    assert (found.form, found.fields, found.kept_at) == ("person", FIELDS, bench.ticking.instant)
    assert bench.services.drafts.draft("group") is None


def test_a_later_draft_takes_the_place_of_the_former(bench: Bench) -> None:
    for name in ("A", "Amara"):
        bench.services.drafts.keep("person", {"name_edit": name})
    found = bench.services.drafts.draft("person")
    assert found is not None
    assert found.fields == {"name_edit": "Amara"}


def test_a_draft_thrown_away_is_gone_and_throwing_away_nothing_is_no_error(bench: Bench) -> None:
    bench.services.drafts.keep("person", FIELDS)
    for _again in range(2):
        bench.services.drafts.discard("person")
    assert bench.services.drafts.draft("person") is None


def test_each_person_at_the_desk_has_drafts_of_their_own(bench: Bench) -> None:
    other = Services(bench.services.desk.at(StaffId(bench.services.practice.add_staff("Tomás Rivera").id)))
    bench.services.drafts.keep("person", FIELDS)
    assert other.drafts.draft("person") is None
    other.drafts.discard("person")
    assert bench.services.drafts.draft("person") is not None


def test_a_draft_leaves_no_entry_in_the_log_and_the_chain_holds(bench: Bench) -> None:
    before = bench.services.deeds.log()
    bench.services.drafts.keep("person", FIELDS)
    bench.services.drafts.discard("person")
    assert bench.services.deeds.log() == before
    assert bench.services.deeds.check() == ()


def test_a_draft_of_two_weeks_ago_is_not_offered_and_goes_with_the_next_one(bench: Bench) -> None:
    bench.services.drafts.keep("person", FIELDS)
    bench.ticking.instant += KEPT_FOR + timedelta(minutes=1)
    assert bench.services.drafts.draft("person") is None
    bench.services.drafts.keep("group", {})
    rows = bench.services.desk.read(lambda reading: reading.rows(sa.select(DRAFTS_TABLE.c.form)))
    assert [row.form for row in rows] == ["group"]


def test_no_word_of_a_draft_lies_readable_in_the_vaults_files(tmp_path: Path, vault_template: Path) -> None:
    database = practices.vault_copy(vault_template, tmp_path)
    try:
        Bench(database).services.drafts.keep("person", FIELDS)
        files = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert len(files) > 1  # the write-ahead log is among them
        assert not any(b"gmundsd" in path.read_bytes() for path in files)
    finally:
        database.close()
