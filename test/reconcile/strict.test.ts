import { expect, it } from "vitest";
import { readMessage } from "../../src/reconcile/read-received.js";
import { refusingRemarks } from "../../src/reconcile/strict.js";

const message = (content: object) =>
  readMessage({
    id: 7,
    createdTime: "2024-05-01T12:00Z",
    resourceType: "METERING_POINT",
    reason: "UPDATE",
    hasContent: true,
    content: JSON.stringify(content),
  });

it("a message with a remark is unreadable; one without is unchanged", () => {
  const plain = message({ meterEic: "38ZT00000000100Y" });
  expect(refusingRemarks(plain)).toBe(plain);
  const odd = refusingRemarks(message({ meterEic: "38ZT00000000100Y", meterEik: 1 }));
  expect(odd).toMatchObject({ tag: "Unreadable", id: 7, errors: [expect.stringContaining("meterEik")] });
});
