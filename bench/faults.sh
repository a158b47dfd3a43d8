#!/usr/bin/env bash
# Fails every system call on the database's files in turn, once and for good, and prints what came of it.
# Usage: bench/faults.sh
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
WITAN_FAULTS=all exec "$home/bench/storage-tests.sh" DataFaultTests 'data-faults-*'
