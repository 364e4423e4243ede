import { describe, expect, it } from "vitest";
import type { FindingWithoutText } from "../../src/reconcile/finding.js";
import type { TextDetails } from "../../src/reconcile/finding-text.js";
import { findingText, subjectOf } from "../../src/reconcile/finding-text.js";

const key = { meterEic: "38ZP" };
const data = {
  resourceType: "METERING_DATA",
  key,
  from: "2024-05-01T00:00Z",
  to: "2024-05-01T02:00Z",
} as const;
const expected = { event: 3, occurredAt: "2024-05-02T08:00Z", reason: "CREATE" };
const received = { messageId: 7, createdTime: "2024-05-02T08:05Z", reason: "UPDATE" };
const point: FindingWithoutText = { class: "missing", resourceType: "METERING_POINT", key, units: 1 };

describe("the subject of a finding", () => {
  it.each<readonly [string, FindingWithoutText]>([
    ["METERING_POINT 38ZP", point],
    ["METERING_POINT 38ZP (0 units)", { ...point, units: 0 }],
    [
      "METERING_DATA 38ZP, 2024-05-01T00:00Z to 2024-05-01T02:00Z (2 units)",
      { ...data, class: "missing", units: 2 },
    ],
    [
      "AGREEMENT SUPPLY 38ZP from 2024-01-01T00:00+02:00 UPDATE",
      {
        class: "missing",
        resourceType: "AGREEMENT",
        key: { agreementType: "SUPPLY", ...key, validFrom: "2024-01-01T00:00+02:00", action: "UPDATE" },
        units: 1,
      },
    ],
    [
      "NETWORK_BILL 38ZP, 2024-04-30T21:00Z to 2024-05-31T21:00Z",
      {
        class: "missing",
        resourceType: "NETWORK_BILL",
        key: { ...key, periodStart: "2024-04-30T21:00Z", periodEnd: "2024-05-31T21:00Z" },
        from: "2024-04-30T21:00Z",
        to: "2024-05-31T21:00Z",
        units: 1,
      },
    ],
    ["UNKNOWN", { class: "unreadable", resourceType: "UNKNOWN", key: { messageId: null }, units: 1 }],
  ])("%s", (subject, finding) => {
    expect(subjectOf(finding)).toBe(subject);
  });
});

const subject = "METERING_DATA 38ZP, 2024-05-01T00:00Z to 2024-05-01T02:00Z";

describe("a finding in one sentence", () => {
  const one = { ...data, units: 1 } as const;
  it.each<readonly [string, FindingWithoutText, TextDetails]>([
    [
      "event 3 of 2024-05-02T08:00Z makes it due (CREATE), but it was not received",
      { ...one, class: "missing", expected },
      {},
    ],
    [
      "it was due by 2024-05-06T00:00Z, but it was not received",
      { ...one, class: "missing", expected: { deadline: "2024-05-06T00:00Z" } },
      {},
    ],
    [
      "event 3 of 2024-05-02T08:00Z makes it due (CREATE); its time was not read; it can be read until 2024-05-09T08:00Z",
      { ...one, class: "unread", expected, recoverableUntil: "2024-05-09T08:00Z" },
      { lostSince: "2024-05-09T08:00Z" },
    ],
    [
      "event 3 of 2024-05-02T08:00Z makes it due (CREATE); its time was not read; it could be read until 2024-05-09T08:00Z",
      { ...one, class: "unread", expected },
      { lostSince: "2024-05-09T08:00Z" },
    ],
    [
      "message 7 of 2024-05-02T08:05Z (UPDATE) is not due: nobody knows",
      { ...one, class: "unexpected", received },
      { closest: "nobody knows" },
    ],
    [
      "message 7 of 2024-05-02T08:05Z (UPDATE) differs: kwh is 2 instead of 1, rType is nothing instead of M, list is [1] instead of nothing, reason is UPDATE instead of CREATE",
      {
        ...one,
        class: "different",
        expected: { ...expected, content: { kwh: 1, rType: "M", list: null } },
        received: { ...received, content: { kwh: 2, list: [1] } },
      },
      { differing: ["kwh", "rType", "list", "reason"] },
    ],
    [
      "message 7 of 2024-05-02T08:05Z differs: reason is nothing instead of CREATE",
      {
        ...one,
        class: "different",
        expected,
        received: { messageId: 7, createdTime: "2024-05-02T08:05Z" },
      },
      { differing: ["reason"] },
    ],
    [
      "message 7 of 2024-05-02T08:05Z (UPDATE) repeats message 5",
      { ...one, class: "duplicate", received: { ...received, content: { sameAs: 5 } } },
      {},
    ],
    [
      "message 7 of 2024-05-02T08:05Z (UPDATE) is late: event 3 of 2024-05-02T08:00Z makes it due (CREATE)",
      { ...one, class: "late", expected, received },
      {},
    ],
    [
      "the message has no content; it could be requested again until then",
      { ...one, class: "contentless" },
      { lostSince: "then" },
    ],
    [
      "the message has no content: gone; it can be requested again until then",
      { ...one, class: "contentless", recoverableUntil: "then" },
      { contentMissingReason: "gone" },
    ],
    ["the message cannot be decoded: one; two", { ...one, class: "unreadable" }, { errors: ["one", "two"] }],
  ])("%s", (sentence, finding, details) => {
    expect(findingText(finding, details)).toBe(`${subject}: ${sentence}.`);
  });

  it("states that the values are those of the first unit if several differ", () => {
    const several: FindingWithoutText = {
      ...data,
      class: "different",
      units: 2,
      expected: { ...expected, content: { kwh: 1 } },
      received: { ...received, content: { kwh: 2 } },
    };
    expect(findingText(several, { differing: ["kwh"] })).toBe(
      `${subject} (2 units): message 7 of 2024-05-02T08:05Z (UPDATE) differs: kwh is 2 instead of 1 in the first of them.`,
    );
  });
});
