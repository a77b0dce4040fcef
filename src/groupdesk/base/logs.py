"""A rotating log of codes, ids, counts and durations; never a name, a note or a library's sentence."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class ScrubbingFormatter(logging.Formatter):
    """Keeps the type and the lines of an exception and drops its words, which may quote a person's text."""

    def formatException(self, ei: object) -> str:  # noqa: N802 (the library's name)
        if not isinstance(ei, tuple) or ei[1] is None:
            return ""
        frames = traceback.extract_tb(ei[2])
        lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
        return "\n".join([type(ei[1]).__name__, *lines])


def start(folder: Path) -> None:
    """Logs of the program and of its libraries go to one file of at most 3 × 500 kB in that folder."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "groupdesk.log", maxBytes=500_000, backupCount=2, encoding="utf-8")
    handler.setFormatter(ScrubbingFormatter(_FORMAT))
    logger = logging.getLogger("groupdesk")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
