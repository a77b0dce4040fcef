"""What kind of disk a vault lies on."""

from pathlib import Path

import pytest

from groupdesk.store.vault.connection import Access, DatabaseFile, connect
from groupdesk.store.vault.place import Disk, disk_by_mounts, place_of

MOUNTS = r"""
22 1 253:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:40 / /home/ada/Team\040drive rw - cifs //server/team rw
31 22 0:41 / /home/ada/nas rw - nfs4 nas:/export rw
32 22 8:17 / /media/stick rw - vfat /dev/sdb1 rw
33 22 0:43 / /home/ada/cloud rw - fuse.sshfs host: rw
34 30 253:1 / /home/ada/nas/local rw - ext4 /dev/vdb rw
nonsense
"""


@pytest.mark.parametrize(
    ("folder", "disk"),
    [
        ("/home/ada/practice.groupdesk", Disk.LOCAL),
        ("/home/ada/Team drive/practice.groupdesk", Disk.NETWORK),
        ("/home/ada/nas", Disk.NETWORK),
        ("/home/ada/nasty", Disk.LOCAL),
        ("/home/ada/nas/local/practice", Disk.LOCAL),
        ("/home/ada/cloud/practice", Disk.NETWORK),
        ("/media/stick/practice", Disk.REMOVABLE),
    ],
)
def test_the_deepest_mount_decides(folder: str, disk: Disk) -> None:
    assert disk_by_mounts(MOUNTS, Path(folder)) is disk


@pytest.mark.parametrize(
    ("folder", "synchronised"),
    [
        ("OneDrive/practice.groupdesk", True),
        ("OneDrive - Riverside Clinic/Documents/practice.groupdesk", True),
        ("Dropbox/x", True),
        ("Library/Mobile Documents/x", True),
        ("Inbox/practice.groupdesk", False),
        ("Boxing club/practice.groupdesk", False),
    ],
)
def test_folders_that_a_program_copies_to_the_cloud_are_known(tmp_path: Path, folder: str, synchronised: bool) -> None:
    assert place_of(tmp_path / folder).is_synchronised is synchronised


def test_a_place_without_trust_gets_the_rollback_journal(tmp_path: Path) -> None:
    path = tmp_path / "data.db"
    connect(DatabaseFile(path, bytes(32), Access.CREATE)).close()
    connection = connect(DatabaseFile(path, bytes(32), write_ahead=False))
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (3,)
    connection.close()


@pytest.mark.parametrize("name", ["plain.db", "50% #1 ?mode=memory.db", "ünï code.db", "a&immutable=1.db"])
def test_any_file_name_reaches_the_driver_as_it_is(tmp_path: Path, name: str) -> None:
    connection = connect(DatabaseFile(tmp_path / name, bytes(32), Access.CREATE))
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".db"] == [name]
