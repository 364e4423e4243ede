#!/usr/bin/env bash
# The whole suite under two more process time zones; the coverage run is the one under UTC.
set -euo pipefail
for zone in Europe/Tallinn America/New_York; do
  echo "TZ=$zone"
  TZ=$zone npx vitest run
done
