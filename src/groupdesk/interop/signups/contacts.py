"""Phones and e-mail addresses as people type them."""

import re
from dataclasses import dataclass

from groupdesk.interop.digits import EXTENSION, digits_of, narrow
from groupdesk.interop.signups.cells import is_nothing

_PARTED = re.compile(r"\s*(?:[;,/|\n]|\bor\b|\band\b|\bou\b|\boder\b|\bo\b)\s*", re.I)
_LABEL = re.compile(r"^[^\W\d]*[.:]?\s*(?=[+(\d])|\s*\((?:[^\W\d]|\s)+\)\s*$|\s+[^\W\d]{1,10}$")
_PHONE = re.compile(r"[+(]?[\d\s().+\-‐‑–−ー/]*\d[\d\s().\-‐‑–−ー]*")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,2}")
_FEWEST, _MOST = 5, 15

_IN_BRACKETS = re.compile(r".*<([^<>]+)>\s*")
_ADDRESS = re.compile(
    r"[^\s@<>\"(),:;\[\]\\]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_](?:[\w-]{0,61}[^\W_])", re.UNICODE
)
_LONGEST_ADDRESS = 254


@dataclass(frozen=True, slots=True)
class Found:
    """What could be taken, and the code of a problem about the rest, empty where there is none."""

    values: tuple[str, ...] = ()
    problem: str = ""


def phones_in(text: str) -> Found:
    """Numbers as typed, one cell may hold several.

    Problems: phone-damaged (a spreadsheet rounded it), phone-too-short, phone-too-long, phone-not-a-number.
    """
    if is_nothing(text):
        return Found()
    if _SCIENTIFIC.fullmatch(text):
        return Found(problem="phone-damaged")
    good, problem = [], ""
    for part in _phone_parts(text):
        found = _phone_problem(part)
        if found:
            problem = found
        else:
            good.append(part)
    return Found(tuple(dict.fromkeys(good)), problem)


def _phone_parts(text: str) -> list[str]:
    """One number stays whole even where it is written with slashes."""
    parts = [part for part in _PARTED.split(text) if part and not is_nothing(part)]
    return parts if len(parts) > 1 and all(len(digits_of(part)) >= 6 for part in parts) else [text]


def _phone_problem(text: str) -> str:
    bare = _LABEL.sub("", EXTENSION.sub("", narrow(text)).strip()).strip()
    digits = digits_of(bare)
    if not digits or not _PHONE.fullmatch(bare):
        return "phone-not-a-number"
    if len(digits) < _FEWEST:
        return "phone-too-short"
    return "phone-too-long" if len(digits) > _MOST else ""


def emails_in(text: str) -> Found:
    """Addresses with the domain in lower case; one cell may hold several.

    Problems: email-without-ending ('name@place'), email-not-an-address.
    """
    if is_nothing(text):
        return Found()
    good, problem = [], ""
    for part in re.split(r"\s*[;/]\s*" if "<" in text else r"[;,\s]+(?=\S+@)|\s*[;/]\s*", text):
        address = _address(part)
        if _ADDRESS.fullmatch(address) and len(address) <= _LONGEST_ADDRESS and ".." not in address:
            good.append(_tidy(address))
        elif address and not is_nothing(address):
            problem = "email-without-ending" if re.fullmatch(r"[^\s@]+@[\w-]+\.?", address) else "email-not-an-address"
    return Found(tuple(dict.fromkeys(good)), problem)


def _address(part: str) -> str:
    found = _IN_BRACKETS.fullmatch(part)
    address = (found[1] if found else part).strip().strip("<>.,;'\"")
    return address[7:] if address[:7].lower() == "mailto:" else address


def _tidy(address: str) -> str:
    local, _, domain = address.rpartition("@")
    return f"{local}@{domain.lower()}"
