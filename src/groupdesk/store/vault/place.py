"""What kind of disk a vault lies on, because write-ahead logs are unsafe on network drives. Best effort off Linux."""

import ctypes
import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_NETWORK = frozenset(
    "nfs nfs4 cifs smb3 smbfs 9p afs ceph davfs ncpfs vboxsf fuse.sshfs fuse.rclone fuse.davfs2 fuse.glusterfs "
    "fuse.vmhgfs-fuse fuse.gvfsd-fuse glusterfs lustre".split()
)
_REMOVABLE = frozenset("vfat exfat msdos iso9660 udf".split())
_SYNCHRONISED = re.compile(
    r"(onedrive|dropbox|google ?drive|my drive|icloud ?drive|nextcloud|owncloud|pcloud ?drive)([ -].*)?"
    r"|mobile documents|cloudstorage|syncthing|sync|box|box sync",
    re.IGNORECASE,
)


class Disk(StrEnum):
    """How far writes can be trusted."""

    LOCAL = "local"
    NETWORK = "network"
    REMOVABLE = "removable"


@dataclass(frozen=True, slots=True)
class Place:
    """The disk, and whether a folder above is one that a program copies to the cloud while we write."""

    disk: Disk
    is_synchronised: bool

    @property
    def trusts_write_ahead_log(self) -> bool:
        return self.disk is Disk.LOCAL


def place_of(folder: Path) -> Place:
    """Where the folder (or the nearest one above that exists) lies."""
    whole = folder.resolve()
    synchronised = any(_SYNCHRONISED.fullmatch(part) for part in whole.parts)
    return Place(_disk(whole), synchronised)


def _disk(folder: Path) -> Disk:
    if sys.platform == "win32":
        kind = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)
        return {2: Disk.REMOVABLE, 4: Disk.NETWORK, 5: Disk.REMOVABLE}.get(kind, Disk.LOCAL)
    if sys.platform == "darwin":
        return Disk.REMOVABLE if folder.parts[1:2] == ("Volumes",) else Disk.LOCAL
    mounts = Path("/proc/self/mountinfo")
    return disk_by_mounts(mounts.read_text(errors="replace"), folder) if mounts.exists() else Disk.LOCAL


def disk_by_mounts(mountinfo: str, folder: Path) -> Disk:
    """Reads the kernel's table of mounts; of several that hold the folder the deepest, then the latest, counts."""
    best, device, kind = -1, "", ""
    for line in mountinfo.splitlines():
        before, _dash, after = line.partition(" - ")
        fields, types = before.split(), after.split()
        if len(fields) < 5 or not types:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[4]))
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best, device, kind = len(point.parts), fields[2], types[0]
    if kind in _NETWORK:
        return Disk.NETWORK
    return Disk.REMOVABLE if kind in _REMOVABLE or _is_removable(device) else Disk.LOCAL


def _is_removable(device: str) -> bool:
    """Whether the kernel calls the drive removable; a partition asks the drive above it."""
    block = Path("/sys/dev/block") / device
    for flag in (block / "removable", block.resolve().parent / "removable"):
        if device and flag.is_file():
            return flag.read_text().strip() == "1"
    return False
