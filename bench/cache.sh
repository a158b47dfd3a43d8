#!/usr/bin/env bash
# Measures the answer cache beside npm's lru-cache and Microsoft.Extensions.Caching.Memory: a hit, a set into a full cache, the hits on a
# skewed trace, each in its own runtime and in turn; then writes to a full file on the disk. 1 when a limit is not kept.
# Usage: bench/cache.sh [--runs 5] [--data DIR]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
peer=bench/peers/lru-cache
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "cache: npm and node are needed for lru-cache, and are not installed; 'Witan.Benchmarks cache' measures the two others alone" >&2
    exit 1
fi
if ! cmp -s "$peer/package-lock.json" "$peer/node_modules/.installed"; then
    (cd "$peer" && npm ci --no-audit --no-fund >&2)
    cp "$peer/package-lock.json" "$peer/node_modules/.installed"
fi
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
mkdir -p artifacts/bench
exec artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks cache --data artifacts/bench --peer "$peer" "$@"
