/**
 * `npm run analysis`: proves and compares within the default bounds, which takes minutes, and writes what was found to
 * docs/analysis.json, from which `npm run docs` writes the page.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { recordAll } from "./analysis/record.js";

const file = fileURLToPath(new URL("../docs/analysis.json", import.meta.url));
const recorded = recordAll((text) => console.log(text));
writeFileSync(file, `${JSON.stringify(recorded, null, 1)}\n`);
if (recorded.found.proofs.some(({ holds }) => !holds)) process.exitCode = 1;
