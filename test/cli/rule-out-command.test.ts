import { describe, expect, it } from "vitest";
import { given, run } from "./console.js";
import { agreementEvent, grid, market, operator, supplier } from "./market-fixture.js";

const events = [agreementEvent("DELETE", grid)];

/** The messages that an edition sends to a party, as returned by the old service. */
const inboxOf = async (eic: string, edition: string): Promise<readonly unknown[]> => {
  const files = ["--set", given("set.json", market), "--events", given("events.json", events)];
  const { lines } = await run("predict", ...files, "--for", eic, "--edition", edition);
  return lines.map((line, id) => {
    const { occurredAt, resourceType, reason, content } = JSON.parse(line) as Record<string, unknown>;
    const text = JSON.stringify(content);
    return { id, createdTime: occurredAt, resourceType, reason, hasContent: true, content: text };
  });
};

const ruleOut = (eic: string, received: readonly unknown[], ...more: readonly string[]) =>
  run(
    "rule-out",
    ...["--set", given("set.json", market), "--events", given("events.json", events)],
    ...["--received", given("received.json", received), "--for", eic, "--at", "2024-06-01T00:00Z", ...more],
  );

interface Book {
  readonly edition: string;
  readonly status: string;
  readonly witness?: object;
}

describe("rule-out", () => {
  it("prints for every rule book whether it is refuted, and why", async () => {
    const { status, out, errors } = await ruleOut(operator, await inboxOf(operator, "et"));
    expect([status, errors]).toEqual([0, []]);
    const books = JSON.parse(out) as readonly Book[];
    expect(books).toHaveLength(96);
    for (const book of books) {
      expect(book.status).toBe(book.edition === "et" ? "consistent" : "refuted");
      expect("witness" in book).toBe(book.status === "refuted");
    }
    expect(books[0]).toMatchObject({
      readings: { "MD-2": "own-point" },
      witness: { finding: { class: "missing" }, events: [{ action: "DELETE" }] },
    });
  });

  it("prints a table with the undecided choices", async () => {
    const { lines } = await ruleOut(supplier, await inboxOf(supplier, "en"), "--format", "table");
    expect(lines.filter((line) => /^e[nt] +consistent/.test(line))).toHaveLength(96);
    expect(lines).toContain("undecided: edition (en, et)");
  });

  it("refuses missing options and unreadable files", async () => {
    const bad = await ruleOut(operator, [7]);
    expect([bad.status, bad.errors[0]]).toEqual([2, expect.stringContaining("expected a page or a message")]);
    const { status, errors } = await run("rule-out", "--set", given("set.json", market));
    expect([status, errors]).toEqual([2, ["levik: --events is missing, expected a file of events"]]);
  });
});
