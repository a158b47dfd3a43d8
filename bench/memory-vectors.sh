#!/usr/bin/env bash
# Measures the graph of vectors beside comparing all of them: speed, how many of the exact ten it finds, and what it takes.
# Usage: bench/memory-vectors.sh [VECTORS]     200000 when not given
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
exec artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks memory-vectors "$@"
