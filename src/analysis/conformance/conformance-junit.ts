/** A conformance report as JUnit XML, for build servers: a suite with a failure for each vector that did not pass. */
import { escaped } from "../../report/markup.js";
import type { ConformanceFailure, ConformanceReport } from "./conformance-report.js";

const attribute = (name: string, value: string | number): string => ` ${name}="${escaped(String(value))}"`;

const failedCase = (failure: ConformanceFailure): string => {
  const { id, statements, purpose = "", noAnswer } = failure;
  const message = noAnswer ?? `differs: ${purpose}`;
  return `    <testcase${attribute("classname", statements.join(" ") || "vector")}${attribute("name", id)}>
      <failure${attribute("message", message)}>${escaped(JSON.stringify(failure))}</failure>
    </testcase>
`;
};

/**
 * A conformance report as JUnit XML; vectors that passed are counted in one case, unsupported ones are skipped.
 *
 * @example
 * import { conformanceJunit, conformanceReport } from "levik/analysis";
 * conformanceJunit(conformanceReport([])).includes("<testsuite "); // true
 */
export const conformanceJunit = ({ passed, unsupported, failures }: ConformanceReport): string => {
  const others = [
    passed > 0
      ? `    <testcase${attribute("classname", "vector")}${attribute("name", `passed: ${passed}`)}/>\n`
      : "",
    unsupported > 0
      ? `    <testcase${attribute("classname", "vector")}${attribute("name", `unsupported: ${unsupported}`)}><skipped/></testcase>\n`
      : "",
  ].filter((text) => text !== "");
  const tests = failures.length + others.length;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${attribute("name", "levik conform")}${attribute("failures", failures.length)}>
  <testsuite${attribute("name", "conformance")}${attribute("tests", tests)}${attribute("failures", failures.length)}${attribute("skipped", unsupported > 0 ? 1 : 0)}>
${others.join("")}${failures.map(failedCase).join("")}  </testsuite>
</testsuites>
`;
};
