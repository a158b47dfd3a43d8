#!/usr/bin/env bash
# Simulates runs, processes, people and faults on virtual time, one world for each seed, and prints what became of them.
# Usage: bench/simulation.sh [SEEDS]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build tests/Witan.Runs.Tests -c Release -v quiet --nologo >&2
code=0
WITAN_SEEDS=${1:-10000} artifacts/bin/Witan.Runs.Tests/release/Witan.Runs.Tests -class "*.SimulationTests" -noColor -noLogo >&2 || code=$?
cat artifacts/test-results/simulation.table.md
exit "$code"
