"""Draws every page and dialog of the sample practice: python3 dev.py shots [FOLDER] [--only WORD] [--theme NAME]

Each is drawn at 1280 × 800 and at 1024 × 700 in each theme, on one fixed day, without a screen. What fails, logs a
warning or is cut off is named at the end, and the exit code is then 1. `--guide` draws the
pictures of the guide and the README anew instead.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "America/New_York"  # where the sample practice is
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from drawing import guide, scenes
from drawing.camera import Camera
from drawing.sample import make_practices

from groupdesk.desktop.kit import theme

USUAL = Path("shots")


def main(words: list[str]) -> int:
    asked = _read(words)
    folder = guide.PICTURES if asked.guide else asked.folder
    if not any(asked.only in name for name in scenes.names()):
        print(f"No page has “{asked.only}” in its name: {', '.join(scenes.names())}")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["GROUPDESK_HOME"] = home
        practices = make_practices(Path(home) / "practices")
        camera = Camera(folder, practices)
        if asked.guide:
            guide.draw(camera)
        else:
            for name in [asked.theme] if asked.theme else theme.NAMES:
                scenes.draw(camera, name, asked.only)
        camera.close()
    print(f"{camera.drawn} pictures in {folder}")
    for line in camera.failed:
        print(f"FAILED {line}")
    return bool(camera.failed)


def _read(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py shots", description="Draws every page and dialog.")
    parser.add_argument("folder", nargs="?", type=Path, default=USUAL)
    parser.add_argument("--only", default="", help="only the scenes with this word in their name")
    parser.add_argument("--theme", choices=theme.NAMES, help="only in this theme")
    parser.add_argument("--guide", action="store_true", help="the pictures of the guide and the README")
    return parser.parse_args(words)


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)  # the windows end with the process; taking each apart is no part of a picture
