/**
 * Everything about one finding: what was due, what came, the rule, what differs.
 */
import type { FindingRow } from "../html/page-data.js";
import type { Child } from "./elements.js";
import { h } from "./elements.js";
import { data } from "./page-state.js";
import { leftText } from "./time-left.js";

const valueElement = (value: unknown): Child => {
  if (value === undefined || value === null) return h("span", { class: "none" }, "nothing");
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

const facts = (title: string, entries: readonly (readonly [string, Child])[]): HTMLElement => {
  const told = entries.filter(([, value]) => value !== undefined && value !== "");
  return h(
    "div",
    { class: "facts" },
    h("h4", {}, title),
    told.length === 0
      ? h("p", { class: "none" }, "nothing")
      : h(
          "dl",
          {},
          told.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]),
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
  const [due, came] = [attributesOf(expected?.content), attributesOf(received?.content)];
  const names = [...new Set([...Object.keys(due), ...Object.keys(came)])];
  if (names.length === 0) return undefined;
  const isDifferent = finding.class === "different";
  const sides = [
    ...(expected?.content === undefined ? [] : [["expected", due] as const]),
    ...(received?.content === undefined ? [] : [["received", came] as const]),
  ];
  const rows = names.map((name) => {
    const differs = isDifferent && JSON.stringify(due[name]) !== JSON.stringify(came[name]);
    return h(
      "tr",
      { class: differs ? "differs" : undefined },
      h("th", { scope: "row" }, name, differs && h("span", { class: "mark" }, " differs")),
      sides.map(([, side]) => h("td", {}, valueElement(side[name]))),
    );
  });
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "content" },
    h(
      "table",
      { class: "content" },
      h("caption", {}, isDifferent ? "What differs" : "Content"),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, "attribute"),
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
  const heading =
    finding.class === "unexpected" ? "The rule that came closest" : "The rule that makes it due";
  return h(
    "div",
    { class: "rule" },
    h("h4", {}, heading),
    h("p", {}, h("code", {}, rule), title !== undefined && ` ${title.en}`),
    title !== undefined && h("p", { lang: "et" }, title.et),
  );
};

const limitPart = ({ until, isLost, local }: FindingRow): Child => {
  if (until !== undefined)
    return h(
      "p",
      { class: "limit" },
      "It can be read again until ",
      h("strong", {}, local.recoverableUntil ?? ""),
      ` (${leftText(until, Date.now())}).`,
    );
  return isLost === true && h("p", { class: "limit lost" }, "It was not read in time and is lost.");
};

const code = (text: string | number | undefined): Child =>
  text === undefined ? undefined : h("code", {}, String(text));

/** The opened row of a finding. */
export const detailOf = (row: FindingRow): HTMLElement => {
  const { finding, local } = row;
  const { expected, received } = finding;
  return h(
    "div",
    { class: "detail" },
    h("p", { class: "said" }, finding.text),
    limitPart(row),
    h(
      "div",
      { class: "sides" },
      facts("Expected", [
        ["due by event", expected?.event === undefined ? undefined : String(expected.event)],
        ["occurred", moment(expected?.occurredAt, local.occurredAt)],
        ["deadline", moment(expected?.deadline, local.deadline)],
        ["reason", code(expected?.reason)],
      ]),
      facts("Received", [
        ["message", code(received?.messageId)],
        ["created", moment(received?.createdTime, local.createdTime)],
        ["reason", code(received?.reason)],
      ]),
    ),
    contentTable(row),
    rulePart(row),
    h("details", {}, h("summary", {}, "As JSON"), h("pre", {}, JSON.stringify(finding, null, 2))),
  );
};
