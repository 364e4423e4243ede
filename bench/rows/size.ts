/**
 * What the package weighs in a browser, minified and gzipped: the figures of scripts/check-size.mjs.
 */
import { spawnSync } from "node:child_process";
import type { Line, Row } from "../Row.js";

interface Weighed {
  readonly what: string;
  readonly bytes: number;
}

/** Largest sizes in kB of 1,000 bytes. */
const targets: Readonly<Record<string, number>> = {
  "reason, all of it": 3,
  "scan, all of it": 6,
  "scan, all that plans": 6,
  "all entries but the command": 35,
};

const run = (): Promise<readonly Line[]> => {
  const { stdout, stderr } = spawnSync(process.execPath, ["scripts/check-size.mjs", "--json"], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  const weighed = JSON.parse(stdout) as readonly Weighed[];
  return Promise.resolve(
    weighed.map(({ what, bytes }): Line => {
      const atMost = targets[what];
      return {
        what,
        value: bytes / 1000,
        unit: "kB gz",
        ...(atMost !== undefined && { target: { atMost } }),
      };
    }),
  );
};

export const row: Row = { name: "size", run };
