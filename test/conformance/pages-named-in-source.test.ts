/** Comments of the source refer to pages that are there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { filesBelow } from "../../scripts/rulebook/files.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the pages that are named in the source", () => {
  const named = filesBelow("src").flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/[\w./-]+\.md\b/g)].map(([page]) => ({ file, page })),
  );

  it("are some", () => {
    expect(named.map(({ page }) => page)).toContain("docs/formats.md");
  });

  it("exist, by their path from the root", () => {
    expect(named.filter(({ page }) => !existsSync(join(root, page)))).toEqual([]);
  });
});
