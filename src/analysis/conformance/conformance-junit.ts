/** A conformance report as JUnit XML, for build servers: a suite with a failure for each vector that did not pass. */
import { escaped, xmlAttribute } from "../../report/markup.js";
import type { ConformanceFailure, ConformanceReport } from "./conformance-report.js";

const failedCase = (failure: ConformanceFailure): string => {
  const { id, statements, purpose = "", noAnswer } = failure;
  const message = noAnswer ?? `differs: ${purpose}`;
  return `    <testcase${xmlAttribute("classname", statements.join(" ") || "vector")}${xmlAttribute("name", id)}>
      <failure${xmlAttribute("message", message)}>${escaped(JSON.stringify(failure))}</failure>
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
      ? `    <testcase${xmlAttribute("classname", "vector")}${xmlAttribute("name", `passed: ${passed}`)}/>\n`
      : "",
    unsupported > 0
      ? `    <testcase${xmlAttribute("classname", "vector")}${xmlAttribute("name", `unsupported: ${unsupported}`)}><skipped/></testcase>\n`
      : "",
  ].filter((text) => text !== "");
  const tests = failures.length + others.length;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${xmlAttribute("name", "levik conform")}${xmlAttribute("failures", failures.length)}>
  <testsuite${xmlAttribute("name", "conformance")}${xmlAttribute("tests", tests)}${xmlAttribute("failures", failures.length)}${xmlAttribute("skipped", unsupported > 0 ? 1 : 0)}>
${others.join("")}${failures.map(failedCase).join("")}  </testsuite>
</testsuites>
`;
};
