/**
 * A report as JUnit XML, for build servers: a suite for each resource type, a failure for each finding, and one case
 * that passes where there is something that matches.
 */
import type { Counts, Finding, ReportedType } from "../reconcile/finding.js";
import { reportedTypes } from "../reconcile/finding.js";
import { subjectOf } from "../reconcile/finding-text.js";
import { escaped, xmlAttribute } from "./markup.js";
import type { Report } from "../reconcile/report.js";

const findingCase = (finding: Finding): string => {
  const { class: of, resourceType, text } = finding;
  const details = JSON.stringify(finding);
  return `    <testcase${xmlAttribute("classname", resourceType)}${xmlAttribute("name", `${of}: ${subjectOf(finding)}`)}>
      <failure${xmlAttribute("type", of)}${xmlAttribute("message", text)}>${escaped(details)}</failure>
    </testcase>
`;
};

const matchedCase = (type: ReportedType, { matched, superseded }: Counts): string =>
  matched + superseded === 0
    ? ""
    : `    <testcase${xmlAttribute("classname", type)}${xmlAttribute("name", `matched: ${matched}, superseded: ${superseded}`)}/>
`;

function* suite(type: ReportedType, counts: Counts, findings: readonly Finding[]): Generator<string> {
  const passed = matchedCase(type, counts);
  const tests = findings.length + (passed === "" ? 0 : 1);
  yield `  <testsuite${xmlAttribute("name", type)}${xmlAttribute("tests", tests)}${xmlAttribute("failures", findings.length)}>
${passed}`;
  for (const finding of findings) yield findingCase(finding);
  yield "  </testsuite>\n";
}

/**
 * A report as JUnit XML in pieces; a finding is a failure. Put together they may be longer than one text can be.
 *
 * @example
 * [...junitPieces({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] })].length // 2
 */
export function* junitPieces({ for: eic, summary, findings }: Report): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${xmlAttribute("name", `levik reconcile ${eic}`)}${xmlAttribute("failures", findings.length)}>
`;
  for (const type of reportedTypes) {
    const counts = summary[type];
    if (counts === undefined) continue;
    yield* suite(
      type,
      counts,
      findings.filter(({ resourceType }) => resourceType === type),
    );
  }
  yield "</testsuites>\n";
}

/**
 * The same as one text, for a report that fits into one.
 *
 * @example
 * junitReport({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] })
 * // one testsuites element without suites
 */
export const junitReport = (report: Report): string => [...junitPieces(report)].join("");
