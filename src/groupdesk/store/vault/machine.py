"""How much a guess at the passphrase may cost on this computer."""

import ctypes
import os
import sys

from groupdesk.store.vault.header import SMALL_MACHINE, STANDARD, KdfCost

_SMALL_BELOW_BYTES = 3_800_000_000  # a computer sold with 4 GB shows a little less


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong), ("total_bytes", ctypes.c_ulonglong)] + [
        (f"unused_{number}", ctypes.c_ulonglong) for number in range(6)
    ]


def fitting_cost(memory_bytes: int | None = None) -> KdfCost:
    """The standard cost, or the one for small machines; of this one, unless its memory is told."""
    total = _memory_bytes() if memory_bytes is None else memory_bytes
    return SMALL_MACHINE if 0 < total < _SMALL_BELOW_BYTES else STANDARD


def _memory_bytes() -> int:
    """0 when the system does not tell."""
    if sys.platform == "win32":
        status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
        ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status.total_bytes)
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return 0
