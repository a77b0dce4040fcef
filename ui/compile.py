"""Compiles ui/**/*.ui into src/groupdesk/desktop/forms/, each file stamped with the hash of its source."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORMS = ROOT / "src/groupdesk/desktop/forms"
_WORDS = "from groupdesk.base.i18n import form_text as _"


def digest(source: Path) -> str:
    return hashlib.sha256(source.read_bytes()).hexdigest()[:16]


def target(source: Path) -> Path:
    return FORMS / source.relative_to(ROOT / "ui").with_name(f"ui_{source.stem}.py")


def compile_form(source: Path) -> str:
    """The form as Python, with our catalogue in the place of Qt's translations."""
    tool = shutil.which("pyside6-uic", path=Path(sys.executable).parent) or "pyside6-uic"
    command = [tool, "--tr", "_", "--absolute-imports", str(source)]
    code = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    body = code[code.index("from PySide6") :].replace("class Ui_", f"{_WORDS}\n\n\nclass Ui_", 1)
    name = source.relative_to(ROOT).as_posix()
    return f"# Made from {name} ({digest(source)}) by ui/compile.py; edit the .ui.\n{body}"


def main() -> None:
    for source in sorted((ROOT / "ui").rglob("*.ui")):
        made = target(source)
        made.parent.mkdir(parents=True, exist_ok=True)
        (made.parent / "__init__.py").touch()
        first_line = made.read_text(encoding="utf-8").partition("\n")[0] if made.exists() else ""
        if digest(source) not in first_line:
            made.write_text(compile_form(source), encoding="utf-8")
            print(made.relative_to(ROOT))


if __name__ == "__main__":
    main()
