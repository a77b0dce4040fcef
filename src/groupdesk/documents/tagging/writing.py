"""The bytes of a PDF 1.7 file: objects packed into compressed streams, with one cross-reference stream."""

import struct
import zlib
from collections.abc import Iterable, Sequence
from hashlib import md5
from io import BytesIO
from itertools import accumulate, islice, repeat
from typing import NamedTuple, Self

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_MOST_IN_ONE = 8000  # objects in one stream; viewers unpack a stream whole
_FREE, _PLAIN, _PACKED = 0, 1, 2
_LEVEL = 1  # a fifth of the time of the default for five per cent more size


class Packed(NamedTuple):
    """So many objects that hold no streams; made as they are written, so that never all of them are there at once."""

    objects: int
    bodies: Iterable[str]


def pdf_file(objects: Sequence[bytes], packed: Packed, root: int, info: int) -> bytes:
    """The whole file. Objects are numbered from 1: first `objects`, then `packed`.

    `objects` that are streams stand by themselves; all others are packed too. The same input gives the same bytes.
    """
    file = FileParts()
    loose: list[int] = []
    for number, content in enumerate(objects, 1):
        if content.rstrip().endswith(b"endstream"):
            file.add(number, content)
        else:
            loose.append(number)
    first = len(objects) + 1
    free = first + packed.objects
    file.add_packed(free, loose, [objects[number - 1].decode("latin-1") for number in loose])
    bodies = iter(packed.bodies)
    while some := list(islice(bodies, _MOST_IN_ONE)):
        free += 1
        file.add_packed(free, range(first, first + len(some)), some)
        first += len(some)
    return file.finished(free + 1, root, info)


class FileParts:
    """Collects what was written and where each object stands."""

    def __init__(self) -> None:
        self._written = BytesIO()
        self._written.write(_HEAD)
        self._places: dict[int, bytes] = {0: struct.pack(">BIH", _FREE, 0, 65535)}
        self._digest = md5(_HEAD, usedforsecurity=False)

    def __copy__(self) -> Self:
        """The same beginning, to be gone on with apart."""
        made = type(self).__new__(type(self))
        written = BytesIO()
        written.write(self._written.getvalue())
        made.__dict__.update(_written=written, _places=dict(self._places), _digest=self._digest.copy())
        return made

    def add(self, number: int, content: bytes) -> None:
        self._places[number] = struct.pack(">BIH", _PLAIN, self._written.tell(), 0)
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, content.rstrip()))

    def add_packed(self, number: int, members: Sequence[int], bodies: Sequence[str]) -> None:
        """One stream, object `number`, that holds the members."""
        offsets = accumulate([len(body) + 1 for body in bodies], initial=0)
        index = " ".join([f"{member} {offset}" for member, offset in zip(members, offsets, strict=False)])
        content = zlib.compress(f"{index}\n{chr(10).join(bodies)}\n".encode("latin-1"), _LEVEL)
        head = f"<</Type/ObjStm/N {len(members)}/First {len(index) + 1}/Filter/FlateDecode/Length {len(content)}>>"
        self.add(number, _stream(head, content))
        entries = map(struct.Struct(">BIH").pack, repeat(_PACKED), repeat(number), range(len(members)))
        self._places.update(zip(members, entries, strict=True))

    def finished(self, number: int, root: int, info: int) -> bytes:
        start = self._written.tell()
        self._places[number] = struct.pack(">BIH", _PLAIN, start, 0)
        table = zlib.compress(b"".join([self._places[place] for place in range(number + 1)]), _LEVEL)
        name = self._digest.hexdigest()
        head = (
            f"<</Type/XRef/Size {number + 1}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R/ID[<{name}><{name}>]"
            f"/Filter/FlateDecode/Length {len(table)}>>"
        )
        self._write(b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, _stream(head, table), start))
        return self._written.getvalue()

    def _write(self, content: bytes) -> None:
        self._written.write(content)
        self._digest.update(content)


def _stream(head: str, content: bytes) -> bytes:
    return b"%s\nstream\n%s\nendstream" % (head.encode("ascii"), content)
