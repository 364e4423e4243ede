/**
 * Everything about one finding: what was due, what was received, the rule and the differences.
 */
import type { FindingRow } from "../html/page-data.js";
import type { Child } from "./elements.js";
import { h } from "./elements.js";
import { data, words } from "./page-state.js";
import { leftText } from "./time-left.js";

const valueElement = (value: unknown): Child => {
  if (value === undefined || value === null) return h("span", { class: "none" }, words.notDue);
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return h(
      "ul",
      {},
      value.map((item: string) => h("li", {}, item)),
    );
  if (typeof value === "object") return h("pre", {}, JSON.stringify(value, null, 2));
  return h("code", {}, String(value));
};

const attributesOf = (content: unknown): Readonly<Record<string, unknown>> => {
  if (content === undefined || content === null) return {};
  return typeof content === "object" && !Array.isArray(content) ? { ...content } : { content };
};

const facts = (title: string, entries: readonly (readonly [string, Child])[], none: string): HTMLElement => {
  const shown = entries.filter(([, value]) => value !== undefined && value !== "");
  return h(
    "div",
    { class: "facts" },
    h("h4", {}, title),
    shown.length === 0
      ? h("p", { class: "none" }, none)
      : h(
          "dl",
          {},
          shown.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]),
        ),
  );
};

/** An instant in local time, and as it was written. */
const moment = (written: string | undefined, local: string | undefined): Child =>
  written === undefined
    ? undefined
    : h("span", {}, local ?? written, " ", local !== undefined && h("small", {}, written));

const contentTable = ({ finding }: FindingRow): Child => {
  const { expected, received } = finding;
  const [due, actual] = [attributesOf(expected?.content), attributesOf(received?.content)];
  const names = [...new Set([...Object.keys(due), ...Object.keys(actual)])];
  if (names.length === 0) return undefined;
  const isDifferent = finding.class === "different";
  const sides = [
    ...(expected?.content === undefined ? [] : [[words.expected, due] as const]),
    ...(received?.content === undefined ? [] : [[words.received, actual] as const]),
  ];
  const rows = names.map((name) => {
    const differs = isDifferent && JSON.stringify(due[name]) !== JSON.stringify(actual[name]);
    return h(
      "tr",
      { class: differs ? "differs" : undefined },
      h("th", { scope: "row" }, name, differs && h("span", { class: "mark" }, ` ${words.differs}`)),
      sides.map(([, side]) => h("td", {}, valueElement(side[name]))),
    );
  });
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": words.content },
    h(
      "table",
      { class: "content" },
      h("caption", {}, isDifferent ? words.whatDiffers : words.content),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, words.attribute),
          sides.map(([name]) => h("th", { scope: "col" }, name)),
        ),
      ),
      h("tbody", {}, rows),
    ),
  );
};

const rulePart = ({ finding }: FindingRow): Child => {
  const { rule } = finding;
  if (rule === undefined) return undefined;
  const title = data.rules[rule];
  const other = words.language === "et" ? "en" : "et";
  const heading = finding.class === "unexpected" ? words.closestRule : words.itsRule;
  return h(
    "div",
    { class: "rule" },
    h("h4", {}, heading),
    h("p", {}, h("code", {}, rule), title !== undefined && ` ${title[words.language]}`),
    title !== undefined && h("p", { class: "other", lang: other }, title[other]),
  );
};

const limitPart = ({ until, isLost, local }: FindingRow): Child => {
  if (until !== undefined)
    return h(
      "p",
      { class: "limit" },
      words.canBeRead[0],
      h("strong", {}, local.recoverableUntil ?? ""),
      words.canBeRead[1](leftText(until, Date.now(), words)),
    );
  return isLost === true && h("p", { class: "limit lost" }, words.lostNow);
};

const code = (text: string | number | undefined): Child =>
  text === undefined ? undefined : h("code", {}, String(text));

/** The text where nothing is known about a due message: a duplicate was due once. */
const noneExpected = ({ finding }: FindingRow): string =>
  finding.class === "duplicate"
    ? words.repeats(String(attributesOf(finding.received?.content)["sameAs"] ?? ""))
    : words.notDue;

const restOfRun = ({ count, more }: FindingRow): Child =>
  more.length > 0 &&
  h(
    "ul",
    { class: "rest" },
    more.map(({ when, text }) => h("li", {}, h("b", {}, when), " ", text)),
    count - 1 > more.length && h("li", {}, words.moreOfRun(count - 1 - more.length)),
  );

/** The opened row of a run of findings. */
export const detailOf = (row: FindingRow): HTMLElement => {
  const { finding, local } = row;
  const { expected, received } = finding;
  return h(
    "div",
    { class: "detail" },
    row.count > 1 && h("p", { class: "run" }, words.runOf(words.counted(row.count, "finding"), row.when)),
    h("p", { class: "sentence" }, row.sentence ?? finding.text),
    limitPart(row),
    h(
      "div",
      { class: "sides" },
      facts(
        words.expected,
        [
          [words.dueBy, expected?.event === undefined ? undefined : String(expected.event)],
          [words.occurred, moment(expected?.occurredAt, local.occurredAt)],
          [words.deadline, moment(expected?.deadline, local.deadline)],
          [words.reason, code(expected?.reason)],
        ],
        noneExpected(row),
      ),
      facts(
        words.received,
        [
          [words.message, code(received?.messageId)],
          [words.created, moment(received?.createdTime, local.createdTime)],
          [words.reason, code(received?.reason)],
        ],
        words.notDue,
      ),
    ),
    contentTable(row),
    row.isCut === true && h("p", { class: "none" }, words.contentLeftOut),
    rulePart(row),
    restOfRun(row),
    h("p", {}, h("a", { href: `#finding=${row.id}` }, words.link)),
    h("details", {}, h("summary", {}, words.asJson), h("pre", {}, JSON.stringify(finding, null, 2))),
  );
};
