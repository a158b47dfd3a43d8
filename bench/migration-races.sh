#!/usr/bin/env bash
# Lets eight processes migrate one database at once and kills some of them, on SQLite and on PostgreSQL.
# Usage: bench/migration-races.sh [ROUNDS]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
WITAN_RACES=${1:-100} exec "$home/bench/storage-tests.sh" MigrationRaceTests 'migration-races-*'
