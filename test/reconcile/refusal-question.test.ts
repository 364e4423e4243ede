import { askForObject, askForData, dataPlace } from "../../src/reconcile/refusal-question.js";
import type { ObjectType } from "../../src/reconcile/comparable.js";
import { describe, expect, it } from "vitest";
import { EventClock } from "../../src/reconcile/event-clock.js";
import { objectsOf } from "../../src/reconcile/objects.js";
import type { Witness } from "../../src/reconcile/record.js";
import { instantOf } from "../../src/time/instant.js";
import { sample } from "../documents/samples.js";
import { bill, customer, operator, point, supply } from "./world.js";

const same = (meterEic: string): string => meterEic;
const at = instantOf("2024-05-02T12:00Z");
const times = { from: instantOf("2024-05-01T00:00Z"), to: instantOf("2024-05-01T01:00Z") };

describe("the question why a message was received", () => {
  const clock = new EventClock();
  clock.add([Date.parse("2024-05-02T08:00Z"), Date.parse("2024-05-02T13:00Z")]);
  const witness = (hour: number, of: Witness["of"]): Witness => ({
    tag: "Witness",
    place: "",
    at: Date.parse(`2024-05-02T${String(hour).padStart(2, "0")}:00Z`),
    of,
  });
  const change = (event: number) => ({ tag: "Change", event }) as const;
  const told = {
    tag: "Data",
    event: 3,
    occurredAt: "2024-05-02T08:00Z",
    action: "UPDATE",
    initiatorEic: operator,
  } as const;
  const content = [{ meterEic: point, periods: [{ r: "PT15M", aI: [{ pS: "2024-05-01T00:00Z" }] }] }];

  it("is about the last event up to the message, else about the first after it", () => {
    const lookOf = (...witnesses: readonly Witness[]) => askForData(witnesses, point, times, at, clock).look;
    expect(lookOf(witness(8, change(1)), witness(12, change(2)), witness(13, change(3)))).toEqual(change(2));
    expect(lookOf(witness(13, change(3)), witness(14, change(4)))).toEqual(change(3));
  });

  it("about data is about one account interval of its time, in the event, or in an assumed one", () => {
    expect(dataPlace("METERING_DATA", point)).toBe(`METERING_DATA ${point}`);
    const { tag: _, event, ...rest } = told;
    expect(askForData([witness(8, told)], point, times, at, clock)).toEqual({
      look: { tag: "Document", event, document: { resourceType: "METERING_DATA", ...rest, content } },
      meterEic: point,
      times,
    });
    expect(askForData([], point, times, at, clock)).toEqual({
      look: {
        tag: "Imagined",
        at,
        document: { resourceType: "METERING_DATA", action: "CREATE", content },
      },
      meterEic: point,
      times,
    });
  });

  it("about a bill is about the bill, in the event with bills of its point", () => {
    const { networkBillPeriod } = bill(20);
    const { measurements: __, ...period } = networkBillPeriod;
    const second = { meteringPointEic: point, ...period, quantities: [] };
    const span = { from: instantOf("2024-04-30T21:00Z"), to: instantOf("2024-05-31T21:00Z") };
    for (const [document, version] of [
      [bill(20), "V1"],
      [second, "V2"],
    ] as const) {
      const object = objectsOf("NETWORK_BILL", document, "CREATE", same)[0]!;
      const asked = { resourceType: "NETWORK_BILL", version, content: [document] };
      const { tag: _, event, ...rest } = told;
      expect(askForObject([witness(8, told)], object, at, clock)).toEqual({
        look: { tag: "Document", event, document: { ...asked, ...rest } },
        meterEic: point,
        times: span,
      });
      expect(askForObject([], object, at, clock)).toEqual({
        look: { tag: "Imagined", at, document: { ...asked, action: "CREATE" } },
        meterEic: point,
        times: span,
      });
    }
  });

  it("about an object is about the event of the object, or about an activation", () => {
    const object = objectsOf("METERING_POINT", { meterEic: point }, "UPDATE", same)[0]!;
    const moment = { place: object.place, times: { from: at, to: at } };
    const document = { tag: "Document", event: 1, document: {} } as const;
    expect(askForObject([witness(8, document)], object, at, clock)).toEqual({ look: document, ...moment });
    expect(askForObject([witness(9, { tag: "Activation" })], object, at, clock)).toEqual({
      look: { tag: "Activation", event: 1, at: Date.parse("2024-05-02T09:00Z") },
      ...moment,
    });
  });

  it("about an object without an event is about an assumed event", () => {
    const imagined = (type: ObjectType, document: unknown, reason = "CREATE"): unknown => {
      const { look, ...rest } = askForObject([], objectsOf(type, document, reason, same)[0]!, at, clock);
      expect(rest).toEqual({ times: { from: at, to: at } });
      expect(look).toMatchObject({ tag: "Imagined", at });
      return look.tag === "Imagined" && look.document;
    };
    expect(imagined("METERING_POINT", { meterEic: point })).toEqual({
      resourceType: "METERING_POINT",
      action: "UPDATE",
      meterEic: point,
    });
    const { meterEic, ...rest } = supply;
    for (const document of [supply, { ...rest, meteringPointEic: meterEic }])
      expect(imagined("AGREEMENT", document, "DELETE_BC_GRID_DELETE")).toEqual({
        resourceType: "AGREEMENT",
        action: "DELETE",
        agreement: supply,
      });
    const { meterEic: _, ...portfolio } = { ...supply, agreementType: "PORTFOLIO_SUPPLIER" };
    expect(imagined("AGREEMENT", portfolio)).toStrictEqual({
      resourceType: "AGREEMENT",
      action: "CREATE",
      agreement: portfolio,
    });
    const metadata = [{ metadataType: "FIRST_NAME", metadataValue: "a" }];
    const data = { customerType: "PHYSICAL_PERSON", customerMetadata: metadata, customerEic: customer };
    expect(imagined("CUSTOMER_DATA", data)).toEqual({
      resourceType: "CUSTOMER_DATA",
      action: "UPDATE",
      changed: ["customerType", "FIRST_NAME"],
      content: data,
    });
    const authorization = sample("authorization");
    expect(imagined("PERMISSION", authorization)).toEqual({
      resourceType: "PERMISSION",
      action: "CREATE",
      content: authorization,
    });
    for (const [step, action] of [
      ["CREATED", "CREATE"],
      ["CANCELLED", "DELETE"],
      ["APPROVED", "UPDATE"],
      [undefined, "UPDATE"],
    ] as const) {
      const coordination = { id: "c", ...(step !== undefined && { change: step }) };
      expect(imagined("AGREEMENT_COORDINATION", coordination)).toEqual({
        resourceType: "AGREEMENT_COORDINATION",
        action,
        coordination,
      });
    }
  });
});
