/**
 * Uses the built package as a consumer would: every entry by import and by require, the command, and Either values that
 * fit a consumer's own fp-ts.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const entries = Object.keys(manifest.exports).filter((entry) => entry !== "./package.json");

for (const entry of entries) {
  const name = entry.replace(/^\./, manifest.name);
  const [viaImport, viaRequire] = [await import(name), require(name)];
  assert.deepEqual(
    Object.keys(viaRequire).sort(),
    Object.keys(viaImport).sort(),
    `${name}: import and require differ`,
  );
  assert.ok(Object.keys(viaImport).length > 0, `${name} exports nothing`);
}

const { parseReason, version } = await import("levik");
assert.equal(version, manifest.version, "src/version.ts and package.json differ");
const { isRight } = require("fp-ts/Either");
assert.ok(isRight(parseReason("DELETE_BC_GRID_DELETE")), "Either of the bundle and of fp-ts differ");
const { isLeft } = require("fp-ts/Either");
assert.ok(isLeft(parseReason("SURPRISE")));

const cli = new URL("../dist/cli.js", import.meta.url).pathname;
assert.equal(
  execFileSync(process.execPath, [cli, "--version"], { encoding: "utf8" }).trim(),
  manifest.version,
);
const [record] = JSON.parse(
  execFileSync(process.execPath, [cli, "reason", "UPDATE_BC_GRID_UPDATE"], { encoding: "utf8" }),
);
assert.equal(record.causeAction, "UPDATE");
console.log(`package: ${entries.length} entries by import and require, and the command, work`);
