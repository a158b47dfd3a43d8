#!/usr/bin/env bash
# Measures a full board (3 parts, 4 experts, 4 rounds) whose minds take 20 ms a call: wall time beside the longest chain of calls, and the
# engine's own work by its steps. 1 when a limit is not kept.
# Usage: bench/board-speed.sh [--runs 5] [--data DIR]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
mkdir -p artifacts/bench
# The program is compiled ahead; this one is compiled when it first runs, and not a second time in the midst of a measurement.
export DOTNET_TieredCompilation=0 DOTNET_gcConcurrent=0
exec artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks board-speed --data artifacts/bench "$@"
