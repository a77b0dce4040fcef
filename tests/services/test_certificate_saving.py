"""Certificates one file each into a folder: all or none, whatever the folder, the names and the signing file are."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import Bench
from documents.pdf_reading import assert_accessible, assert_sound
from groupdesk.documents.certificates.sealing import seal_findings
from groupdesk.domain.certificates.file_naming import NAME_FIELDS, check_pattern, file_name, names_people
from groupdesk.domain.certificates.printing import Seal
from groupdesk.domain.certificates.verifying import Verdict
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.ids import CertificateId
from groupdesk.services.certificates.saving import check_length
from groupdesk.services.certificates.wishes import FilesWish, IssueWish
from groupdesk.services.sentences import sentence
from services.certified import a_certified_cohort
from services.signing_files import PASSPHRASE, a_signing_file

Three = tuple[Bench, tuple[CertificateId, ...]]


@pytest.fixture
def three(bench: Bench) -> Three:
    certified = a_certified_cohort(bench, 4)
    made = bench.services.certificates.issue(certified.cohort, certified.stays[:3], IssueWish(title="Anxiety skills"))
    return bench, made.ids


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_is_written_as_it_was_issued_and_the_steps_are_told(three: Three, folder: Path) -> None:
    bench, ids = three
    steps: list[tuple[int, int]] = []
    written = bench.services.certificate_saving.save(
        ids, FilesWish(folder=folder, pattern="{serial} {title} {day}"), lambda *step: steps.append(step)
    )
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert left(folder) == sorted(file.path.name for file in written)
    assert written[0].path.name == "C-26-000001-Y Anxiety skills 2026-12-15.pdf"
    for one, file in zip(ids, written, strict=True):
        assert file.path.read_bytes() == bench.services.certificate_files.one(one, looking=True).content


def test_stopped_in_the_middle_nothing_is_left_and_nothing_is_told_to_the_log(three: Three, folder: Path) -> None:
    bench, ids = three
    before = bench.services.deeds.log(limit=1)

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Refused("cancelled")

    with pytest.raises(Refused, match="cancelled"):
        bench.services.certificate_saving.save(ids, FilesWish(folder=folder), stop)
    assert left(folder) == []
    assert bench.services.deeds.log(limit=1) == before


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(three: Three, folder: Path) -> None:
    bench, ids = three
    serial = bench.services.certificates.certificate(ids[1]).serial
    (folder / f"{serial}.pdf").write_text("mine")
    with pytest.raises(Refused, match="file-exists"):
        bench.services.certificate_saving.save(ids, FilesWish(folder=folder))
    assert [(folder / name).read_text() for name in left(folder)] == ["mine"]
    bench.services.certificate_saving.save(ids, FilesWish(folder=folder, overwrite=True))
    assert len(left(folder)) == 3
    assert (folder / f"{serial}.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_under_the_name_of_a_file_is_never_replaced(three: Three, folder: Path) -> None:
    bench, ids = three
    (folder / "_con (2).pdf").mkdir()
    with pytest.raises(Refused, match="file-exists"):
        bench.services.certificate_saving.save(ids, FilesWish(folder=folder, pattern="con", overwrite=True))
    assert left(folder) == ["_con (2).pdf"]


def test_a_name_that_the_system_refuses_in_the_end_takes_the_others_back(
    three: Three, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, ids = three

    def stop(done: int, total: int) -> None:
        if done == total:
            (folder / "paper (3).pdf").mkdir()  # somebody was quicker

    with pytest.raises(Trouble, match="folder-not-writable"):
        bench.services.certificate_saving.save(ids, FilesWish(folder=folder, pattern="..."), stop)
    assert left(folder) == ["paper (3).pdf"]


@contextmanager
def a_full_disk() -> Iterator[None]:
    """No file grows beyond 20 kB."""
    resource = pytest.importorskip("resource", reason="POSIX limits")
    signal = pytest.importorskip("signal")
    former, limits = signal.signal(signal.SIGXFSZ, signal.SIG_IGN), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, former)


def test_a_full_disk_leaves_no_half_file(three: Three, folder: Path) -> None:
    bench, ids = three
    with a_full_disk(), pytest.raises(Trouble, match="disk-full"):
        bench.services.certificate_saving.save(ids, FilesWish(folder=folder))
    assert left(folder) == []


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that nobody may write to, not even its owner")
def test_a_folder_that_takes_nothing_is_said(three: Three) -> None:
    bench, ids = three
    with pytest.raises(Trouble, match="folder-not-writable"):
        bench.services.certificate_saving.save(ids, FilesWish(folder=Path("/proc")))
    with pytest.raises(Trouble, match="folder-missing"):
        bench.services.certificate_saving.save(ids, FilesWish(folder=Path("/proc/nowhere")))
    with pytest.raises(Refused, match="certificates-for-nobody"):
        bench.services.certificate_saving.save((), FilesWish(folder=Path("/proc")))


def test_each_is_signed_and_stays_accessible_and_genuine(three: Three, folder: Path) -> None:
    bench, ids = three
    seal = Seal(a_signing_file(), PASSPHRASE)
    written = bench.services.certificate_saving.save(ids, FilesWish(folder=folder, seal=seal))
    contents = {file.path.name: file.path.read_bytes() for file in written}
    assert all([one.is_whole for one in seal_findings(content)] == [True] for content in contents.values())
    assert bench.services.verification.by_file(written[0].path.read_bytes()).verdict is Verdict.VALID
    assert_sound(written[0].path.read_bytes(), folder)
    assert_accessible(contents, folder)


@pytest.mark.parametrize(
    ("file", "passphrase", "code"),
    [
        (a_signing_file(), "guess", "signer-passphrase-wrong"),
        (a_signing_file(), "", "signer-passphrase-wrong"),
        (b"no file", PASSPHRASE, "signer-file-wrong"),
        (a_signing_file()[:700], PASSPHRASE, "signer-file-wrong"),
        (a_signing_file(with_key=False), PASSPHRASE, "signer-file-wrong"),
        (a_signing_file(until=datetime(2026, 6, 1, tzinfo=UTC)), PASSPHRASE, "signer-expired"),
        (a_signing_file(since=datetime(2027, 6, 1, tzinfo=UTC)), PASSPHRASE, "signer-not-yet"),
    ],
)
def test_a_signing_file_that_does_not_do_is_said_in_one_sentence(
    three: Three, folder: Path, file: bytes, passphrase: str, code: str
) -> None:
    bench, ids = three
    with pytest.raises(Trouble, match=code) as failed:
        bench.services.certificate_saving.save(ids, FilesWish(folder=folder, seal=Seal(file, passphrase)))
    assert "nothing was signed or written" in sentence(failed.value)
    assert passphrase not in str(failed.value) or not passphrase
    assert left(folder) == []


def test_without_the_library_that_is_said(three: Three, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench, ids = three
    found = util.find_spec
    monkeypatch.setattr(util, "find_spec", lambda name, *rest: None if name == "pyhanko" else found(name, *rest))
    with pytest.raises(Trouble, match="signing-not-installed"):
        bench.services.certificate_saving.save(ids, FilesWish(folder=folder, seal=Seal(b"", "")))


@pytest.mark.parametrize("pattern", ["{who}", "{serial", "serial}", "{{serial}}", "{0.__class__}", "{}"])
def test_a_pattern_that_nobody_can_mean_is_refused(pattern: str) -> None:
    with pytest.raises(Refused, match="name-pattern-wrong"):
        check_pattern(pattern)


def test_an_empty_pattern_is_refused_and_a_name_is_noticed() -> None:
    with pytest.raises(Refused, match="name-pattern-empty"):
        check_pattern("  ")
    assert names_people("{serial} {name}")
    assert not names_people("{initials} name")


@given(st.text(max_size=400))
def test_whatever_stands_in_a_paper_every_system_takes_the_name(text: str) -> None:
    name = file_name("{title}", dict.fromkeys(NAME_FIELDS, text))
    assert name.endswith(".pdf")
    assert len(name) <= 110
    assert not set(name) & set('<>:"/\\|?*\0\n\x7f')


def test_a_path_that_windows_does_not_take_is_refused_before_anything_is_written() -> None:
    check_length(Path("/" + "a" * 200), is_windows=True)
    check_length(Path("/" + "a" * 300), is_windows=False)
    with pytest.raises(Refused, match="path-too-long"):
        check_length(Path("/" + "a" * 250), is_windows=True)
