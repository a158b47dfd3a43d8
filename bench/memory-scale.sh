#!/usr/bin/env bash
# Measures how recall grows from 10,000 memories of 25 words to N, beside SQLite's full-text search.
# Usage: bench/memory-scale.sh [N]     N is 1000000 when not given; 10000 and 100000 end earlier
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
exec artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks memory-scale "$@"
