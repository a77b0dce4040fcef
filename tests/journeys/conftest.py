"""What every journey gets: garbage is looked for in what the program makes, not in the tests' own million things."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _as_the_program_begins() -> Iterator[None]:
    """It freezes what was loaded before a practice is opened."""
    gc.freeze()
    yield
    gc.unfreeze()
