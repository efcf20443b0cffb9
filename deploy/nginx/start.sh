#!/bin/sh
# Checks the variables, fills in the templates, and becomes nginx in the foreground. It is the container's entry point, and
# `npm run start:nginx` runs it. `start.sh reload` makes the server of the same RUN_DIR go on with this release and these
# variables, without closing its port. If a variable is missing or wrong, it prints a line for each and does not start nginx.
# Messages never repeat a value, which could be a password in the wrong place.
set -eu

# Without links: where `current` leads to may change while this release is still served.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)

: "${DATA_API_URL:=}"
: "${PORTAL_URL:=}"
: "${DATA_API_CA:=/etc/ssl/certs/ca-certificates.crt}"
: "${LISTEN:=127.0.0.1:8080}"
: "${FRAME_ANCESTORS:=}"
: "${TRUSTED_PROXY:=}"
: "${SERVER_NAMES:=}"
: "${RESOLVER:=}"
: "${NAME_VALID:=30s}"
: "${API_RATE:=30r/s}"
: "${API_BURST:=60}"
: "${API_CONNECTIONS:=60}"
: "${SIGN_INS_PER_MINUTE:=20}"
: "${CLIENT_TIMEOUT:=10s}"
: "${API_TIMEOUT:=30s}"
: "${WORKER_PROCESSES:=auto}"
: "${WEB_ROOT:=$here/../../dist}"
: "${FORMER_ROOT:=$WEB_ROOT}"
: "${RUN_DIR:=/tmp/person-visitors}"
: "${MODULES_DIR:=/usr/lib/nginx/modules}"
: "${NGINX:=nginx}"
: "${ACCESS_LOG:=}"
NJS_DIR=$here/njs

failed=0
complain() {
  printf '%s\n' "$1" >&2
  failed=1
}

# is NAME PATTERN: the value is one line and matches the extended regular expression as a whole.
is() {
  eval "value=\$$1"
  case $value in *'
'*) return 1 ;; esac
  printf '%s\n' "$value" | grep -Eq "^($2)\$"
}

# The last part of a name contains a letter: 999.1.1.1 is neither a name nor an address.
label='[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?'
dns_name="($label\\.)*([0-9][0-9-]*)?[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?"
port='([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])'
byte='([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])'
ipv4="$byte(\\.$byte){3}"
# Eight groups, or fewer around one "::".
group='[0-9A-Fa-f]{1,4}'
ipv6="($group:){7}$group|($group:){7}:|::($group(:$group){0,6})?"
for before in 1 2 3 4 5 6; do
  ipv6="$ipv6|($group:){$before}:($group(:$group){0,$((6 - before))})?"
done
ipv6="($ipv6)"
ipv4_bits='([0-9]|[12][0-9]|3[0-2])'
ipv6_bits='([0-9]|[1-9][0-9]|1[01][0-9]|12[0-8])'
host="($dns_name|$ipv4)"
# A wildcard stands for subdomains of one company, not of a whole top-level domain.
source="'self'|https?://($host|\\*\\.$label\\.$dns_name)(:$port)?"
path='/[A-Za-z0-9._/+@-]*'

# nginx compares a certificate with names only: it would refuse every one that is made for an IP address.
if [ -z "$DATA_API_URL" ]; then
  complain 'DATA_API_URL is missing: the address of the Data API, like https://dataapi.comagic.ru/v2.0.'
elif ! is DATA_API_URL "https://$dns_name(:$port)?/[A-Za-z0-9._~/-]+"; then
  complain 'DATA_API_URL must be an https address of a name, not of an IP address, with a path, like https://dataapi.comagic.ru/v2.0, without a login or a query.'
fi
is PORTAL_URL "|https://$host(:$port)?/?" ||
  complain 'PORTAL_URL must be an https address without a path, like https://app.comagic.ru.'
if ! is DATA_API_CA "$path" || [ ! -r "$DATA_API_CA" ] || ! grep -q 'BEGIN CERTIFICATE' "$DATA_API_CA" 2>/dev/null; then
  complain 'DATA_API_CA must be the absolute path of a readable file of CA certificates (PEM); without it, install ca-certificates.'
fi
is LISTEN "((\\*|localhost|$ipv4|\\[$ipv6\\]):)?$port" ||
  complain 'LISTEN must be an IP address with a port, or a port, like 127.0.0.1:8080, [::]:8080 or 8080.'
is FRAME_ANCESTORS "|'none'|($source)( ($source))*" ||
  complain "FRAME_ANCESTORS must be addresses separated by one space, like https://crm.example https://*.bitrix24.ru, or 'self'."
is TRUSTED_PROXY "|$ipv4(/$ipv4_bits)?|$ipv6(/$ipv6_bits)?" ||
  complain 'TRUSTED_PROXY must be one IP address or range, like 10.0.0.5 or 10.0.0.0/8.'
is SERVER_NAMES "|$host( $host)*" ||
  complain 'SERVER_NAMES must be host names separated by one space, like visitors.example.'

if [ -z "$RESOLVER" ]; then
  RESOLVER=$(awk '$1 == "nameserver" { sub(/%.*/, "", $2); printf "%s%s", s, ($2 ~ /:/ ? "[" $2 "]" : $2); s = " " }' \
    /etc/resolv.conf 2>/dev/null || true)
  [ -n "$RESOLVER" ] ||
    complain 'RESOLVER is missing, and /etc/resolv.conf names no server: the address of a DNS server, like 10.0.0.2.'
fi
[ -z "$RESOLVER" ] || is RESOLVER "($ipv4|\\[$ipv6\\])(:$port)?( ($ipv4|\\[$ipv6\\])(:$port)?)*" ||
  complain 'RESOLVER must be IP addresses of DNS servers separated by one space, like 10.0.0.2 or [fd00::2]:53.'

is NAME_VALID '[1-9][0-9]{0,3}s' || complain 'NAME_VALID must be seconds, like 30s.'
is API_RATE '[1-9][0-9]{0,5}r/[sm]' || complain 'API_RATE must be a rate for one client, like 30r/s or 600r/m.'
is API_BURST '[1-9][0-9]{0,5}' || complain 'API_BURST must be a whole number above 0.'
is API_CONNECTIONS "$port" || complain 'API_CONNECTIONS must be a whole number from 1 to 65535.'
is SIGN_INS_PER_MINUTE '[1-9][0-9]{0,5}' || complain 'SIGN_INS_PER_MINUTE must be a whole number above 0.'
is CLIENT_TIMEOUT '[1-9][0-9]{0,3}s' || complain 'CLIENT_TIMEOUT must be seconds, like 10s.'
is API_TIMEOUT '[1-9][0-9]{0,3}s' || complain 'API_TIMEOUT must be seconds, like 30s.'
is WORKER_PROCESSES 'auto|[1-9][0-9]{0,2}' || complain 'WORKER_PROCESSES must be a whole number above 0, or auto.'

is ACCESS_LOG "|$path" ||
  complain 'ACCESS_LOG must be the absolute path of a file, of plain letters, digits and . _ + @ - /.'
# Without links, as above. The first release has no former one.
[ ! -d "$FORMER_ROOT" ] || FORMER_ROOT=$(CDPATH='' cd -- "$FORMER_ROOT" && pwd -P)
for name in WEB_ROOT FORMER_ROOT RUN_DIR MODULES_DIR NJS_DIR; do
  is "$name" "$path" || complain "$name must be an absolute path of plain letters, digits and . _ + @ - /."
done
[ -r "$WEB_ROOT/index.html" ] || complain 'WEB_ROOT holds no build: name the dist folder of a release (in a checkout: npm run build).'
# For the content security policy: the hashes of the inline scripts in the build that is served.
INLINE_SCRIPTS=$(cat "$WEB_ROOT/inline-scripts.sha256" 2>/dev/null || true)
[ -z "$INLINE_SCRIPTS" ] || INLINE_SCRIPTS=" $INLINE_SCRIPTS"
is INLINE_SCRIPTS "( 'sha256-[A-Za-z0-9+/]{43}=')*" ||
  complain "WEB_ROOT holds an inline-scripts.sha256 that is no list of hashes: build anew."
command -v "$NGINX" >/dev/null || complain 'NGINX: the program is not installed, or not where it is said to be.'
for module in js brotli_static; do
  [ -r "$MODULES_DIR/ngx_http_${module}_module.so" ] ||
    complain "MODULES_DIR holds no ngx_http_${module}_module.so (Debian: nginx, libnginx-mod-http-js, libnginx-mod-http-brotli-static)."
done
# nginx's workers may run as another user and need to enter the folder.
(umask 022 && mkdir -p "$RUN_DIR") 2>/dev/null && [ -w "$RUN_DIR" ] || complain 'RUN_DIR must be a folder that can be written to.'
# In /tmp another user may have made this folder first, and could then change the configuration.
if [ -e "$RUN_DIR" ] && { [ -L "${RUN_DIR%/}" ] || [ ! -O "$RUN_DIR" ]; }; then
  complain 'RUN_DIR must be a folder of the user who starts the server, not a link and not of somebody else.'
fi

# The path of a socket has at most 107 characters.
[ "${#RUN_DIR}" -le 80 ] || complain 'RUN_DIR must be at most 80 characters long.'
# After RUN_DIR is made, because the file may be in it.
if [ -n "$ACCESS_LOG" ] && [ ! -p "$ACCESS_LOG" ] && is ACCESS_LOG "$path" && ! (: >>"$ACCESS_LOG") 2>/dev/null; then
  complain 'ACCESS_LOG must be a file that can be written to.'
fi

running=
if [ "${1:-}" = reload ]; then
  running=$(cat "$RUN_DIR/nginx.pid" 2>/dev/null) && kill -0 "$running" 2>/dev/null ||
    complain 'RUN_DIR is not the folder of a running server, so there is nothing to reload.'
fi

[ "$failed" = 0 ] || exit 1

DATA_API_HOST=$(printf '%s\n' "$DATA_API_URL" | tr '[:upper:]' '[:lower:]' | sed -E 's#^https://([^:/]+).*#\1#')
# By default the vendor's portal that the Data API belongs to. scripts/settings.mjs does the same.
[ -n "$PORTAL_URL" ] ||
  PORTAL_URL=$(printf '%s\n' "$DATA_API_HOST" | sed -En 's#^dataapi(-jsonrpc)?\.(.+)#https://app.\2#p')
PORTAL_URL=${PORTAL_URL%/}
# Whose sounds the viewer may play: those of the portal's two hosts. scripts/settings.mjs does the same.
case $PORTAL_URL in
  '') MEDIA_SOURCES="'none'" ;;
  https://[Aa][Pp][Pp].*) MEDIA_SOURCES="$PORTAL_URL https://media.${PORTAL_URL#https://???.}" ;;
  *) MEDIA_SOURCES=$PORTAL_URL ;;
esac

# An address that no client has.
[ -n "$TRUSTED_PROXY" ] || TRUSTED_PROXY=255.255.255.255

if [ -z "$ACCESS_LOG" ]; then
  ACCESS_LOG=$RUN_DIR/access.pipe
  [ -n "$running" ] || rm -f "$ACCESS_LOG"
  # A socket (from systemd) or another user's file cannot be opened by its name, so a pipe is put in between.
  if [ -z "$running" ] && ! (: >>/dev/stdout) 2>/dev/null; then
    mkfifo -m 600 "$ACCESS_LOG"
    # On SIGHUP nginx opens the pipe again, which blocks without a reader.
    (trap '' HUP && exec cat "$ACCESS_LOG") &
    # Open until nginx ends. The reader ends with it, also if nginx does not start.
    exec 3>"$ACCESS_LOG"
  fi
  [ -p "$ACCESS_LOG" ] || ACCESS_LOG=/dev/stdout
fi

# nginx's messages pass through here to standard error: it repeats a broken header of an answer, which may be personal data,
# prints the lines of its script and what is of no use, and says six times that a port is taken.
readable() {
  taken=
  while IFS= read -r line; do
    case $line in
      [0-9][0-9][0-9][0-9]/*' upstream sent '*) printf '%s upstream sent no proper HTTP\n' "${line%% upstream sent *}" ;;
      [0-9][0-9][0-9][0-9]/*' js exception: '*) printf '%s upstream sent no proper status\n' "${line%% js exception: *}" ;;
      *' [notice] '*) ;;
      *' bind() to '*'(98: '* | *' still could not bind()')
        [ -n "$taken" ] || echo 'LISTEN must be a free address: another program listens there; the server tries for two seconds more.'
        taken=1
        ;;
      [0-9][0-9][0-9][0-9]/* | 'nginx: '*) printf '%s\n' "$line" ;;
    esac
  done
}
API_ERROR_LOG=$RUN_DIR/errors.pipe
if [ -z "$running" ]; then
  rm -f "$API_ERROR_LOG"
  mkfifo -m 600 "$API_ERROR_LOG"
  # As the pipe of the access log above.
  (trap '' HUP && readable <"$API_ERROR_LOG" >&2) &
  exec 4>"$API_ERROR_LOG"
fi

# nginx lets every user connect to its sockets, and the server behind this one checks nothing: only its workers may enter the
# folder. Started by root, they run as the user that nginx was built with.
sockets=$RUN_DIR/api
mkdir -p "$sockets" && chmod 700 "$sockets"
if [ "$(id -u)" = 0 ]; then
  worker=$("$NGINX" -V 2>&1 | sed -n 's/.*--user=\([^ ]*\).*/\1/p')
  chown "${worker:-nobody}" "$sockets" 2>/dev/null || complain 'RUN_DIR must be a folder that can be given to the user of nginx.'
fi
# Named after nginx's process, because another may run in the same folder. A killed process may have left one behind.
DATA_API_SOCKET=$sockets/${running:-$$}.sock
[ -n "$running" ] || rm -f "$DATA_API_SOCKET"

# The checked values contain no character that is special in sed.
set --
for name in $(grep -oh '\${[A-Z_]*}' "$here"/templates/*.template | tr -d '${}' | sort -u); do
  eval "value=\$$name"
  set -- "$@" -e "s|\${$name}|$value|g"
done
# A running server keeps its files until these are checked.
checked=$RUN_DIR/checked
mkdir -p "$checked"
for template in "$here"/templates/*.template; do
  output=$checked/$(basename "$template" .template)
  (umask 077 && sed "$@" "$template" >"$output")
done

# Checks that only nginx can do. An address in use passes here, because nginx waits for it a while.
answer=$("$NGINX" -t -e stderr -p "$RUN_DIR" -c "$checked/nginx.conf" 2>&1) || true
case $answer in
  *'test is successful'*) ;;
  *': bind() to unix:'*) complain 'RUN_DIR must be a folder that sockets can be made in.' ;;
  *': bind() '* | *': socket() '*)
    complain 'LISTEN must be an address of this machine, with a port that this user may listen on.' ;;
  *'load_verify_locations'*) complain 'DATA_API_CA must be a file of CA certificates (PEM); this one cannot be read as such.' ;;
  *': dlopen() '* | *': module '*) complain 'MODULES_DIR holds modules of another nginx.' ;;
  *'nginx: '*) complain "nginx does not take its configuration: $answer" ;;
  *) complain 'NGINX: the program is not nginx.' ;;
esac
[ "$failed" = 0 ] || exit 1
mv "$checked"/*.conf "$RUN_DIR"

case $LISTEN in
  127.* | localhost:* | '[::1]:'*) ;;
  *)
    [ -n "$SERVER_NAMES" ] || cat >&2 <<'WARNING'
WARNING: SERVER_NAMES is empty, so this server answers under any name. A page that an agent opens elsewhere can point a name of
its own at this server, and then call the Data API through it. Name the host that agents use, like SERVER_NAMES=visitors.example
WARNING
    ;;
esac
if [ -n "$running" ]; then
  # Those of these processes that take connections. A worker that only ends its answers says so in its name.
  workers() {
    for process; do
      name=$(tr -d '\0' 2>/dev/null <"/proc/$process/cmdline") || true
      [ "$name" != 'nginx: worker process' ] || printf '%s ' "$process"
    done
  }
  former=$(workers $(cat "/proc/$running/task/$running/children"))
  kill -HUP "$running"
  tries=100
  while [ -n "$(workers $former)" ]; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || {
      complain 'NGINX goes on as before. Its log says why, just above this line if they share one. Only after an upgrade of nginx: restart.'
      exit 1
    }
    sleep 0.1
  done
  exit 0
fi
printf 'Starting on %s for the Data API at %s\n' "$LISTEN" "$DATA_API_URL" >&2
exec "$NGINX" -e stderr -p "$RUN_DIR" -c "$RUN_DIR/nginx.conf" -g 'daemon off;' 2>&4
