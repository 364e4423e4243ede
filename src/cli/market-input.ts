import type { AgreementSet } from "../market/agreement-set.js";
import { readBuiltSet } from "../runtime/files/set-file.js";
import { explainRemark } from "../documents/remarks.js";
import { notify } from "./output.js";

/** The agreement set of a file; remarks go to standard error, unless they are errors. */
export const readSet = async (file: string, strict = false): Promise<AgreementSet> => {
  const { set, remarks } = await readBuiltSet(file, strict);
  for (const remark of remarks) notify(`warning: ${explainRemark(remark)}`);
  return set;
};
