#!/usr/bin/env bash
# Measures the memory under load: a hundred completions and a thousand questions at once, a sustained stream, a burst, a store without connections.
# Usage: bench/memory-load.sh [MINUTES [--postgres]]     MINUTES of the sustained stream; 10 for the full measurement
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
exec artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks memory-load "$@"
