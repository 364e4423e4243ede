import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conformanceHtml, conformanceReport } from "../../../src/analysis/index.js";
import type { ConformanceOutcome } from "../../../src/analysis/index.js";
import type { ConformanceVector } from "../../../src/documents/index.js";

const vector = (id: string, statements: readonly string[] = ["MP-3"]): ConformanceVector => ({
  id,
  edition: "en",
  set: {},
  events: [],
  deliveries: [],
  statements,
  purpose: `purpose of ${id}`,
});
const passed: ConformanceOutcome = { tag: "passed" };
const late: ConformanceOutcome = { tag: "noAnswer", why: "no answer within 10 s" };
const failed = (missing: readonly unknown[], unexpected: readonly unknown[] = []): ConformanceOutcome =>
  ({ tag: "failed", difference: { missing, unexpected } }) as ConformanceOutcome;

const pageOf = (...results: readonly (readonly [ConformanceVector, ConformanceOutcome])[]): string =>
  conformanceHtml(conformanceReport(results), "java -jar mine.jar");
const count = (page: string, text: string): number => page.split(text).length - 1;

describe("a conformance report as a page", () => {
  it("states that all passed, and has no failures", () => {
    const page = pageOf([vector("a"), passed], [vector("b"), { tag: "unsupported" }]);
    expect(page).toContain("No vector failed: 1 passed, 1 unsupported.");
    expect(page).toContain("<code>java -jar mine.jar</code>");
    expect(page).not.toContain("did not pass");
    expect(conformanceHtml(conformanceReport([]))).toContain("No vector was asked for.");
  });

  it("counts by statement and shows each vector that did not pass, with what is missing and unexpected", () => {
    const page = pageOf(
      [vector("a"), passed],
      [vector("b", ["MP-3", "GEN-5"]), failed([{ event: 7 }], [{ event: 8 }])],
      [vector("c", ["GEN-5"]), late],
    );
    expect(page).toContain("2 of 3 vectors did not pass.");
    expect(page).toContain(
      '<th scope="row"><code>GEN-5</code></th><td class="n zero">0</td><td class="n">1</td><td class="n">1</td>',
    );
    expect(page).toContain("purpose of b");
    expect(page).toContain("1 missing:");
    expect(page).toContain("&quot;event&quot;: 8");
    expect(page).toContain("No answer: no answer within 10 s");
    expect(count(page, "<details>")).toBe(2);
  });

  it("is in Estonian where that is asked for, with no sentence left in English", () => {
    const results = [
      [vector("a"), passed],
      [vector("b"), failed([1, 2, 3, 4], [{ event: 8 }])],
      [vector("c"), late],
      [vector("d"), { tag: "noAnswer", why: "it ended with status 3" }],
    ] as const;
    const page = conformanceHtml(conformanceReport(results, 2), "java -jar mine.jar", "et");
    const text = page
      .replace(/<style>.*<\/style>/s, "")
      .replaceAll(/<[^>]*>/g, "\n")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("purpose of"));
    expect(page).toContain('<html lang="et">');
    expect([...new Set(text)]).toEqual([
      "Teostuse vastavus reeglitele",
      "levik conform",
      "Läbimata on 3 vektorit, kokku on neid 4.",
      "java -jar mine.jar",
      "Kokkuvõte",
      "läbitud",
      "1",
      "ebaõnnestunud",
      "vastuseta",
      "2",
      "toetamata",
      "0",
      "käsu ridu, mis ei olnud vastused ja jäeti vahele: 2",
      "Väidete kaupa",
      "väide",
      "MP-3",
      "Läbimata vektorid",
      "b",
      "en MP-3",
      "puudub 4, neist esimesed 3:",
      "3",
      "ootamatuid 1:",
      "{",
      "&quot;event&quot;: 8",
      "}",
      "c",
      "Vastuseta: vastust ei tulnud 10 s jooksul",
      "d",
      "Vastuseta: käsk lõppes väljumiskoodiga 3",
    ]);
  });

  it("remains small for any number of failures", () => {
    const long = Array.from({ length: 50 }, (_, event) => ({ event, text: "x".repeat(10_000) }));
    const results = Array.from({ length: 1000 }, (_, i) => [vector(`v${i}`), failed(long)] as const);
    const page = pageOf(...results);
    expect(count(page, "<details>")).toBe(200);
    expect(page).toContain("And 800 more");
    expect(page).toContain("50 missing, the first 3 of them:");
    expect(page.length).toBeLessThan(2_000_000);
  });

  it("executes and loads nothing, for any text", () => {
    expect(pageOf([vector("a"), passed])).toContain("default-src 'none'");
    const hostile = fc.oneof(
      fc.constantFrom("<script>alert(1)</script>", '"><img src=x>', "</code></style>"),
      fc.string(),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (id, statement, text) => {
        const report = conformanceReport([
          [vector(id, [statement]), failed([{ text }])],
          [vector(text), { tag: "noAnswer", why: text }],
        ]);
        const page = conformanceHtml(report, text);
        const tags = new Set(Array.from(page.matchAll(/<([a-z0-9]+)/g), ([, name]) => name));
        const plain = conformanceHtml(
          conformanceReport([
            [vector("a"), failed([{}])],
            [vector("b"), late],
          ]),
          "c",
        );
        const known = new Set(Array.from(plain.matchAll(/<([a-z0-9]+)/g), ([, name]) => name));
        expect([...tags].filter((name) => !known.has(name))).toEqual([]);
        expect(count(page, "<details>")).toBe(2);
      }),
    );
  });
});
