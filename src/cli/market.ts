/**
 * Sets and events from files, with every error in one line that names its place.
 */
import type { AgreementSet, BuiltSet } from "../market/AgreementSet.js";
import { AgreementSetBuilder } from "../market/AgreementSet.js";
import type { DocumentWarning, Place } from "../market/documents.js";
import { explainDocumentError, explainDocumentWarning } from "../market/documents.js";
import type { EventWarning } from "../predict/Event.js";
import type { EventError } from "../predict/changes.js";
import { explainEventError } from "../predict/changes.js";
import { renderReport } from "../wire/reports.js";
import type { Entry } from "./input.js";
import { InputError, placeOf, readEntries } from "./input.js";
import { tell } from "./output.js";

/** Several lines of errors at once. */
export class InputErrors extends InputError {
  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const readSetEntries = async (file: string, builder: AgreementSetBuilder): Promise<string[]> => {
  const errors: string[] = [];
  for await (const entry of readEntries(file)) {
    const { value, path } = entry;
    const place: Place = entry;
    if (isObject(value) && "agreementType" in value) builder.addAgreement(value, place);
    else if (isObject(value) && "meteringPointType" in value) builder.addMeteringPoint(value, place);
    else if (isObject(value) && ("meteringPoints" in value || "agreements" in value)) {
      for (const name of ["meteringPoints", "agreements"] as const) {
        const list = value[name];
        if (list === undefined) continue;
        if (!Array.isArray(list)) {
          errors.push(`${placeOf(entry)}: ${name}: expected an array`);
          continue;
        }
        list.forEach((document: unknown, i) => {
          const at: Place = { ...place, path: `${path === "" ? "" : `${path}.`}${name}[${i}]` };
          if (name === "agreements") builder.addAgreement(document, at);
          else builder.addMeteringPoint(document, at);
        });
      }
    } else {
      errors.push(
        `${placeOf(entry)}: expected an agreement set, a metering point (meteringPointType) or an agreement (agreementType)`,
      );
    }
  }
  return errors;
};

/** The agreement set of a file; warnings go to standard error. */
export const readSet = async (file: string): Promise<AgreementSet> => {
  const builder = new AgreementSetBuilder();
  const errors = await readSetEntries(file, builder);
  const built = builder.build();
  if (built._tag === "Left") errors.push(...built.left.map(explainDocumentError));
  if (errors.length > 0 || built._tag === "Left") throw new InputErrors(errors);
  tellWarnings(built.right);
  return built.right.set;
};

const tellWarnings = ({ warnings }: BuiltSet): void => {
  warnings.forEach((warning: DocumentWarning) => tell(`warning: ${explainDocumentWarning(warning)}`));
};

const eventWarningText = (warning: EventWarning): string =>
  warning.tag === "ContentReport" ? renderReport(warning.report) : explainDocumentWarning(warning.warning);

/** Tells what was odd in an event. */
export const tellEventWarnings = (entry: Entry, event: number, warnings: readonly EventWarning[]): void => {
  for (const warning of warnings)
    tell(`warning: ${placeOf(entry)}: event ${event}: ${eventWarningText(warning)}`);
};

/** One line about an event that cannot be. */
export const eventErrorLine = (entry: Entry, error: EventError): string =>
  `${placeOf(entry)}: event ${error.event}: ${explainEventError(error)}`;
