import { describe, expect, it } from "vitest";
import { faultsOf, FuzzedMarket, runHere } from "./fuzzed-commands.js";
import { callTarget, isComplete, targets } from "./hostile-calls.js";

/** A short part of `npm run fuzz`, which makes a million calls. */
describe("hostile input", () => {
  it("makes no call throw or hang", async () => {
    expect(isComplete()).toBe(true);
    const faults: string[] = [];
    for (const target of targets.filter((_, i) => i % 4 === 0))
      faults.push(...(await callTarget(target, 3, 7)));
    expect(faults).toEqual([]);
  });

  it("makes no command throw, hang or end with another status than 0, 1 or 2", async () => {
    const market = await FuzzedMarket.make();
    try {
      for (let seed = 1; seed <= 40; seed++) {
        const words = market.prepare(seed);
        expect([seed, words[0], faultsOf(await runHere(words))]).toEqual([seed, words[0], []]);
      }
    } finally {
      market.close();
    }
  });
});
