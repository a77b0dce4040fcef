"""Keeps what is in memory out of crash files and out of the reach of the person's other programs."""

import ctypes
import sys
from contextlib import suppress

if sys.platform != "win32":
    import resource

_SET_DUMPABLE = 4  # of prctl(2)
_NO_BOXES_AND_REPORTS = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX


def refuse_memory_dumps() -> None:
    """No core files; on Linux no other process of this person may read this one's memory; on Windows no crash report.

    Source: the security design, section 4.4. What a system does not know is left out.
    """
    with suppress(OSError, ValueError, AttributeError):
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetErrorMode(_NO_BOXES_AND_REPORTS)
            return
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)
