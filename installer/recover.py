"""Opens a GroupDesk backup or vault without GroupDesk and writes a plain SQLite file.

It needs Python 3.11 or newer and three packages: sqlcipher3, argon2-cffi, cryptography.

    python recover.py "My practice.groupdesk"            lists the tables
    python recover.py "2026-11-21.gdbackup" plain.db     writes everything, readable by any SQLite program

It asks for the passphrase or the recovery key, and changes neither backup nor vault. The result is NOT encrypted: keep
it safe and delete it afterwards. Attachments are written into the folder plain.db.attachments beside it.
"""

import getpass
import hashlib
import hmac
import json
import sys
import tempfile
import unicodedata
from contextlib import closing
from pathlib import Path

import sqlcipher3
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

TABLES = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'"
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def hkdf(key, salt, info):
    return HKDF(SHA256(), 32, salt, info.encode()).derive(key)


def recovery_bytes(typed):
    """The 20 bytes of a printed key, or None when this is no such key; the last group only checks."""
    letters = "".join(typed.replace("-", "").split()).upper().translate(str.maketrans("OIL", "011"))
    if len(letters) != 36 or not set(letters) <= set(LETTERS):
        return None
    number = 0
    for letter in letters[:32]:
        number = number * 32 + LETTERS.index(letter)
    key = number.to_bytes(20, "big")
    check = int.from_bytes(hashlib.sha256(b"groupdesk/recovery-check/v1" + key).digest()[:3], "big") >> 4
    return key if letters[32:] == "".join(LETTERS[check >> place & 31] for place in (15, 10, 5, 0)) else None


def slot_key(slot, secret):
    """The key that unwraps a slot, or None when the secret is not of its kind."""
    salt, recovery = bytes.fromhex(slot["salt"]), recovery_bytes(secret)
    if slot["kind"] != "passphrase":
        return recovery and hkdf(recovery, salt, "groupdesk/slot/recovery/v1")
    cost, words = slot["cost"], unicodedata.normalize("NFKC", secret).encode()
    if not (65_536 <= cost["memory_kib"] <= 1_048_576 and 2 <= cost["passes"] <= 20 and 1 <= cost["lanes"] <= 16):
        sys.exit("The key file asks for an impossible amount of computing. It is damaged.")
    return hash_secret_raw(words, salt, cost["passes"], cost["memory_kib"], cost["lanes"], 32, Type.ID)


def master_key(vault, secret):
    """Unwraps the master key by whichever slot fits, and proves the key file genuine."""
    for slot in sorted(vault["slots"], key=lambda slot: slot["kind"], reverse=True):
        key = slot_key(slot, secret)
        described = {name: slot[name] for name in slot if name not in ("nonce", "wrapped")}
        try:
            master = key and AESGCM(key).decrypt(
                *(bytes.fromhex(slot[name]) for name in ("nonce", "wrapped")),
                canonical(described | {"vault_id": vault["vault_id"]}),
            )
        except InvalidTag:
            continue
        if master:
            signed = canonical({name: vault[name] for name in vault if name not in ("mac", "checksum")})
            code = hmac.digest(hkdf(master, None, "groupdesk/header/v1"), signed, "sha256")
            if not hmac.compare_digest(code, bytes.fromhex(vault["mac"])):
                sys.exit("The key file was changed by somebody without the keys. Nothing was written.")
            return master
    sys.exit("Neither the passphrase nor the recovery key fits. Nothing was written.")


def unpack_backup(path, folder, secret):
    """Copies the database and the attachments out of a backup, every byte proved; the master key."""
    with open(path, "rb") as backup:
        prefix = backup.read(10)
        if len(prefix) < 10 or prefix[:6] != b"GDBK1\n":
            sys.exit("This is no backup that this script can read.")
        raw = backup.read(min(int.from_bytes(prefix[6:], "big"), 16_000_000))
        header, code = json.loads(raw), backup.read(32)
        master = master_key(header["vault"], secret)
        expected = hmac.digest(hkdf(master, None, "groupdesk/backup/v1"), prefix + raw, "sha256")
        parts = [["data.db", *header["payload"]], *header["blobs"]]
        genuine = hmac.compare_digest(code, expected)
        for name, size, sha256 in parts if genuine else []:
            content = backup.read(size)
            genuine = genuine and hashlib.sha256(content).hexdigest() == sha256
            (folder / name).write_bytes(content)
    if not genuine:
        sys.exit("The backup is damaged. Nothing was written. Try an older one.")
    return master


def opened(database, mode, master):
    """A connection to an encrypted file."""
    connection = sqlcipher3.connect(f"{database.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.set_key(f"x'{hkdf(master, None, 'groupdesk/db/v1').hex()}'")
    return connection


def write_plain(database, blobs, plain, master):
    """Lists the tables, and with a target writes them and the attachments out."""
    with tempfile.TemporaryDirectory() as folder, closing(opened(Path(folder) / "copy", "rwc", master)) as copy:
        with closing(opened(database, "ro", master)) as source:
            source.backup(copy)
        for (name,) in copy.execute(TABLES):
            count = 'SELECT count(*) FROM "{}"'.format(name.replace('"', '""'))
            print(f"{copy.execute(count).fetchone()[0]:>9}  {name}")
        if plain:
            copy.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
            copy.execute("SELECT sqlcipher_export('plain')")
    for blob in sorted(path for path in blobs.glob("*") if plain and len(path.name) == 32):
        target = plain.with_name(plain.name + ".attachments")
        target.mkdir(exist_ok=True)
        sealed, key = blob.read_bytes(), hkdf(master, None, "groupdesk/blobs/v1")
        (target / blob.name).write_bytes(AESGCM(key).decrypt(sealed[:12], sealed[12:], blob.name.encode()))


def main(source, plain=None):
    source, plain = Path(source), Path(plain) if plain else None
    if plain and plain.exists():
        sys.exit("The file to write exists already. Nothing was written.")
    asked = "Passphrase or recovery key: "
    secret = getpass.getpass(asked) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if source.is_dir():
            vault = json.loads((source / "vault.json").read_bytes())
            write_plain(source / "data.db", source / "blobs", plain, master_key(vault, secret))
        else:
            write_plain(folder / "data.db", folder, plain, unpack_backup(source, folder, secret))


if __name__ == "__main__":
    main(*sys.argv[1:3]) if len(sys.argv) in (2, 3) else sys.exit(__doc__)
