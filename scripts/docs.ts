/**
 * Writes the rule book into docs/rulebook from the rules that run; with --check only compares, and fails where a page
 * differs.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pages } from "./rulebook-pages.js";

const folder = fileURLToPath(new URL("../docs/rulebook/", import.meta.url));
const made = pages();

if (process.argv.includes("--check")) {
  mkdirSync(folder, { recursive: true });
  const present = new Set(readdirSync(folder));
  const wrong = Object.entries(made).flatMap(([name, text]) =>
    present.has(name) && readFileSync(folder + name, "utf8") === text ? [] : [name],
  );
  const stale = [...present].filter((name) => !(name in made));
  for (const name of [...wrong, ...stale]) console.error(`docs/rulebook/${name} is not what the rules say`);
  if (wrong.length + stale.length > 0) {
    console.error("npm run docs writes it again");
    process.exitCode = 1;
  } else console.log(`docs/rulebook: ${Object.keys(made).length} pages as the rules say`);
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(made)) writeFileSync(folder + name, text);
}
