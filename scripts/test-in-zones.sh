#!/usr/bin/env bash
# The whole suite under two more process time zones, properties with a tenth of their runs; npm test is the one under UTC.
set -euo pipefail
for zone in Europe/Tallinn America/New_York; do
  echo "TZ=$zone"
  TZ=$zone LEVIK_RUNS=0.1 npx vitest run
done
