#!/usr/bin/env bash
# Measures what a journaled, durable step takes in our engine (.NET) and in LangGraph.js with its SQLite saver (Node.js): the same six-node
# loop, five opinions of 400 characters a round, on the same disk, in turn; 1 when a limit is not kept. Both engines are measured whole, each
# in its own runtime, and minds that answer at once: what is left is the step's own overhead.
# Usage: bench/peers.sh [--runs 5] [--data DIR]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$home"
peer=bench/peers/langgraph
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "peers: npm and node are needed for LangGraph.js, and are not installed; 'Witan.Benchmarks steps' measures our engine alone" >&2
    exit 1
fi
if ! cmp -s "$peer/package-lock.json" "$peer/node_modules/.installed"; then
    (cd "$peer" && npm ci --legacy-peer-deps --no-audit --no-fund >&2)
    cp "$peer/package-lock.json" "$peer/node_modules/.installed"
fi
dotnet build bench/Witan.Benchmarks -c Release -v quiet --nologo >&2
mkdir -p artifacts/bench
echo "One step of the same loop: ours runs in .NET, LangGraph.js in Node.js. Wall time of a whole run / its steps; growth of the database file,"
echo "after its write-ahead log was checkpointed / steps. Each engine keeps the same texts in its state. LangGraph's durability mode is 'sync'."
exec artifacts/bin/Witan.Benchmarks/release/Witan.Benchmarks steps --data artifacts/bench --peer "$peer" "$@"
