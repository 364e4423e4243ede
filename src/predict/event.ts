/**
 * Events for the rules, made from their decoded documents.
 */
import type { EventDocument } from "../documents/event-types.js";
import type { EventDocuments } from "../documents/event-types.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import { fromReadonlyNonEmptyArray, map } from "fp-ts/lib/NonEmptyArray.js";
import { isNonEmpty } from "fp-ts/lib/ReadonlyArray.js";
import type { DecodeError } from "../documents/decode-error.js";
import { explainDecodeError } from "../documents/error-text.js";
import type { MessageVersion } from "../documents/content.js";
import { decodeEvent, occurredAtOf } from "../documents/event-document.js";
import type { Eic } from "../documents/eic.js";
import type { Remark } from "../documents/remarks.js";
import { errorOfRemark } from "../documents/remarks.js";
import type { Action } from "../documents/vocabulary.js";
import type { Agreement } from "../market/agreement.js";
import { agreementOf } from "../market/agreement.js";
import { unitsOf } from "../split/split.js";
import type { UnitMessage } from "../split/units.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";

interface Common {
  readonly occurredAt: string;
  readonly at: Instant;
}

interface Made extends Common {
  readonly action: Action;
  /** The party that sent or made it; undefined for the system. */
  readonly initiatorEic: Eic | undefined;
}

/** Metering data or network bills: decoded, and divided into units. */
interface DataEvent<On extends "METERING_DATA" | "NETWORK_BILL"> extends Made {
  readonly resourceType: On;
  readonly version: MessageVersion;
  readonly content: EventDocuments[On]["content"];
  readonly message: UnitMessage;
}

/** A decoded event for the rules. */
export type Event =
  | (Common & { readonly resourceType: "CLOCK" })
  | (Made & { readonly resourceType: "METERING_POINT"; readonly meterEic: Eic })
  | (Made & { readonly resourceType: "AGREEMENT"; readonly agreement: Agreement; readonly via: boolean })
  | DataEvent<"METERING_DATA">
  | DataEvent<"NETWORK_BILL">
  | (Made & {
      readonly resourceType: "CUSTOMER_DATA";
      readonly customerEic: Eic;
      readonly changed: readonly string[];
      readonly content: EventDocuments["CUSTOMER_DATA"]["content"];
    })
  | (Made & {
      readonly resourceType: "PERMISSION";
      readonly mandateCustomerEic: Eic;
      readonly content: EventDocuments["PERMISSION"]["content"];
    })
  | (Made & {
      readonly resourceType: "AGREEMENT_COORDINATION";
      readonly candidates: readonly Eic[];
      readonly coordination: EventDocuments["AGREEMENT_COORDINATION"]["coordination"];
    });

/** An event and the remarks on its document. */
export interface ReadEvent {
  readonly event: Event;
  readonly remarks: readonly Remark[];
}

const withoutMemory = (agreement: Agreement): Agreement => {
  const { originalValidTo: _memory, ...document } = agreement.document;
  return { ...agreement, originalTo: undefined, document };
};

const dataEventOf = <On extends "METERING_DATA" | "NETWORK_BILL">(
  made: Made,
  document: Pick<DataEvent<On>, "resourceType" | "content"> & { readonly version?: MessageVersion | null },
): DataEvent<On> => {
  const { resourceType, content } = document;
  const version = document.version ?? "V1";
  return { resourceType, ...made, version, content, message: unitsOf(resourceType, version, content) };
};

const eventOf = (document: EventDocument): Event => {
  const common = { occurredAt: document.occurredAt, at: instantOf(document.occurredAt) };
  if (document.resourceType === "CLOCK") return { resourceType: "CLOCK", ...common };
  const made: Made = {
    ...common,
    action: document.action,
    initiatorEic: document.initiatorEic ?? undefined,
  };
  switch (document.resourceType) {
    case "METERING_POINT":
      return { resourceType: "METERING_POINT", ...made, meterEic: document.meterEic };
    case "AGREEMENT": {
      const read = agreementOf(document.agreement);
      const agreement = "originalValidTo" in document.agreement ? withoutMemory(read) : read;
      const via = document.via !== undefined && document.via !== null;
      return { resourceType: "AGREEMENT", ...made, agreement, via };
    }
    case "METERING_DATA":
      return dataEventOf(made, document);
    case "NETWORK_BILL":
      return dataEventOf(made, document);
    case "CUSTOMER_DATA": {
      const { changed, content } = document;
      return { resourceType: "CUSTOMER_DATA", ...made, customerEic: content.customerEic, changed, content };
    }
    case "PERMISSION": {
      const { content } = document;
      return { resourceType: "PERMISSION", ...made, mandateCustomerEic: content.mandateCustomerEic, content };
    }
    case "AGREEMENT_COORDINATION": {
      const { coordination } = document;
      return {
        resourceType: "AGREEMENT_COORDINATION",
        ...made,
        candidates: coordination.candidates,
        coordination,
      };
    }
  }
};

/** The moment of an event alone, so that time can pass even if the rest does not decode. */
export const readOccurredAt = (value: unknown): Either<NonEmptyArray<DecodeError>, Instant> => {
  const read = occurredAtOf(value);
  return read._tag === "Left" ? read : right(instantOf(read.right));
};

/** Reads one event: the errors of its document, or the event with its remarks; with `strict`, remarks are errors. */
export const readEvent = (value: unknown, strict = false): Either<NonEmptyArray<DecodeError>, ReadEvent> => {
  const decoded = decodeEvent(value);
  if (decoded._tag === "Left") return decoded;
  const { remarks } = decoded.right;
  if (strict && isNonEmpty(remarks)) return left(map(errorOfRemark)(fromReadonlyNonEmptyArray(remarks)));
  return right({ event: eventOf(decoded.right.value), remarks });
};

/** The errors of one document in one line. */
export const explainDecodeErrors = ([first, ...more]: NonEmptyArray<DecodeError>): string =>
  `${explainDecodeError(first)}${more.length === 0 ? "" : ` (and ${more.length} more)`}`;
