#!/usr/bin/env bash
# Kills the program at every named point of keeping, saving and erasing memories, again and again, and prints what became of them.
# Usage: bench/memory-kills.sh [ROUNDS]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
WITAN_MEMORY_KILLS=${1:-100} exec "$home/bench/storage-tests.sh" MemoryKillTests memory-kills
