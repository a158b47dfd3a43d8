#!/usr/bin/env bash
# Three workers on one PostgreSQL: one is killed, one frozen and woken, and all runs come to their end once.
# Usage: bench/cluster.sh [RUNS] [FREEZE_SECONDS]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$home/witan" --version >/dev/null
WITAN_TIMED=1 WITAN_CLUSTER_RUNS=${1:-200} WITAN_CLUSTER_FREEZE=${2:-60} exec "$home/bench/storage-tests.sh" ClusterTests cluster
