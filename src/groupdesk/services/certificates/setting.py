"""What the practice puts on its certificates, and its own designs."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from groupdesk.documents.certificates.drawing import print_certificates
from groupdesk.documents.forms.logo import small_png
from groupdesk.domain.certificates.design import LOGO, SIGNATURES, Design, Orientation
from groupdesk.domain.certificates.design_file import read_design, write_design
from groupdesk.domain.certificates.facts import wording_of
from groupdesk.domain.certificates.printing import CertificateSetting
from groupdesk.domain.certificates.rows import CertificateSettings, CertificateWords, OwnDesign
from groupdesk.domain.certificates.serials import series_id
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.papers import PaperSize, Printed
from groupdesk.domain.practice import PRACTICE_ID, Practice
from groupdesk.services.brand import BrandService
from groupdesk.services.certificates.designs import OURS, DesignRow, Signer, bare_design, design_rows, look, signers
from groupdesk.services.certificates.samples import sample_page
from groupdesk.services.desk import Desk
from groupdesk.services.practices import PracticeService
from groupdesk.store import certificates, kept_files
from groupdesk.store.certificates import DESIGNS, SETTINGS
from groupdesk.store.practice import PRACTICE
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit

_SIGNATURE_PIXELS = (640, 480)
_DESIGN_PIXELS = (1754, 1754)
_MOST_LETTERS = 300
_HOURS = (50, 60)
_NO_PICTURES: Mapping[int, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsDraft(CertificateWords):
    """The words on certificates as somebody wrote them; `signers` keep the pictures that they have."""

    signers: tuple[Signer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleWish:
    """How a sample looks; `is_long` takes the longest names that people have."""

    size: PaperSize | None = None
    orientation: Orientation | None = None
    is_long: bool = False


class CertificateSettingService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def settings(self) -> CertificateSettings:
        """What was set, else what is usual."""
        return self._desk.read(certificates.settings)

    def draft(self) -> SettingsDraft:
        """The settings as they can be changed."""
        own = self.settings()
        return SettingsDraft(**_words(own), signers=signers(own))

    def signature_pictures(self) -> dict[str, bytes]:
        """The kept pictures of signatures by their digest, as small PNG files. Trouble: kept-file-damaged."""

        def query(reading: Reading) -> dict[str, bytes]:
            signing = signers(certificates.settings(reading))
            return {one.picture: kept_files.kept_file(reading, one.picture) for one in signing if one.picture}

        return self._desk.read(query)

    def change(self, draft: SettingsDraft, pictures: Mapping[int, bytes] = _NO_PICTURES) -> Done:
        """Stores the words and small copies of new pictures of signatures, by the place of who signs, from 0.

        What was issued stays as it is.

        Refused: series-code-wrong, certificate-language-unknown, minutes-an-hour-wrong, signatory-too-many (most),
        words-too-long, not-found for an unknown design. Trouble: picture-unreadable, picture-too-large.
        """
        _check(draft)
        small = {place: small_png(content, _SIGNATURE_PIXELS) for place, content in pictures.items()}
        words = _words(draft)

        def work(unit: Unit) -> str:
            bare_design(unit, draft.design)
            kept = {place: kept_files.keep_file(unit, content) for place, content in small.items()}
            words["signatories"] = _signers_text(
                [replace(one, picture=kept.get(place, one.picture)) for place, one in enumerate(draft.signers)]
            )
            return _store(unit, **words)

        return self._desk.do("certificate-settings", work)

    def set_logo(self, content: bytes) -> Done:
        """Keeps a small copy of the picture as the logo of the practice, on all its papers; no content takes it away.

        Trouble: picture-unreadable, picture-too-large.
        """
        return BrandService(self._desk).change(PracticeService(self._desk).practice(), content)

    def set_signature(self, place: int, content: bytes) -> Done:
        """Keeps a small copy of the picture as the signature of who signs at that place, from 0.

        Refused: not-found. Trouble: picture-unreadable, picture-too-large.
        """
        small = small_png(content, _SIGNATURE_PIXELS) if content else b""

        def work(unit: Unit) -> str:
            known = list(signers(certificates.settings(unit)))
            if not 0 <= place < len(known):
                raise Refused("not-found", kind="certificates")
            known[place] = replace(known[place], picture=kept_files.keep_file(unit, small) if small else "")
            return _store(unit, signatories=_signers_text(known))

        return self._desk.do("certificate-signature", work)

    # designs

    def designs(self) -> tuple[DesignRow, ...]:
        """Ours, then the practice's own."""
        return self._desk.read(design_rows)

    def design(self, key: str) -> Design:
        """One design without the practice's own pictures. Refused: not-found."""
        return self._desk.read(lambda reading: bare_design(reading, key))

    def design_file(self, key: str) -> bytes:
        """The design as a file to share. Refused: not-found."""
        return write_design(self.design(key))

    def design_picture(self, content: bytes) -> bytes:
        """A small copy of a picture as a design holds it. Trouble: picture-unreadable, picture-too-large."""
        return small_png(content, _DESIGN_PIXELS)

    def add_design(self, content: bytes, name: str = "") -> Done:
        """Keeps a design as an own one; its pictures are checked and made small.

        Refused: as read_design, design-taken (name). Trouble: picture-unreadable, picture-too-large.
        """
        design = _checked(read_design(content))
        design = replace(design, name=(name or design.name).strip()[:80] or design.name)
        made = OwnDesign(id=self._desk.new_id(), name=design.name, digest="")

        def work(unit: Unit) -> str:
            _check_name(unit, design.name)
            unit.add(DESIGNS, replace(made, digest=kept_files.keep_file(unit, write_design(design))))
            return made.id

        return self._desk.do("design-add", work)

    def change_design(self, key: str, content: bytes) -> Done:
        """Puts another design in the place of an own one; what was issued keeps the former.

        Refused: as read_design, design-in-program, design-taken (name), not-found. Trouble: as add_design.
        """
        if key in OURS:
            raise Refused("design-in-program")
        design = _checked(read_design(content))

        def work(unit: Unit) -> str:
            former = unit.get(DESIGNS, key)
            if design.name != former.name:
                _check_name(unit, design.name)
            digest = kept_files.keep_file(unit, write_design(design))
            unit.change(DESIGNS, former, name=design.name, digest=digest)
            return key

        return self._desk.do("design-change", work)

    def archive_design(self, key: str) -> Done:
        """Offers an own design no longer. Refused: design-in-program, not-found."""
        if key in OURS:
            raise Refused("design-in-program")

        def work(unit: Unit) -> str:
            unit.change(DESIGNS, unit.get(DESIGNS, key), archived_at=self._desk.now())
            return key

        return self._desk.do("design-archive", work)

    def sample(self, key: str, wish: SampleWish | None = None) -> Printed:
        """The design with an invented person on it. Refused: not-found. Trouble: picture-unreadable."""
        return self._sample(wish or SampleWish(), lambda reading: look(reading, key))

    def sample_of(self, design: Design, wish: SampleWish) -> Printed:
        """The same for a design that is not stored yet. Trouble: picture-unreadable, picture-too-large."""
        return self._sample(wish, lambda reading: _with_own(design, look(reading, OURS[0])))

    def _sample(self, wish: SampleWish, chosen: Callable[[Reading], Design]) -> Printed:
        def query(reading: Reading) -> tuple[Design, CertificateSettings, Practice]:
            return chosen(reading), certificates.settings(reading), reading.get(PRACTICE, PRACTICE_ID)

        design, own, practice = self._desk.read(query)
        setting = CertificateSetting(
            size=wish.size or PaperSize(practice.paper.value),
            orientation=wish.orientation,
            languages=(own.language, own.second_language),
            made_at=self._desk.now().astimezone(ZoneInfo(practice.zone)),
        )
        page = sample_page(own, practice, self._desk.today(practice.zone), is_long=wish.is_long)
        return print_certificates(design, [page], setting)


def _with_own(design: Design, other: Design) -> Design:
    """With the signatures that the other has, and its logo where there is none."""
    own = {name: other.pictures[name] for name in (LOGO, *SIGNATURES) if name in other.pictures}
    if LOGO in design.pictures:
        own.pop(LOGO, None)
    return replace(design, pictures={**design.pictures, **own})


def _words(said: CertificateWords) -> dict[str, Any]:
    return {one.name: getattr(said, one.name) for one in fields(CertificateWords)}


def _check(draft: SettingsDraft) -> None:
    series_id(draft.series_code, 2000)
    for language in (draft.language, draft.second_language):
        wording_of(language)
    if draft.minutes_an_hour not in _HOURS:
        raise Refused("minutes-an-hour-wrong")
    if len(draft.signers) > len(SIGNATURES):
        raise Refused("signatory-too-many", most=len(SIGNATURES))
    words = [value for value in asdict(draft).values() if isinstance(value, str)]
    if any(len(text) > _MOST_LETTERS for text in (*words, *(s.name + s.role for s in draft.signers))):
        raise Refused("words-too-long", most=_MOST_LETTERS)


def _signers_text(signing: Sequence[Signer]) -> str:
    kept = [asdict(one) for one in signing if one.name.strip()]
    return json.dumps(kept, ensure_ascii=False)


def _store(unit: Unit, **words: str | int) -> str:
    found = unit.all(SETTINGS)
    if found:
        unit.change(SETTINGS, found[0], **words)
    else:
        unit.add(SETTINGS, replace(CertificateSettings(), **words))  # type: ignore[arg-type]  # names are checked
    return CertificateSettings().id


def _check_name(unit: Unit, name: str) -> None:
    if any(one.name.casefold() == name.casefold() for one in certificates.own_designs(unit)):
        raise Refused("design-taken", name=name)


def _checked(design: Design) -> Design:
    """With pictures that can be printed. Trouble: picture-unreadable, picture-too-large."""
    pictures = {name: small_png(content, _DESIGN_PIXELS) for name, content in design.pictures.items()}
    return replace(design, pictures=pictures)
