/**
 * `npm run site`: the documentation as a static site in ./site, which opens from a folder without a server.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./site/sources.js";
import { writeSite } from "./site/write-site.js";

const folder = join(root, "site");

const { pages, files, sections } = await writeSite(folder, (reference) => {
  const { status } = spawnSync("npx", ["typedoc", "--out", reference, "--logLevel", "Warn"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("typedoc could not write the reference");
});
console.log(`site/index.html: ${pages} pages, ${files} other files, ${sections} sections to search`);
