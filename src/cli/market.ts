import type { AgreementSet } from "../market/AgreementSet.js";
import { readBuiltSet } from "../files/set.js";
import { explainDocumentWarning } from "../market/documents.js";
import { tell } from "./output.js";

/** The agreement set of a file; warnings go to standard error. */
export const readSet = async (file: string): Promise<AgreementSet> => {
  const { set, warnings } = await readBuiltSet(file);
  for (const warning of warnings) tell(`warning: ${explainDocumentWarning(warning)}`);
  return set;
};
