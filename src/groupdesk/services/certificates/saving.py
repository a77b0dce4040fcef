"""Certificates one file each into a folder: all of them or none, under names by a pattern, signed where wanted."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from groupdesk.base.files import saving_together
from groupdesk.documents.certificates.sealing import Sealer
from groupdesk.domain.certificates.file_naming import check_pattern, file_name
from groupdesk.domain.certificates.frozen import from_json
from groupdesk.domain.certificates.rows import Certificate
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.file_names import unused
from groupdesk.domain.ids import CertificateId
from groupdesk.services.certificates.files import CertificateFiles
from groupdesk.services.certificates.wishes import FilesWish, WrittenFile
from groupdesk.services.certificates.words import kind_name
from groupdesk.services.desk import Desk
from groupdesk.services.files import unwritten
from groupdesk.store import kept_files
from groupdesk.store.certificates import CERTIFICATES
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading

_LONGEST_PATH = 244  # letters of the 259 that Windows takes: while a file is written its name is 15 letters longer


class CertificateSaving:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def name_fields(self, certificate_id: CertificateId) -> dict[str, str]:
        """What each field of a pattern says for that paper. Refused: not-found."""
        return self._desk.read(lambda reading: _fields(reading, reading.get(CERTIFICATES, certificate_id)))

    def save(
        self,
        certificate_ids: Sequence[CertificateId],
        wish: FilesWish,
        step: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> tuple[WrittenFile, ...]:
        """One file each, in the order given; names never repeat and tell no person unless the pattern asks for it.

        `step(done, total)` is called before each paper and stops the work by raising; then, and after any other
        failure, no new file is left. Refused: certificates-for-nobody, not-found, name-pattern-empty,
        name-pattern-wrong (field), file-exists (name), path-too-long (most). Trouble: folder-missing, disk-full,
        folder-not-writable, kept-file-damaged, signing-failed, and as Sealer.
        """
        if not certificate_ids:
            raise Refused("certificates-for-nobody")
        check_pattern(wish.pattern)
        if not wish.folder.is_dir():
            raise Trouble("folder-missing")
        found, names = self._desk.read(lambda reading: _named(reading, certificate_ids, wish.pattern))
        targets = [_target(wish, name) for name in names]
        sealer = Sealer(wish.seal, self._desk.now()) if wish.seal is not None else None
        written: list[WrittenFile] = []
        try:
            with saving_together() as take:
                for number, (one, target) in enumerate(zip(found, targets, strict=True)):
                    step(number, len(found))
                    content = self._content(one, sealer)
                    take(target, content)
                    written.append(WrittenFile(target, len(content)))
                step(len(found), len(found))
                CertificateFiles(self._desk).note(found)
        except OSError as error:
            raise unwritten(error) from error
        return tuple(written)

    def _content(self, one: Certificate, sealer: Sealer | None) -> bytes:
        content = self._desk.read(lambda reading: kept_files.kept_file(reading, one.file))
        return sealer.sealed(content) if sealer is not None else content


def _named(reading: Reading, ids: Sequence[CertificateId], pattern: str) -> tuple[list[Certificate], list[str]]:
    """The papers and a name for each, no two alike whether or not letters are capitals."""
    found = [reading.get(CERTIFICATES, one) for one in ids]
    names: list[str] = []
    taken: set[str] = set()
    for one in found:
        name = unused(file_name(pattern, _fields(reading, one)), taken)
        taken.add(name.casefold())
        names.append(name)
    return found, names


def _fields(reading: Reading, found: Certificate) -> dict[str, str]:
    return {
        "serial": found.serial,
        "kind": kind_name(found.kind),
        "code": reading.get(COHORTS, found.cohort_id).code if found.cohort_id else "",
        "title": found.title,
        "day": found.issued_on.isoformat(),
        "initials": from_json(found.frozen, found.payload).initials.replace(".", ""),
        "name": found.name,
    }


def _target(wish: FilesWish, name: str) -> Path:
    target = wish.folder / name
    check_length(target, is_windows=sys.platform == "win32")
    if target.is_dir() or (target.exists() and not wish.overwrite):
        raise Refused("file-exists", name=name[:80])
    return target


def check_length(path: Path, *, is_windows: bool) -> None:
    """Refused: path-too-long (most), where Windows would not take it."""
    if is_windows and len(str(path.absolute())) > _LONGEST_PATH:
        raise Refused("path-too-long", most=_LONGEST_PATH)
