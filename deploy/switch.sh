#!/bin/sh
# Makes the release that this script lies in, releases/NAME, the one that is served. `former/deploy/switch.sh` is the way back.
set -eu
this=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$this/../.."
now=$(readlink current) || now=
former=$(readlink former) || former=

link() {
  ln -sfn "$2" "$1.new" && mv -fT "$1.new" "$1"
}
serve() {
  systemctl reload-or-restart person-visitors && return
  # What is served has not changed.
  [ -z "$now" ] || link current "$now"
  if [ -n "$former" ]; then link former "$former"; else rm -f former; fi
  exit 1
}

# First what is served also gets this release's assets: for a moment the workers of both answer.
if [ -n "$now" ] && [ "$now" != "$this" ]; then
  link former "$this"
  serve
  link former "$now"
fi
link current "$this"
serve
