#!/usr/bin/env bash
# Measures the live stream of the server beside ws and socket.io, then what connections cost that are idle, too many, come and go, or break off;
# 1 when a limit is not kept.
# Usage: bench/live.sh [--runs 3]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
peer=bench/peers/sockets
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "live: npm and node are needed for ws and socket.io, and are not installed" >&2
    exit 1
fi
if ! cmp -s "$peer/package-lock.json" "$peer/node_modules/.installed"; then
    (cd "$peer" && npm ci --no-audit --no-fund >&2)
    cp "$peer/package-lock.json" "$peer/node_modules/.installed"
fi
./witan --version >/dev/null
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
# A connection is a file in the client and one in the server.
ulimit -n "$(ulimit -Hn)"
artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks serve-live --peer "$peer" "$@" && kept=0 || kept=$?
echo
artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks serve-connections --peer "$peer" && exit "$kept"
