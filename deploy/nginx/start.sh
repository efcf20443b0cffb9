#!/bin/sh
# Checks the variables, fills in the templates, and becomes nginx. `start.sh reload` makes the server of the same RUN_DIR take this
# release and these variables. A message about a variable leaves out its value, which could be a password in the wrong place.
set -eu
# Without links, which may change while this release is still served. The first release has no former one.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
[ ! -d "${FORMER_ROOT:-}" ] || FORMER_ROOT=$(CDPATH='' cd -- "$FORMER_ROOT" && pwd -P)
wrong='' script="s|\${NJS_DIR}|$here/njs|g" running='' own_names='' own_addresses='' required=yes scheme=https error_log=stderr

fill() {
  script="$script;s|\${$1}|$2|g"
}
# each 'A B' '<&>': <A> <B>
each() {
  printf '%s\n' "$1" | sed -E "s#[^ ]+#$2#g"
}
# variable NAME DEFAULT PATTERN SENTENCE: the value, one line, matches the whole extended regular expression, and replaces ${NAME}.
variable() {
  eval "$1=\${$1:-\$2} value=\${$1:-\$2}"
  printf '%s\n' "$value" | tr '\n' ';' | grep -Eqx "($3);" || wrong="$wrong$1 must be $4\n"
  fill "$1" "$value"
}

# Only letters are checked here: nginx reports what is no address.
ip='[0-9A-Fa-f.:]+(/[0-9]+)?'
proxy='[0-9A-Fa-f.:]+(/0*[1-9][0-9]*)?'
port='([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])'
# The last part of a name contains a letter: 999.1.1.1 is none.
name='([A-Za-z0-9-]+\.)*[0-9-]*[A-Za-z][A-Za-z0-9-]*'
host="($name|[0-9]{1,3}(\\.[0-9]{1,3}){3})"
path='/[A-Za-z0-9._/+@-]*'
variable LISTEN 127.0.0.1:8080 "((\\*|localhost|[0-9.]+|\\[$ip\\]):)?$port" 'an IP address with a port, or a port, like 127.0.0.1:8080.'
# For a trial, agents are on this machine alone; what a proxy on it forwards is from elsewhere. A server with a name is no trial.
case $LISTEN in 127.* | localhost:* | '[::1]:'*) required=${AGENTS:-}${SERVER_NAMES:-}${TRUSTED_PROXY:-} ;; esac
[ -n "$required" ] || scheme='https?' own_names='localhost 127.0.0.1 [::1]' own_addresses='127.0.0.0/8 ::1'
# A wildcard is for subdomains of one company, not of a whole top-level domain.
source="('self'|$scheme://($host|\\*\\.[A-Za-z0-9-]+\\.$name)(:$port)?)"
resolvers=$(awk '$1 == "nameserver" { sub(/%.*/, "", $2); print $2 ~ /:/ ? "[" $2 "]" : $2 }' /etc/resolv.conf 2>/dev/null | paste -sd ' ')
# No IP address: nginx compares a certificate with names only.
variable DATA_API_URL '' "https://$name(:$port)?/[A-Za-z0-9._~/-]+" \
  'an https address of a name with a path, like https://dataapi.comagic.ru/v2.0, without a login or a query.'
variable SERVER_NAMES "$own_names" "($host|\\[::1\\])( ($host|\\[::1\\]))*" 'the host names that agents use, like visitors.example.'
variable AGENTS "$own_addresses" "all|$ip( $ip)*" 'the addresses of agents, like 203.0.113.0/24 198.51.100.7, or the word all.'
variable TRUSTED_PROXY "$own_addresses" "($proxy( $proxy)*)?" 'addresses of proxies, like 10.0.0.5 10.1.0.0/16, not of everybody.'
variable FRAME_ANCESTORS "'none'" "'none'|$source( $source)*" "addresses like https://crm.example https://*.bitrix24.ru, or 'self'; http:// is for a trial on this machine."
variable PORTAL_URL '' "(https://$host(:$port)?/?)?" 'an https address without a path, like https://app.comagic.ru.'
variable RESOLVER "$resolvers" '[][0-9A-Fa-f.:]+( [][0-9A-Fa-f.:]+)*' 'addresses of DNS servers, like 10.0.0.2 [fd00::2]:53.'
variable API_RATE 30r/s '[1-9][0-9]*r/[sm]' 'a rate for one client, like 30r/s or 600r/m.'
variable API_BURST 60 '[1-9][0-9]*' 'a whole number above 0.'
variable API_CONNECTIONS 60 '[1-9][0-9]*' 'a whole number above 0.'
variable SIGN_INS_PER_MINUTE 20 '[1-9][0-9]*' 'a whole number above 0.'
variable CLIENT_TIMEOUT 10s '[1-9][0-9]*s' 'seconds, like 10s.'
variable API_TIMEOUT 30s '[1-9][0-9]*s' 'seconds, like 30s.'
variable WORKER_PROCESSES auto 'auto|[1-9][0-9]*' 'a whole number above 0, or auto.'
syslog=syslog:server=unix:/dev/log,nohostname,tag=person_visitors
[ "${ACCESS_LOG:-}" != syslog ] || ACCESS_LOG=$syslog error_log=$syslog
variable ACCESS_LOG /dev/stdout "$path|$syslog" 'the absolute path of a file, or syslog.'
variable WEB_ROOT "$here/../../dist" "$path" 'an absolute path of plain letters.'
variable FORMER_ROOT "$WEB_ROOT" "$path" 'an absolute path of plain letters.'
variable RUN_DIR /tmp/person-visitors "$path" 'an absolute path of plain letters.'
variable DATA_API_CA /etc/ssl/certs/ca-certificates.crt "$path" 'an absolute path of plain letters.'
variable MODULES_DIR /usr/lib/nginx/modules "$path" 'an absolute path of plain letters.'
[ -r "$WEB_ROOT/index.html" ] || wrong="${wrong}WEB_ROOT holds no build: name a release's dist folder (in a checkout: npm run build).\n"
INLINE_SCRIPTS=$(sed 's/^/ /' "$WEB_ROOT/inline-scripts.sha256" 2>/dev/null || true)
variable INLINE_SCRIPTS '' "( 'sha256-[A-Za-z0-9+/]{43}=')*" 'what the build has written to inline-scripts.sha256.'
[ "$ACCESS_LOG" != /dev/stdout ] || (: >>/dev/stdout) 2>/dev/null ||
  wrong="${wrong}ACCESS_LOG must be a file or syslog here: standard output cannot be opened, as when it is a socket of a supervisor.\n"
# nginx's workers may run as another user, and enter the folder. In /tmp another user may have made it, and could change the files.
[ -n "$wrong" ] ||
  (umask 022 && mkdir -p "$RUN_DIR" && [ -O "$RUN_DIR" ] && [ ! -L "${RUN_DIR%/}" ] && mkdir -p "$RUN_DIR/checked") 2>/dev/null ||
  wrong="RUN_DIR must be a folder that the user who starts the server has made, not a link.\n"
[ "${1:-}" != reload ] || { running=$(cat "$RUN_DIR/nginx.pid" 2>/dev/null) && grep -qs '^nginx: master' "/proc/$running/cmdline"; } ||
  wrong="${wrong}RUN_DIR is not the folder of a running server, so there is nothing to reload.\n"
[ -z "$wrong" ] || { printf '%b' "$wrong" >&2; exit 1; }
[ -n "$running" ] || ! grep -qs ":$(printf %04X "${LISTEN##*:}") 0*:0000 0A" /proc/self/net/tcp ||
  echo 'LISTEN should be a free address: another program listens on this port. nginx tries for two seconds.' >&2
# As in scripts/settings.mjs: by default the vendor's portal of the Data API. Recordings are on two hosts of it and of its sister.
api_host=$(printf '%s\n' "$DATA_API_URL" | tr '[:upper:]' '[:lower:]' | sed -E 's#^https://([^:/]+).*#\1#')
portal=$(printf '%s\n' "${PORTAL_URL:-$api_host}" | sed -En 's#/$##; s#^dataapi(-jsonrpc)?\.#https://app.#; /^https:/p')
fill PORTAL "{\"api\":\"$api_host\",\"url\":\"$portal\"}"
fill MEDIA_SOURCES "$(printf '%s\n' "${portal:-'none'}" | sed -E '
s#^https://app\.(comagic|uiscom)\.ru$#https://app.comagic.ru https://app.uiscom.ru#
s#^https://app\.callgear\.(com|ae)$#https://app.callgear.com https://app.callgear.ae#
s#https://app\.([^ ]*)#& https://media.\1#gI')"
[ "$AGENTS" != all ] || AGENTS=default
# A request that still has a proxy's address does not say who sent it. The more specific range counts.
fill AGENT_RANGES "$(each "$AGENTS" '& 1;') ${required:+$(each "$TRUSTED_PROXY" '& 0;')}"
fill TRUSTED_PROXIES "$(each "$TRUSTED_PROXY" 'set_real_ip_from &;')"
# A port alone is of both families, where the machine has both.
addresses=$LISTEN
case $LISTEN in *[!0-9]*) ;; *) [ ! -e /proc/self/net/if_inet6 ] || addresses="$LISTEN [::]:$LISTEN" ;; esac
fill LISTENERS "$(each "$addresses" 'listen &;')"
fill DEFAULT_LISTENERS "$(each "$addresses" 'listen & default_server backlog=4096;')"
# nginx's own limit is 65535.
fill API_REQUESTS "$((API_CONNECTIONS > 6553 ? 65535 : API_CONNECTIONS * 10))"
fill ERROR_LOG "$error_log"
for template in "$here"/templates/*.template; do
  (umask 077 && sed "$script" "$template" >"$RUN_DIR/checked/$(basename "$template" .template)")
done
# A running server keeps its files until these are checked. nginx knows one range in all its spellings.
reasons=$(nginx -tq -e stderr -p "$RUN_DIR" -c "$RUN_DIR/checked/nginx.conf" 2>&1) || { printf '%s\n' "$reasons" >&2; exit 1; }
case $reasons in
*'value: "0", old value: "1"'*) echo 'TRUSTED_PROXY must be other addresses than AGENTS: a proxy is no agent.' >&2; exit 1 ;;
esac
mv "$RUN_DIR"/checked/*.conf "$RUN_DIR"
[ -n "$running" ] || exec nginx -e stderr -p "$RUN_DIR" -c "$RUN_DIR/nginx.conf" -g 'daemon off;'
workers=$(cat "/proc/$running/task/$running/children")
kill -HUP "$running"
# nginx has taken it when none of these is a worker any longer, or only one that ends its answers, which has another name.
for _ in $(seq 100); do
  grep -qszx 'nginx: worker process' $(printf '/proc/%s/cmdline ' $workers) || exit 0
  sleep 0.1
done
echo 'nginx goes on as before. Its log says why. After an upgrade of nginx: restart.' >&2
exit 1
