"""Writes the pins: exact versions with the hashes of every platform's files and no addresses. Needs uv.

`python requirements/pin.py` keeps what still fits; `--upgrade` takes the newest that pyproject.toml allows.
run.txt is what the program needs, PostgreSQL included; dev.txt is that and what building and testing need, in the
same versions.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORM = "--universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet"


def pin(target: str, *more: str) -> None:
    output = ["--output-file", f"requirements/{target}"]
    line = ["uv", "pip", "compile", "pyproject.toml", *FORM.split(), *output, *more]
    subprocess.run(line, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    wishes = sys.argv[1:]
    pin("run.txt", "--extra", "postgres", *wishes)
    pin("dev.txt", "--group", "dev", "--constraint", "requirements/run.txt", *wishes)
