#!/bin/sh
# `npm run release`: packs a build, its web server and what installs them into ./person-visitors-VERSION-HASH.tar.gz.
set -eu
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
mkdir -p "$stage/new/deploy"
# With their times, which tell one release's page from another's (ETag).
cp -R --preserve=timestamps "$1" "$stage/new/dist"
(cd "$(dirname "$0")/../deploy" && cp -R --preserve=timestamps nginx switch.sh person-visitors.service "$stage/new/deploy")
rm -f "$stage"/new/deploy/nginx/njs/*.test.ts
# Readable for the server's user, whatever umask the checkout had.
chmod -R u=rwX,go=rX "$stage/new"
hash=$(cd "$stage/new" && find . -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-12)
name=person-visitors-$(sed 's/.*"version":"\([^"]*\)".*/\1/' "$1/version.json")-$hash
tar --owner=0 --group=0 --transform="s/^new/$name/" -czf "$name.tar.gz" -C "$stage" new
printf '%s\n' "$name.tar.gz"
