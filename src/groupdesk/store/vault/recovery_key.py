"""The printed recovery key: 20 bytes as eight groups of four Crockford base32 letters, and a check group."""

import hashlib
import secrets

from groupdesk.domain.errors import Trouble

LENGTH_BYTES = 20
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
_KEY_LETTERS = 32
_CHECK_LETTERS = 4


def new_key() -> bytes:
    return secrets.token_bytes(LENGTH_BYTES)


def written(key: bytes) -> str:
    """'K3F9-…-7QXA': nine groups; the last one catches slips of the pen."""
    letters = _letters(int.from_bytes(key), _KEY_LETTERS) + _check(key)
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def typed(text: str) -> bytes:
    """The key in what a person typed: any case, blanks or dashes anywhere, O for 0, I or L for 1.

    Trouble: recovery-key-mistyped (letters: how many of the 36 were there) – a slip, not a wrong key.
    """
    letters = "".join(text.split()).translate({ord(dash): None for dash in "-–—_.·"}).upper().translate(_LOOKALIKES)
    if len(letters) != _KEY_LETTERS + _CHECK_LETTERS or not set(letters) <= set(_ALPHABET):
        raise Trouble("recovery-key-mistyped", letters=len(letters))
    number = 0
    for letter in letters[:_KEY_LETTERS]:
        number = number * 32 + _ALPHABET.index(letter)
    key = number.to_bytes(LENGTH_BYTES)
    if letters[_KEY_LETTERS:] != _check(key):
        raise Trouble("recovery-key-mistyped", letters=len(letters))
    return key


def _letters(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> (5 * place) & 31] for place in reversed(range(count)))


def _check(key: bytes) -> str:
    return _letters(int.from_bytes(hashlib.sha256(b"groupdesk/recovery-check/v1" + key).digest()[:3]) >> 4, 4)
