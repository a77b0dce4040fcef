"""Pictures of signatures and logos: decoded in threads, as large as there is room, whatever the file is."""

import io
import struct
import threading
import zlib
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from groupdesk.desktop import pictures
from groupdesk.desktop.certificates.signer_line import SignerLine
from groupdesk.desktop.pictures import thumbnail
from groupdesk.desktop.tasks import Tasks
from groupdesk.services.certificates.designs import Signer

ROOM = QSize(120, 40)


def a_file(kind: str, width: int = 600, height: int = 100) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(out, kind)
    return out.getvalue()


def a_boast(width: int, height: int) -> bytes:
    """A PNG that says it is that large and has nothing in it."""

    def part(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(b"")) + part(b"IEND", b"")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_is_as_large_as_there_is_room(qapp: object, kind: str) -> None:
    assert thumbnail(a_file(kind), ROOM).size() == QSize(120, 20)


@pytest.mark.parametrize(
    "content", [b"", b"nothing", a_file("PNG")[:60], a_boast(60_000, 60_000), a_file("GIF"), a_file("BMP")]
)
def test_anything_else_is_no_picture(qapp: object, content: bytes) -> None:
    assert thumbnail(content, ROOM).isNull()


def test_a_file_is_read_no_further_than_one_may_be_large(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "p.png").write_bytes(a_file("PNG"))
    assert not thumbnail(tmp_path / "p.png", ROOM).isNull()
    assert thumbnail(tmp_path / "none.png", ROOM).isNull()
    monkeypatch.setattr(pictures, "_MOST_BYTES", 100)
    assert thumbnail(tmp_path / "p.png", ROOM).isNull()


def test_a_signature_is_decoded_off_the_window_s_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "p.png").write_bytes(a_file("PNG"))
    threads: list[threading.Thread] = []
    real = pictures._beginning
    monkeypatch.setattr(pictures, "_beginning", lambda path: threads.append(threading.current_thread()) or real(path))
    tasks = Tasks(lambda error: pytest.fail(str(error)))
    try:
        line = SignerLine(1, Signer(name="Nadia Brandt"), b"", tasks)
        qtbot.addWidget(line)
        line.take(tmp_path / "p.png")
        qtbot.waitUntil(lambda: not line.picture.pixmap().isNull())
    finally:
        tasks.close()
    assert threads
    assert threading.main_thread() not in threads
