"""500 certificates beside the leanest that ReportLab and pikepdf can do without tags: one PDF, with and without tags, and a file each.

The reference draws less: one picture where ours has three, six texts of its own a page where ours tells fifteen, and a
code of 29 modules with a short address where ours has 49 with a signed line of 153 letters. The reference lets the encoder
search for the best of eight patterns, ours lays the one that suits signed lines. One row gives the reference our lines.
"""

import io
import itertools
import random
import resource
import sys
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from measure import PEERS, Row, prepared, tell, work
from PIL import Image, ImageDraw
from untagged import UntaggedCanvas

HERE = Path(__file__)
COUNT = 500
MADE = datetime(2026, 11, 3, 12, tzinfo=UTC)
FIRST = "Zoë José Łukasz Anaïs Søren Márta Chloé Jürgen Åsa Ömer Renée Mary John Aisha Kwame Mei Ravi Olga Inés".split()
LAST = "Álvarez Müller O’Connor Kowalczyk Çelik Ibáñez Škoda Lefèvre Smith Okafor Nakamura Trần Gómez Brown".split()


def rows() -> list[Row]:
    """The peers' file gives the reference; without it only memory is measured."""
    flat = [Row("certificates: kB a page held beside the file", (HERE, "memory"), None, 1, "grown_kb", rounds=3)]
    peer = PEERS / "w1_certificates.py"
    if not peer.exists():
        return flat
    one = (peer, "rl_form_img", "--n", str(COUNT), "--mode", "one")
    files = (peer, "rl_swap", "--n", str(COUNT), "--mode", "files")
    return [
        Row("500 certificates, one tagged PDF", (HERE, "one"), one, 1.6, "work_cpu"),
        Row("500 certificates, the same line in both codes", (HERE, "one"), (HERE, "reference"), 1.6, "work_cpu"),
        Row("500 certificates, one PDF without tags", (HERE, "untagged"), one, 1.25, "work_cpu"),
        Row("500 certificates, 500 tagged files", (HERE, "files"), files, 1.6, "work_cpu"),
        *flat,
    ]


def _picture(seed: int) -> bytes:
    picture = Image.new("RGBA", (320, 320), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    for step in range(40):
        left, top = (step * 37 * seed) % 224, (step * 61 * seed) % 224
        draw.ellipse((left, top, left + 96, top + 96), fill=(step * 3, 80 + step * 3, 160, 110))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def batch(count: int) -> tuple:
    """Design, pages and setting: every name and number differs, as in life."""
    from groupdesk.domain.certificates.design import Orientation
    from groupdesk.domain.certificates.facts import Facts, Issue, Issuer, Signatory, certificate_texts
    from groupdesk.domain.certificates.kinds import CertificateKind
    from groupdesk.domain.certificates.printing import CertificatePage, CertificateSetting
    from groupdesk.domain.certificates.serials import serial_text
    from groupdesk.domain.papers import PaperSize
    from groupdesk.services.certificates.designs import our_design

    issuer = Issuer(organisation="Riverside Community Support Network", contact="office@riverside.example")
    signing = (Signatory(name="Dana Reyes", role="Facilitator"), Signatory(name="Tom Okafor", role="Coordinator"))
    names = itertools.cycle(f"{first} {last}" for first, last in itertools.product(FIRST, LAST))
    facts = Facts(
        kind=CertificateKind.COMPLETION,
        name="",
        initials="A. B.",
        title="Living with change",
        came=8,
        of=8,
        minutes=720,
        first_on=date(2026, 9, 8),
        last_on=date(2026, 11, 3),
    )
    pages = []
    chance = random.Random(7)
    for number, name in zip(range(1, count + 1), names, strict=False):
        serial = serial_text("C-26", number)
        texts = certificate_texts(
            replace(facts, name=f"{name} {number}"), issuer, Issue(serial=serial, on=MADE.date()), ("en", "es")
        )
        signature = urlsafe_b64encode(chance.randbytes(64)).decode().rstrip("=")
        payload = f"GDC1|7H2K9QWX|{serial}|A. B.|Living with change|12|2026-11-03|{signature}"
        pages.append(CertificatePage(texts=texts, signatories=signing, payload=payload))
    pictures = {"logo": _picture(1), "signature-1": _picture(2), "signature-2": _picture(3)}
    design = replace(our_design("formal"), pictures=pictures)
    setting = CertificateSetting(size=PaperSize.A4, orientation=Orientation.LANDSCAPE, made_at=MADE)
    return design, pages, setting


def one(folder: Path) -> None:
    from groupdesk.documents.certificates.drawing import print_certificates

    prepared_batch = batch(COUNT)
    with work():
        printed = print_certificates(*prepared_batch)
        (folder / "all.pdf").write_bytes(printed.pdf)
    assert printed.pages == COUNT


def untagged(folder: Path) -> None:
    """The same drawing on a canvas that keeps no structure."""
    from groupdesk.documents.certificates import drawing

    drawing.TaggedCanvas = UntaggedCanvas
    one(folder)


def reference(folder: Path) -> None:
    """The leanest drawing, with our lines in its codes."""
    sys.path.insert(0, str(PEERS))
    from common import certificates as papers_of
    from w1_certificates import VARIANTS

    papers = papers_of(COUNT)
    for paper, page in zip(papers, batch(COUNT)[1], strict=True):
        paper["url"] = page.payload
    spent = VARIANTS["rl_form_img"](papers, str(folder), "one")
    tell(work_cpu=spent.cpu, work_wall=spent.wall)


def files(folder: Path) -> None:
    from groupdesk.documents.certificates.drawing import certificate_files

    prepared_batch = batch(COUNT)
    with work():
        for number, file in enumerate(certificate_files(*prepared_batch)):
            (folder / f"{number}.pdf").write_bytes(file.pdf)
    assert len(list(folder.glob("*.pdf"))) >= COUNT


def memory(folder: Path) -> None:
    """From 500 pages to 5,000: how much more memory a page takes at the peak than its bytes in the file."""
    from groupdesk.documents.certificates.drawing import print_certificates

    small, large = batch(COUNT), batch(10 * COUNT)
    size = len(print_certificates(*small).pdf)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    printed = print_certificates(*large)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    grown_bytes = grown * (1024 if sys.platform == "linux" else 1)
    tell(grown_kb=(grown_bytes - (len(printed.pdf) - size)) / 1000 / (9 * COUNT))


WORK: dict[str, Callable[[Path], None]] = {
    "one": one,
    "untagged": untagged,
    "reference": reference,
    "files": files,
    "memory": memory,
}


if __name__ == "__main__":
    place = prepared(f"certificates-{sys.argv[1]}", lambda path: path.mkdir())
    WORK[sys.argv[1]](place)
