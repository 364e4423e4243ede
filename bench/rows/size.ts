/**
 * What the package weighs in a browser, minified and gzipped: the figures of scripts/check-size.mjs.
 */
import { spawnSync } from "node:child_process";
import type { Line, Row } from "../Row.js";

interface Weighed {
  readonly what: string;
  readonly bytes: number;
  readonly target?: number;
}

const run = (): Promise<readonly Line[]> => {
  const { stdout, stderr } = spawnSync(process.execPath, ["scripts/check-size.mjs", "--json"], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  const weighed = JSON.parse(stdout) as readonly Weighed[];
  return Promise.resolve(
    weighed.map(({ what, bytes, target }): Line => ({
      what,
      value: bytes / 1000,
      unit: "kB gz",
      ...(target !== undefined && { target: { atMost: target / 1000 } }),
    })),
  );
};

export const row: Row = { name: "size", run };
