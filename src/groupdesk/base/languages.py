"""Languages by the names people give them, as short codes (BCP 47)."""

import re
import tomllib
from functools import cache

from groupdesk.base.files import resource
from groupdesk.base.folding import fold


@cache
def _names() -> dict[str, list[str]]:
    """Names by code, the English one first."""
    with open(resource("signups/languages.toml"), "rb") as stream:
        return tomllib.load(stream)


@cache
def _codes() -> dict[str, str]:
    return {fold(name): code for code, names in _names().items() for name in (code, *names)}


def english_name(code: str) -> str:
    """'bfi' gives 'British sign language'; another code stays as it is."""
    return _names()[code][0].capitalize() if code in _names() else code


@cache
def _foreign_names() -> dict[str, dict[str, str]]:
    with open(resource("signups/language_names.toml"), "rb") as stream:
        return tomllib.load(stream)


def name_in(speaking: str, language: str) -> str:
    """What a language is called by those who speak `speaking`: 'es' is 'Spanish' to "en" and 'Español' to "es".

    Whatever is no code that we know stays as it is.
    """
    name = _foreign_names().get(speaking, {}).get(language)
    return name[:1].upper() + name[1:] if name else english_name(language)


def as_code(text: str) -> str:
    """'Spanish' and 'español' give 'es'; anything that is not the name of one language stays as it is."""
    return _codes().get(fold(text), text.strip())


def language_code(text: str) -> str:
    """'English', 'EN', 'en-US' and 'anglais' give 'en'; empty where it is none we know; of several the first."""
    whole = fold(text)
    codes = _codes()
    if whole in codes:
        return codes[whole]
    tag = re.fullmatch(r"([a-z]{2,3})[-_][a-z0-9]{2,8}(?:[-_][a-z0-9]{2,8})?", whole)
    if tag:
        return codes.get(tag[1], "")
    parts = [part.strip() for part in re.split(r"[,/;&+|(]|\band\b|\bor\b|\bet\b|\by\b|\bund\b", whole)]
    return codes.get(parts[0], "") if len(parts) > 1 else ""
