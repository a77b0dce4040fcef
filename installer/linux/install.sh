#!/usr/bin/env bash
# Puts the built program into this user's own places: installer/linux/install.sh [PREFIX], by default ~/.local.
# `installer/linux/install.sh --remove [PREFIX]` takes it away again; practices stay.
set -euo pipefail
cd "$(dirname "$0")/../.."
remove=no
if [ "${1:-}" = --remove ]; then remove=yes; shift; fi
prefix=${1:-$HOME/.local}
id=org.groupdesk.GroupDesk
if [ "$remove" = yes ]; then
  rm -rf "$prefix/lib/groupdesk"
  rm -f "$prefix/bin/groupdesk" "$prefix/share/applications/$id.desktop" "$prefix/share/metainfo/$id.metainfo.xml" \
    "$prefix/share/icons/hicolor/scalable/apps/$id.svg"
  exit
fi
[ -x dist/GroupDesk/groupdesk ] || { echo "Build it first: python3 dev.py build" >&2; exit 1; }
mkdir -p "$prefix/lib" "$prefix/bin"
rm -rf "$prefix/lib/groupdesk"
cp -a dist/GroupDesk "$prefix/lib/groupdesk"
ln -sf ../lib/groupdesk/groupdesk "$prefix/bin/groupdesk"
install -Dm644 "installer/linux/$id.desktop" "$prefix/share/applications/$id.desktop"
install -Dm644 "installer/linux/$id.metainfo.xml" "$prefix/share/metainfo/$id.metainfo.xml"
install -Dm644 installer/icon/groupdesk.svg "$prefix/share/icons/hicolor/scalable/apps/$id.svg"
echo "GroupDesk is in $prefix; start it from the menu or as $prefix/bin/groupdesk."
