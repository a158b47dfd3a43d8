#!/usr/bin/env bash
# Lets wapiti and sqlmap loose on a running server, signed in as its administrator, for some minutes, and prints what they find; 1 when they find something.
# Usage: bench/attacks.sh [MINUTES]    MINUTES of wapiti; 3 when not given
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
minutes=${1:-3}
for tool in wapiti sqlmap curl; do
    command -v "$tool" >/dev/null || { echo "attacks: $tool is needed and not installed; Debian has a package of that name" >&2; exit 1; }
done
"$home/witan" --version >/dev/null
data=$(mktemp -d)
# Attackers ask more often than people do; what stops them for that alone is not what is looked for.
WITAN_SERVER_RATE_PER_ADDRESS=1000000 WITAN_SERVER_RATE_PER_USER=1000000 WITAN_SERVER_RATE_PER_TENANT=1000000 \
    "$home/artifacts/witan/witan" serve --urls http://127.0.0.1:0 --data "$data" >"$data/said" 2>"$data/log" &
server=$!
trap 'kill -TERM $server 2>/dev/null || true; wait $server || true; rm -rf "$data"' EXIT
until grep -q 'welcome#' "$data/said"; do sleep 0.05; done
address=$(grep -oE 'http://127[^ ]*[0-9]' "$data/said" | head -n 1)
link=$(grep -oE '#.*' "$data/said" | head -n 1 | tr -d '#')
jar="$data/jar"
post() {
    local form
    form=$(curl -s -c "$jar" -b "$jar" "$address/api/v1/antiforgery" | sed -E 's/.*"token":"([^"]*)".*/\1/')
    curl -s -c "$jar" -b "$jar" -H "X-Witan-Antiforgery: $form" -H 'Content-Type: application/json' -d "$2" "$address/api/v1/$1"
}
post links/accept "{\"link\":\"$link\",\"id\":\"ada\",\"name\":\"Ada\",\"password\":\"four words will do\"}" >/dev/null
token=$(post me/tokens '{"name":"attacks","scopes":["read","run","decide","memory","manage"]}' | sed -E 's/.*"secret":"([^"]*)".*/\1/')
[[ -n $token ]] || { echo "attacks: nobody could sign in" >&2; exit 1; }
session=$(curl -s -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    -d '{"question":"Should we go ahead?","documents":[{"name":"plan.md","text":"# Plan\n\nWe move on 1 May. Owner: Ada."}]}' "$address/api/v1/sessions" | sed -E 's/.*"id":"([^"]*)".*/\1/')

echo "wapiti, $minutes minutes at most:"
starts=()
for path in "sessions?limit=5&search=plan" "sessions/$session" "sessions/$session/events?after=0&limit=5" "sessions/$session/record?format=md" "decisions?limit=5" \
    "personas/pragmatist" "audit?limit=5" "memory/patterns" "users" "me" "shared/x" "status"; do
    starts+=(-s "$address/api/v1/$path")
done
wapiti -u "$address/sign-in" "${starts[@]}" -H "Authorization: Bearer $token" --scope domain --max-scan-time $((minutes * 60)) --flush-session \
    -m "backup,cookieflags,crlf,csp,exec,file,http_headers,methods,nikto,permanentxss,redirect,shellshock,sql,ssrf,timesql,xss,xxe,htaccess,csrf" \
    -f json -o "$data/wapiti.json" --verbose 0 >"$data/wapiti.log" 2>&1 || { tail -n 20 "$data/wapiti.log" >&2; exit 1; }
python3 - "$data/wapiti.json" <<'PYTHON'
import json, sys
found = json.load(open(sys.argv[1]))
lines = [(kind, one["method"], one["path"], one["info"]) for group in ("vulnerabilities", "anomalies") for kind, all in found[group].items() for one in all]
# This server speaks plain HTTP on loopback, where browsers ignore that header; behind TLS it is sent, which a test holds.
lines = [line for line in lines if "Strict-Transport-Security" not in line[3]]
print(f"  findings {len(lines)}")
for line in lines:
    print("  " + ": ".join(str(part) for part in line))
open(sys.argv[1] + ".count", "w").write(str(len(lines)))
PYTHON
findings=$(cat "$data/wapiti.json.count")

echo "sqlmap:"
attack() {
    local name=$1
    shift
    sqlmap --batch --level 2 --risk 2 --threads 2 --timeout 10 --retries 1 --flush-session --disable-coloring --output-dir "$data/sqlmap" \
        -H "Authorization: Bearer $token" "$@" >"$data/sqlmap.log" 2>&1 || true
    if grep -q 'is vulnerable\|injectable.*(.*)' "$data/sqlmap.log" && ! grep -q 'all tested parameters do not appear to be injectable' "$data/sqlmap.log"; then
        findings=$((findings + 1))
        echo "  $name: found something"
        grep -E 'vulnerable|Payload|Type:' "$data/sqlmap.log" | head -n 10
    elif grep -q 'all tested parameters do not appear to be injectable' "$data/sqlmap.log"; then
        echo "  $name: nothing injectable"
    else
        findings=$((findings + 1))
        echo "  $name: did not come to an end"
        tail -n 5 "$data/sqlmap.log"
    fi
}
attack "sessions, search and paging" -u "$address/api/v1/sessions?limit=5&search=plan&status=completed" --ignore-code 400 -p limit,search,status
attack "a session's id" -u "$address/api/v1/sessions/$session*" --ignore-code 404
attack "memory's question" -u "$address/api/v1/memory/query" --method POST -H 'Content-Type: application/json' --data '{"text":"plan","domain":"load"}' --ignore-code 400
attack "audit" -u "$address/api/v1/audit?limit=5" --ignore-code 400
attack "sign-in" -u "$address/api/v1/sign-in" --method POST -H 'Content-Type: application/json' --data '{"user":"ada","password":"x"}' --ignore-code 400,401,429

echo "errors in the server's log: $(grep -c '"level":"error"' "$data/log" || true)"
echo "findings: $findings"
((findings == 0)) && ! grep -q '"level":"error"' "$data/log"
