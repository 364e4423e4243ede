/**
 * The findings of a report from its file, JSON or NDJSON as `levik reconcile` writes it.
 */
import { explainDecodeError } from "../../documents/error-text.js";
import type { DecodeResult } from "../../documents/decode.js";
import { decodeFinding, decodeReportFindings, decodeReportRest } from "../../documents/finding-codec.js";
import type { Finding } from "../../reconcile/finding.js";
import type { Entry } from "./read-entries.js";
import { InputError, placeOf, readEntries } from "./read-entries.js";

const valueOf = <A>(entry: Entry, decoded: DecodeResult<A>): A => {
  if (decoded._tag === "Right") return decoded.right.value;
  throw new InputError(decoded.left.map((error) => `${placeOf(entry)}: ${explainDecodeError(error)}`));
};

const has = (value: unknown, name: string): boolean =>
  typeof value === "object" && value !== null && name in value;

/** The party of a report file, and its findings; an InputError where it is not a report. */
export const readReport = async (
  file: string,
): Promise<{ readonly for: string; readonly findings: readonly Finding[] }> => {
  const findings: Finding[] = [];
  let party: string | undefined;
  for await (const entry of readEntries(file, { mayBeEmpty: false })) {
    if (has(entry.value, "findings")) {
      const report = valueOf(entry, decodeReportFindings(entry.value));
      party = report.for;
      for (const finding of report.findings) findings.push(finding);
    } else if (has(entry.value, "class")) findings.push(valueOf(entry, decodeFinding(entry.value)));
    else party = valueOf(entry, decodeReportRest(entry.value)).for;
  }
  if (party === undefined)
    throw new InputError(`${file}: expected a report of levik reconcile (for, summary, findings)`);
  return { for: party, findings };
};
