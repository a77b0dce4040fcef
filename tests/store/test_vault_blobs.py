"""Attachments in the vault."""

from pathlib import Path

import pytest

from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.blobs import BlobRoom

ROOM_KEY = bytes(range(32))


def code_of(room: BlobRoom, blob_id: str) -> str:
    with pytest.raises(Trouble) as caught:
        room.read(blob_id)
    return caught.value.code


@pytest.mark.parametrize("content", [b"", b"handout", bytes(100_000)])
def test_content_comes_back_as_it_was(tmp_path: Path, content: bytes) -> None:
    room = BlobRoom(tmp_path, ROOM_KEY)
    blob_id = room.keep(content)
    assert room.read(blob_id) == content
    assert room.ids() == (blob_id,)
    room.remove(blob_id)
    room.remove(blob_id)
    assert room.ids() == ()
    assert code_of(room, blob_id) == "blob-missing"


def test_a_changed_cut_or_exchanged_file_is_damage(tmp_path: Path) -> None:
    room = BlobRoom(tmp_path, ROOM_KEY)
    first, second = room.keep(b"first"), room.keep(b"second")
    sealed = (tmp_path / second).read_bytes()
    for broken in (sealed[:-1], sealed[:5], b"", sealed[:20] + b"\0" + sealed[21:], (tmp_path / first).read_bytes()):
        (tmp_path / second).write_bytes(broken)
        assert code_of(room, second) == "blob-damaged"
    (tmp_path / second).write_bytes(sealed)
    assert room.read(second) == b"second"


def test_a_room_that_may_only_be_read_refuses_to_write(tmp_path: Path) -> None:
    blob_id = BlobRoom(tmp_path, ROOM_KEY).keep(b"handout")
    room = BlobRoom(tmp_path, ROOM_KEY, read_only=True)
    for write in (lambda: room.keep(b"more"), lambda: room.remove(blob_id)):
        with pytest.raises(Trouble) as caught:
            write()
        assert caught.value.code == "vault-read-only"
    assert room.read(blob_id) == b"handout"


@pytest.mark.parametrize("name", ["../vault.json", "", "A" * 32, "a" * 31, "a" * 32 + "\n"])
def test_no_name_leads_outside(tmp_path: Path, name: str) -> None:
    room = BlobRoom(tmp_path / "blobs", ROOM_KEY)
    assert code_of(room, name) == "blob-missing"
    assert room.ids() == ()
