import { readReceived } from "../../src/reconcile/read-received.js";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { ReconcileOptions } from "../../src/reconcile/reconcile-options.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { describe, expect, it } from "vitest";
import {
  reconciledParticipant,
  marketForParty,
  reconcilePart,
  settingsOf,
  sourcesOf,
} from "../../src/reconcile/reconcile.js";
import { RecordReader } from "../../src/reconcile/record-reader.js";
import type { OpenPart } from "../../src/reconcile/partial-report.js";
import type { Record } from "../../src/reconcile/record.js";
import { Seeing } from "../../src/reconcile/seen.js";
import { Reconciliation } from "../../src/reconcile/reconciliation.js";
import { instantOf } from "../../src/time/instant.js";
import {
  bill,
  billed,
  data,
  hours,
  message,
  now,
  operator,
  other,
  point,
  reconciled,
  supplier,
  supply,
  world,
} from "./world.js";

const optionsFor = (eic: string, documents: unknown = world): ReconcileOptions => {
  const built = agreementSet(documents as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return { set: built.right.set, for: eic, at: instantOf(now) };
};

/** The findings when the records are read in some order. */
const foundIn = (
  eic: string,
  events: readonly unknown[],
  received: readonly unknown[],
  order: (records: readonly Record[]) => readonly Record[] = (records) => records,
  documents: unknown = world,
): OpenPart => {
  const options = optionsFor(eic, documents);
  const participant = reconciledParticipant(options);
  const records: Record[] = [];
  const seeing = new Seeing();
  const reader = new RecordReader({ ...participant, basis: "events" }, (_, record) => {
    seeing.record(record);
    records.push(record);
  });
  events.forEach((event, i) => reader.event(i, event));
  reader.end();
  for (const value of received) {
    const read = readReceived(value);
    if (read._tag === "Right") read.right.forEach((one) => reader.message(one));
  }
  const reconciliation = new Reconciliation("events", settingsOf(options), marketForParty(participant));
  for (const record of order(records)) reconciliation.add(record);
  return reconciliation.finish(reader.clock, seeing.seen());
};

const updated = (occurredAt: string, initiatorEic: string | null = operator) => ({
  resourceType: "METERING_POINT",
  action: "UPDATE",
  occurredAt,
  initiatorEic,
  meterEic: point,
});
const changed = (id: number, createdTime: string) =>
  message(id, "METERING_POINT", { meterEic: point }, createdTime);

const backwards = (records: readonly Record[]): readonly Record[] => records.toReversed();

describe("an unexpected message is explained by the last event about its object before the message", () => {
  const events = [
    updated("2024-05-01T08:00Z"),
    updated("2024-05-01T09:00Z"),
    updated("2024-05-01T09:00Z", null),
    updated("2024-05-01T11:00Z"),
  ];

  it("for any order of the input", () => {
    for (const order of [undefined, backwards]) {
      const { open } = foundIn(other, events, [changed(1, "2024-05-01T10:00Z")], order);
      expect(open.map(({ question }) => question.look)).toMatchObject([{ tag: "Document", event: 2 }]);
    }
    const [first] = foundIn(other, events, [changed(1, "2024-05-01T07:00Z")], backwards).open;
    expect(first!.question.look).toMatchObject({ event: 0 });
  });

  it("separately for data and bills of the same metering point", () => {
    const lookOf = (event: object, received: unknown) =>
      foundIn(other, [updated("2024-05-01T08:00Z"), event], [received]).open.map(
        ({ question }) => question.look,
      );
    expect(lookOf(data(hours(1, 1)), message(1, "METERING_DATA", hours(1, 1)))).toMatchObject([
      { tag: "Document", event: 1, document: { resourceType: "METERING_DATA" } },
    ]);
    expect(lookOf(billed(1), message(1, "NETWORK_BILL", [bill(1)], "2024-06-02T08:05Z"))).toMatchObject([
      { tag: "Document", event: 1, document: { resourceType: "NETWORK_BILL" } },
    ]);
  });
});

describe("a GENERAL_SERVICE that activates", () => {
  const general = {
    ...supply,
    agreementType: "GENERAL_SERVICE",
    serviceProviderEic: supplier,
    validFrom: "2024-05-01T10:00Z",
  };
  const set = { ...world, agreements: [...world.agreements.filter((one) => one !== supply), general] };
  const clock = (occurredAt: string) => ({ resourceType: "CLOCK", occurredAt });
  const before = clock("2024-05-01T08:00Z");
  const after = clock("2024-05-01T11:00Z");
  const activation = message(1, "AGREEMENT", general, "2024-05-01T10:00Z");

  it("is due when an event follows, and reported with that event", async () => {
    const report = await reconciled({ events: [before, after], received: [] }, {}, set);
    expect(report.findings.map((finding) => [finding.class, finding.resourceType])).toEqual([
      ["missing", "AGREEMENT"],
    ]);
    expect(report.findings[0]!.text).toContain("2024-05-01T10:00Z");
    const matched = await reconciled({ events: [before, after], received: [activation] }, {}, set);
    expect([matched.findings, matched.summary.AGREEMENT!.matched]).toEqual([[], 1]);
  });

  it("is not due when no event follows", async () => {
    for (const events of [[before], [before, clock("2024-05-01T09:59Z")], [after]]) {
      const report = await reconciled({ events, received: [activation] }, {}, set);
      expect(report.findings.map((finding) => finding.class)).toEqual(["unexpected"]);
    }
  });

  it("explains another party's message about it, when an event follows", () => {
    const changedPoint = updated("2024-05-01T08:00Z");
    const look = (events: readonly unknown[]) =>
      foundIn(other, events, [activation], backwards, set).open.map(({ question }) => question.look.tag);
    expect(look([changedPoint, updated("2024-05-01T11:00Z")])).toEqual(["Activation"]);
    expect(look([changedPoint])).toEqual(["Imagined"]);
  });
});

describe("compared with expected data", () => {
  const against = (...received: readonly unknown[]) => reconciled({ expected: [], received });

  it("messages of other types than metering data are counted and not compared", async () => {
    const agreed = message(1, "AGREEMENT", supply);
    const { summary, notes } = await against(agreed, agreed);
    expect(summary.AGREEMENT?.unexpected ?? 0).toBe(0);
    expect(notes.map(({ text }) => text).join("\n")).toMatch(/AGREEMENT/);
    expect(await against(message(1, "METERING_DATA", hours(1, 1)))).not.toMatchObject({
      notes: expect.arrayContaining([expect.objectContaining({ tag: "NotCompared" })]) as unknown,
    });
  });
});

describe("a message without content", () => {
  it("is reported once, equally for any order of its copies", () => {
    const copy = (contentMissingReason: string) => ({
      ...message(1, "METERING_DATA", null),
      hasContent: false,
      contentMissingReason,
    });
    const copies = ["TOO_LARGE", "EXPIRED", "UNKNOWN"].map(copy);
    const found = [copies, copies.toReversed(), [copies[1]!, copies[0]!, copies[2]!]].map(
      (received) => foundIn(supplier, [], received).part.findings,
    );
    expect(found[0]).toMatchObject([
      { class: "contentless", received: { messageId: 1, content: { contentMissingReason: "EXPIRED" } } },
    ]);
    for (const findings of found) expect(findings).toEqual(found[0]);
  });
});

describe("a part of the work", () => {
  it("has only its own points and messages", async () => {
    const options = optionsFor(supplier);
    const documents = {
      events: [data(hours(1, 1, 2))],
      received: [message(1, "METERING_DATA", hours(1, 1, 2))],
    };
    const matched: number[] = [];
    for (const index of [0, 1, 2]) {
      const part = await reconcilePart(options, sourcesOf(documents), { index, count: 3 });
      if (part._tag === "Left") throw new Error(JSON.stringify(part.left));
      matched.push(part.right.parts[index]!.summary.METERING_DATA?.matched ?? 0);
    }
    expect(matched.toSorted()).toEqual([0, 0, 2]);
  });
});
