import type { Question } from "../../src/reconcile/refusal-question.js";
import type { ObjectType, Comparable } from "../../src/reconcile/comparable.js";
import { describe, expect, it } from "vitest";
import { compareObject } from "../../src/reconcile/compare-object.js";
import type { ReceivedObject } from "../../src/reconcile/object-bucket.js";
import { objectsOf } from "../../src/reconcile/objects.js";
import type { DueOfObject } from "../../src/reconcile/record.js";
import type { Settings } from "../../src/reconcile/results.js";
import { Results } from "../../src/reconcile/results.js";
import { settings } from "./dense.js";
import { MINUTE } from "./messages.js";
import { bill } from "./world.js";

const objectOf = (type: ObjectType, content: unknown, reason = "CREATE"): Comparable =>
  objectsOf(type, content, reason, (eic) => eic)[0]!;
const billed = (total: number): Comparable => objectOf("NETWORK_BILL", bill(total));
const pointOf = (more: object): Comparable => objectOf("METERING_POINT", { meterEic: "38ZP", ...more });

const start = Date.parse("2024-06-02T08:00:00Z");
const written = (minutes: number): string =>
  new Date(start + minutes * MINUTE).toISOString().replace(":00.000Z", "Z");

const due = (event: number, minutes: number, object: Comparable, reason = "CREATE"): DueOfObject => ({
  tag: "DueObject",
  delivery: {
    event,
    occurredAt: written(minutes),
    at: start + minutes * MINUTE,
    resourceType: object.resourceType,
    reason,
    version: "V1",
    rule: "NB-2",
  },
  object,
});
const came = (
  id: number,
  minutes: number,
  object: Comparable,
  reason: string | undefined = "CREATE",
): ReceivedObject => ({
  messageRef: { id, createdTime: written(minutes), at: start + minutes * MINUTE, reason },
  identity: String(id),
  object,
});

const question: Question = { look: { tag: "Change", event: 0 }, times: { from: 0, to: 0 } };

const compared = (
  dues: readonly DueOfObject[],
  received: readonly ReceivedObject[],
  by: Partial<Settings> = {},
) => {
  const results = new Results();
  const asked: ReceivedObject[] = [];
  compareObject({ due: dues, received }, { ...settings, ...by }, results, (one) => {
    asked.push(one);
    return question;
  });
  const counts = [...results.summary.values()].flatMap((of) => Object.entries(of).filter(([, n]) => n > 0));
  return { results, asked, findings: results.findings, counts: Object.fromEntries(counts) };
};

const billKey = {
  meterEic: "38ZT00000000100Y",
  periodStart: "2024-04-30T21:00Z",
  periodEnd: "2024-05-31T21:00Z",
};
const base = {
  resourceType: "NETWORK_BILL",
  key: billKey,
  from: "2024-04-30T21:00Z",
  to: "2024-05-31T21:00Z",
  units: 1,
};
const subject = "NETWORK_BILL 38ZT00000000100Y, 2024-04-30T21:00Z to 2024-05-31T21:00Z";

describe("an object that was due and received", () => {
  it("matches up to and including the tolerated delay", () => {
    const { findings, counts, results } = compared([due(0, 0, billed(1))], [came(1, 60, billed(1))]);
    expect(findings).toEqual([]);
    expect(counts).toEqual({ matched: 1 });
    expect(results.coarser.size).toBe(0);
  });

  it("is late after the tolerated delay", () => {
    const { findings, counts } = compared([due(0, 0, billed(1))], [came(1, 61, billed(1))]);
    expect(counts).toEqual({ late: 1 });
    expect(findings).toStrictEqual([
      {
        class: "late",
        ...base,
        expected: { event: 0, occurredAt: "2024-06-02T08:00Z", reason: "CREATE", content: bill(1) },
        received: { messageId: 1, createdTime: "2024-06-02T09:01Z", reason: "CREATE", content: bill(1) },
        rule: "NB-2",
        text: `${subject}: message 1 of 2024-06-02T09:01Z (CREATE) is late: event 0 of 2024-06-02T08:00Z makes it due (CREATE).`,
      },
    ]);
  });

  it("matches with a less specific reason, which is counted", () => {
    const agreement = { agreementType: "SUPPLY", meterEic: "38ZP", validFrom: "2024-01-01T00:00Z" };
    const reason = "DELETE_BC_GRID_UPDATE";
    const { counts, results } = compared(
      [due(0, 0, objectOf("AGREEMENT", agreement, reason), reason)],
      [came(1, 0, objectOf("AGREEMENT", agreement, "DELETE"), "DELETE")],
    );
    expect(counts).toEqual({ matched: 1 });
    expect([...results.coarser]).toEqual([["AGREEMENT", 1]]);
    const same = compared(
      [due(0, 0, objectOf("AGREEMENT", { ...agreement, agreementId: "a" }))],
      [came(1, 0, objectOf("AGREEMENT", agreement))],
    );
    expect(same.counts).toEqual({ matched: 1 });
    expect(same.results.coarser.size).toBe(0);
  });

  it("is different in exactly the attributes that differ", () => {
    const { findings, counts } = compared([due(0, 0, billed(1))], [came(1, 0, billed(2))]);
    expect(counts).toEqual({ different: 1 });
    expect(findings).toStrictEqual([
      {
        class: "different",
        ...base,
        expected: {
          event: 0,
          occurredAt: "2024-06-02T08:00Z",
          reason: "CREATE",
          content: { "IN KWH total": 1 },
        },
        received: {
          messageId: 1,
          createdTime: "2024-06-02T08:00Z",
          reason: "CREATE",
          content: { "IN KWH total": 2 },
        },
        rule: "NB-2",
        text: `${subject}: message 1 of 2024-06-02T08:00Z (CREATE) differs: IN KWH total is 2 instead of 1.`,
      },
    ]);
    expect(compared([due(0, 0, billed(1))], [came(1, 0, billed(2))], { tolerance: 1 }).counts).toEqual({
      matched: 1,
    });
  });

  it("is different if its reason has another meaning; the reason is shown in addition to the content", () => {
    const { messageRef, ...rest } = came(1, 0, billed(1));
    const silent = { ...rest, messageRef: { ...messageRef, reason: undefined } };
    for (const [received, reason, told] of [
      [came(1, 0, billed(1), "DELETE"), { reason: "DELETE" }, " (DELETE)"],
      [silent, {}, ""],
    ] as const) {
      const { findings } = compared([due(0, 0, billed(1))], [received]);
      expect(findings).toStrictEqual([
        {
          class: "different",
          ...base,
          expected: { event: 0, occurredAt: "2024-06-02T08:00Z", reason: "CREATE", content: {} },
          received: { messageId: 1, createdTime: "2024-06-02T08:00Z", ...reason, content: {} },
          rule: "NB-2",
          text: `${subject}: message 1 of 2024-06-02T08:00Z${told} differs: reason is ${"reason" in reason ? "DELETE" : "nothing"} instead of CREATE.`,
        },
      ]);
    }
  });

  it("without comparable content is paired in order of time", () => {
    const { counts } = compared(
      [due(0, 0, pointOf({}), "UPDATE"), due(1, 10, pointOf({}), "UPDATE")],
      [came(1, 60, pointOf({ a: 1 }), "UPDATE"), came(2, 65, pointOf({ b: 1 }), "UPDATE")],
    );
    expect(counts).toEqual({ matched: 2 });
    const dues = [due(0, 0, pointOf({}), "UPDATE"), due(1, 10, pointOf({}), "UPDATE")];
    expect(compared(dues, [came(1, 12, pointOf({}), "UPDATE")]).counts).toEqual({
      matched: 1,
      superseded: 1,
    });
  });

  it("is paired by content before time, for any order of the messages", () => {
    const dues = [due(0, 0, billed(1)), due(1, 0, billed(2))];
    const messages = [came(2, 5, billed(2)), came(3, 6, billed(3)), came(1, 5, billed(1))];
    const { counts, asked } = compared(dues, messages);
    expect(counts).toEqual({ matched: 2, unexpected: 1 });
    expect(asked).toEqual([messages[1]]);
    const differing = compared(dues.slice(0, 1), [came(4, 9, billed(3)), came(3, 8, billed(2))]);
    expect(differing.findings.map(({ received }) => received!.messageId)).toEqual([3]);
    const [twice] = compared([], [came(9, 9, billed(1)), came(8, 8, billed(1))]).findings;
    expect(twice!.received).toMatchObject({ messageId: 9, content: { sameAs: 8 } });
  });
});

describe("an object that was due and not received", () => {
  const missing = {
    class: "missing",
    ...base,
    expected: { event: 0, occurredAt: "2024-06-02T08:00Z", reason: "CREATE", content: bill(1) },
    rule: "NB-2",
    text: `${subject}: event 0 of 2024-06-02T08:00Z makes it due (CREATE), but it was not received.`,
  };

  it("is missing, with the rule if the delivery has one", () => {
    expect(compared([due(0, 0, billed(1))], []).findings).toStrictEqual([missing]);
    const one = due(0, 0, billed(1));
    const { rule: _, ...rest } = missing;
    expect(compared([{ ...one, delivery: { ...one.delivery, rule: undefined } }], []).findings).toStrictEqual(
      [rest],
    );
  });

  it("is superseded by an object that another event, or another moment, made due later", () => {
    const [first, sameEvent] = [due(0, 0, billed(1)), due(0, 0, billed(2))];
    expect(compared([first, due(1, 0, billed(2))], []).counts).toEqual({ superseded: 1, missing: 1 });
    expect(compared([first, due(0, 1, billed(2))], []).counts).toEqual({ superseded: 1, missing: 1 });
    expect(compared([first, sameEvent], []).counts).toEqual({ missing: 2 });
    expect(compared([first, sameEvent, due(1, 1, billed(3))], []).counts).toEqual({
      superseded: 2,
      missing: 1,
    });
    expect(compared([first, due(1, 1, billed(2)), due(1, 1, billed(3))], []).counts).toEqual({
      superseded: 1,
      missing: 2,
    });
  });

  it("is not superseded by an object that does not replace it", () => {
    const step = (change: string): Comparable => objectOf("AGREEMENT_COORDINATION", { id: "c", change });
    expect(compared([due(0, 0, step("CREATED")), due(1, 1, step("APPROVED"))], []).counts).toEqual({
      missing: 2,
    });
  });

  it("is unread if its time was not read, and requested again until it is lost", () => {
    const until = start + 7 * 24 * 60 * MINUTE;
    const unread = compared([due(0, 0, billed(1))], [], { ledger: [], at: until - 1 });
    const { text: _, ...rest } = missing;
    expect(unread.findings).toStrictEqual([
      {
        ...rest,
        class: "unread",
        recoverableUntil: "2024-06-09T08:00Z",
        text: `${subject}: event 0 of 2024-06-02T08:00Z makes it due (CREATE); its time was not read; it can be read until 2024-06-09T08:00Z.`,
      },
    ]);
    expect([...unread.results.gaps]).toEqual([["NETWORK_BILL", [{ from: start, to: start + 60 * MINUTE }]]]);
    const lost = compared([due(0, 0, billed(1))], [], { ledger: [], at: until });
    expect(lost.findings).toStrictEqual([
      {
        ...rest,
        class: "unread",
        text: `${subject}: event 0 of 2024-06-02T08:00Z makes it due (CREATE); its time was not read; it could be read until 2024-06-09T08:00Z.`,
      },
    ]);
  });
});

describe("an object that was received and not due", () => {
  const received = { messageId: 1, createdTime: "2024-06-02T08:00Z", reason: "CREATE", content: bill(1) };

  it("is unexpected, with a question for the reason", () => {
    const one = came(1, 0, billed(1));
    const { results, asked, findings } = compared([], [one]);
    expect(findings).toEqual([]);
    expect(asked).toEqual([one]);
    expect(results.open).toStrictEqual([{ finding: { class: "unexpected", ...base, received }, question }]);
  });

  it("is a duplicate if another message has the same content", () => {
    const { findings, counts } = compared(
      [due(0, 0, billed(1))],
      [came(1, 0, billed(1)), came(2, 1, billed(1))],
    );
    expect(counts).toEqual({ matched: 1, duplicate: 1 });
    expect(findings).toStrictEqual([
      {
        class: "duplicate",
        ...base,
        received: {
          messageId: 2,
          createdTime: "2024-06-02T08:01Z",
          reason: "CREATE",
          content: { sameAs: 1 },
        },
        text: `${subject}: message 2 of 2024-06-02T08:01Z (CREATE) repeats message 1.`,
      },
    ]);
  });

  it("is not found within one message", () => {
    const one = came(1, 0, billed(1));
    expect(compared([], [one, one]).counts).toEqual({ unexpected: 2 });
  });
});
