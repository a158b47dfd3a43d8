#!/usr/bin/env bash
# Moves a file of many cases to PostgreSQL and back, kills the program twice on each way, and compares both files; 1 when they differ.
# Usage: bench/move.sh [CASES]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
cases=${1:-50000}
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
./witan --version >/dev/null
mkdir -p artifacts/bench
work=$(mktemp -d "$home/artifacts/bench/move.XXXXXX")
started=0
eng/postgres running || started=1
server=$(eng/postgres start)
place=${server#*@} place=${place%/*}
name=witan_bench_$$
finish() {
    psql -q "$server" -c "DROP DATABASE IF EXISTS $name WITH (FORCE)" -c "DROP ROLE IF EXISTS ${name}_app" -c "DROP ROLE IF EXISTS ${name}_owner"
    ((started)) && eng/postgres stop
    rm -rf "$work"
}
trap finish EXIT
psql -q "$server" -c "CREATE ROLE ${name}_owner LOGIN PASSWORD 'bench' CREATEROLE" -c "CREATE DATABASE $name OWNER ${name}_owner"
export WITAN_DATABASE="postgres://${name}_app:bench@$place/$name" WITAN_DATABASE_OWNER="postgres://${name}_owner:bench@$place/$name"

artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks cases --data "$work/one" --cases "$cases"
artifacts/witan/witan db up >/dev/null

move() { # direction, data directory
    local began ended killed=0
    began=$(date +%s%N)
    for after in 3 4; do
        artifacts/witan/witan db move --to "$1" --data "$2" >/dev/null 2>&1 &
        local pid=$!
        sleep "$after"
        kill -9 "$pid" 2>/dev/null && killed=$((killed + 1))
        wait "$pid" 2>/dev/null || true
    done
    artifacts/witan/witan db move --to "$1" --data "$2" >"$work/$1.txt"
    ended=$(date +%s%N)
    sed '/^Moved/,$d' "$work/$1.txt" | awk '{print $1, $2, $3}' >"$work/$1.tables"
    grep '^Moved' "$work/$1.txt" | sed "s/^/to $1, killed $killed times: /; s/\$/ In all $(((ended - began) / 1000000)) ms./"
}

move postgres "$work/one"
move sqlite "$work/two"
cat "$work/sqlite.tables"
if cmp -s "$work/postgres.tables" "$work/sqlite.tables"; then
    echo "both ways: the same rows and checksums in every table"
else
    echo "the ways differ" >&2
    exit 1
fi
