#!/usr/bin/env bash
# The suite under two more process time zones, properties with a tenth of their runs; npm test is the one under UTC. What is
# slow runs under one of them.
set -euo pipefail
echo "TZ=Europe/Tallinn"
TZ=Europe/Tallinn LEVIK_RUNS=0.1 npx vitest run --project pure --project process
echo "TZ=America/New_York, all"
TZ=America/New_York LEVIK_RUNS=0.1 npx vitest run
