#!/usr/bin/env bash
# Simulates boards, processes, people and faults on virtual time, one world for each seed; then crashes boards of many shapes at every append.
# Prints what became of them.
# Usage: bench/board-proofs.sh [SEEDS [KILLS]]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build tests/Witan.Boards.Tests -c Release -v quiet --nologo >&2
code=0
WITAN_BOARD_SEEDS=${1:-10000} WITAN_BOARD_KILLS=${2:-2000} artifacts/bin/Witan.Boards.Tests/release/Witan.Boards.Tests \
    -class "*.BoardSimulationTests" -class "*.BoardKillTests" -noColor -noLogo >&2 || code=$?
cat artifacts/test-results/board-simulation.table.md
echo
cat artifacts/test-results/board-kills.table.md
exit "$code"
