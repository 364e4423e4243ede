import { describe, expect, it } from "vitest";
import { changesBetween } from "../../docs/playground/changes.js";
import { readSet, setText } from "../../docs/playground/market.js";
import { nightEvents, nightSet } from "../../docs/playground/presets/night.js";
import { runEvents } from "../../docs/playground/run.js";
import type { Step } from "../../docs/playground/run.js";
import { workedCases } from "../../src/rules/consequences/worked-cases.js";

type Agreement = NonNullable<typeof nightSet.agreements>[number];

const nightWith = (change: (agreement: Agreement) => Agreement): Step => {
  const read = readSet(setText({ ...nightSet, agreements: (nightSet.agreements ?? []).map(change) }));
  if (!read.ok) throw new Error(JSON.stringify(read.troubles));
  return runEvents(read.value.set, nightEvents(), "en")[0]!;
};

const whole = nightWith((agreement) => agreement);

/** The same with the earlier SUPPLY ending a day earlier. */
const earlier = nightWith((agreement) =>
  agreement.agreementType === "SUPPLY" && agreement.validTo === "2024-10-25T21:00Z"
    ? { ...agreement, validTo: "2024-10-24T21:00Z" }
    : agreement,
);

const changed = (before: Step, now: Step): readonly (readonly [string, string])[] => {
  const { of } = changesBetween(before, now);
  return now.deliveries.flatMap((each) => {
    const change = of(each);
    return change === undefined ? [] : [[each.recipientEic, change] as const];
  });
};

describe("changes of deliveries", () => {
  it("are none if a step is unchanged, or existed on one side only", () => {
    expect(
      changed(
        whole,
        nightWith((agreement) => agreement),
      ),
    ).toEqual([]);
    expect(changesBetween(undefined, whole).gone).toEqual([]);
    expect(changesBetween(whole, undefined).isNobodys).toBe(false);
  });

  it("are changed parts, removed recipients, and an undistributed part", () => {
    const { gone, isNobodys } = changesBetween(whole, earlier);
    expect(changed(whole, earlier)).toEqual([[expect.stringMatching(/^38X-EX-BALANC-A/), "changedPart"]]);
    expect(gone.map(({ recipientEic }) => recipientEic)).toEqual([expect.stringMatching(/^38X-EX-SUPPL-A/)]);
    expect(isNobodys).toBe(true);
  });

  it("are new recipients when compared in the other direction", () => {
    expect(changed(earlier, whole)).toContainEqual([expect.stringMatching(/^38X-EX-SUPPL-A/), "newDelivery"]);
  });

  it("of an agreement message are a changed part if the end of the agreement changes", () => {
    const { set, steps } = workedCases[0]!;
    const read = readSet(setText(set));
    if (!read.ok) throw new Error(JSON.stringify(read.troubles));
    const { event } = steps[0]!;
    const { agreement } = event as { readonly agreement?: object };
    const moved = { ...event, agreement: { ...agreement, validTo: "2030-01-01T00:00Z" } };
    const [before] = runEvents(read.value.set, [event], "en");
    const [now] = runEvents(read.value.set, [moved], "en");
    const changes = changed(before!, now!);
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map(([, change]) => change))).toEqual(new Set(["changedPart"]));
  });
});
