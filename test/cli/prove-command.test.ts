import { afterEach, describe, expect, it, vi } from "vitest";
import { notReflectedToTheSender } from "../../src/rules/distribution/general/not-reflected-to-the-sender.js";
import { given, pathOf, run } from "./console.js";

const small = { points: 1, agreements: 1, instants: 2, parties: 2, layouts: ["one-point"] };
const prove = (...words: readonly string[]) => run("prove", ...words, "--bound", given("bound.json", small));

afterEach(() => {
  vi.restoreAllMocks();
});

describe("prove", () => {
  it("prints every invariant with its statement and the number of trials, and ends with status 0", async () => {
    const { status, out, errors } = await prove();
    expect([status, errors]).toEqual([0, []]);
    const proofs = JSON.parse(out) as readonly Record<string, unknown>[];
    expect(proofs).toHaveLength(9);
    for (const proof of proofs) {
      expect(Object.keys(proof)).toEqual(["invariant", "statement", "pairs", "holds"]);
      expect(proof).toMatchObject({ holds: true });
    }
  });

  it("tries the given invariants", async () => {
    const { out } = await prove("deletions-first", "renaming");
    expect((JSON.parse(out) as readonly { invariant: string }[]).map(({ invariant }) => invariant)).toEqual([
      "deletions-first",
      "renaming",
    ]);
    const { status, errors } = await prove("everything");
    expect(status).toBe(2);
    expect(errors[0]).toContain("expected an invariant (within-validity, not-reflected");
  });

  it("prints the smallest counterexample of a refuted invariant, draws it, and ends with status 1", async () => {
    vi.spyOn(notReflectedToTheSender, "excludes").mockReturnValue(undefined);
    const { status, out } = await prove("not-reflected", "--svg", pathOf("counterexample.svg"));
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { invariant: "not-reflected", holds: false, counterexample: { set: { agreements: [] } } },
    ]);
    const table = await prove("not-reflected", "--format", "table");
    expect(table.lines).toContain("The smallest market where not-reflected does not hold:");
  });

  it("marks an interrupted result, and ends with status 130", async () => {
    const wait = setTimeout(() => process.emit("SIGINT"), 60);
    const { status, out, errors } = await run("prove", "deletions-first", "renaming");
    clearTimeout(wait);
    expect(status).toBe(130);
    expect(JSON.parse(out)).toMatchObject([{ invariant: "deletions-first", holds: true, interrupted: true }]);
    expect(errors[0]).toMatch(/^interrupted: deletions-first was tried on \d+ markets/);
  });

  it("prints a table", async () => {
    const { lines } = await prove("splitting", "--format", "table");
    expect(lines[0]).toMatch(/^INVARIANT/);
    expect(lines[1]).toMatch(/^splitting {2}holds/);
  });
});
