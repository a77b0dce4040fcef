"""Keys that sign the codes on certificates (Ed25519): made here, used here, the public half given away."""

import base64
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_ID_LETTERS = 8


def new_signing_key() -> tuple[str, str, str]:
    """Id, public and private key as hex."""
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    return key_id(public), public.hex(), private.private_bytes_raw().hex()


def key_id(public: bytes) -> str:
    """Eight capitals and figures that follow from the public key."""
    return base64.b32encode(hashlib.sha256(public).digest()).decode("ascii")[:_ID_LETTERS]


def sign(private: str, text: str) -> str:
    """The signature of that text, base64url without padding."""
    signature = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private)).sign(text.encode("utf-8"))
    return base64.urlsafe_b64encode(signature).decode("ascii").rstrip("=")


def is_signed(public: str, text: str, signature: str) -> bool:
    """Whether the holder of that key signed that text."""
    try:
        given = base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4))
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(given, text.encode("utf-8"))
    except (InvalidSignature, ValueError):
        return False
    return True
