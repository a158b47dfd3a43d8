#!/usr/bin/env bash
# Measures the live feed: from an append's acknowledgement to every reader's hands, and what stalled readers cost; 1 when a limit is not kept.
# Usage: bench/feed.sh [--subscribers 1000] [--rate 30] [--seconds 10] [--runs 5] [--data DIR]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
mkdir -p artifacts/bench
exec artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks feed --data artifacts/bench "$@"
