/**
 * Agreement sets from files, with every error in one line that names its place.
 */
import type { BuiltSet } from "../../market/build-agreement-set.js";
import { AgreementSetBuilder } from "../../market/build-agreement-set.js";
import type { Place } from "../../market/columns-builder.js";
import { explainDecodeError } from "../../documents/error-text.js";
import { InputError, placeOf, readEntries } from "./read-entries.js";
import { isObject } from "../../common/attributes.js";

/** What was found instead, in a word or two. */
const kindOf = (value: unknown): string => {
  if (isObject(value)) return "an object without them";
  if (Array.isArray(value)) return "an array";
  return typeof value === "string" ? "a text" : String(value);
};

const readSetEntries = async (file: string, builder: AgreementSetBuilder): Promise<string[]> => {
  const errors: string[] = [];
  for await (const entry of readEntries(file, { mayBeEmpty: false })) {
    const { value, path, file, line } = entry;
    const place: Place = line === undefined ? { file, path } : { file, line, path };
    if (isObject(value) && "agreementType" in value) builder.addAgreement(value, place);
    else if (isObject(value) && "meteringPointType" in value) builder.addMeteringPoint(value, place);
    else if (isObject(value) && ("meteringPoints" in value || "agreements" in value))
      builder.addSet(value, place);
    else {
      errors.push(
        `${placeOf(entry)}: expected an agreement set, a metering point (meteringPointType) or an agreement (agreementType), got ${kindOf(value)}`,
      );
    }
  }
  return errors;
};

/** The agreement set of a file, and the remarks about it. */
export const readBuiltSet = async (file: string, strict = false): Promise<BuiltSet> => {
  const builder = new AgreementSetBuilder();
  const misplaced = await readSetEntries(file, builder);
  const built = builder.build({ strict });
  const wrong = built._tag === "Left" ? built.left.map(explainDecodeError) : [];
  if (misplaced.length > 0 || built._tag === "Left") throw new InputError([...misplaced, ...wrong]);
  return built.right;
};
