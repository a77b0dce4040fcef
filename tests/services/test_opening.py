"""Creating, closing and opening a practice on the vault, and the addresses that a team may use."""

from pathlib import Path

import pytest

import practices
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.people import PersonDraft
from groupdesk.services.opening import Making, NewPractice, create_practice, open_practice, open_team_practice
from groupdesk.store.server import checked_address
from groupdesk.store.vault import machine
from groupdesk.store.vault.header import SMALL_MACHINE, KdfCost, SlotKind
from groupdesk.store.vault.secret import Secret

PASSPHRASE = "quiet harbour lantern seven"
CHEAP = Making(cost=KdfCost(memory_kib=65536, passes=2, lanes=1))
NEW = NewPractice(name="Harbour Street", zone=practices.ZONE, staff_name="Nadia Brandt")


def test_a_new_practice_is_there_the_next_day(tmp_path: Path) -> None:
    folder = tmp_path / "Harbour.groupdesk"
    created = create_practice(folder, PASSPHRASE, NEW, CHEAP)
    created.practice.services.people.add(PersonDraft(full_name="Łucja Nowak"))
    created.practice.close()
    for secret in (Secret(passphrase=PASSPHRASE), Secret(recovery_key=created.recovery_key)):
        again = open_practice(folder, secret)
        assert again.services.practice.practice().name == "Harbour Street"
        assert [r.name for r in again.services.people.find("nowak")] == ["Łucja Nowak"]
        assert [row.display_name for row in again.services.practice.staff()] == ["Nadia Brandt"]
        assert again.staff_id is not None
        assert again.services.deeds.check() == ()
        again.close()


def test_a_guess_costs_what_fits_the_computer_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "_memory_bytes", lambda: 2_000_000_000)
    created = create_practice(tmp_path / "Small.groupdesk", PASSPHRASE, NEW)
    assert created.practice.vault is not None
    assert created.practice.vault.header.slots_of(SlotKind.PASSPHRASE)[0].cost == SMALL_MACHINE
    created.practice.close()


def test_a_wrong_passphrase_and_an_unknown_staff_name_open_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "Harbour.groupdesk"
    create_practice(folder, PASSPHRASE, NEW, CHEAP).practice.close()
    with pytest.raises(Trouble, match="wrong-passphrase"):
        open_practice(folder, Secret(passphrase="not this one"))
    with pytest.raises(Refused, match="staff-unknown"):
        open_practice(folder, Secret(passphrase=PASSPHRASE), staff="Somebody")
    open_practice(folder, Secret(passphrase=PASSPHRASE), staff="Nadia Brandt").close()


def test_a_team_sets_up_its_practice_once(postgres_server: "practices.postgres.Server") -> None:
    url = postgres_server.new_database().replace("+psycopg", "")
    with pytest.raises(Trouble, match="practice-empty"):
        open_team_practice(url)
    first = open_team_practice(url, new=NEW)
    first.services.people.add(PersonDraft(full_name="Łucja Nowak"))
    first.close()
    again = open_team_practice(url)
    assert again.services.deeds.check() == ()
    assert again.services.practice.counts().people == 1
    again.close()


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://u@db.example.org/practice",
        "postgresql://u@db.example.org/practice?sslmode=require",
        "postgresql://u@/practice?host=10.0.0.7",
        "postgresql://u@localhost/practice?hostaddr=10.0.0.7",
        "postgresql://u@/practice?host=/tmp,db.example.org",
        "postgresql://localhost/practice?service=other",
    ],
)
def test_other_computers_need_a_checked_certificate(address: str) -> None:
    with pytest.raises(Refused, match="server-not-safe"):
        checked_address(address)


@pytest.mark.parametrize("address", ["", "not an address", "mysql://localhost/x", "postgresql://localhost", "://"])
def test_what_is_no_address_is_said(address: str) -> None:
    with pytest.raises(Trouble, match="server-address-wrong"):
        checked_address(address)
