/**
 * The section of changes since the previous report.
 */
import type { Report } from "../../reconcile/report.js";
import { runsOf } from "../finding-runs.js";
import { escaped } from "../markup.js";
import type { ReportAbout } from "./about-report.js";
import { nameMarkup } from "./name-markup.js";
import { rowOf } from "./page-data.js";
import type { PageWords } from "./words-in-english.js";
import { numberText } from "./number-text.js";

/** How many runs of findings that are gone are listed. */
const MOST_GONE = 100;

/** New, remaining and resolved findings; nothing where there was no previous report. */
export const sinceSection = ({ findings }: Report, { since }: ReportAbout, words: PageWords): string => {
  if (since === undefined) return "";
  const { fresh, gone } = since;
  const runs = runsOf(gone);
  const items = runs.slice(0, MOST_GONE).map((run) => {
    const { finding, name, about, when, units } = rowOf(run, words.language);
    return `<tr><td><span class="badge ${finding.class}">${escaped(words.classes[finding.class])}</span></td><th scope="row"><code>${escaped(name)}</code> <span class="about">${escaped(about)}</span></th><td>${nameMarkup(finding.resourceType)}</td><td>${escaped(when)}</td><td class="n">${numberText(units)}</td></tr>`;
  });
  const table =
    items.length === 0
      ? ""
      : `<details><summary>${escaped(words.gone(gone.length))}</summary><div class="scroll" tabindex="0" role="region" aria-label="${escaped(words.since)}"><table><thead><tr>${words.rowsHead
          .slice(0, 5)
          .map((text) => `<th scope="col">${escaped(text)}</th>`)
          .join("")}</tr></thead><tbody>${items.join("")}</tbody></table></div></details>`;
  return `<section aria-labelledby="since"><h2 id="since">${escaped(words.since)}</h2>
<p>${escaped(words.sinceCounts(fresh.size, findings.length - fresh.size, gone.length))}</p>${table}</section>
`;
};
