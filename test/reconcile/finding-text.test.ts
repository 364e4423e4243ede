import { describe, expect, it } from "vitest";
import { inputErrorInEstonian } from "../../src/documents/input-error-in-estonian.js";
import { receive } from "../../src/reconcile/received-part.js";
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

describe("a finding in one sentence in Estonian", () => {
  const one = { ...data, units: 1 } as const;
  const inEstonian = "METERING_DATA 38ZP, 2024-05-01T00:00Z kuni 2024-05-01T02:00Z";
  const due = "sündmuse 3 järgi (2024-05-02T08:00Z, CREATE) pidi see saabuma";
  const message = "teavitus 7 (2024-05-02T08:05Z, UPDATE)";
  const copy = { createdTime: "2024-05-02T08:05Z", content: { kwh: 1 } };
  it.each<readonly [string, FindingWithoutText, TextDetails]>([
    [`${due}, kuid ei saabunud`, { ...one, class: "missing", expected }, {}],
    [
      "see pidi saabuma hiljemalt 2024-05-06T00:00Z, kuid ei saabunud",
      { ...one, class: "missing", expected: { deadline: "2024-05-06T00:00Z" } },
      {},
    ],
    [
      `${due}; seda aega ei loetud; lugeda saab kuni 2024-05-09T08:00Z`,
      { ...one, class: "unread", expected, recoverableUntil: "2024-05-09T08:00Z" },
      {},
    ],
    [
      `${due}; seda aega ei loetud; lugeda sai kuni 2024-05-09T08:00Z`,
      { ...one, class: "unread", expected },
      { lostSince: "2024-05-09T08:00Z" },
    ],
    [
      `${message} ei pidanud saabuma: põhjus`,
      { ...one, class: "unexpected", received },
      { closest: "põhjus" },
    ],
    [
      `${message} erineb: kwh: saadud 2, oodatud 1; rType: saadud mitte midagi, oodatud M; list: saadud [1], oodatud mitte midagi`,
      {
        ...one,
        class: "different",
        expected: { ...expected, content: { kwh: 1, rType: "M", list: null } },
        received: { ...received, content: { kwh: 2, list: [1] } },
      },
      { differing: ["kwh", "rType", "list"] },
    ],
    [
      `${message} kordab teavitust 5`,
      { ...one, class: "duplicate", received: { ...received, content: { sameAs: 5 } } },
      {},
    ],
    [`${message} saabus liiga hilja: ${due}`, { ...one, class: "late", expected, received }, {}],
    [
      `${message} on iseendaga vastuolus: {"kwh":1} ja {"kwh":2}`,
      {
        ...one,
        class: "contradictory",
        received: { ...received, content: { values: [{ kwh: 1 }, { kwh: 2 }] } },
      },
      {},
    ],
    [
      'teavituse 7 koopiad erinevad: 2024-05-02T08:05Z: {"kwh":1}, teises: puudub; arvesse läheb viimane',
      { ...one, class: "contradictory", received: { ...received, content: { copies: [copy, {}] } } },
      {},
    ],
    [
      "teavitusel ei ole sisu: läinud; uuesti saab küsida kuni then",
      { ...one, class: "contentless", recoverableUntil: "then" },
      { contentMissingReason: "läinud" },
    ],
    [
      "teavitusel ei ole sisu; uuesti sai küsida kuni then",
      { ...one, class: "contentless" },
      { lostSince: "then" },
    ],
    [
      'teavitust ei saa lugeda (f:3): $.id: oodatud UUID, saadud "x"; $.content: puudub, oodatud massiiv; f: oodatud gzip-fail, saadud rikutud andmed või andmed pärast faili lõppu',
      { ...one, class: "unreadable" },
      {
        place: "f:3",
        errors: [
          '$.id: expected a UUID, got "x"',
          "$.content: missing, expected an array",
          "f: expected a gzip file, got damaged data or data after its end",
        ],
      },
    ],
    [
      "teavitust ei saa lugeda: oodatud lehekülg (dataDistributions või content ja page) või teavitus (id, createdTime, content), saadud objekt, milles neid ei ole",
      { ...one, class: "unreadable" },
      {
        errors: [
          "expected a page (dataDistributions, or content and page) or a message (id, createdTime, content), got an object without them",
        ],
      },
    ],
  ])("%s", (sentence, finding, details) => {
    expect(findingText(finding, details, "et")).toBe(`${inEstonian}: ${sentence}.`);
  });

  it("has its subject in Estonian", () => {
    const agreement: FindingWithoutText = {
      ...{ class: "missing", resourceType: "AGREEMENT", units: 2, expected },
      key: { agreementType: "SUPPLY", validFrom: "2024-01-01T00:00+02:00" },
    };
    expect(findingText(agreement, {}, "et")).toBe(
      `AGREEMENT SUPPLY alates 2024-01-01T00:00+02:00 (2 ühikut): ${due}, kuid ei saabunud.`,
    );
  });

  it("shows as much of a long value as in English", () => {
    const long: FindingWithoutText = {
      ...one,
      class: "different",
      expected: { ...expected, content: { note: "x".repeat(10_000) } },
      received: { ...received, content: { note: 1 } },
    };
    const details = { differing: ["note"] };
    const [english, estonian] = [findingText(long, details), findingText(long, details, "et")];
    expect(estonian.length).toBeLessThan(5000);
    expect(/x+…?/.exec(estonian)![0]).toBe(/x{9,}…?/.exec(english)![0]);
  });
});

describe("what a received message cannot be read for", () => {
  /** Received values of every kind that is unreadable. */
  const values: readonly unknown[] = [
    7,
    [],
    {},
    { id: 7 },
    { id: "x", createdTime: "soon", content: [] },
    { id: 7, createdTime: "2024-05-02T08:05Z", resourceType: "X", hasContent: true, content: [{}] },
    { id: 7, createdTime: "2024-05-02T08:05Z", resourceType: "AGREEMENT", content: "[{" },
    { id: 7, createdTime: "2024-05-02T08:05Z", resourceType: "AGREEMENT", content: [{}] },
    { id: 7, createdTime: "2024-05-02T08:05Z", resourceType: "AGREEMENT", content: [7], reason: "X" },
    { id: 7, createdTime: "2024-05-02T08:05Z", content: { other: 1 } },
    { id: 7n },
    Object.defineProperty({ id: 7 }, "createdTime", { enumerable: true, get: () => 1 }),
  ];
  const errors = values.flatMap((value) =>
    receive(value, "f", {}).messages.flatMap((message) =>
      message.tag === "Unreadable" ? message.errors : [],
    ),
  );

  it("is in Estonian too", () => {
    expect(errors.length).toBeGreaterThan(10);
    for (const error of errors) {
      const estonian = inputErrorInEstonian(error);
      expect(estonian).not.toMatch(/\b(expected|got|missing|a|an|the|of|with|more)\b(?![^"]*"$)/);
    }
  });
});
