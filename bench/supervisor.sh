#!/usr/bin/env bash
# Kills the server of 'witan up' again and again, and measures from each SIGKILL until it is ready again; then with 50 deliberations going on
# and 100 clients that follow them.
# Usage: bench/supervisor.sh [KILLS]   Default: 50.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
kills=${1:-50}
data=$(mktemp -d)
log="$data/up.log"
"$home/witan" --version >/dev/null
# Each kill by itself: without the pauses between crashes that follow one another.
WITAN_SUPERVISOR_CRASHES_MAX=1000 WITAN_SUPERVISOR_BACKOFF_MIN=00:00:00 WITAN_SUPERVISOR_BACKOFF_MAX=00:00:00 "$home/artifacts/witan/witan" up --json --urls http://127.0.0.1:0 --data "$data" >"$log" 2>"$data/server.log" &
up=$!
trap 'kill -TERM $up 2>/dev/null || true; wait $up || true; rm -rf "$data"' EXIT

until grep -q '"what":"ready"' "$log"; do sleep 0.05; done
address=$(grep -o '"addresses":\["[^"]*' "$log" | head -n 1 | cut -d'"' -f4)
times="$data/times"
for ((kill = 1; kill <= kills; kill++)); do
    server=$(cat "$data/server.pid")
    began=$(date +%s%N)
    kill -KILL "$server"
    # A place in the table is left until the supervisor has waited for it: the answer must be the next process's.
    until [[ $(cat "$data/server.pid") != "$server" ]] && curl -sf -m 1 "$address/health/ready" >/dev/null; do sleep 0.01; done
    echo $((($(date +%s%N) - began) / 1000000)) >>"$times"
done

sort -n "$times" | awk '{ t[NR] = $1 } END { printf "%d kills: serving and ready again after p50 %d ms, p99 %d ms, at most %d ms\n", NR, t[int((NR + 1) / 2)], t[int(NR * 0.99 + 0.999)], t[NR] }'
left=$(pgrep -P "$up" | wc -l)
zombies=$(ps --ppid "$up" -o stat= | grep -c '^Z' || true)
echo "children of the supervisor: $left, zombies: $zombies"
kill -TERM $up
wait $up || true
cd "$home"
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
echo
artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks supervised
