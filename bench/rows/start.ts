/**
 * The start of the command line: `levik reason CODE` beside Node that does nothing.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import type { Line, Row } from "../Row.js";
import { median } from "../rounds.js";

const ROUNDS = 15;

const timeOf = (...words: readonly string[]): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return performance.now() - start;
};

const run = (): Promise<readonly Line[]> => {
  const [bare, reason] = [[], []] as [number[], number[]];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(timeOf("--eval", ""));
    reason.push(timeOf("dist/cli.js", "reason", "CREATE_BC_GRID_CREATE"));
  }
  const [node, levik] = [median(bare), median(reason)];
  return Promise.resolve([
    {
      what: "levik reason CODE",
      value: levik,
      unit: "ms",
      yardstick: `bare Node ${node.toFixed(1)} ms`,
      ratio: levik / node,
      target: { atMost: 2.5 },
    },
  ]);
};

export const row: Row = { name: "start", run };
