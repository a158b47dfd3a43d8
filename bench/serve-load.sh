#!/usr/bin/env bash
# Measures the server under requests that do not wait for it: 1,000 a second, which it must bear, then 3,000, of which it must shed; 1 when a limit is not kept.
# Usage: bench/serve-load.sh [--seconds 60]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
./witan --version >/dev/null
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
exec artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks serve-load "$@"
