"""Nothing in the project names the machine it was written on or the place its packages come from."""

import re
import subprocess
from collections.abc import Iterator

import pytest

from house.source import ROOT

# Spelt in two halves, so that this file does not name them either.
REGISTRIES = [
    ("py", r"pi\.org"),
    ("python", r"hosted\.org"),
    ("deb", r"ian\.org"),
    ("npm", r"js\.org"),
    ("npm", r"js\.com"),
    ("crates", r"\.io"),
]
FOREIGN = re.compile(
    "|".join(
        [
            *(rf"(?<![\w.~-])/{folder}/[a-z]" for folder in ("work", "root", "opt")),
            *(
                r"\b" + "".join(halves)
                for halves in (("py", r"pi\.org"), ("python", r"hosted\.org"), ("deb", r"ian\.org"))
            ),
            *(r"\b" + "".join(halves) for halves in (("npm", r"js\.org"), ("npm", r"js\.com"), ("crates", r"\.io"))),
            r"--(?:extra-)?index-" + "url [^$]",
        ]
    )
)
ITS_OWN = {"tests/house/test_no_addresses.py", "requirements/pin.py"}
BINARY = {".png", ".ico", ".icns", ".ttf", ".otf", ".woff2", ".pdf", ".xlsx", ".mo", ".gdbackup", ".db", ".zip"}
PINS_HOLD_NO_ADDRESS = re.compile(r"https?:|@ |--index|--find")


def foreign_words(text: str) -> Iterator[str]:
    return (found.group() for found in FOREIGN.finditer(text))


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_tracked_file_names_a_machine_or_a_registry(tracked: list[str]) -> None:
    readable = (name for name in tracked if (ROOT / name).suffix not in BINARY and name not in ITS_OWN)
    texts = ((name, (ROOT / name).read_text(encoding="utf-8", errors="replace")) for name in readable)
    assert [f"{name}: {word}" for name, text in texts for word in foreign_words(text)] == []


def test_pins_hold_versions_and_hashes_only() -> None:
    for pins in (ROOT / "requirements").glob("*.txt"):
        assert not PINS_HOLD_NO_ADDRESS.search(pins.read_text(encoding="utf-8")), pins.name


@pytest.mark.parametrize(
    "word", ["see /ro" + "ot/x", "https://py" + "pi.org/simple", "in /wo" + "rk/main", "at /op" + "t/x"]
)
def test_the_rule_bites(word: str) -> None:
    assert [*foreign_words(word)]


@pytest.mark.parametrize(
    "word", ["~/.local/share", "paper/work/sheet", "https://example.org/home/", "#!/usr/bin/env", "/home/ana"]
)
def test_the_rule_lets_ordinary_words_pass(word: str) -> None:
    assert [*foreign_words(word)] == []
