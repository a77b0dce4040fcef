"""Names of certificate files by a pattern of fields, such as "{serial}" or "{kind} {code} {initials}"."""

import re
from collections.abc import Mapping

from groupdesk.domain.errors import Refused
from groupdesk.domain.file_names import safe_name

NAME_FIELDS = ("serial", "kind", "code", "title", "day", "initials", "name")
USUAL_PATTERN = "{serial}"
_FIELD = re.compile(r"\{([^{}]*)\}")
_LONGEST = 200


def check_pattern(pattern: str) -> None:
    """Refused: name-pattern-empty, name-pattern-wrong (field) for an unknown field or a brace that stands alone."""
    if not pattern.strip():
        raise Refused("name-pattern-empty")
    for field in _FIELD.findall(pattern):
        if field not in NAME_FIELDS:
            raise Refused("name-pattern-wrong", field=field[:40])
    alone = re.search(r"[{}].*", _FIELD.sub("", pattern))
    if alone:
        raise Refused("name-pattern-wrong", field=alone[0][:40])


def names_people(pattern: str) -> bool:
    """Whether the names of the files will tell whom they are about."""
    return "name" in _FIELD.findall(pattern)


def file_name(pattern: str, fields: Mapping[str, str]) -> str:
    """The name as every system takes it, ".pdf" behind it. Refused: as check_pattern."""
    check_pattern(pattern)
    return safe_name(_FIELD.sub(lambda match: fields[match[1]], pattern[:_LONGEST]), "pdf")
