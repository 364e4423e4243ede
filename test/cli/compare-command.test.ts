import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/cli/analysis-run.js";
import { given, pathOf, run } from "./console.js";

const small = { points: 1, agreements: 2, instants: 1, parties: 2, layouts: ["one-point"] };
const compare = (...more: readonly string[]) =>
  run("compare", "--left", "en", "--right", "et", "--bound", given("bound.json", small), ...more);

interface Compared {
  readonly pairs: number;
  readonly witness: {
    readonly set: unknown;
    readonly events: readonly unknown[];
    readonly left: unknown;
    readonly right: unknown;
  };
}

describe("compare", () => {
  it("prints the relation with counts and the smallest market, and ends with status 1", async () => {
    const { status, out, errors } = await compare();
    expect([status, errors]).toEqual([1, []]);
    const found = JSON.parse(out) as Compared;
    expect(found).toMatchObject({
      relation: "more",
      byRule: { "AGR-8": 1 },
      witness: { set: { agreements: [{ agreementType: "GRID" }, { agreementType: "SUPPLY" }] } },
    });
    const { set, events, left, right } = found.witness;
    for (const [edition, expected] of [
      ["en", left],
      ["et", right],
    ] as const) {
      const files = ["--set", given("set.json", set), "--events", given("events.json", events)];
      const predicted = await run("predict", ...files, "--edition", edition);
      expect(predicted.lines.map((line) => JSON.parse(line) as unknown)).toEqual(expected);
    }
  });

  it("ends with status 0 for equivalent rule books", async () => {
    const words = ["compare", "--left", "en", "--right", "en", "--bound", given("bound.json", small)];
    const { status, out } = await run(...words, "--right-reading", "NB-2=border-supply-too");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ relation: "equivalent", differing: 0, byResourceType: {} });
    expect(JSON.parse(out)).not.toHaveProperty("witness");
    const table = await run(...words, "--format", "table");
    expect(table.lines[0]).toBe("en and en: the rule books are equivalent within the bound");
  });

  it("marks an interrupted result, and ends with status 130", async () => {
    const wait = setTimeout(() => process.emit("SIGINT"), 60);
    const { status, out, errors } = await run("compare", "--left", "en", "--right", "et");
    clearTimeout(wait);
    expect(status).toBe(130);
    expect(JSON.parse(out)).toMatchObject({ interrupted: true });
    expect(errors[0]).toMatch(/^interrupted: \d+ markets? with an event tried so far/);
  });

  it("compares readings", async () => {
    const border = given("border.json", { agreements: 1, instants: 2, layouts: ["border-point"] });
    const words = ["--left", "en", "--right", "en", "--left-reading", "NB-2=border-supply-too"];
    const { status, out } = await run("compare", ...words, "--bound", border);
    expect(status).toBe(1);
    const { relation, byResourceType, differing } = JSON.parse(out) as Record<string, unknown>;
    expect([relation, byResourceType]).toEqual(["more", { NETWORK_BILL: differing }]);
  });

  it("prints a table with the market and the deliveries of each rule book", async () => {
    const { status, lines } = await compare("--format", "table");
    expect(status).toBe(1);
    expect(lines).toContain("By en: 3 deliveries");
    expect(lines).toContain("By et: 2 deliveries");
    expect(lines.join("\n")).toMatch(/AGREEMENT DELETE by 38X-EX-GRID-OP-L: GRID/);
  });

  it("draws the smallest market", async () => {
    await compare("--svg", pathOf("witness.svg"));
    const drawn = readFileSync(pathOf("witness.svg"), "utf8");
    expect(drawn).toContain("<svg");
    expect(drawn).toContain("SUPPLY");
    const alike = ["compare", "--left", "en", "--right", "en", "--bound", given("bound.json", small)];
    const none = await run(...alike, "--svg", pathOf("none.svg"));
    expect(none.errors).toEqual(["warning: there is no market to draw"]);
  });

  it("refuses an unknown edition, reading or bound", async () => {
    const bad = async (...words: readonly string[]) => {
      const { status, errors } = await run("compare", ...words);
      expect(status).toBe(2);
      return errors.join("\n");
    };
    expect(await bad("--left", "en")).toBe("levik: --right is missing, expected one of en, et");
    expect(await bad("--left", "fi", "--right", "et")).toContain("--left: expected one of en, et");
    const both = ["--left", "en", "--right", "et"];
    expect(await bad(...both, "--left-reading", "MD-9=x")).toContain(
      "--left-reading: expected one of GEN-6=",
    );
    expect(await bad(...both, "--right-reading", "MD-2=point-above-to")).toBe(
      'levik: --right-reading: expected one of MD-2=own-point, MD-2=point-above-too, got "MD-2=point-above-to"; did you mean MD-2=point-above-too?',
    );
    const twice = ["--left-reading", "MD-2=own-point", "--left-reading", "MD-2=point-above-too"];
    expect(await bad(...both, ...twice)).toBe("levik: --left-reading: expected MD-2 once, given again");
    const boundOf = (value: unknown) => [...both, "--bound", given("b.json", value)];
    expect(await bad(...boundOf({ agreements: 9 }))).toContain(
      "$.agreements: expected a whole number from 0 to 4",
    );
    expect(await bad(...boundOf({ layouts: ["square"] }))).toContain("$.layouts[0]: expected one of");
    expect(await bad(...boundOf([]))).toContain("expected one bound (a JSON object), got 0 values");
    expect(await bad(...boundOf({ agreement: 1 }), "--strict")).toContain("agreement");
  });
});

describe("an analysis that is interrupted", () => {
  it("ends with the result so far", async () => {
    const steps = (function* () {
      for (let pairs = 1; ; pairs++) {
        if (pairs === 1000) process.emit("SIGINT");
        yield { pairs, soFar: () => `${pairs} pairs` };
      }
    })();
    const { result, isInterrupted } = await analyse<string>(steps as never);
    expect(isInterrupted).toBe(true);
    expect(result).toMatch(/^\d+ pairs$/);
    expect(process.listenerCount("SIGINT")).toBe(0);
  });
});
