/**
 * Agreements and metering points read from documents: what is wrong is named with its place and what was expected.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { Instant } from "../time/Instant.js";
import { parseInstant } from "../time/Instant.js";
import type { Agreement, AgreementDocument } from "./Agreement.js";
import { isNestedTooDeep, shallowEnough } from "../documents/nesting.js";
import { checkEic } from "../documents/eic.js";
import type { MeteringPoint, MeteringPointDocument } from "./MeteringPoint.js";
import type { AgreementType, MeteringPointType } from "../documents/vocabulary.js";
import {
  agreementTypes,
  commodityTypes,
  meteringPointTypes,
  operatorRoles,
  partyAgreementTypes,
} from "../documents/vocabulary.js";

/** Where in the input something stands: a path such as `agreements[3].validTo`, the line and file it was read from. */
export interface Place {
  readonly path: string;
  readonly line?: number;
  readonly file?: string;
}

/** What is wrong with a document, where, and what was expected there. */
export type DocumentError =
  | { readonly tag: "NotAnObject"; readonly place: Place; readonly expected: string }
  | { readonly tag: "NestedTooDeep"; readonly place: Place; readonly expected: string }
  | { readonly tag: "MissingAttribute"; readonly place: Place; readonly expected: string }
  | { readonly tag: "WrongType"; readonly place: Place; readonly expected: string; readonly actual: string }
  | { readonly tag: "UnknownType"; readonly place: Place; readonly expected: string; readonly actual: string }
  | {
      readonly tag: "MalformedEic";
      readonly place: Place;
      readonly expected: string;
      readonly actual: string;
    }
  | {
      readonly tag: "NotAnInstant";
      readonly place: Place;
      readonly expected: string;
      readonly actual: string;
    }
  | {
      readonly tag: "ReversedValidity";
      readonly place: Place;
      readonly validFrom: string;
      readonly validTo: string;
    }
  | {
      readonly tag: "MeterEicAgainstType";
      readonly place: Place;
      readonly agreementType: string;
      readonly expected: string;
    }
  | {
      readonly tag: "DuplicateAgreement";
      readonly place: Place;
      readonly what: string;
      readonly first: Place;
    }
  | { readonly tag: "DuplicateMeteringPoint"; readonly place: Place; readonly meterEic: string }
  | { readonly tag: "UnknownParent"; readonly place: Place; readonly parentMeterEic: string };

/** Something worth knowing that does not stand in the way. */
export type DocumentWarning =
  | {
      readonly tag: "WrongCheckCharacter";
      readonly place: Place;
      readonly eic: string;
      readonly expected: string;
    }
  | {
      readonly tag: "UnknownValue";
      readonly place: Place;
      readonly actual: string;
      readonly expected: string;
    };

export type WarningSink = (warning: DocumentWarning) => void;

const shortened = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? typeof value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const within = (place: Place, attribute: string): Place => ({
  ...place,
  path: place.path === "" ? attribute : `${place.path}.${attribute}`,
});

/** Reads attributes of one object; the first thing wrong is kept in `error`. */
class AttributeReader {
  error: DocumentError | undefined;

  constructor(
    private readonly source: Readonly<Record<string, unknown>>,
    private readonly place: Place,
    private readonly warn: WarningSink,
  ) {}

  private fail(error: DocumentError): undefined {
    this.error ??= error;
    return undefined;
  }

  private own(attribute: string): unknown {
    return Object.hasOwn(this.source, attribute) ? this.source[attribute] : undefined;
  }

  private text(attribute: string, expected: string, required: boolean): string | undefined {
    const value = this.own(attribute);
    if (value === undefined || value === null) {
      if (!required) return undefined;
      return this.fail({ tag: "MissingAttribute", place: within(this.place, attribute), expected });
    }
    if (typeof value === "string") return value;
    return this.fail({
      tag: "WrongType",
      place: within(this.place, attribute),
      expected,
      actual: shortened(value),
    });
  }

  eic(attribute: string, required: boolean): string | undefined {
    const text = this.text(attribute, "an EIC of 16 characters", required);
    if (text === undefined) return undefined;
    const check = checkEic(text);
    if (check.tag === "Valid") return text;
    const place = within(this.place, attribute);
    if (check.tag === "Malformed") {
      return this.fail({
        tag: "MalformedEic",
        place,
        expected: `an EIC (${check.what})`,
        actual: shortened(text),
      });
    }
    this.warn({ tag: "WrongCheckCharacter", place, eic: text, expected: check.expected });
    return text;
  }

  instant(attribute: string, required: boolean): Instant | undefined {
    const text = this.text(attribute, "an instant such as 2024-05-22T21:00Z", required);
    if (text === undefined) return undefined;
    const read = parseInstant(text);
    if (read._tag === "Right") return read.right;
    return this.fail({
      tag: "NotAnInstant",
      place: within(this.place, attribute),
      expected: `${read.left.expected} at character ${read.left.at + 1}`,
      actual: shortened(text),
    });
  }

  oneOf<A extends string>(attribute: string, known: readonly A[]): A | undefined {
    const expected = `one of ${known.join(", ")}`;
    const text = this.text(attribute, expected, true);
    if (text === undefined) return undefined;
    if ((known as readonly string[]).includes(text)) return text as A;
    return this.fail({
      tag: "UnknownType",
      place: within(this.place, attribute),
      expected,
      actual: shortened(text),
    });
  }

  /** A value that may be one of tomorrow's: reported, not refused. */
  open(attribute: string, known: readonly string[]): string | undefined {
    const expected = `one of ${known.join(", ")}`;
    const text = this.text(attribute, expected, false);
    if (text !== undefined && !known.includes(text)) {
      this.warn({
        tag: "UnknownValue",
        place: within(this.place, attribute),
        actual: shortened(text),
        expected,
      });
    }
    return text;
  }

  flag(attribute: string): void {
    const value = this.own(attribute);
    if (value === undefined || value === null || typeof value === "boolean") return;
    this.fail({
      tag: "WrongType",
      place: within(this.place, attribute),
      expected: "true or false",
      actual: shortened(value),
    });
  }

  string(attribute: string): string | undefined {
    return this.text(attribute, "a text", false);
  }

  /** originalValidTo: absent (no memory), null (the end was open) or an instant. */
  memory(): Instant | undefined {
    return this.own("originalValidTo") === null ? Infinity : this.instant("originalValidTo", false);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const partyTypes: readonly string[] = partyAgreementTypes;

/**
 * Reads one agreement document.
 *
 * @param place where it stands, for errors
 * @param warn receives what is odd but usable: a wrong EIC check character, an unknown commodity
 */
export const readAgreement = (
  value: unknown,
  place: Place,
  warn: WarningSink = () => undefined,
): Either<DocumentError, Agreement> => {
  if (!isObject(value)) return left({ tag: "NotAnObject", place, expected: "an agreement" });
  if (isNestedTooDeep(value)) return left({ tag: "NestedTooDeep", place, expected: shallowEnough });
  const read = new AttributeReader(value, place, warn);
  const type = read.oneOf<AgreementType>("agreementType", agreementTypes);
  const meterEic = read.eic("meterEic", false);
  const agreement = {
    type: type!,
    meterEic,
    serviceProviderEic: read.eic("serviceProviderEic", false),
    customerEic: read.eic("customerEic", false),
    commodityType: read.open("commodityType", commodityTypes),
    from: read.instant("validFrom", true)!,
    to: read.instant("validTo", false) ?? Infinity,
    originalTo: read.memory(),
    document: value as AgreementDocument,
  };
  read.string("agreementId");
  read.flag("preliminaryTerminationFee");
  if (read.error !== undefined) return left(read.error);
  const namesNoPoint = partyTypes.includes(agreement.type);
  if (namesNoPoint === (meterEic !== undefined)) {
    return left({
      tag: "MeterEicAgainstType",
      place: within(place, "meterEic"),
      agreementType: agreement.type,
      expected: namesNoPoint ? "no meterEic" : "a meterEic",
    });
  }
  if (agreement.to <= agreement.from) {
    return left({
      tag: "ReversedValidity",
      place: within(place, "validTo"),
      validFrom: agreement.document.validFrom,
      validTo: agreement.document.validTo as string,
    });
  }
  return right(agreement);
};

/** Reads one metering point document; the operator's role is GRID_OPERATOR, or AGGREGATOR for AGGREGATION, when not said. */
export const readMeteringPoint = (
  value: unknown,
  place: Place,
  warn: WarningSink = () => undefined,
): Either<DocumentError, MeteringPoint> => {
  if (!isObject(value)) return left({ tag: "NotAnObject", place, expected: "a metering point" });
  if (isNestedTooDeep(value)) return left({ tag: "NestedTooDeep", place, expected: shallowEnough });
  const read = new AttributeReader(value, place, warn);
  const type = read.oneOf<MeteringPointType>("meteringPointType", meteringPointTypes);
  const point = {
    meterEic: read.eic("meterEic", true)!,
    type: type!,
    operatorEic: read.eic("operatorEic", true),
    operatorRole:
      read.open("operatorRole", operatorRoles) ?? (type === "AGGREGATION" ? "AGGREGATOR" : "GRID_OPERATOR"),
    parentMeterEic: read.eic("parentMeterEic", false),
    commodityType: read.open("commodityType", commodityTypes),
    listed: true,
  };
  return read.error === undefined ? right(point) : left(read.error);
};

export type { MeteringPointDocument };

const placeText = ({ file, line, path }: Place): string => {
  const lineText = line === undefined ? "" : file === undefined ? `line ${line}` : `:${line}`;
  return [`${file ?? ""}${lineText}`, path].filter((part) => part !== "").join(": ") || "$";
};

/** One line for a person: where, what was expected, what stood there. */
export const explainDocumentError = (error: DocumentError): string => {
  const at = placeText(error.place);
  switch (error.tag) {
    case "NotAnObject":
      return `${at}: expected ${error.expected} (a JSON object)`;
    case "NestedTooDeep":
      return `${at}: expected ${error.expected}, got a deeper one`;
    case "MissingAttribute":
      return `${at}: missing, expected ${error.expected}`;
    case "WrongType":
    case "UnknownType":
    case "MalformedEic":
    case "NotAnInstant":
      return `${at}: expected ${error.expected}, got ${JSON.stringify(error.actual)}`;
    case "ReversedValidity":
      return `${at}: expected an instant after validFrom ${error.validFrom}, got ${error.validTo}`;
    case "MeterEicAgainstType":
      return `${at}: expected ${error.expected} on an agreement of type ${error.agreementType}`;
    case "DuplicateAgreement":
      return `${at}: expected an agreement not listed before, got ${error.what} of ${placeText(error.first)} again`;
    case "DuplicateMeteringPoint":
      return `${at}: expected a metering point not listed before, got ${error.meterEic} again`;
    case "UnknownParent":
      return `${at}: expected the parent ${error.parentMeterEic} among the listed metering points`;
  }
};

/** One line for a person about something odd but usable. */
export const explainDocumentWarning = (warning: DocumentWarning): string =>
  warning.tag === "WrongCheckCharacter"
    ? `${placeText(warning.place)}: the check character of ${warning.eic} should be ${warning.expected}`
    : `${placeText(warning.place)}: unknown value ${JSON.stringify(warning.actual)}, known: ${warning.expected}`;
