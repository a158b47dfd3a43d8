#!/usr/bin/env bash
# Compares the resilience of model calls with its reference in many schedules, spends one budget from 200 calls at once in many orders, and reviews many mutilated documents.
# Usage: bench/model-proofs.sh [SCHEDULES [ORDERS [DOCUMENTS]]]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build tests/Witan.Models.Tests -c Release -v quiet --nologo >&2
dotnet build tests/Witan.Boards.Tests -c Release -v quiet --nologo >&2
WITAN_RESILIENCE_SCHEDULES=${1:-10000} WITAN_FUZZED_DOCUMENTS=${3:-300} artifacts/bin/Witan.Models.Tests/release/Witan.Models.Tests \
    -class "*.ResilienceModelTests" -class "*.ReviewerFuzzTests" -noColor -noLogo
WITAN_BUDGET_SCHEDULES=${2:-1000} artifacts/bin/Witan.Boards.Tests/release/Witan.Boards.Tests -class "*.BudgetScheduleTests" -noColor -noLogo
