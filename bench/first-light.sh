#!/usr/bin/env bash
# Measures the program as a user meets it: medians of several runs against the limits that were set.
# Usage: bench/first-light.sh [RUNS]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
runs=${1:-9}
"$home/witan" --version >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

# 300 KB of the samples, one after another: prose, tables, lists.
while (($(stat -c %s "$work/large.md" 2>/dev/null || echo 0) < 300000)); do
    cat "$home"/samples/*.md >>"$work/large.md"
done

first_output() {
    local began ended
    began=$(date +%s%N)
    "$home/artifacts/witan/witan" deliberate "$home/samples/checkout-migration.md" --data "$work/first-$1" |
        { read -r _; ended=$(date +%s%N); echo $(((ended - began) / 1000000)); cat >/dev/null; }
}

measure() { # label, command…: milliseconds and KB, medians
    local out="$work/times"
    : >"$out"
    for ((run = 0; run < runs; run++)); do
        /usr/bin/time -f '%e %M' -a -o "$out" "${@:2}" >/dev/null
    done
    printf '| %s | %s ms | %s MB | %s |\n' "$1" \
        "$(awk '{print $1*1000}' "$out" | median)" "$(awk '{print int($2/1024)}' "$out" | median)" "$limit"
}

echo "| what (median of $runs) | time | memory | limit |"
echo "| --- | ---: | ---: | --- |"
limit='1 s'
measure './witan list, nothing to build' "$home/witan" list --data "$work/none"
printf '| start to first output of deliberate | %s ms | | 700 ms |\n' "$(for ((run = 0; run < runs; run++)); do first_output "$run"; done | median)"
limit=''
measure 'deliberate, 90 lines' "$home/artifacts/witan/witan" deliberate "$home/samples/checkout-migration.md" --quiet --data "$work/small"
limit='3 s, 300 MB'
measure 'deliberate, 300 KB' "$home/artifacts/witan/witan" deliberate "$work/large.md" --quiet --data "$work/big"
