import { describe, expect, it } from "vitest";
import { foldMessages } from "../../../src/reconcile/agreement-state/fold-messages.js";
import {
  agreementMessagesInOrder,
  mayConcernAgreements,
} from "../../../src/reconcile/agreement-state/agreement-message.js";
import { eics, day, grid, supplyA } from "../../../src/rules/example-parties.js";
import { messageV1, messageV2, momentOf, received, uuidOf } from "./messages.js";

const idsOf = (...values: readonly unknown[]): readonly unknown[] =>
  agreementMessagesInOrder(received(...values)).map(({ id }) => id);

const sameTime = { createdTime: momentOf(1) };

describe("the order of messages", () => {
  it("is that of createdTime, of the same time that of ids (RES-4)", () => {
    const first = messageV1(9, "CREATE", [grid], { createdTime: momentOf(0) });
    const second = messageV1(2, "CREATE", [grid], sameTime);
    const third = messageV1(10, "CREATE", [grid], sameTime);
    expect(idsOf(third, second, first)).toEqual([9, 2, 10]);
    expect(idsOf(first, third, second)).toEqual([9, 2, 10]);
  });

  it("has messages of the old service first, and for new services deletions before the agreements that replace them", () => {
    const create = messageV2(1, "CREATE", [grid], sameTime);
    const update = messageV2(2, "UPDATE", [grid], sameTime);
    const remove = messageV2(3, "DELETE", [grid], sameTime);
    const another = messageV2(4, "DELETE", [grid], sameTime);
    const old = messageV1(5, "CREATE", [grid], sameTime);
    const order = [5, uuidOf(3), uuidOf(4), uuidOf(2), uuidOf(1)];
    expect(idsOf(create, another, update, remove, old)).toEqual(order);
    expect(idsOf(old, remove, update, another, create)).toEqual(order);
  });

  it("has messages without a time last", () => {
    const broken = { id: uuidOf(1), createdTime: "soon", reason: "CREATE", content: [] };
    const alsoBroken = { id: uuidOf(2), createdTime: "soon", reason: "CREATE", content: [] };
    expect(idsOf(alsoBroken, broken, messageV1(1, "CREATE", [grid]))).toEqual([1, uuidOf(1), uuidOf(2)]);
  });
});

describe("copies of a message", () => {
  const missing = { hasContent: false, content: "", contentMissingReason: "The path value is null" };

  it("count once, and the one with content counts, in any order", () => {
    const without = messageV1(1, "", [], missing);
    const unreadable = messageV1(1, "CREATE", [], { content: "?" });
    const readable = messageV1(1, "CREATE", [supplyA]);
    for (const order of [
      [without, unreadable, readable],
      [readable, unreadable, without],
      [unreadable, readable, without, readable],
    ]) {
      const { agreements, unplaced } = foldMessages(eics.supplierA, [], received(...order));
      expect([agreements.length, unplaced.length]).toEqual([1, 0]);
    }
    const { unplaced } = foldMessages(eics.supplierA, [], received(unreadable, without));
    expect(unplaced.map(({ tag }) => tag)).toEqual(["Contentless"]);
  });

  it("that differ give the same result in any order", () => {
    const one = messageV1(1, "CREATE", [supplyA]);
    const other = messageV1(1, "CREATE", [{ ...supplyA, validTo: day.jul2025 }]);
    const fold = (...values: readonly unknown[]) => foldMessages(eics.supplierA, [], received(...values));
    expect(fold(one, other)).toEqual(fold(other, one));
    expect(fold(one, other).agreements).toHaveLength(1);
  });
});

describe("messages that may be about agreements", () => {
  it("are agreement messages, and messages without a type that cannot be decoded", () => {
    const kinds = received(
      messageV1(1, "CREATE", [grid]),
      messageV1(2, "", [], { hasContent: false, content: "" }),
      messageV1(3, "", [], { hasContent: false, content: "", resourceType: "METERING_POINT" }),
      messageV1(4, "CREATE", [], { content: "?", resourceType: "METERING_DATA" }),
      messageV2(5, "CREATE", "?"),
      messageV2(6, "CREATE", [{ meteringPointEic: eics.point, periods: [] }]),
    );
    expect(kinds.map(mayConcernAgreements)).toEqual([true, true, false, false, true, false]);
  });
});
