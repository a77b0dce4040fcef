"""The bytes of a PDF 1.7 file: objects packed into compressed streams, with one cross-reference stream."""

import struct
import zlib
from collections.abc import Sequence
from hashlib import md5
from io import BytesIO
from itertools import accumulate
from typing import Self

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_ENTRY = struct.Struct(">BIH")
_PLAIN, _PACKED = 1, 2  # a free object is a row of noughts
_LEVEL = 1  # a fifth of the time of the default for five per cent more size


class FileParts:
    """Collects what was written and where each object stands; an object costs seven bytes beside its own."""

    def __init__(self) -> None:
        self._written = BytesIO()
        self._written.write(_HEAD)
        self._places = bytearray(_ENTRY.pack(0, 0, 65535))
        self._digest = md5(_HEAD, usedforsecurity=False)

    def __copy__(self) -> Self:
        """The same beginning, to be gone on with apart."""
        made = type(self).__new__(type(self))
        written = BytesIO()
        written.write(self._written.getvalue())
        made.__dict__.update(_written=written, _places=bytearray(self._places), _digest=self._digest.copy())
        return made

    def add(self, number: int, content: bytes) -> None:
        self._stands(number, self._written.tell())
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, content.rstrip()))

    def add_packed(self, number: int, members: Sequence[int], bodies: Sequence[str]) -> None:
        """One stream, object `number`, that holds the members."""
        offsets = accumulate([len(body) + 1 for body in bodies], initial=0)
        index = " ".join([f"{member} {offset}" for member, offset in zip(members, offsets, strict=False)])
        content = zlib.compress(f"{index}\n{chr(10).join(bodies)}\n".encode("latin-1"), _LEVEL)
        head = f"<</Type/ObjStm/N {len(members)}/First {len(index) + 1}/Filter/FlateDecode/Length {len(content)}>>"
        self.add(number, _stream(head, content))
        self._make_room(max(members, default=0))
        places, size, put = self._places, _ENTRY.size, _ENTRY.pack_into
        for place, member in enumerate(members):
            put(places, member * size, _PACKED, number, place)

    def finished(self, number: int, root: int, info: int) -> bytes:
        """The whole file; `number` is higher than that of any object. Nothing can be added then."""
        start = self._written.tell()
        self._stands(number, start)
        table = zlib.compress(self._places, _LEVEL)
        name = self._digest.hexdigest()
        head = (
            f"<</Type/XRef/Size {number + 1}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R/ID[<{name}><{name}>]"
            f"/Filter/FlateDecode/Length {len(table)}>>"
        )
        self._write(b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, _stream(head, table), start))
        whole = self._written.getvalue()
        self._written.close()  # whoever still holds these parts does not hold the bytes
        return whole

    def _stands(self, number: int, where: int) -> None:
        self._make_room(number)
        _ENTRY.pack_into(self._places, number * _ENTRY.size, _PLAIN, where, 0)

    def _make_room(self, number: int) -> None:
        self._places.extend(bytes(max(0, (number + 1) * _ENTRY.size - len(self._places))))

    def _write(self, content: bytes) -> None:
        self._written.write(content)
        self._digest.update(content)


def _stream(head: str, content: bytes) -> bytes:
    return b"%s\nstream\n%s\nendstream" % (head.encode("ascii"), content)
