/**
 * Compares received with predicted messages by separate, simple code: units as texts, counted.
 */
import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Delivery } from "../../src/predict/predict.js";
import { predict } from "../../src/predict/predict.js";
import type { FaultClass } from "../../src/synthetic/index.js";
import { ledgerOf } from "../../src/scan/ledger-document.js";
import { instantOf } from "../../src/time/instant.js";
import { sampled } from "./sampled.js";
import type { Sampled } from "./sampled.js";

type Attributes = Readonly<Record<string, unknown>>;
const at = (source: unknown, name: string): unknown => (source as Attributes)[name];
const text = JSON.stringify;

/** A unit: an account interval of a point, or an object; with the point or type that it belongs to. */
interface Unit {
  readonly of: string;
  readonly text: string;
}

const quantities = (interval: unknown): string =>
  text(["inQty", "outQty", "netQtyIn", "netQtyOut"].map((name) => at(interval, name) ?? null));

const unitsOf = (resourceType: string, content: unknown, reason: string): readonly Unit[] => {
  const items = (Array.isArray(content) ? content : [content]) as Attributes[];
  return items.flatMap((item): readonly Unit[] => {
    const eic = item["meterEic"] ?? item["meteringPointEic"];
    switch (resourceType) {
      case "METERING_DATA":
        return (item["periods"] as Attributes[]).flatMap((period) =>
          ((period["aI"] ?? [period]) as Attributes[]).map((interval) => ({
            of: `METERING_DATA ${text({ meterEic: eic })}`,
            text: `${instantOf(String(interval["pS"]))} ${String(period["r"])} ${quantities(interval)} ${reason}`,
          })),
        );
      case "METERING_POINT": {
        const point = (item["meteringPoint"] ?? item) as Attributes;
        return [{ of: `METERING_POINT ${text({ meterEic: point["meterEic"] })}`, text: reason }];
      }
      case "AGREEMENT": {
        const { agreementType, validFrom, validTo = null, preliminaryTerminationFee } = item;
        const key = {
          agreementType,
          ...(eic !== undefined && { meterEic: eic }),
          validFrom,
          action: /^[A-Z]+/.exec(reason)![0],
        };
        return [{ of: `AGREEMENT ${text(key)}`, text: text([validTo, preliminaryTerminationFee, reason]) }];
      }
      case "NETWORK_BILL": {
        const bill = (item["networkBillPeriod"] ?? item) as Attributes;
        const key = { meterEic: eic, periodStart: bill["periodStart"], periodEnd: bill["periodEnd"] };
        return [{ of: `NETWORK_BILL ${text(key)}`, text: text([item, reason]) }];
      }
      case "CUSTOMER_DATA":
        return [
          { of: `CUSTOMER_DATA ${text({ customerEic: item["customerEic"] })}`, text: text([item, reason]) },
        ];
      case "PERMISSION": {
        const { mandateCustomerEic, meteringPointEic, validFrom } = item;
        const key = { mandateCustomerEic, meteringPointEic, validFrom };
        return [{ of: `PERMISSION ${text(key)}`, text: text([item, reason]) }];
      }
      default:
        return [{ of: `AGREEMENT_COORDINATION ${text({ id: item["id"] })}`, text: text([item, reason]) }];
    }
  });
};

interface Message {
  readonly id: unknown;
  readonly createdTime: string;
  readonly resourceType: string;
  readonly reason: string;
  readonly content: unknown;
}

const typeOf = (message: unknown, content: unknown): string => {
  const resourceType = at(message, "resourceType");
  if (typeof resourceType === "string") return resourceType;
  const first = (Array.isArray(content) ? content[0] : content) as Attributes;
  if ("agreementType" in first) return "AGREEMENT";
  if ("candidates" in first) return "AGREEMENT_COORDINATION";
  return "periods" in first ? "METERING_DATA" : "NETWORK_BILL";
};

/** The messages with a content that can be read, each once; and the ids of the others by class. */
const readable = (received: readonly unknown[]) => {
  const messages = new Map<unknown, Message>();
  const broken = new Map<unknown, string>();
  for (const line of received) {
    const page = at(line, "page") ?? at(line, "pagination");
    const list = page === undefined ? [line] : (at(line, "dataDistributions") ?? at(line, "content"));
    for (const message of list as Attributes[]) {
      const { id, content } = message;
      if (message["hasContent"] === false) {
        broken.set(id, `contentless ${String(message["resourceType"])} ${text({ messageId: id })}`);
        continue;
      }
      try {
        const value: unknown = typeof content === "string" ? JSON.parse(content) : content;
        if (text(value) === "{}") throw new Error("nothing in it");
        const resourceType = typeOf(message, value);
        messages.set(id, { ...(message as unknown as Message), resourceType, content: value });
      } catch {
        broken.set(id, `unreadable ${String(message["resourceType"])} ${text({ messageId: id })}`);
      }
    }
  }
  return { messages: [...messages.values()], broken: [...broken.values()] };
};

const without = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const rest = [...b];
  return a.filter((one) => {
    const i = rest.indexOf(one);
    if (i >= 0) rest.splice(i, 1);
    return i < 0;
  });
};

const grouped = (units: readonly Unit[]): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const { of, text: one } of units) {
    const known = groups.get(of);
    if (known === undefined) groups.set(of, [one]);
    else known.push(one);
  }
  return groups;
};

/** The faults, found by counting. */
const faultsBySight = ({ set, events, received, coverage, faults }: Sampled): readonly string[] => {
  const built = agreementSet(set as AgreementSetDocument);
  const ledger = ledgerOf(coverage);
  if (built._tag === "Left" || ledger._tag === "Left") throw new Error("a sample that cannot be read");
  const due = predict(built.right.set, events).lines.filter(
    (line): line is Delivery => "recipientEic" in line && line.recipientEic === faults.for,
  );
  const { messages, broken } = readable(received);
  const dueUnits = due.map(({ resourceType, content, reason, occurredAt }) => ({
    units: unitsOf(resourceType, content, reason),
    occurredAt: instantOf(occurredAt),
    resourceType,
  }));
  const receivedUnits = messages.map(({ resourceType, content, reason, createdTime }) => ({
    units: unitsOf(resourceType, content, reason),
    createdAt: instantOf(createdTime),
  }));
  const expected = grouped(dueUnits.flatMap(({ units }) => units));
  const actual = grouped(receivedUnits.flatMap(({ units }) => units));
  const moments = new Map<string, number>();
  for (const { units, occurredAt } of dueUnits)
    for (const { of, text: one } of units) moments.set(`${of} ${one}`, occurredAt);
  const isRead = (resourceType: string, t: number): boolean =>
    ledger.right.every(
      (entry) =>
        entry.resourceType !== resourceType || entry.read.some(({ from, to }) => from <= t && t < to),
    );

  const found = new Set<string>(broken);
  for (const of of new Set([...expected.keys(), ...actual.keys()])) {
    const [wanted, delivered] = [expected.get(of) ?? [], actual.get(of) ?? []];
    const [absent, extra] = [without(wanted, delivered), without(delivered, wanted)];
    let found1: FaultClass | undefined;
    if (absent.length > 0 && extra.length > 0) found1 = "different";
    else if (extra.length > 0)
      found1 = extra.every((one) => wanted.includes(one)) ? "duplicate" : "unexpected";
    else if (absent.length > 0) {
      // The first bill of a period may be left out when the second was received.
      const isReplaced = of.startsWith("NETWORK_BILL") && wanted.at(-1) === delivered.at(-1);
      const resourceType = of.split(" ")[0]!;
      if (!isReplaced)
        found1 = isRead(resourceType, moments.get(`${of} ${absent[0]!}`)!) ? "missing" : "unread";
    }
    if (found1 !== undefined) found.add(`${found1} ${of}`);
  }
  for (const { units, createdAt } of receivedUnits) {
    for (const { of, text: one } of units) {
      const occurredAt = moments.get(`${of} ${one}`);
      if (occurredAt !== undefined && createdAt - occurredAt > 3_600_000) found.add(`late ${of}`);
    }
  }
  return [...found].sort();
};

describe("what was received", () => {
  it("is the prediction with the planted faults", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.oneof(fc.nat({ max: 1000 }), fc.maxSafeNat()),
        (points, seed) => {
          const sample = sampled(points, seed);
          const planted = sample.faults.faults.map(
            ({ class: of, resourceType, key }) => `${of} ${resourceType} ${text(key)}`,
          );
          expect(faultsBySight(sample)).toEqual(planted.sort());
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is that also in a larger market", () => {
    const sample = sampled(1500, 11);
    const planted = sample.faults.faults.map(
      ({ class: of, resourceType, key }) => `${of} ${resourceType} ${text(key)}`,
    );
    expect(faultsBySight(sample)).toEqual(planted.sort());
  });

  it("has pages and single messages of both versions, numbers that grow, and nothing made before its event", () => {
    const lines = Array.from({ length: 5 }, (_, seed) => sampled(60, seed).received).flat() as Attributes[];
    const forms = new Set(
      lines.map((line) =>
        "dataDistributions" in line
          ? "page V1"
          : "page" in line
            ? "page V2"
            : typeof line["id"] === "number"
              ? "message V1"
              : "message V2",
      ),
    );
    expect(forms.size).toBe(4);
    const { messages } = readable(sampled(60, 1).received);
    const numbered = messages.filter(({ id }) => typeof id === "number") as (Message & { id: number })[];
    numbered.sort((a, b) => a.id - b.id);
    const times = numbered.map(({ createdTime }) => instantOf(createdTime));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    for (const message of messages) {
      const eventTime = at(message, "eventTime");
      if (typeof eventTime === "string")
        expect(instantOf(message.createdTime)).toBeGreaterThan(instantOf(eventTime));
    }
  });
});
