"""Signing files (PKCS#12) of an invented organisation: good ones, old ones, and such without a key."""

import datetime as dt

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

PASSPHRASE = "open sesame"
MADE = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
NEVER = MADE + dt.timedelta(days=36500)


def a_signing_file(since: dt.datetime = MADE, until: dt.datetime = NEVER, *, with_key: bool = True) -> bytes:
    """Opens with PASSPHRASE."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Harbour Street practice")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    locked = serialization.BestAvailableEncryption(PASSPHRASE.encode())
    if not with_key:
        return pkcs12.serialize_key_and_certificates(b"us", None, None, [certificate], locked)
    return pkcs12.serialize_key_and_certificates(b"us", key, certificate, None, locked)
