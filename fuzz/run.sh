#!/usr/bin/env bash
# Runs one fuzz target. Says what it covered, or where the input lies that it failed on.
# usage: run.sh BINARY SECONDS SEED
set -euo pipefail
binary=$1 seconds=$2 seed=$3
cd "$(dirname "$0")"
target=$(basename "$binary")
mkdir -p "corpus/$target" "artifacts/$target"
if "$binary" "corpus/$target" -max_total_time="$seconds" -seed="$seed" -timeout=10 -rss_limit_mb=1024 \
    -artifact_prefix="artifacts/$target/" >"artifacts/$target.log" 2>&1; then
    printf '%-16s %s\n' "$target" "$(grep -a '^#.*DONE' "artifacts/$target.log")"
    exit 0
fi
grep -aE -A2 '^thread .* panicked|^==.*ERROR' "artifacts/$target.log" | cut -c -300 >&2
echo "$target failed; to see it again: $binary fuzz/$(grep -aoE "artifacts/$target/\S+" "artifacts/$target.log" | tail -1)" >&2
exit 1
