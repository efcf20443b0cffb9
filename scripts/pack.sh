#!/bin/sh
# `npm run release`: packs a build, its web server and what installs them into ./person-visitors-VERSION-HASH.tar.gz, with a list of its
# packages (SPDX) beside it. The same commit, Node.js and variables give the same tarball.
set -eu
root=$(dirname "$0")/..
seconds=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null)} || {
  echo 'npm run release needs a git checkout, or SOURCE_DATE_EPOCH: the time of the release, in Unix seconds.' >&2
  exit 1
}
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
mkdir -p "$stage/new/deploy"
cp -R "$1" "$stage/new/dist"
cp "$root/LICENSE" "$stage/new"
(cd "$root/deploy" && cp -R amocrm nginx zendesk switch.sh person-visitors.service "$stage/new/deploy")
# Readable for the server's user, whatever umask the checkout had.
chmod -R u=rwX,go=rX "$stage/new"
hash=$(cd "$stage/new" && find . -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-12)
name=person-visitors-$(sed 's/.*"version":"\([^"]*\)".*/\1/' "$1/version.json")-$hash
# nginx makes a page's ETag from its time and size: a part of the hash tells builds of one commit apart.
time=$((seconds - 0x$(printf %.4s "$hash")))
tar --sort=name --mtime="@$time" --owner=0 --group=0 --numeric-owner --transform="s/^new/$name/" \
  -I 'gzip -n' -cf "$name.tar.gz" -C "$stage" new
npm --prefix "$root" sbom --package-lock-only --include=dev --sbom-format=spdx >"$name.spdx.json"
printf '%s\n' "$name.tar.gz"
