#!/usr/bin/env bash
# Runs a class of the storage's end-to-end tests and prints its tables: what the scripts beside this one share.
# Usage: bench/storage-tests.sh CLASS TABLES
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build tests/Witan.EndToEnd.Tests -c Release -v quiet --nologo >&2
rm -f artifacts/test-results/$2.table.md
code=0
artifacts/bin/Witan.EndToEnd.Tests/release/Witan.EndToEnd.Tests -class "*.$1" -noColor -noLogo >&2 || code=$?
# One heading for tables of the same kind.
cat artifacts/test-results/$2.table.md 2>/dev/null | awk '!seen[$0]++'
exit "$code"
