#!/usr/bin/env bash
# Signs, packs and notarises dist/GroupDesk.app. Written, not run yet on a Mac.
#   python3 dev.py build && installer/macos/build_dmg.sh "Developer ID Application: …" KEYCHAIN_PROFILE
# Without the two words the image is made unsigned, for trying on one's own machine.
set -euo pipefail
cd "$(dirname "$0")/../.."
identity=${1:-} profile=${2:-}
app=dist/GroupDesk.app
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' src/groupdesk/__init__.py)
image="dist/GroupDesk-$version.dmg"

if [ -n "$identity" ]; then
  # Inside out and one by one: --deep signs nested frameworks wrongly.
  find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$identity"
  find "$app/Contents/Frameworks" -type d -name '*.framework' -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$identity"
  codesign --force --timestamp --options runtime --entitlements installer/macos/entitlements.plist --sign "$identity" "$app"
  codesign --verify --strict --verbose=2 "$app"
fi

staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
ditto "$app" "$staging/GroupDesk.app" # keeps the links inside frameworks, which a plain copy breaks
ln -s /Applications "$staging/Applications"
cp LICENSE "$staging/License.txt"
hdiutil create -volname GroupDesk -srcfolder "$staging" -ov -format UDZO "$image"

if [ -n "$identity" ] && [ -n "$profile" ]; then
  codesign --sign "$identity" --timestamp "$image"
  xcrun notarytool submit "$image" --keychain-profile "$profile" --wait
  xcrun stapler staple "$image"
fi
echo "$image"
