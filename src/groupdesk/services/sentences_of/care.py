"""Sentences about the vault, its keys, its backups, the disk and the server."""

from collections.abc import Mapping

from groupdesk.base.i18n import later as __

CODES: Mapping[str, str] = {
    "backup-damaged": __("This backup is damaged, so nothing was restored; choose another one."),
    "backup-missing": __("There is no such backup file, so nothing was restored; please check the name."),
    "backup-newer": __(
        "This backup was made by a newer GroupDesk, so nothing was restored; please update the program."
    ),
    "backup-unverified": __(
        "The backup did not match the practice and was thrown away; try again, or back up to another disk."
    ),
    "blob-damaged": __("This attachment is damaged and was not opened; restore the last good backup."),
    "blob-missing": __("This attachment is no longer there; nothing was changed. Restore the last good backup."),
    "check-found-damage": __(
        "Damage was found: {places} places in the file, {entries} log entries. Restore the last good backup."
    ),
    "data-damaged": __("The practice is damaged and was left as it is; restore the last good backup."),
    "data-missing": __("The practice's data file is missing; nothing was changed. Restore the last good backup."),
    "data-not-encrypted": __("The data file is not encrypted, so it was not opened; restore the last good backup."),
    "disk-failing": __("The disk reported a fault, so this was not stored; make a backup to another disk now."),
    "disk-full": __("The disk is full, so this was not stored; free some space and repeat."),
    "folder-missing": __("There is no such folder, so nothing was stored; please check the name."),
    "folder-not-writable": __(
        "This folder cannot be written, so nothing was stored; choose another or ask for the right."
    ),
    "keychain-empty": __(
        "The keychain of this computer does not hold the key of this practice; nothing was opened. Use the passphrase."
    ),
    "keychain-locked": __(
        "The keychain of this computer did not give or take the key; nothing was opened or changed. "
        "Unlock the keychain, or use the passphrase."
    ),
    "keychain-missing": __(
        "This computer has no keychain that GroupDesk may use, so nothing was changed; the passphrase opens the "
        "practice as before. It takes Windows Credential Manager, macOS Keychain or a Secret Service such as GNOME's."
    ),
    "not-a-backup": __(
        "This file is no backup of GroupDesk, so nothing was restored; choose one that ends in .gdbackup."
    ),
    "not-a-vault": __("This folder holds no practice, so nothing was opened; choose a folder that ends in .groupdesk."),
    "not-enough-memory": __("There is too little free memory to open the practice; close other programs and repeat."),
    "passphrase-file-unreadable": __(
        "The passphrase file cannot be read, so nothing was opened; it must hold one line of text."
    ),
    "passphrase-needed": __(
        "A passphrase is needed and nobody can be asked; set GROUPDESK_PASSPHRASE or use --passphrase-file."
    ),
    "passphrase-not-lost": __(
        "The practice was not opened with the recovery key, so nothing was changed; say the passphrase that holds now."
    ),
    "passphrase-weak": __("This passphrase is easy to guess, so it was not used; take four or more unrelated words."),
    "passphrases-differ": __("The two passphrases differ, so nothing was changed; please type the same one twice."),
    "practice-empty": __("There is no practice on this server yet; nothing was changed. Create one first."),
    "practice-not-named": __("No practice was named and none was open before; name one with --file or GROUPDESK_FILE."),
    "read-only-unclean": __(
        "The practice was not closed properly and cannot be read here; copy it to a writable disk."
    ),
    "recovery-key-mistyped": __(
        "The recovery key has a slip of the pen; nothing was opened. Compare it group by group."
    ),
    "server-address-wrong": __("The server's address cannot be read; use postgresql://user@host/practice."),
    "server-driver-missing": __(
        "The part that talks to PostgreSQL is not installed, so nothing was opened; "
        "install it with: pip install 'psycopg[binary]'."
    ),
    "server-has-practice": __(
        "There is a practice in this database already; nothing was changed. Leave “new” away to use it."
    ),
    "server-keeps-backups": __(
        "A practice on a server has no backup file; nothing was done. The server's keeper backs it up."
    ),
    "server-keeps-keys": __(
        "A practice on a server has no passphrase of its own; nothing was changed. Ask the server's keeper."
    ),
    "server-lost": __("The server does not answer, so nothing was stored; check the connection and repeat."),
    "server-not-safe": __("Other computers are reached only with a checked certificate; add sslmode=verify-full."),
    "settings-not-kept": __(
        "What you chose holds until you close GroupDesk, but could not be stored; free some space on the disk."
    ),
    "store-failed": __("The practice could not do this, so nothing was stored; make a backup and start again."),
    "too-many-attempts": __("Too many tries in a row; nothing was opened. Please wait {wait_seconds} seconds."),
    "vault-busy": __("The practice is busy with something else, so nothing was stored; repeat in a moment."),
    "vault-closed": __("The practice was closed meanwhile, so nothing was stored; open it again and repeat."),
    "vault-damaged": __("The keys of this practice are damaged, so it was not opened; restore the last good backup."),
    "vault-exists": __("There is something under this name already, and it was left as it is; choose another name."),
    "vault-in-use": __(
        "The practice is open already (on {host}, since {since}); nothing was changed. Close it there first."
    ),
    "vault-in-use-elsewhere": __(
        "The practice is open on {host} (since {since}); nothing was changed. Close it there first."
    ),
    "vault-missing": __(
        "There is no practice in this place; nothing was opened. Please check the name, or create one."
    ),
    "vault-name-missing": __(
        "A practice needs a name of at most {longest} letters, so nothing was made; please enter one."
    ),
    "vault-newer": __("This practice was made by a newer GroupDesk and was left as it is; please update the program."),
    "vault-read-only": __("The practice is open for reading only, so nothing was stored."),
    "wrong-device-key": __("This computer's key does not open the practice; nothing was opened. Use the passphrase."),
    "wrong-passphrase": __(
        "This passphrase does not open the practice; nothing was opened. Check capitals and spaces."
    ),
    "wrong-recovery-key": __(
        "This recovery key does not open the practice; nothing was opened. Look at the name on the sheet."
    ),
}
