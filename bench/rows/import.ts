/**
 * What an import adds to the start of Node: whole processes, in turn. A slow machine is slow at both, so what is held is
 * the ratio to the bare start: 25 ms and 8 ms, where the bare start takes 40.
 */
import { spawnSync } from "node:child_process";
import { median } from "../rounds.js";
import type { Line, Row } from "../Row.js";

const ROUNDS = 41;
const imports = {
  bare: "",
  reason: 'import "./dist/reason.js";',
  scan: 'import "./dist/scan.js";',
  index: 'import "./dist/index.js";',
} as const;
type Name = keyof typeof imports;

const started = (name: Name): number => {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ["--input-type=module", "--eval", imports[name]]);
  if (status !== 0) throw new Error(`${name} cannot be imported`);
  return performance.now() - start;
};

const run = (): Promise<readonly Line[]> => {
  const names = Object.keys(imports) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (const name of names) started(name);
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) times.get(name)!.push(started(name));
  }
  const bare = median(times.get("bare")!);
  const line = (what: string, name: Name, atMost?: number): Line => {
    const added = median(times.get(name)!) - bare;
    return {
      what: `import of ${what}, over bare Node`,
      value: added,
      unit: "ms",
      yardstick: `bare Node ${bare.toFixed(1)} ms`,
      ratio: added / bare,
      ...(atMost !== undefined && { target: { atMost } }),
    };
  };
  return Promise.resolve([
    line("the whole package", "index", 25 / 40),
    line("the reason entry", "reason", 8 / 40),
    line("the scan entry", "scan"),
  ]);
};

export const row: Row = { name: "import", run };
