#!/usr/bin/env bash
# The suite under two more process time zones, properties with a tenth of their runs and other cases than under UTC, which
# npm test takes. What is slow runs under one of them; what npm run coverage ran under the other is not repeated.
set -euo pipefail
echo "TZ=Europe/Tallinn"
TZ=Europe/Tallinn LEVIK_RUNS=0.1 LEVIK_SEED=2 LEVIK_BESIDES=coverage npx vitest run --project pure --project process
echo "TZ=America/New_York, all"
TZ=America/New_York LEVIK_RUNS=0.1 LEVIK_SEED=3 npx vitest run
