import { expect, it } from "vitest";
import { readBuiltSet } from "../../../src/runtime/files/set-file.js";
import { given, ndjson } from "../../cli/console.js";
import { grid, market, meteringPoint, point } from "../../cli/market-fixture.js";

it("a set is one document, or one point or agreement a line", async () => {
  for (const content of [market, ndjson([meteringPoint, ...market.agreements])]) {
    const { set } = await readBuiltSet(given("set", content));
    expect([set.point(point)?.meterEic, set.agreementsOf(point).length]).toEqual([point, 2]);
  }
});

it("a value that is not part of a set, and a fault in one, are errors with their line", async () => {
  const lines = ndjson([grid, { id: 7 }, { ...grid, validFrom: "2024-02-30T00:00Z" }]);
  await expect(readBuiltSet(given("set", lines))).rejects.toMatchObject({
    lines: [
      expect.stringMatching(/set:2: expected an agreement set, .*, got an object without them$/),
      expect.stringMatching(/set:3/),
    ],
  });
});
