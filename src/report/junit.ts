/**
 * A report as JUnit XML, for build servers: a suite for each resource type, a failure for each finding, and one case
 * that passes where there is something that matches.
 */
import type { Counts, Finding, ReportedType } from "../reconcile/finding.js";
import { reportedTypes } from "../reconcile/finding.js";
import { subjectOf } from "../reconcile/finding-text.js";
import { escaped } from "./markup.js";
import type { Report } from "../reconcile/report.js";

const attribute = (name: string, value: string | number): string => ` ${name}="${escaped(String(value))}"`;

const findingCase = (finding: Finding): string => {
  const { class: of, resourceType, text } = finding;
  const details = JSON.stringify(finding);
  return `    <testcase${attribute("classname", resourceType)}${attribute("name", `${of}: ${subjectOf(finding)}`)}>
      <failure${attribute("type", of)}${attribute("message", text)}>${escaped(details)}</failure>
    </testcase>
`;
};

const matchedCase = (type: ReportedType, { matched, superseded }: Counts): string =>
  matched + superseded === 0
    ? ""
    : `    <testcase${attribute("classname", type)}${attribute("name", `matched: ${matched}, superseded: ${superseded}`)}/>
`;

const suite = (type: ReportedType, counts: Counts, findings: readonly Finding[]): string => {
  const passed = matchedCase(type, counts);
  const tests = findings.length + (passed === "" ? 0 : 1);
  return `  <testsuite${attribute("name", type)}${attribute("tests", tests)}${attribute("failures", findings.length)}>
${passed}${findings.map(findingCase).join("")}  </testsuite>
`;
};

/**
 * A report as JUnit XML; a finding is a failure.
 *
 * @example
 * junitReport({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] })
 * // one testsuites element without suites
 */
export const junitReport = ({ for: eic, summary, findings }: Report): string => {
  const suites = reportedTypes.flatMap((type) => {
    const counts = summary[type];
    return counts === undefined
      ? []
      : [
          suite(
            type,
            counts,
            findings.filter(({ resourceType }) => resourceType === type),
          ),
        ];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${attribute("name", `levik reconcile ${eic}`)}${attribute("failures", findings.length)}>
${suites.join("")}</testsuites>
`;
};
