/**
 * A market as text: the agreement set and the events behind it, read with every error named, and written again.
 */
import type { AgreementDocument } from "../../src/documents/agreement-set.js";
import type { AgreementSet, AgreementSetDocument } from "../../src/market/AgreementSet.js";
import { AgreementSetBuilder } from "../../src/market/AgreementSet.js";
import type { DocumentError } from "../../src/market/documents.js";
import { explainDocumentError, explainDocumentWarning } from "../../src/market/documents.js";
import type { Read, Trouble } from "./entries.js";
import { readEntries } from "./entries.js";

type Attributes = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A set that was read, and its documents in the order of the text. */
export interface ReadSet {
  readonly set: AgreementSet;
  readonly document: AgreementSetDocument;
  readonly warnings: readonly string[];
}

const troubleOf = (error: DocumentError): Trouble => ({
  text: explainDocumentError(error),
  ...(error.place.line !== undefined && { line: error.place.line }),
});

/** Reads the text of an agreement set: one document, or one metering point or agreement a line. */
export const readSet = (text: string): Read<ReadSet> => {
  const entries = readEntries(text);
  if (!entries.ok) return entries;
  const builder = new AgreementSetBuilder();
  const troubles: Trouble[] = [];
  for (const { value, place } of entries.value) {
    const within = (name: string) => ({ ...place, path: place.path === "" ? name : `${place.path}.${name}` });
    if (isObject(value) && "agreementType" in value) builder.addAgreement(value, place);
    else if (isObject(value) && "meteringPointType" in value) builder.addMeteringPoint(value, place);
    else if (isObject(value) && ("meteringPoints" in value || "agreements" in value)) {
      for (const name of ["meteringPoints", "agreements"] as const) {
        const list = value[name] ?? [];
        if (!Array.isArray(list)) {
          troubles.push({ text: `${within(name).path}: expected an array` });
          continue;
        }
        list.forEach((document: unknown, i) => {
          if (name === "agreements") builder.addAgreement(document, within(`${name}[${i}]`));
          else builder.addMeteringPoint(document, within(`${name}[${i}]`));
        });
      }
    } else {
      const where = [place.line === undefined ? "" : `line ${place.line}`, place.path].filter(Boolean);
      troubles.push({
        ...(place.line !== undefined && { line: place.line }),
        text: `${where.join(": ") || "$"}: expected an agreement set, a metering point (meteringPointType) or an agreement (agreementType)`,
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
  const { set, warnings } = built.right;
  return {
    ok: true,
    value: { set, document: set.toDocument(), warnings: warnings.map(explainDocumentWarning) },
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
export const setText = ({ meteringPoints = [], agreements = [] }: Partial<AgreementSetDocument>): string =>
  `{\n${listText("meteringPoints", meteringPoints)},\n${listText("agreements", agreements)}\n}\n`;

/** Events as text, one a line. */
export const eventsText = (events: readonly unknown[]): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join("");

/** An agreement with another end; undefined leaves the end open. */
export const endingOn = (agreement: AgreementDocument, validTo: string | undefined): AgreementDocument => {
  const { validTo: _end, ...rest } = agreement;
  return validTo === undefined ? (rest as AgreementDocument) : ({ ...rest, validTo } as AgreementDocument);
};
