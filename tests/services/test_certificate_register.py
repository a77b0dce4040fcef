"""The register whatever happens: two clients at once, crashes in between, any order; no number lost or double."""

import threading
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

import practices
from builders import Bench
from groupdesk.base.clock import Clock
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.certificates.rows import RegisterQuery
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.bundle import Services
from groupdesk.services.certificates.wishes import IssueWish
from groupdesk.services.desk import Desk
from groupdesk.store import kept_files
from groupdesk.store.certificates import CERTIFICATES, SERIES
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.unit import Unit
from services.certified import AFTER, Certified, a_certified_cohort

WISH = IssueWish(kind=CertificateKind.ATTENDANCE, title="Anxiety skills")


def numbers(database: Database) -> list[int]:
    with database.read() as reading:
        return sorted(one.number for one in reading.all(CERTIFICATES))


def test_two_clients_at_once_never_take_one_number_twice(database: Database, bench: Bench) -> None:
    certified = a_certified_cohort(bench, 6, decided=False)
    failed: list[Refused | Trouble] = []

    def client(seed: int, database: Database) -> None:
        clock = Clock(practices.TickingClock(AFTER))
        services = Services(Desk(database, clock, practices.seeded_ids(clock, seed), bench.staff))
        try:
            for stay in certified.stays[seed::2]:
                services.certificates.issue(certified.cohort, [stay], WISH)
        except (Refused, Trouble) as error:
            failed.append(error)

    url = database._engine.url
    others = [database, Database(server_engine(url), practices.AUDIT_KEY) if "postgres" in url.drivername else database]
    threads = [threading.Thread(target=client, args=(seed, other)) for seed, other in enumerate(others)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if others[1] is not database:
        others[1].close()
    assert failed == []
    assert numbers(database) == [1, 2, 3, 4, 5, 6]


class Crash(Exception):
    """The program dies before the transaction is over."""


class Register(RuleBasedStateMachine):
    """Issue, reissue, revoke, undo and crash in any order; the model is the list of papers that went out."""

    template: Path
    folder: Path
    count = 0

    @initialize()
    def begin(self) -> None:
        Register.count += 1
        folder = self.folder / str(Register.count)
        folder.mkdir()
        self.database = practices.vault_copy(self.template, folder)
        self.certified: Certified = a_certified_cohort(Bench(self.database), 4, decided=False)
        self.services = self.certified.bench.services
        self.out: dict[str, tuple[CertificateState, bytes]] = {}
        self.deeds: list[str] = []

    @rule(place=st.integers(0, 3))
    def issue(self, place: int) -> None:
        stay = self.certified.stays[place]
        rows = self.services.certificates.candidates(self.certified.cohort, CertificateKind.ATTENDANCE).rows
        if next(row.serial for row in rows if row.enrolment_id == stay):
            with pytest.raises(Refused, match="certificate-issued-already"):
                self.services.certificates.issue(self.certified.cohort, [stay], WISH)
            return
        made = self.services.certificates.issue(self.certified.cohort, [stay], WISH)
        self._went_out(made.ids[0], made.done.deed)

    @precondition(lambda self: self.out)
    @rule(data=st.data())
    def reissue(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(sorted(self.out)))
        state, content = self.out[one]
        if state is not CertificateState.ISSUED:
            with pytest.raises(Refused, match="certificate-not-valid"):
                self.services.certificates.reissue(one)
            return
        made = self.services.certificates.reissue(one)
        self.out[one] = CertificateState.SUPERSEDED, content
        self._went_out(made.ids[0], made.done.deed)

    @precondition(lambda self: self.out)
    @rule(data=st.data(), taken_back=st.booleans())
    def revoke(self, data: st.DataObject, taken_back: bool) -> None:
        one = data.draw(st.sampled_from(sorted(self.out)))
        state, content = self.out[one]
        if state is not CertificateState.ISSUED:
            return
        done = self.services.certificates.revoke(one, "wrong")
        if taken_back:
            self.services.deeds.undo(done.deed)
        else:
            self.out[one] = CertificateState.REVOKED, content

    @precondition(lambda self: self.deeds)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        with pytest.raises(Refused):
            self.services.deeds.undo(data.draw(st.sampled_from(self.deeds)))

    @rule(place=st.integers(0, 3), late=st.booleans())
    def crash(self, place: int, late: bool) -> None:
        """In the middle of issuing: before the papers are stored, or after, ahead of the commit."""
        real = kept_files.keep_file

        def dies(unit: Unit, content: bytes) -> str:
            if late and not content.startswith(b"%PDF"):
                return real(unit, content)
            if late:
                real(unit, content)
            raise Crash

        kept_files.keep_file = dies
        try:
            with pytest.raises((Crash, Refused)):
                self.services.certificates.issue(self.certified.cohort, [self.certified.stays[place]], WISH)
        finally:
            kept_files.keep_file = real

    def _went_out(self, one: str, deed: str) -> None:
        self.out[one] = CertificateState.ISSUED, self.services.certificate_files.one(one, looking=True).content
        self.deeds.append(deed)

    @invariant()
    def every_number_is_there_once_and_nothing_issued_has_changed(self) -> None:
        if not hasattr(self, "out"):
            return
        assert numbers(self.database) == list(range(1, len(self.out) + 1))
        rows = self.services.certificates.page(RegisterQuery(), 0, 1000)
        assert {row.id: row.state for row in rows} == {one: state for one, (state, _content) in self.out.items()}
        for one, (_state, content) in self.out.items():
            assert self.services.certificate_files.one(one, looking=True).content == content
        with self.database.read() as reading:
            assert [series.last for series in reading.all(SERIES)] == ([len(self.out)] if self.out else [])

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.database.close()


def test_the_register_holds_whatever_happens(vault_template: Path, tmp_path: Path) -> None:

    Register.template, Register.folder = vault_template, tmp_path
    run_state_machine_as_test(
        Register, settings=settings(max_examples=6, stateful_step_count=15, deadline=None, database=None)
    )
