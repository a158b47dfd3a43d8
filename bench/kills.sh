#!/usr/bin/env bash
# Kills a process of eight writers again and again, and prints what became of what it had acknowledged.
# Usage: bench/kills.sh [KILLS]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
WITAN_KILLS=${1:-500} exec "$home/bench/storage-tests.sh" DataKillTests data-kills
