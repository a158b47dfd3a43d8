#!/usr/bin/env bash
# Kills a process that drives runs of slow steps again and again, and prints how the next one went on.
# Usage: bench/run-kills.sh [KILLS]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
WITAN_TIMED=1 WITAN_RUN_KILLS=${1:-200} exec "$home/bench/storage-tests.sh" RunKillTests run-kills
