#!/usr/bin/env bash
# Simulates the memory under seeded orders of a hundred operations, one world for each seed; then makes random calls of tenants that are alike.
# Usage: bench/memory-proofs.sh [SEEDS [CASES]]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
code=0
artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks memory-worlds "${1:-1000}" || code=$?
echo
artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks memory-tenancy "${2:-10000}" || code=$?
exit "$code"
