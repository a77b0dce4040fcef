"""The notices of everything that is shipped, read from the program's own folder."""

import json
from dataclasses import dataclass

from groupdesk.base.files import resource


@dataclass(frozen=True, slots=True)
class Part:
    """Something the program is made of: `version` is empty for what has none, `licence` is its short name."""

    name: str
    version: str
    licence: str
    file: str

    def text(self) -> str:
        """The whole notice."""
        return resource(f"licences/{self.file}").read_text(encoding="utf-8", errors="replace")


def parts() -> tuple[Part, ...]:
    """GroupDesk itself first, then everything else by name."""
    entries = json.loads(resource("licences/index.json").read_text(encoding="utf-8"))
    found = [Part(entry["name"], entry["version"], entry["licence"], entry["text"]) for entry in entries]
    return tuple(sorted(found, key=lambda part: (part.name != "GroupDesk", part.name.casefold())))
