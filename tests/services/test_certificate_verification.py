"""Checking certificates without a server: numbers, codes, files, the public key, and signed PDFs."""

import base64
import json
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from builders import Bench
from documents.pdf_reading import assert_accessible, assert_sound, require
from groupdesk.documents.certificates.sealing import seal_findings
from groupdesk.domain.certificates.printing import Seal
from groupdesk.domain.certificates.verifying import Verdict
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.certificates.verdicts import verdict_words
from groupdesk.services.certificates.verifying import verify_apart
from groupdesk.services.certificates.wishes import Issued, IssueWish
from services.certified import a_certified_cohort
from services.signing_files import PASSPHRASE, a_signing_file


@pytest.fixture
def issued(bench: Bench) -> tuple[Bench, Issued]:
    certified = a_certified_cohort(bench, 2)
    return bench, bench.services.certificates.issue(
        certified.cohort, certified.stays[:1], IssueWish(title="Anxiety skills")
    )


@pytest.fixture(scope="session")
def seal() -> Seal:
    """That of an invented organisation."""
    return Seal(a_signing_file(), PASSPHRASE)


def the_file(issued: tuple[Bench, Issued]) -> bytes:
    bench, made = issued
    return bench.services.certificate_files.one(made.ids[0]).content


def test_a_number_is_looked_up_however_it_was_typed(issued: tuple[Bench, Issued]) -> None:
    bench, made = issued
    found = bench.services.verification.by_serial(made.serials[0].lower().replace("-", " "))
    assert (found.verdict, found.row and found.row.name) == (Verdict.VALID, "Person 001")
    bench.services.certificates.revoke(made.ids[0], "wrong person")
    assert bench.services.verification.by_serial(made.serials[0]).verdict is Verdict.REVOKED
    with pytest.raises(Refused, match="serial-wrong"):
        bench.services.verification.by_serial("C-26-000001-X")


def test_a_code_holds_only_as_it_was_signed(issued: tuple[Bench, Issued]) -> None:
    bench, made = issued
    line = bench.services.certificates.certificate(made.ids[0]).payload
    found = bench.services.verification.by_code(f" {line}\n")
    assert (found.verdict, found.is_code_genuine) == (Verdict.VALID, True)
    assert found.claim is not None
    assert (found.claim.initials, found.claim.title, found.claim.hours) == ("P. 0.", "Anxiety skills", "12")
    assert "Person" not in line
    longer = line.replace("|12|", "|120|")
    assert bench.services.verification.by_code(longer).verdict is Verdict.ALTERED
    for odd in ("", "GDC1|x", "https://example.org", line + "|", "x" * 5000):
        with pytest.raises(Refused, match="payload-unreadable"):
            bench.services.verification.by_code(odd)


def test_the_file_is_known_by_its_bytes(issued: tuple[Bench, Issued]) -> None:
    bench, _made = issued
    found = bench.services.verification.by_file(the_file(issued))
    assert (found.verdict, found.is_exact, found.is_code_genuine) == (Verdict.VALID, True, True)
    other = bench.services.verification.by_file(the_file(issued) + b"%more\n")
    assert (other.verdict, other.is_exact) == (Verdict.DIFFERENT, False)


def test_a_photograph_is_known_by_its_code(issued: tuple[Bench, Issued], tmp_path: Path) -> None:
    bench, _made = issued
    picture = pypdfium2.PdfDocument(the_file(issued))[0].render(scale=200 / 72).to_pil().rotate(4, expand=True)
    picture.save(tmp_path / "photo.jpg", quality=80)
    found = bench.services.verification.by_file((tmp_path / "photo.jpg").read_bytes())
    assert (found.verdict, found.is_exact, found.is_code_genuine) == (Verdict.VALID, None, True)


def test_other_files_are_refused(issued: tuple[Bench, Issued]) -> None:
    bench, _made = issued
    for content, code in ((b"%PDF-1.7 rubbish", "pdf-unreadable"), (b"rubbish", "picture-unreadable")):
        with pytest.raises(Trouble, match=code):
            bench.services.verification.by_file(content)


def test_others_check_a_code_with_the_public_key_alone(issued: tuple[Bench, Issued]) -> None:
    bench, made = issued
    line = bench.services.certificates.certificate(made.ids[0]).payload
    published = bench.services.verification.public_key_file()
    claim, genuine = verify_apart(line, published)
    assert (genuine, claim.serial) == (True, made.serials[0])
    assert not verify_apart(line.replace("|12|", "|99|"), published)[1]
    other = json.loads(published)
    other["keys"][0]["public"] = base64.b64encode(bytes(32)).decode()
    assert not verify_apart(line, json.dumps(other).encode())[1]
    assert set(other["keys"][0]) == {"id", "algorithm", "public"}
    with pytest.raises(Refused, match="key-file-unreadable"):
        verify_apart(line, b"{}")


def test_the_page_checks_codes_offline_in_a_browser_engine(issued: tuple[Bench, Issued], tmp_path: Path) -> None:
    bench, made = issued
    line = bench.services.certificates.certificate(made.ids[0]).payload
    page = bench.services.verification.page().decode("utf-8")
    assert "http" not in page.replace("http-equiv", "")
    script = page.split("<script>")[1].split("</script>")[0]
    lines = [line, line.replace("|12|", "|99|"), line.replace("GDC1|", "GDC1|Q", 1), "hello"]
    asks = (
        f"\nPromise.all({json.dumps(lines)}.map(check)).then((f) => console.log(JSON.stringify(f.map((x) => x.good))));"
    )
    (tmp_path / "page.js").write_text(script + asks, encoding="utf-8")
    done = subprocess.run([require("node"), str(tmp_path / "page.js")], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout) == [True, False, False, False], done.stderr


def test_a_signed_file_is_accessible_sound_and_still_known(
    issued: tuple[Bench, Issued], seal: Seal, tmp_path: Path
) -> None:
    bench, made = issued
    signed = bench.services.certificate_files.one(made.ids[0], seal=seal).content
    assert signed.startswith(the_file(issued))
    assert_sound(signed, tmp_path)
    assert_accessible({"signed": signed}, tmp_path)
    found = bench.services.verification.by_file(signed)
    assert (found.verdict, found.is_exact, found.is_seal_whole) == (Verdict.VALID, True, True)
    assert "Harbour Street practice" in found.signers[0]
    (tmp_path / "signed.pdf").write_bytes(signed)
    told = subprocess.run(
        [require("pdfsig"), str(tmp_path / "signed.pdf")], capture_output=True, text=True, check=False
    )
    assert "Signature is Valid" in told.stdout


def test_a_signed_file_that_was_changed_does_not_hold(issued: tuple[Bench, Issued], seal: Seal) -> None:
    bench, made = issued
    signed = bench.services.certificate_files.one(made.ids[0], seal=seal).content
    # A letter of the title that the file tells about itself: still a sound PDF with the same picture.
    at = signed.index(b"Certificate of completion</rdf:li>")
    changed = signed[:at] + bytes([signed[at] ^ 0x20]) + signed[at + 1 :]
    assert [seal.is_whole for seal in seal_findings(signed)] == [True]
    assert [(seal.is_whole, seal.signer) for seal in seal_findings(changed)] == [
        (False, seal_findings(signed)[0].signer)
    ]
    found = bench.services.verification.by_file(changed)
    assert (found.verdict, found.is_seal_whole) == (Verdict.ALTERED, False)
    assert "changed afterwards" in verdict_words(found)[-1]


def test_a_wrong_passphrase_signs_nothing(issued: tuple[Bench, Issued], seal: Seal) -> None:
    bench, made = issued
    with pytest.raises(Trouble, match="signer-passphrase-wrong"):
        bench.services.certificate_files.one(made.ids[0], seal=Seal(seal.file, "guess"))
