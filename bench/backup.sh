#!/usr/bin/env bash
# Backs up under a thousand writes a second, restores, and looks for every write; 1 when one is missing.
# Usage: bench/backup.sh
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
mkdir -p artifacts/bench
work=$(mktemp -d "$home/artifacts/bench/backup.XXXXXX")
trap 'rm -rf "$work"' EXIT
artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks backup --data "$work"
