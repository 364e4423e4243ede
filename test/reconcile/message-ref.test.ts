import { expect, it } from "vitest";
import type { MessageRef } from "../../src/reconcile/message-ref.js";
import { compareMessageRefs } from "../../src/reconcile/message-ref.js";

const ref = (at: number, id: number | string): MessageRef => ({ id, createdTime: "", at, reason: undefined });

it("messages are in order of time, then by id, numbers before texts", () => {
  const ordered = [ref(1, "z"), ref(2, 9), ref(2, 10), ref(2, "a"), ref(2, "b"), ref(3, 1)];
  expect(ordered.toReversed().sort(compareMessageRefs)).toEqual(ordered);
});
