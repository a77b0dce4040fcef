"""Designs at hand: the six of this program and the practice's own, with its logo, colour and signatures put in."""

import json
from dataclasses import dataclass, replace
from functools import cache

from groupdesk.base.files import resource
from groupdesk.base.i18n import _
from groupdesk.documents.forms.ink import brand_colour
from groupdesk.domain.certificates.colouring import recoloured, shade
from groupdesk.domain.certificates.design import LOGO, SIGNATURES, Design
from groupdesk.domain.certificates.design_file import read_design
from groupdesk.domain.certificates.facts import Signatory
from groupdesk.domain.certificates.rows import CertificateSettings
from groupdesk.domain.practice import PRACTICE_ID
from groupdesk.store import certificates, kept_files
from groupdesk.store.certificates import DESIGNS
from groupdesk.store.practice import PRACTICE
from groupdesk.store.reading import Reading

OURS = ("formal", "modern", "plain", "school", "workplace", "bilingual")
# The colours of ours that give way to the practice's, with the share of white or (below 0) black that keeps them apart.
# The plain design has none, and the many of the school design belong together.
_GIVE_WAY = {
    "formal": {"#0F766E": 0.0, "#134E4A": -0.3},
    "modern": {"#0F766E": 0.0, "#134E4A": -0.3, "#D6E8E5": 0.85},
    "workplace": {"#2563A8": 0.0, "#1E3A5F": -0.3, "#E8EEF5": 0.9},
    "bilingual": {"#5B3A6E": 0.0},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignRow:
    """One design to choose from; `key` is what a wish names it by."""

    key: str
    name: str
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs, with the digest of a picture of the signature, empty for a line to sign on."""

    name: str
    role: str = ""
    picture: str = ""


def design_rows(reading: Reading) -> tuple[DesignRow, ...]:
    """Ours first, then own ones by name."""
    own = [DesignRow(key=one.id, name=one.name, is_own=True) for one in certificates.own_designs(reading)]
    return (*(DesignRow(key=key, name=our_name(key), is_own=False) for key in OURS), *own)


def our_name(key: str) -> str:
    """The name of one of ours in the language in use."""
    names = {
        "formal": _("Formal"),
        "modern": _("Modern"),
        "plain": _("Plain"),
        "school": _("School"),
        "workplace": _("Workplace"),
        "bilingual": _("Two languages"),
    }
    return names[key]


def bare_design(reading: Reading, key: str) -> Design:
    """The design without the practice's pictures. Refused: not-found."""
    if key in OURS:
        return our_design(key)
    return read_design(kept_files.kept_file(reading, reading.get(DESIGNS, key).digest))


def look(reading: Reading, key: str) -> Design:
    """The design in the practice's brand and with its signatures, as it is printed and frozen. Refused: not-found.

    A logo in the file of a design comes before the practice's; own designs keep the colours that they have.
    """
    own, design = certificates.settings(reading), bare_design(reading, key)
    pictures = {name: digest for name, digest in zip(SIGNATURES, (s.picture for s in signers(own)), strict=False)}
    practice = reading.get(PRACTICE, PRACTICE_ID)
    if LOGO not in design.pictures:
        pictures[LOGO] = practice.logo
    found = {name: kept_files.kept_file(reading, digest) for name, digest in pictures.items() if digest}
    return replace(in_colour(design, key, practice.colour), pictures={**design.pictures, **found})


def in_colour(design: Design, key: str, colour: str) -> Design:
    """One of ours in the practice's colour, darkened until it can be read on white; "" leaves it as it is."""
    shares = _GIVE_WAY.get(key, {}) if colour else {}
    readable = brand_colour(colour) if shares else ""
    return recoloured(design, {former: shade(readable, share) for former, share in shares.items()})


@cache
def our_design(key: str) -> Design:
    """One of the six."""
    return read_design(resource(f"designs/{key}.json").read_bytes())


def signers(own: CertificateSettings) -> tuple[Signer, ...]:
    """Who signs, in order."""
    return tuple(Signer(**one) for one in json.loads(own.signatories))


def signatories(own: CertificateSettings) -> tuple[Signatory, ...]:
    """Who signs, as it stands on paper."""
    return tuple(Signatory(name=one.name, role=one.role) for one in signers(own))
