#!/usr/bin/env bash
# Kills the program at every sync and at many writes of a swarm and of a board, and compares the record of the resumed run byte by byte.
# Usage: bench/crashes.sh
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
WITAN_CRASH_STRIDE=1 WITAN_BOARD_STRIDE=1 exec "$home/bench/storage-tests.sh" CrashTests 'board-strace-*'
