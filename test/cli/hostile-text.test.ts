import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableLines } from "../../src/cli/text-table.js";
import { given, ndjson, run } from "./console.js";

/** Characters that must never be printed on a terminal, except for line ends. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const isSafe = (output: string): boolean => output.split("\n").every((line) => !unsafe.test(line));

describe("received text is shown safely, whatever it contains", () => {
  it("in the cells of any table", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }))),
        (rows) => {
          expect(tableLines(["A", "B"], rows).filter((line) => unsafe.test(line))).toEqual([]);
        },
      ),
    );
  });

  const hostile = "\u001b]0;x\u0007\u202e\u200b\u009b31m";
  const party = "38X-EIN-OS-----J";
  const agreement = {
    agreementType: "GRID",
    meterEic: "38ZGO-1000000C-Y",
    serviceProviderEic: party,
    customerEic: party,
    validFrom: "2024-05-31T21:00Z",
  };
  const set = () => given("set", { meteringPoints: [], agreements: [{ ...agreement, [hostile]: hostile }] });
  const event = {
    occurredAt: "2024-06-01T00:00Z",
    resourceType: "AGREEMENT",
    action: "UPDATE",
    initiatorEic: party,
    agreement: { ...agreement, validTo: "2024-07-31T21:00Z", note: hostile },
    [hostile]: hostile,
  };
  const message = {
    id: hostile,
    createdTime: "2024-05-01T12:00Z",
    resourceType: "METERING_POINT",
    reason: hostile,
    hasContent: false,
    contentMissingReason: hostile,
  };

  it("in tables, errors and warnings of every command that reads documents", async () => {
    const events = () => given("events.ndjson", ndjson([event]));
    const received = () =>
      given(
        "received.ndjson",
        ndjson([message, { ...message, id: 2, createdTime: hostile }, { [hostile]: 1 }]),
      );
    const calls = [
      ["predict", "--set", set(), "--events", events(), "--format", "table"],
      ["check", "--set", set(), "--events", events(), "--format", "table"],
      ["explain", "--set", set(), "--events", events(), "--for", party, "--format", "table"],
      [
        "reconcile",
        "--set",
        set(),
        "--events",
        events(),
        "--received",
        received(),
        "--for",
        party,
        "--at",
        "2024-08-01T00:00Z",
        "--format",
        "table",
      ],
      [
        "predict",
        "--set",
        given(`${"x"}.json`, { agreements: [{ ...agreement, agreementType: hostile }] }),
        "--events",
        events(),
      ],
      ["reason", hostile],
      [hostile],
      ["predict", `--${hostile}`],
      ["predict", "--set", hostile, "--events", hostile],
      ["timeline", "--set", set(), "--point", hostile],
    ];
    for (const words of calls) {
      const { out, errors } = await run(...words);
      expect(`${out}${errors.join("\n")}`).not.toBe("");
      expect([words, isSafe(out), errors.filter((line) => unsafe.test(line))]).toEqual([words, true, []]);
    }
  });
});
