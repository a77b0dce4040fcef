"""What Qt's bindings read later is read when it is asked for, and then says the same."""

import os
import subprocess
import sys

LATER = ("errorhandler", "layout", "mapping", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")

QUICKLY = "from groupdesk.app import load_bindings\nload_bindings()\n"
# From several threads at once, a signature, what writes stub files, and what is not there.
ASKS = """
import threading
from PySide6.QtCore import QObject, QSize

said = []

def ask():
    try:
        QObject().setObjectName(1, 2)
    except TypeError as error:
        said.append(str(error))

threads = [threading.Thread(target=ask) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(said), set(said))

from PySide6.support.signature import get_signature, layout, mapping, parser
from PySide6.support.signature.lib.pyi_generator import generate_pyi
print(get_signature(QSize.transposed), get_signature(QSize.scaled))
print(generate_pyi.__name__, parser.__name__, layout.__spec__.name, layout.signature is not None)
print(hasattr(mapping, "no_such_thing"), hasattr(mapping, "__no_such_thing__"), hasattr(mapping, "type_map"))
"""


def said(code: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stderr == ""
    return ran.stdout


def test_it_says_what_it_says_without_us() -> None:
    ours = said(QUICKLY + ASKS)
    assert ours.startswith("6 {")
    assert ours == said(ASKS)


def test_nothing_of_it_is_read_until_then_and_modules_are_found_as_before() -> None:
    code = (
        "import sys\n"
        "before, found = sys.meta_path, list(sys.meta_path)\n"
        f"{QUICKLY}load_bindings()\n"
        "print(sys.meta_path is before, sys.meta_path == found)\n"
        "import PySide6.QtWidgets\n"
        f"rooms = [sys.modules['shibokensupport.signature.' + name] for name in {LATER}]\n"
        "print([room.__name__ for room in rooms if '_read' not in vars(room)])\n"
    )
    assert said(code) == "True True\n[]\n"
