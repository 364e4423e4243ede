/** Options that set other limits: the size of a received message, and the number of lines on standard error. */
import { describe, expect, it } from "vitest";
import { given, ndjson, run } from "./console.js";
import { market, point, supplier, update } from "./market-fixture.js";

const message = (id: number, more: object) => ({
  id,
  createdTime: "2024-05-01T12:00Z",
  resourceType: "METERING_POINT",
  reason: "UPDATE",
  hasContent: true,
  content: JSON.stringify({ meterEic: point, ...more }),
});

/** Events that are not valid, each for a reason and at a moment of its own. */
const invalid = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...update("2024-05-01T12:00Z"), action: `NONE_${i}` }));

describe("--message-limit", () => {
  const reconcile = (...more: readonly string[]) => {
    const events = ndjson([update("2024-05-01T12:00Z"), update("2024-05-01T12:00Z")]);
    const received = ndjson([message(1, {}), message(2, { note: "x".repeat(2000) })]);
    return run(
      ...["reconcile", "--set", given("set", market), "--events", given("events", events)],
      ...["--received", given("received", received), "--for", supplier, "--at", "2024-05-02T00:00Z", ...more],
    );
  };
  const unreadable = (out: string): readonly unknown[] =>
    (JSON.parse(out) as { findings: readonly { class: string }[] }).findings.filter(
      (finding) => finding.class === "unreadable",
    );

  it("makes only larger messages unreadable", async () => {
    expect(unreadable((await reconcile()).out)).toEqual([]);
    expect(unreadable((await reconcile("--message-limit", "3000")).out)).toEqual([]);
    const limited = await reconcile("--message-limit", "1000");
    expect(limited.status).toBe(1);
    expect(unreadable(limited.out)).toHaveLength(1);
  });

  it("applies to the messages of a set", async () => {
    const large = { ...message(1, { note: "x".repeat(2000) }), resourceType: "AGREEMENT" };
    const received = given("received", ndjson([large]));
    const words = ["set", "--received", received, "--for", supplier, "--format", "json"];
    expect((await run(...words)).out).not.toContain("at most 1000 characters");
    expect((await run(...words, "--message-limit", "1000")).out).toContain("at most 1000 characters");
  });

  it("is at most the length of a JavaScript string", async () => {
    for (const wrong of ["0", "-1", "1.5", "none", "99999999999"])
      expect(await reconcile(`--message-limit=${wrong}`)).toMatchObject({
        status: 2,
        errors: [
          `levik: --message-limit: expected a whole number from 1 to 536870888, got ${JSON.stringify(wrong)}`,
        ],
      });
  });
});

describe("--error-limit", () => {
  const predict = (events: readonly unknown[], ...more: readonly string[]) =>
    run("predict", "--set", given("set", market), "--events", given("events", ndjson(events)), ...more);

  it("limits the lines of skipped events, and counts the others", async () => {
    const { status, errors } = await predict(invalid(7), "--lenient", "--error-limit", "3");
    expect(status).toBe(0);
    expect(errors).toHaveLength(4);
    expect(errors.slice(0, 3).every((line) => line.startsWith("skipped: events:"))).toBe(true);
    expect(errors[3]).toBe("skipped: and 4 more events");
  });

  it("is 1000 unless given", async () => {
    const { errors } = await predict(invalid(1003), "--lenient");
    expect(errors).toHaveLength(1001);
    expect(errors.at(-1)).toBe("skipped: and 3 more events");
    expect((await predict(invalid(1003), "--lenient", "--error-limit=1003")).errors).toHaveLength(1003);
  });

  it("limits skipped events of a reconciliation", async () => {
    const { errors } = await run(
      ...["reconcile", "--set", given("set", market), "--events", given("events", ndjson(invalid(7)))],
      ...["--received", given("received", ndjson([message(1, {})])), "--for", supplier, "--lenient"],
      ...["--error-limit", "2"],
    );
    expect(errors.filter((line) => line.startsWith("skipped: "))).toEqual([
      expect.stringContaining("event 0"),
      expect.stringContaining("event 1"),
      "skipped: and 5 more events",
    ]);
  });

  it("limits the errors of an input", async () => {
    const agreements = Array.from({ length: 9 }, () => ({ agreementType: "SUPPLY", validFrom: "soon" }));
    const words = ["timeline", "--set", given("wrong", { agreements }), "--meter", point];
    const all = await run(...words);
    const few = await run(...words, "--error-limit", "2");
    expect(few.status).toBe(2);
    expect(few.errors).toEqual([
      ...all.errors.slice(0, 2),
      `levik: and ${all.errors.length - 2} more like these`,
    ]);
    const wrong = await run(...words, "--error-limit", "0");
    expect(wrong.errors).toEqual(['levik: --error-limit: expected a whole number from 1 on, got "0"']);
  });
});
