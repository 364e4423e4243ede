import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pageProgramFile, pageProgramText } from "../../../scripts/page-program.js";
import { pageProgram, pageProgramHash } from "../../../src/report/html/page-program.generated.js";
import { htmlReport } from "../../../src/report/html/report-page.js";
import { mixed } from "../html/reports.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

describe("the program of the page", () => {
  it("is the build of its sources (npm run docs writes it again)", async () => {
    expect(readFileSync(root + pageProgramFile, "utf8") === (await pageProgramText())).toBe(true);
  });

  it("is the only program that the page's policy permits", () => {
    const page = htmlReport(mixed);
    const programs = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text!);
    expect(programs).toEqual([pageProgram]);
    expect(`sha256-${createHash("sha256").update(programs[0]!).digest("base64")}`).toBe(pageProgramHash);
    expect(page).toContain(`script-src '${pageProgramHash}';`);
    expect(page.slice(page.indexOf("script-src"), page.indexOf("base-uri"))).not.toContain("unsafe");
  });
});
