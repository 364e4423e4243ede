import { describe, expect, it } from "vitest";
import { agreementSet } from "../../src/market/AgreementSet.js";
import { completeOptions } from "../../src/predict/predict.js";
import type { Asker, Closest, Question } from "../../src/reconcile/closest.js";
import { answersTo, askForData, askForObject, dataPlace } from "../../src/reconcile/closest.js";
import { Intake } from "../../src/reconcile/Intake.js";
import type { ObjectType } from "../../src/reconcile/objects.js";
import { objectsOf } from "../../src/reconcile/objects.js";
import type { Witness } from "../../src/reconcile/Record.js";
import { instantOf } from "../../src/time/Instant.js";
import { sample } from "../wire/samples.js";
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

/** What is remembered of events, and who asks. */
interface Remembered {
  readonly asker: Asker;
  readonly intake: Intake;
  readonly witnesses: readonly Witness[];
}

const witnessesOf = (events: readonly unknown[], eic = other, documents: unknown = world): Remembered => {
  const built = agreementSet(documents);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  const asker = { eic, set: built.right.set, options: completeOptions(), parentOf: same };
  const witnesses: Witness[] = [];
  const intake = new Intake({ ...asker, basis: "events" }, (_, record) => {
    if (record.tag === "Witness") witnesses.push(record);
  });
  events.forEach((event, i) => intake.event(i, event));
  return { asker, intake, witnesses };
};

const answerTo = ({ asker, intake }: Remembered, question: Question): Closest =>
  answersTo([question], intake.log, asker)[0]!;

const at = instantOf("2024-05-02T12:00Z");
const times = { from: instantOf("2024-05-01T00:00Z"), to: instantOf("2024-05-01T01:00Z") };
const onData = (remembered: Remembered): Closest => {
  const place = dataPlace("METERING_DATA", point);
  const witnesses = remembered.witnesses.filter((witness) => witness.place === place);
  return answerTo(remembered, askForData(witnesses, point, times, at, remembered.intake.clock));
};
const onObject = (remembered: Remembered, type: ObjectType, content: unknown, reason = "UPDATE"): Closest => {
  const object = objectsOf(type, content, reason, same)[0]!;
  const place = type === "NETWORK_BILL" ? dataPlace(type, point) : object.place;
  const witnesses = remembered.witnesses.filter((witness) => witness.place === place);
  return answerTo(remembered, askForObject(witnesses, object, at, remembered.intake.clock));
};

describe("what speaks against metering data", () => {
  it("is that nobody looks at the party", () => {
    expect(onData(witnessesOf([data(hours(0, 1))]))).toEqual({ text: `no rule looks at ${other} for it` });
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

  it("is nothing but that no event brought it", () => {
    const { rule, text } = onData(witnessesOf([], supplier));
    expect(rule).toBe("MD-3");
    expect(text).toMatch(/^the rules would give it, but no event brought it \(MD-3: .*[^.]\)$/);
  });

  it("is asked of the last event before the message, else of the first after it", () => {
    const later = { ...data(hours(0, 1), "2024-05-02T13:00Z"), initiatorEic: supplier };
    expect(onData(witnessesOf([later], supplier)).text).toContain("it made the change itself");
    expect(onData(witnessesOf([data(hours(0, 1)), later], supplier)).text).toContain("no event brought it");
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

describe("what speaks against an object", () => {
  it("is the right nearest in time where several ended, are not valid yet or not active yet", () => {
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

  it("of a bill is judged by its period, in both versions", () => {
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

  it("of a metering point, customer, authorization or coordination is asked as if it had been changed", () => {
    const nothing = { text: `no rule looks at ${other} for it` };
    const none = witnessesOf([]);
    expect(onObject(none, "METERING_POINT", { meterEic: point })).toEqual(nothing);
    const metadata = [{ metadataType: "FIRST_NAME", metadataValue: "a" }];
    const content = { customerType: "PHYSICAL_PERSON", customerMetadata: metadata, customerEic: customer };
    expect(onObject(none, "CUSTOMER_DATA", content)).toEqual(nothing);
    expect(onObject(none, "PERMISSION", sample("authorization"))).toEqual(nothing);
    for (const change of ["CREATED", "APPROVED", "CANCELLED"])
      expect(onObject(none, "AGREEMENT_COORDINATION", { id: "c", candidates: [], change })).toEqual(nothing);
  });

  it("is asked of the event about it, where there is one", () => {
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

  it("of an agreement is that no event could have brought it, or what the rules say of it", () => {
    const none = witnessesOf([]);
    expect(onObject(none, "AGREEMENT", supply, "CREATE").text).toMatch(
      /^no event brought it, and none could \(.+\)$/,
    );
    const { meterEic: _, ...rest } = supply;
    const deleted = onObject(none, "AGREEMENT", { ...rest, meteringPointEic: point }, "DELETE");
    expect(deleted).toEqual({ text: `no rule looks at ${other} for it` });
  });

  it("is seen in the set as it was when the message was made", () => {
    const removal = (occurredAt: string) => ({
      resourceType: "AGREEMENT",
      action: "DELETE",
      occurredAt,
      initiatorEic: supplier,
      agreement: supply,
    });
    expect(onData(witnessesOf([removal("2024-05-02T08:00Z")], supplier)).text).toContain("no rule looks at");
    expect(onData(witnessesOf([removal("2024-05-02T20:00Z")], supplier)).text).toContain(
      "the rules would give it",
    );
  });
});
