"""What is in memory stays there: asked of a process of its own, since it cannot be taken back."""

import subprocess
import sys

import pytest

ASK = """
import ctypes, resource
from groupdesk.base.hardening import refuse_memory_dumps
before = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
refuse_memory_dumps()
print(before, ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), *resource.getrlimit(resource.RLIMIT_CORE))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
def test_process_can_neither_be_dumped_nor_read() -> None:
    said = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True, timeout=30)
    assert said.stdout.split() == ["1", "0", "0", "0"]
