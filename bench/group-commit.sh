#!/usr/bin/env bash
# Measures what sharing commits between writers gains, on the disk that holds the project; 1 when a limit is not kept.
# Usage: bench/group-commit.sh [--writers 64] [--seconds 3] [--runs 5] [--data DIR]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
mkdir -p artifacts/bench
exec artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks group-commit --data artifacts/bench "$@"
