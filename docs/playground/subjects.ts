/**
 * What events and messages are about: their metering points, their parties, and how they are told in a line.
 */
import { coverageOf } from "../../src/split/units.js";
import type { UnitMessage } from "../../src/split/units.js";
import { readUnits } from "../../src/split/split.js";
import type { Language } from "../../src/reason/index.js";
import { instantOf } from "../../src/time/instant.js";
import { spanText, validityText } from "./dates.js";
import { nameOf } from "./names.js";
import type { Market } from "./store.js";
import type { Step } from "./run.js";

export type Attributes = Readonly<Record<string, unknown>>;

export const attributesOf = (value: unknown): Attributes =>
  typeof value === "object" && value !== null ? (value as Attributes) : {};

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const listOf = (value: unknown): readonly Attributes[] =>
  Array.isArray(value) ? value.map(attributesOf) : [];

/** The metering data or bills of a message taken apart; undefined where it cannot be. */
export const unitsOf = (resourceType: string, content: unknown): UnitMessage | undefined => {
  if (resourceType !== "METERING_DATA" && resourceType !== "NETWORK_BILL") return undefined;
  const version = listOf(content).some((item) => "meteringPointEic" in item) ? "V2" : "V1";
  const read = readUnits(resourceType, version, content);
  return read._tag === "Right" ? read.right.message : undefined;
};

const pointNames = ["meterEic", "meteringPointEic"] as const;

/** The metering points that an event names. */
const pointsNamedBy = (event: Attributes): readonly string[] => {
  const { agreement, coordination, content } = event;
  const places = [event, attributesOf(agreement), attributesOf(coordination), attributesOf(content)];
  return [...places, ...listOf(content)]
    .flatMap((place) => pointNames.map((name) => textOf(place[name])))
    .filter((eic) => eic !== "");
};

/** The point that best shows what a step does: one it names, one a delivery is about, else the first of the market. */
export const pointOfStep = (market: Market, step: Step | undefined): string | undefined => {
  const { meteringPoints, agreements } = market.read.document;
  const named =
    step === undefined
      ? market.events.flatMap((event) => pointsNamedBy(attributesOf(event)))
      : [
          ...pointsNamedBy(attributesOf(step.event)),
          ...step.deliveries.flatMap(({ content }) => pointsNamedBy({ content })),
        ];
  return (
    named[0] ??
    meteringPoints[0]?.meterEic ??
    agreements.find(({ meterEic }) => meterEic)?.meterEic ??
    undefined
  );
};

/** Every metering point of a market, as listed, then those only agreements name. */
export const pointsOf = ({ read, events }: Market): readonly string[] => {
  const { meteringPoints, agreements } = read.document;
  return [
    ...new Set([
      ...meteringPoints.map(({ meterEic }) => meterEic),
      ...agreements.flatMap(({ meterEic }) => meterEic ?? []),
      ...events.flatMap((event) => textOf(attributesOf(attributesOf(event)["agreement"])["meterEic"]) || []),
    ]),
  ];
};

/** Every party of a market. */
export const partiesOf = ({ read, steps }: Market): readonly string[] => {
  const { meteringPoints, agreements } = read.document;
  const parties = new Set<string>();
  const note = (value: unknown): void => {
    if (typeof value === "string" && value !== "") parties.add(value);
  };
  const noteAgreement = (agreement: object): void => {
    const { serviceProviderEic, customerEic } = attributesOf(agreement);
    note(serviceProviderEic);
    note(customerEic);
  };
  meteringPoints.forEach(({ operatorEic }) => note(operatorEic));
  agreements.forEach(noteAgreement);
  for (const { event, deliveries } of steps) {
    note(attributesOf(event)["initiatorEic"]);
    noteAgreement(attributesOf(attributesOf(event)["agreement"]));
    deliveries.forEach(({ recipientEic }) => note(recipientEic));
  }
  return [...parties];
};

/** The two parties of an agreement. */
export const partiesText = (agreement: object, language: Language): string => {
  const { serviceProviderEic, customerEic } = attributesOf(agreement);
  return [serviceProviderEic, customerEic]
    .map((eic) => (textOf(eic) === "" ? "?" : nameOf(textOf(eic), language)))
    .join(" → ");
};

/** The point of an agreement where it has one, its parties, its validity. */
export const agreementText = (agreement: object, language: Language): string => {
  const meterEic = textOf(attributesOf(agreement)["meterEic"]);
  const point = meterEic === "" ? [] : [nameOf(meterEic, language)];
  return [...point, partiesText(agreement, language), validityText(attributesOf(agreement), language)].join(" · ");
};

/** Data or bills: their points, and from when to when they are. */
export const coverageText = (message: UnitMessage, language: Language): string => {
  const points = [...coverageOf(message)];
  return points
    .slice(0, 3)
    .map(([meterEic, times]) => {
      const [first, last] = [times[0], times.at(-1)];
      const span = first && last ? ` · ${spanText(first.from, last.to, language)}` : "";
      return `${nameOf(meterEic, language)}${span}`;
    })
    .concat(points.length > 3 ? [`+ ${points.length - 3}`] : [])
    .join("; ");
};

/** What an event or message is about, in a line. */
export const subjectText = (resourceType: string, content: unknown, language: Language): string => {
  const of = attributesOf(content);
  switch (resourceType) {
    case "AGREEMENT":
      return agreementText(of, language);
    case "METERING_POINT":
      return nameOf(textOf(of["meterEic"]), language);
    case "CUSTOMER_DATA":
      return nameOf(textOf(of["customerEic"]), language);
    case "PERMISSION":
      return `${nameOf(textOf(of["meteringPointEic"]), language)} · ${nameOf(textOf(of["ownerCustomerEic"]), language)} → ${nameOf(textOf(of["mandateCustomerEic"]), language)}`;
    case "AGREEMENT_COORDINATION":
      return `${String(of["id"])} · ${textOf(of["change"])}`;
    default: {
      const message = unitsOf(resourceType, content);
      return message === undefined ? "" : coverageText(message, language);
    }
  }
};

/** The object of an event document, whichever attribute has it. */
export const contentOf = (event: Attributes): unknown => {
  switch (event["resourceType"]) {
    case "AGREEMENT":
      return event["agreement"];
    case "AGREEMENT_COORDINATION":
      return event["coordination"];
    case "METERING_POINT":
      return { meterEic: event["meterEic"] };
    default:
      return event["content"];
  }
};

/** When an event occurred; NaN when it does not say. */
export const momentOf = (event: unknown): number => instantOf(textOf(attributesOf(event)["occurredAt"]));
