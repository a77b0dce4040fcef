"""Fields in the text of a design, such as {name}: found by name and filled once, so that no name can be a field."""

import re
from collections.abc import Mapping
from functools import lru_cache

from groupdesk.domain.certificates.facts import ALL_FIELDS, SECOND
from groupdesk.domain.errors import Refused

_FIELD = re.compile(r"\{([^{}]*)\}")


@lru_cache(maxsize=1_000)
def fields_in(text: str) -> tuple[str, ...]:
    """The names in braces, in order."""
    return tuple(_FIELD.findall(text))


def check_fields(text: str) -> None:
    """Refused: design-field-unknown (field)."""
    for field in fields_in(text):
        if field not in ALL_FIELDS:
            raise Refused("design-field-unknown", field="".join(c for c in field if c.isprintable())[:40])


def filled(text: str, texts: Mapping[str, str]) -> str:
    """The text with its fields; empty where it has fields and all of them are."""
    found = fields_in(text)
    if found and not any([texts[field] for field in found]):
        return ""
    if len(found) == 1 and len(found[0]) == len(text) - 2:
        return texts[found[0]]
    return " ".join(_FIELD.sub(lambda match: texts[match[1]], text).split(" ")).strip(" ·")


@lru_cache(maxsize=1_000)
def is_second_language(text: str) -> bool:
    """Whether the text is told in the second language."""
    found = fields_in(text)
    return bool(found) and all(field.endswith(SECOND) for field in found)
