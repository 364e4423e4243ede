import { askForObject, askForData, dataPlace } from "../../src/reconcile/refusal-question.js";
import type { Question } from "../../src/reconcile/refusal-question.js";
import type { ObjectType } from "../../src/reconcile/comparable.js";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { describe, expect, it } from "vitest";
import { completeOptions } from "../../src/predict/predict.js";
import type { ReconciledParticipant, Closest } from "../../src/reconcile/nearest-refusal.js";
import { answersTo } from "../../src/reconcile/nearest-refusal.js";
import { RecordReader } from "../../src/reconcile/record-reader.js";
import { objectsOf } from "../../src/reconcile/objects.js";
import type { Witness } from "../../src/reconcile/record.js";
import { instantOf } from "../../src/time/instant.js";
import { sample } from "../documents/samples.js";
import {
  bill,
  billed,
  customer,
  data,
  grid,
  hours,
  operator,
  other,
  point,
  supplier,
  supply,
  world,
} from "./world.js";

const same = (meterEic: string): string => meterEic;

/** The remembered events, and the party of the question. */
interface Remembered {
  readonly participant: ReconciledParticipant;
  readonly reader: RecordReader;
  readonly witnesses: readonly Witness[];
}

const witnessesOf = (events: readonly unknown[], eic = other, documents: unknown = world): Remembered => {
  const built = agreementSet(documents as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  const participant = { eic, set: built.right.set, options: completeOptions(), parentOf: same };
  const witnesses: Witness[] = [];
  const reader = new RecordReader({ ...participant, basis: "events" }, (_, record) => {
    if (record.tag === "Witness") witnesses.push(record);
  });
  events.forEach((event, i) => reader.event(i, event));
  return { participant, reader, witnesses };
};

const answerTo = ({ participant, reader }: Remembered, question: Question): Closest =>
  answersTo([question], reader.log, participant)[0]!;

const at = instantOf("2024-05-02T12:00Z");
const times = { from: instantOf("2024-05-01T00:00Z"), to: instantOf("2024-05-01T01:00Z") };
const onData = (remembered: Remembered): Closest => {
  const place = dataPlace("METERING_DATA", point);
  const witnesses = remembered.witnesses.filter((witness) => witness.place === place);
  return answerTo(remembered, askForData(witnesses, point, times, at, remembered.reader.clock));
};
const onObject = (remembered: Remembered, type: ObjectType, content: unknown, reason = "UPDATE"): Closest => {
  const object = objectsOf(type, content, reason, same)[0]!;
  const place = type === "NETWORK_BILL" ? dataPlace(type, point) : object.place;
  const witnesses = remembered.witnesses.filter((witness) => witness.place === place);
  return answerTo(remembered, askForObject(witnesses, object, at, remembered.reader.clock));
};

describe("the reason why metering data is not due", () => {
  it("is the condition that is not met, if no rule considers the party", () => {
    expect(onData(witnessesOf([data(hours(0, 1))]))).toEqual({
      rule: "MD-3",
      text: `MD-3: ${other} does not receive as OPEN_SUPPLIER, because it is not the service provider of a SUPPLY at ${point} that overlaps 2024-05-01 03:00 +03:00 to 2024-05-01 04:00 +03:00`,
    });
  });

  it("is the agreement nearest in time", () => {
    const past = {
      ...supply,
      serviceProviderEic: other,
      validFrom: "2023-01-01T00:00Z",
      validTo: "2024-01-01T00:00Z",
    };
    const future = {
      ...supply,
      serviceProviderEic: other,
      validFrom: "2024-06-01T00:00Z",
      customerEic: supplier,
    };
    const documents = { ...world, agreements: [grid, past, future] };
    for (const events of [[data(hours(0, 1))], []]) {
      const { rule, text } = onData(witnessesOf(events, other, documents));
      expect(rule).toBe("MD-3");
      expect(text).toContain("2024-06-01");
    }
  });

  it("is that the party sent it itself", () => {
    const own = { ...world, agreements: [{ ...supply, serviceProviderEic: operator }] };
    for (const events of [[data(hours(0, 1))], []]) {
      expect(onData(witnessesOf(events, operator, own))).toMatchObject({ rule: "MD-3" });
      expect(onData(witnessesOf(events, operator, own)).text).toContain("it made the change itself (GEN-4)");
    }
  });

  it("is evaluated for all of its time", () => {
    const later = { ...supply, serviceProviderEic: other, validFrom: "2024-05-01T00:30Z" };
    const documents = { ...world, agreements: [later] };
    for (const events of [[data(hours(0, 1))], []])
      expect(onData(witnessesOf(events, other, documents)).text).toContain("the rules would grant it");
  });

  it("has no full stop", () => {
    const ended = { ...supply, serviceProviderEic: other, validTo: "2024-02-01T00:00:00.5Z" };
    const { text } = onData(witnessesOf([], other, { ...world, agreements: [ended] }));
    expect(text).toContain("00.5");
    expect(text.endsWith(`which overlaps no data of ${point}`)).toBe(true);
  });

  it("may be that no event caused it", () => {
    const { rule, text } = onData(witnessesOf([], supplier));
    expect(rule).toBe("MD-3");
    expect(text).toMatch(/^the rules would grant it, but no event caused it \(MD-3: .*[^.]\)$/);
  });

  it("is that of the last event before the message, else of the first after it", () => {
    const later = { ...data(hours(0, 1), "2024-05-02T13:00Z"), initiatorEic: supplier };
    expect(onData(witnessesOf([later], supplier)).text).toContain("it made the change itself");
    expect(onData(witnessesOf([data(hours(0, 1)), later], supplier)).text).toContain("no event caused it");
  });

  it("is that the party sent it itself, also if it is entitled only by its portfolio", () => {
    const portfolio = {
      agreementType: "PORTFOLIO_SUPPLIER",
      serviceProviderEic: other,
      customerEic: supplier,
      validFrom: "2024-01-01T00:00Z",
    };
    const ended = {
      ...supply,
      serviceProviderEic: other,
      validTo: "2024-02-01T00:00Z",
      customerEic: operator,
    };
    const documents = { ...world, agreements: [supply, portfolio, ended] };
    const { text } = onData(witnessesOf([{ ...data(hours(0, 1)), initiatorEic: other }], other, documents));
    expect(text).toContain("it made the change itself");
  });

  it("prefers the party's own right to its portfolio's", () => {
    const portfolio = {
      agreementType: "PORTFOLIO_SUPPLIER",
      serviceProviderEic: other,
      customerEic: supplier,
      validFrom: "2024-06-01T00:00Z",
    };
    const ended = {
      ...supply,
      serviceProviderEic: other,
      validTo: "2024-02-01T00:00Z",
      customerEic: operator,
    };
    const { text } = onData(witnessesOf([], other, { ...world, agreements: [supply, portfolio, ended] }));
    expect(text).toContain("overlaps no data");
    const chained = onData(witnessesOf([], other, { ...world, agreements: [supply, portfolio] }));
    expect(chained.rule).toBe("GEN-5");
  });
});

describe("the reason why an object is not due", () => {
  it("is the entitlement nearest in time if several have ended, are not valid yet or not active yet", () => {
    const portfolio = (validFrom: string, validTo?: string) => ({
      agreementType: "PORTFOLIO_SUPPLIER",
      serviceProviderEic: other,
      customerEic: supplier,
      validFrom,
      ...(validTo !== undefined && { validTo }),
    });
    const service = (validFrom: string) => ({
      ...supply,
      agreementType: "GENERAL_SERVICE",
      serviceProviderEic: other,
      validFrom,
    });
    const asked = (...agreements: readonly unknown[]): Closest =>
      onObject(witnessesOf([], other, { ...world, agreements }), "METERING_POINT", { meterEic: point });
    const ended = portfolio("2023-01-01T00:00Z", "2024-01-01T00:00Z");
    const early = portfolio("2024-06-01T00:00Z");
    expect(asked(supply, ended, early).text).toContain("2024-06-01");
    expect(asked(service("2024-06-01T00:00Z"), service("2024-07-01T00:00Z")).text).toContain("2024-06-01");
    const past = { ...supply, serviceProviderEic: other };
    const text = asked(
      { ...past, validFrom: "2023-01-01T00:00Z", validTo: "2023-02-01T00:00Z" },
      { ...past, validFrom: "2023-03-01T00:00Z", validTo: "2023-04-01T00:00Z" },
    ).text;
    expect(text).toContain("2023-04-01");
    const endedAt = (validTo: string) => ({ ...past, validFrom: "2023-01-01T00:00Z", validTo });
    const recent = asked(endedAt("2024-04-30T00:00Z"), service("2024-12-01T00:00Z"));
    expect(recent.text).toContain("2024-04-30");
    const soon = asked(endedAt("2023-02-01T00:00Z"), service("2024-06-01T00:00Z"));
    expect(soon.text).toContain("2024-06-01");
    const event = {
      resourceType: "AGREEMENT",
      action: "CREATE",
      occurredAt: "2024-05-02T08:00Z",
      agreement: service("2024-06-01T00:00Z"),
    };
    const waiting = witnessesOf([event], other, { ...world, agreements: [] });
    expect(onObject(waiting, "AGREEMENT", service("2024-06-01T00:00Z"), "CREATE").text).toContain(
      "not active until",
    );
  });

  it("of a bill is evaluated for its period, in both versions", () => {
    const ended = { ...world, agreements: [{ ...supply, validTo: "2024-02-01T00:00Z" }] };
    for (const events of [[billed(20)], []]) {
      expect(
        onObject(witnessesOf(events, supplier, ended), "NETWORK_BILL", bill(20), "CREATE"),
      ).toMatchObject({
        rule: "NB-2",
      });
    }
    const { networkBillPeriod } = bill(20);
    const { measurements: _, ...period } = networkBillPeriod;
    const second = { meteringPointEic: point, ...period, quantities: [] };
    expect(onObject(witnessesOf([], supplier, ended), "NETWORK_BILL", second, "CREATE").text).toContain(
      "overlaps no data",
    );
  });

  it("of a metering point, customer, authorization or coordination is that of a change of it", () => {
    const missing = (rule: string, text: string) => ({ rule, text: expect.stringContaining(text) as string });
    const none = witnessesOf([]);
    expect(onObject(none, "METERING_POINT", { meterEic: point })).toEqual(
      missing("MP-3", `it is not the service provider of a SUPPLY at ${point}`),
    );
    const metadata = [{ metadataType: "FIRST_NAME", metadataValue: "a" }];
    const content = { customerType: "PHYSICAL_PERSON", customerMetadata: metadata, customerEic: customer };
    expect(onObject(none, "CUSTOMER_DATA", content)).toEqual(
      missing("CUS-2", `it is not the service provider of a SUPPLY for ${customer}`),
    );
    expect(onObject(none, "PERMISSION", sample("authorization"))).toEqual(
      missing("AUT-1", "the subject of the authorization is 38XVK-08600000-Q"),
    );
    for (const [change, rule] of [
      ["CREATED", "COO-1"],
      ["APPROVED", "COO-3"],
      ["CANCELLED", "COO-2"],
    ] as const)
      expect(onObject(none, "AGREEMENT_COORDINATION", { id: "c", candidates: [], change })).toEqual(
        missing(rule, "the candidates of the coordination are none"),
      );
  });

  it("is that of the event about it, if there is one", () => {
    const update = {
      resourceType: "METERING_POINT",
      action: "UPDATE",
      occurredAt: "2024-05-02T08:00Z",
      initiatorEic: supplier,
      meterEic: point,
    };
    expect(
      onObject(witnessesOf([update, update], supplier), "METERING_POINT", { meterEic: point }).text,
    ).toContain("it made the change itself");
  });

  it("of an agreement is that no event could have caused it, or the refusal of the rules", () => {
    const none = witnessesOf([]);
    expect(onObject(none, "AGREEMENT", supply, "CREATE").text).toMatch(
      /^no event caused it, and no event could have \(.+\)$/,
    );
    const { meterEic: _, ...rest } = supply;
    const deleted = onObject(none, "AGREEMENT", { ...rest, meteringPointEic: point }, "DELETE");
    expect(deleted).toEqual({
      rule: "AGR-9",
      text: `AGR-9: ${other} does not receive as METERING_POINT_OPERATOR, because it does not operate the metering point ${point}, ${operator} does`,
    });
  });

  it("of a GENERAL_SERVICE in the set whose start no event has passed is that the rules would grant it", () => {
    const general = {
      ...supply,
      agreementType: "GENERAL_SERVICE",
      serviceProviderEic: other,
      validFrom: "2024-05-02T00:00Z",
    };
    const elsewhere = { ...general, meterEic: "38ZGO-1000000D-V" };
    const none = witnessesOf([], other, { ...world, agreements: [...world.agreements, general, elsewhere] });
    expect(onObject(none, "AGREEMENT", general, "CREATE")).toEqual({
      rule: "AGR-5",
      text: `the rules would grant it, but no event caused it (AGR-5: ${other} receives as NAMED_SUPPLIER, because it is the service provider of the changed agreement)`,
    });
    const impossible = /^no event caused it, and no event could have \(.+\)$/;
    expect(
      onObject(none, "AGREEMENT", { ...general, validFrom: "2024-05-03T00:00Z" }, "DELETE").text,
    ).toMatch(impossible);
    const ofAnother = { ...general, serviceProviderEic: supplier };
    expect(onObject(none, "AGREEMENT", ofAnother, "DELETE").text).toMatch(impossible);
    const supplied = { ...general, agreementType: "SUPPLY" };
    const both = witnessesOf([], other, { ...world, agreements: [...world.agreements, general, supplied] });
    expect(onObject(both, "AGREEMENT", supplied, "CREATE").text).toMatch(impossible);
  });

  it("uses the set as it was when the message was created", () => {
    const removal = (occurredAt: string) => ({
      resourceType: "AGREEMENT",
      action: "DELETE",
      occurredAt,
      initiatorEic: supplier,
      agreement: supply,
    });
    expect(onData(witnessesOf([removal("2024-05-02T08:00Z")], supplier)).text).toContain(
      "it is not the service provider of a SUPPLY",
    );
    expect(onData(witnessesOf([removal("2024-05-02T20:00Z")], supplier)).text).toContain(
      "the rules would grant it",
    );
  });
});

describe("the answers to several questions", () => {
  const removal = (occurredAt: string) => ({
    resourceType: "AGREEMENT",
    action: "DELETE",
    occurredAt,
    initiatorEic: supplier,
    agreement: supply,
  });
  const eight = instantOf("2024-05-02T08:00Z");
  const given = "the rules would grant it";
  const nobody = "it is not the service provider of a SUPPLY";
  const textsOf = (
    { participant, reader }: Remembered,
    ...questions: readonly Question[]
  ): readonly string[] => answersTo(questions, reader.log, participant).map(({ text }) => text);

  it("are in the order of the questions, each by the set at its time", () => {
    const remembered = witnessesOf([removal("2024-05-02T08:00Z")], supplier);
    const { clock } = remembered.reader;
    const askAt = (moment: number): Question => askForData([], point, times, moment, clock);
    const texts = textsOf(remembered, askAt(eight + 1), askAt(eight - 1), askAt(eight), askAt(eight - 2));
    expect(texts).toEqual([
      expect.stringContaining(nobody),
      expect.stringContaining(given),
      expect.stringContaining(nobody),
      expect.stringContaining(given),
    ]);
  });

  it("about an event are by the set before it", () => {
    const events = [data(hours(0, 1), "2024-05-02T07:00Z"), removal("2024-05-02T08:00Z")];
    const remembered = witnessesOf([...events, data(hours(0, 1), "2024-05-02T09:00Z")], supplier);
    const place = dataPlace("METERING_DATA", point);
    const witnesses = remembered.witnesses.filter((witness) => witness.place === place);
    const { clock } = remembered.reader;
    const askOf = (witness: Witness): Question => askForData([witness], point, times, at, clock);
    expect(textsOf(remembered, ...witnesses.map(askOf))).toEqual([
      expect.stringContaining(given),
      expect.stringContaining(nobody),
    ]);
  });

  it("are about the object in question among those that an event changed", () => {
    const remembered = witnessesOf([removal("2024-05-02T08:00Z")], operator);
    const askOf = ({ of, place }: Witness): Question => ({
      look: of as Question["look"],
      place,
      times: { from: at, to: at },
    });
    const [deleted, followed] = textsOf(remembered, ...remembered.witnesses.map(askOf));
    expect(deleted).toContain("receives as METERING_POINT_OPERATOR");
    expect(followed).toContain("receives as GRID_OPERATOR");
    const nowhere = { ...askOf(remembered.witnesses[0]!), place: "nowhere" };
    expect(textsOf(remembered, nowhere)).toEqual(["no event caused it, and no event could have"]);
  });

  it("about an activation are for its moment", () => {
    const service = {
      ...supply,
      agreementType: "GENERAL_SERVICE",
      serviceProviderEic: other,
      validFrom: "2024-05-03T00:00Z",
    };
    const remembered = witnessesOf([data(hours(0, 1)), data(hours(0, 1), "2024-05-04T08:00Z")], other, {
      ...world,
      agreements: [grid, service],
    });
    const [activation] = remembered.witnesses.filter(({ of }) => of.tag === "Activation");
    const object = objectsOf("AGREEMENT", service, "CREATE", same)[0]!;
    const question = askForObject(
      [activation!],
      object,
      instantOf("2024-05-03T01:00Z"),
      remembered.reader.clock,
    );
    expect(textsOf(remembered, question)).toEqual([expect.stringContaining(given)]);
  });
});
