import { expect, it } from "vitest";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import { Fingerprint, fingerprintOf } from "../../src/reconcile/fingerprint.js";

const of = (...texts: readonly string[]): Fingerprint => {
  const fingerprint = new Fingerprint();
  for (const text of texts) fingerprint.add(text);
  return fingerprint;
};

it("texts have one fingerprint in any order, and another one if a text is added or changed", () => {
  expect(String(of("a", "b"))).toBe(String(of("b", "a")));
  expect(new Set([of("a", "b"), of("a"), of("a", "b", "b"), of("a", "c")].map(String)).size).toBe(4);
});

it("a reconciliation has another fingerprint for each other setting", () => {
  const built = agreementSet({ agreements: [] });
  if (built._tag === "Left") throw new Error("expected a set");
  const options = { set: built.right.set, for: "38XT00000000011O", at: 0 };
  const changed = [
    {},
    { at: 1 },
    { tolerance: 1 },
    { strict: true },
    { compareReadingTime: true },
    { edition: "et" } as const,
  ];
  const prints = changed.map((more) => fingerprintOf({ ...options, ...more }, "events", of()));
  expect(new Set([...prints, fingerprintOf(options, "expectation", of())]).size).toBe(changed.length + 1);
});
