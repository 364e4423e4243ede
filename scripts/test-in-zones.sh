#!/usr/bin/env bash
# The whole suite under two more process time zones, properties with a tenth of their runs; the coverage run is the one
# under UTC. Tests that stand in for parts of the process need one for each file; the others share, which is quicker.
# What only looks at the types of the page's program is left out.
set -euo pipefail
process=(test/cli/ test/files/ test/spread/ test/cluster/ test/conformance/)
types=test/reconcile/html/script.test.ts
mapfile -t pure < <(find test -name '*.test.ts' | grep -vE "^(test/(cli|files|spread|cluster|conformance)/|$types)" | sort)
for zone in Europe/Tallinn America/New_York; do
  echo "TZ=$zone"
  TZ=$zone LEVIK_RUNS=0.1 npx vitest run --no-isolate "${pure[@]}"
  TZ=$zone LEVIK_RUNS=0.1 npx vitest run "${process[@]}"
done
