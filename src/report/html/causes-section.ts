/**
 * The section of causes: what would explain the findings, most of them first, before any of them is shown.
 */
import type { Report } from "../../reconcile/report.js";
import { dateText } from "../local-times.js";
import { escaped } from "../markup.js";
import { causeText } from "../../reconcile/causes/cause-text.js";
import type { PageWords } from "./words-in-english.js";

/** What would explain the findings; nothing where nothing is known that would. */
export const causesSection = (report: Report, words: PageWords): string => {
  const causes = report.notes.flatMap((note) => (note.tag === "ExplainedBy" ? [note] : []));
  if (causes.length === 0) return "";
  const items = causes.map(
    (cause) =>
      `<li><b>${escaped(causeText(cause, words.language, dateText))}</b> <span>${escaped(words.explains(cause.findings, cause.units))}</span></li>`,
  );
  return `<section aria-labelledby="causes"><h2 id="causes">${escaped(words.causes)}</h2>
<p class="quiet">${escaped(words.causesLead)}</p><ol class="causes">${items.join("")}</ol></section>
`;
};
