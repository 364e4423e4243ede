import { expect, it } from "vitest";
import { readMessage } from "../../src/reconcile/read-received.js";
import { Seeing } from "../../src/reconcile/seen.js";

it("facts about everything read are which copy counts and which answers lack a page", () => {
  const message = readMessage({
    id: 7,
    createdTime: "2024-05-01T12:00Z",
    resourceType: "METERING_POINT",
    reason: "UPDATE",
    hasContent: true,
    content: '{"meterEic":"38ZT00000000100Y"}',
  });
  const seeing = new Seeing();
  for (const copy of ["b", "a"]) seeing.record({ tag: "Noted", message, copy });
  seeing.page(undefined);
  seeing.page({
    resourceTypes: ["METERING_POINT"],
    page: 0,
    totalPages: 2,
    made: { from: 0, to: 1 },
    messages: "7",
    place: "f",
  });
  const { counting, incomplete } = seeing.seen();
  expect([...counting]).toEqual([["7", { copy: "a", differing: 2 }]]);
  expect(incomplete).toMatchObject([{ resourceType: "METERING_POINT", pages: 1, totalPages: 2 }]);
});
