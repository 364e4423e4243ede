import { describe, expect, it } from "vitest";
import { readSet, setText } from "../../docs/playground/market.js";
import { runUnder } from "../../docs/playground/run.js";
import { pairsOf } from "../../docs/playground/side-by-side.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import type { RuleBook } from "../../src/analysis/compared-rule-book.js";
import { optionsOf } from "../../src/analysis/compared-rule-book.js";
import { compare, boundOf } from "../../src/analysis/index.js";
import { readingChoices } from "../../src/rulebook/readings.js";
import { workedCases } from "../../src/rules/consequences/worked-cases.js";

const readOf = (set: Parameters<typeof setText>[0]): Parameters<typeof runUnder>[0] => {
  const read = readSet(setText(set));
  if (!read.ok) throw new Error(JSON.stringify(read.troubles));
  return read.value.set;
};

describe("deliveries under two rule books", () => {
  it("are those of predict", () => {
    const books: readonly RuleBook[] = [
      { edition: "en" },
      { edition: "et" },
      ...readingChoices["GEN-6"].map((choice): RuleBook => ({
        edition: "en",
        readings: { "GEN-6": choice },
      })),
    ];
    for (const { set, steps } of workedCases) {
      const events = steps.map(({ event }) => event);
      for (const book of books) {
        const shown = runUnder(readOf(set), events, book).flatMap(({ deliveries }) => deliveries);
        expect(shown).toEqual([...predict(readOf(set), events, optionsOf(book)).lines].filter(isDelivery));
      }
    }
  });

  it("differ as compare finds, by recipient", () => {
    const { witness } = compare(
      { edition: "en" },
      { edition: "et" },
      boundOf({ instants: 1, layouts: ["one-point"] }),
    );
    const { set, events, left, right } = witness!;
    const deliveries = (edition: "en" | "et") =>
      runUnder(readOf(set), events, { edition }).flatMap((step) => step.deliveries);
    const pairs = pairsOf(deliveries("en"), deliveries("et"));
    const recipients = (of: typeof left): readonly string[] => of.map(({ recipientEic }) => recipientEic);
    expect(pairs.filter(({ left: one }) => one !== undefined)).toHaveLength(left.length);
    expect(pairs.filter(({ right: one }) => one !== undefined)).toHaveLength(right.length);
    const onlyLeft = pairs.filter(({ difference }) => difference === "onlyLeft");
    expect(onlyLeft.length).toBeGreaterThan(0);
    for (const { left: one } of onlyLeft) expect(recipients(right)).not.toContain(one!.recipientEic);
  });

  it("are the same under one rule book, and every delivery is in one pair", () => {
    for (const { set, steps } of workedCases) {
      const events = steps.map(({ event }) => event);
      for (const { deliveries } of runUnder(readOf(set), events, { edition: "en" })) {
        const pairs = pairsOf(deliveries, [...deliveries].reverse());
        expect(pairs.map(({ difference }) => difference)).toEqual(deliveries.map(() => undefined));
      }
    }
  });

  it("differ by reason, part and grounds", () => {
    const { set, steps } = workedCases[0]!;
    const [step] = runUnder(
      readOf(set),
      steps.map(({ event }) => event),
      { edition: "en" },
    );
    const [one] = step!.deliveries;
    const difference = (change: object): unknown =>
      pairsOf([one!], [{ ...one!, ...change } as typeof one & object])[0]!.difference;
    expect(difference({ reason: "DELETE" })).toBe("otherReason");
    expect(difference({ content: { ...(one!.content as object), validTo: "2030-01-01T00:00Z" } })).toBe(
      "otherPart",
    );
    expect(difference({ grounds: [] })).toBe("otherGrounds");
    expect(difference({})).toBeUndefined();
    expect(pairsOf([], [one!])[0]!.difference).toBe("onlyRight");
  });
});
