/**
 * A market as text: the agreement set and the events behind it, read with every error named, and written again.
 */
import { AgreementSetBuilder } from "../../src/market/build-agreement-set.js";
import type { AgreementDocument, AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import type { DecodeError } from "../../src/documents/decode-error.js";
import { explainDecodeError, originText } from "../../src/documents/error-text.js";
import { explainRemark } from "../../src/documents/remarks.js";
import type { AgreementSet } from "../../src/market/agreement-set.js";
import type { Read, Trouble } from "./entries.js";
import { readEntries } from "./entries.js";

type Attributes = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A set that was read, and its documents in the order of the text. */
export interface ReadSet {
  readonly set: AgreementSet;
  readonly document: ReturnType<AgreementSet["toDocument"]>;
  readonly remarks: readonly string[];
}

const troubleOf = (error: DecodeError): Trouble => ({
  text: explainDecodeError(error),
  ...(error.line !== undefined && { line: error.line }),
});

/** Reads the text of an agreement set: one document, or one metering point or agreement a line. */
export const readSet = (text: string): Read<ReadSet> => {
  const entries = readEntries(text);
  if (!entries.ok) return entries;
  const builder = new AgreementSetBuilder();
  const troubles: Trouble[] = [];
  for (const { value, place } of entries.value) {
    const within = (name: string) => ({ ...place, path: `${place.path}.${name}` });
    if (isObject(value) && "agreementType" in value) builder.addAgreement(value, place);
    else if (isObject(value) && "meteringPointType" in value) builder.addMeteringPoint(value, place);
    else if (isObject(value) && ("meteringPoints" in value || "agreements" in value)) {
      for (const name of ["meteringPoints", "agreements"] as const) {
        const list = value[name] ?? [];
        if (!Array.isArray(list)) {
          troubles.push({ text: `$${within(name).path}: expected an array` });
          continue;
        }
        list.forEach((document: unknown, i) => {
          if (name === "agreements") builder.addAgreement(document, within(`${name}[${i}]`));
          else builder.addMeteringPoint(document, within(`${name}[${i}]`));
        });
      }
    } else {
      troubles.push({
        ...(place.line !== undefined && { line: place.line }),
        text: `${originText(place)}$${place.path}: expected an agreement set, a metering point (meteringPointType) or an agreement (agreementType)`,
      });
    }
  }
  const built = builder.build();
  if (built._tag === "Left" || troubles.length > 0) {
    return {
      ok: false,
      troubles: [...troubles, ...(built._tag === "Left" ? built.left.map(troubleOf) : [])],
    };
  }
  const { set, remarks } = built.right;
  return {
    ok: true,
    value: { set, document: set.toDocument(), remarks: remarks.map(explainRemark) },
  };
};

/** Reads the text of events; a text with nothing in it has none. */
export const readEvents = (text: string): Read<readonly unknown[]> => {
  if (text.trim() === "") return { ok: true, value: [] };
  const entries = readEntries(text);
  return entries.ok ? { ok: true, value: entries.value.map(({ value }) => value) } : entries;
};

// ------------------------------------------------------------------------------------------------------- writing

const listText = (name: string, list: readonly unknown[]): string =>
  list.length === 0
    ? `  ${JSON.stringify(name)}: []`
    : `  ${JSON.stringify(name)}: [\n${list.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;

/** A set as text, one metering point or agreement a line. */
export const setText = ({ meteringPoints, agreements }: AgreementSetDocument): string =>
  `{\n${listText("meteringPoints", meteringPoints ?? [])},\n${listText("agreements", agreements ?? [])}\n}\n`;

/** Events as text, one a line. */
export const eventsText = (events: readonly unknown[]): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join("");

/** An agreement with another end; undefined leaves the end open. */
export const endingOn = (agreement: AgreementDocument, validTo: string | undefined): AgreementDocument => {
  const { validTo: _end, ...rest } = agreement;
  return validTo === undefined ? (rest as AgreementDocument) : ({ ...rest, validTo } as AgreementDocument);
};
