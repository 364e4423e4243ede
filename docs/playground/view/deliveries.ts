/**
 * What is delivered: one block a changed object, under it each recipient with its part and why it receives.
 */
import type { Ground } from "../../../src/rules/distribution/grounds.js";
import { describeReason, parseReason } from "../../../src/reason/index.js";
import type { Language } from "../../../src/reason/index.js";
import type { AgreementType } from "../../../src/documents/vocabulary.js";
import type { Delivery, Undistributed } from "../../../src/predict/predict.js";
import { coverageOf } from "../../../src/split/units.js";
import { instantOf } from "../../../src/time/instant.js";
import { spanText, validityText, wholeMomentText } from "../dates.js";
import { byId, draw, h } from "../dom.js";
import type { Child } from "../dom.js";
import { named, nameOf } from "../names.js";
import type { Step } from "../run.js";
import type { Store, View } from "../store.js";
import { attributesOf, contentOf, subjectText, textOf, unitsOf } from "../subjects.js";
import { capital, roleText, wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";
import { ruleLink } from "./rule-link.js";

/** How many deliveries are shown at first, and how many more each time. */
const PAGE = 60;
/** How many spans of a part are written out. */
const SPANS = 4;

/** Deliveries of one object, or what nobody got of a message. */
interface Block {
  readonly step: Step;
  readonly deliveries: readonly Delivery[];
  readonly undistributed?: Undistributed;
}

const isSameObject = (a: Delivery, b: Delivery): boolean =>
  a.resourceType === b.resourceType &&
  a.reason === b.reason &&
  a.occurredAt === b.occurredAt &&
  (a.resourceType !== "AGREEMENT" || JSON.stringify(a.content) === JSON.stringify(b.content));

const blocksOf = (step: Step): readonly Block[] => {
  const blocks: Delivery[][] = [];
  for (const delivery of step.deliveries) {
    const last = blocks.at(-1);
    if (last?.[0] !== undefined && isSameObject(last[0], delivery)) last.push(delivery);
    else blocks.push([delivery]);
  }
  return [
    ...blocks.map((deliveries) => ({ step, deliveries })),
    ...step.undistributed.map((undistributed) => ({ step, deliveries: [], undistributed })),
  ];
};

const sizeOf = ({ deliveries }: Block): number => Math.max(1, deliveries.length);

/** The first blocks that together hold no more rows than asked. */
const fitting = (blocks: readonly Block[], rows: number): readonly Block[] => {
  const kept: Block[] = [];
  let count = 0;
  for (const block of blocks) {
    if (count > 0 && count + sizeOf(block) > rows) break;
    kept.push(block);
    count += sizeOf(block);
  }
  return kept;
};

const shortReason = (
  reason: string,
): { readonly isComplex: boolean; readonly read: ReturnType<typeof parseReason> } => {
  const read = parseReason(reason);
  return { read, isComplex: read._tag === "Right" && read.right.kind !== "simple" };
};

/** Why a consequence came about, in a sentence; a simple reason needs none. */
const sentenceOf = ({ reason, resourceType, content }: Delivery, language: Language): string => {
  const { read, isComplex } = shortReason(reason);
  if (resourceType !== "AGREEMENT" || read._tag === "Left" || !isComplex) return "";
  return describeReason(
    read.right,
    language,
    textOf(attributesOf(content)["agreementType"]) as AgreementType,
  );
};

const unitsText = (
  resourceType: string,
  content: unknown,
  words: Words,
  language: Language,
): readonly string[] => {
  const message = unitsOf(resourceType, content);
  if (message === undefined) return [];
  const counts = new Map<string, number>();
  for (const { meterEic, from } of message.leaves) {
    counts.set(meterEic, (counts.get(meterEic) ?? 0) + from.length);
  }
  const count = resourceType === "METERING_DATA" ? words.intervals : words.bills;
  const covered = coverageOf(message);
  const lines = [...counts].slice(0, PAGE).map(([meterEic, units]) => {
    const times = covered.get(meterEic) ?? [];
    const spans = times.slice(0, SPANS).map(({ from, to }) => spanText(from, to, language));
    const point = counts.size === 1 ? [] : [nameOf(meterEic, language)];
    const more = times.length > SPANS ? [words.moreSpans(times.length - SPANS)] : [];
    return [...point, count(units), ...spans, ...more].join(" · ");
  });
  return counts.size > PAGE ? [...lines, words.morePoints(counts.size - PAGE)] : lines;
};

const partOf = (delivery: Delivery, words: Words, language: Language): readonly string[] => {
  const { resourceType, content, mode } = delivery;
  if (mode !== undefined) return unitsText(resourceType, content, words, language);
  if (resourceType !== "CUSTOMER_DATA") return [words.whole];
  const metadata = attributesOf(content)["customerMetadata"];
  return [
    (Array.isArray(metadata) ? metadata : [])
      .map((each) => textOf(attributesOf(each)["metadataType"]))
      .join(", "),
  ];
};

/** A role and the agreement or chain it comes through, with the rules that say so. */
const groundsOf = (grounds: readonly Ground[], words: Words, language: Language): readonly Child[] => {
  const rulesOf = new Map<string, string[]>();
  for (const { rule, role, agreement, chain } of grounds) {
    const through =
      chain !== undefined
        ? `, ${words.following(
            chain
              .slice(0, -1)
              .map((eic) => nameOf(eic, language))
              .join(" → "),
          )}`
        : agreement === undefined
          ? ""
          : `, ${words.through(`${agreement.agreementType} ${validityText(agreement, language)}`)}`;
    const text = `${capital(roleText(role, language))}${through}`;
    rulesOf.set(text, [...new Set([...(rulesOf.get(text) ?? []), rule])]);
  }
  return [...rulesOf].map(([text, rules]) =>
    h(
      "p",
      { class: "ground" },
      rules.map((rule) => [ruleLink(rule, language), " "]),
      text,
    ),
  );
};

export const mountDeliveries = (store: Store): ((view: View) => void) => {
  const host = byId("delivery-table");
  const [only, every] = [byId("only-this"), byId("every-event")];
  let rows = PAGE;
  let shownOf: unknown;
  only.addEventListener("click", () => store.change({ allEvents: false }));
  every.addEventListener("click", () => store.change({ allEvents: true }));

  const explainParty = (eic: string, step: number): void => {
    store.change({ party: eic, step, allEvents: store.state.allEvents });
    const title = byId("verdicts-title");
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "start" });
  };

  const cell = (label: string, ...content: readonly Child[]): HTMLElement =>
    h("td", { role: "cell", "data-label": label }, h("div", {}, ...content));

  const row = (delivery: Delivery, step: Step, words: Words, language: Language): HTMLElement =>
    h(
      "tr",
      { role: "row" },
      h(
        "th",
        { role: "rowheader", scope: "row", "data-label": words.recipient },
        named(delivery.recipientEic, language),
      ),
      cell(
        words.part,
        partOf(delivery, words, language).map((part) => h("p", {}, part)),
      ),
      cell(words.why, groundsOf(delivery.grounds, words, language)),
      h(
        "td",
        { role: "cell", class: "ask" },
        h(
          "button",
          {
            type: "button",
            class: "plain",
            "aria-label": words.whyButton(nameOf(delivery.recipientEic, language)),
            onclick: () => explainParty(delivery.recipientEic, step.index),
          },
          words.explain,
        ),
      ),
    );

  const block = (
    { step, deliveries, undistributed }: Block,
    words: Words,
    language: Language,
  ): HTMLElement => {
    const [first] = deliveries;
    const event = attributesOf(step.event);
    const kind = first === undefined ? textOf(event["resourceType"]) : first.resourceType;
    const content =
      first === undefined ? contentOf(event) : first.mode === undefined ? first.content : event["content"];
    const sentence = first === undefined ? "" : sentenceOf(first, language);
    const at = instantOf(first?.occurredAt ?? textOf(event["occurredAt"]));
    const mode = first?.mode === undefined ? "" : first.mode === "SPLIT" ? words.split : words.oneToOne;
    const agreementType = kind === "AGREEMENT" ? textOf(attributesOf(content)["agreementType"]) : "";
    return h(
      "tbody",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row", class: "object" },
        h(
          "th",
          { role: "rowheader", scope: "rowgroup", colspan: 4 },
          h(
            "span",
            { class: "object-line" },
            h(
              "span",
              { class: "step-number small" },
              h("span", { class: "unseen" }, `${words.event} `),
              String(step.index + 1),
            ),
            h("span", { class: "kind" }, [kind, agreementType].filter(Boolean).join(" ")),
            first !== undefined && h("span", { class: "reason" }, first.reason),
            mode !== "" && h("span", { class: "mode" }, mode),
          ),
          h("span", { class: "object-subject" }, subjectText(kind, content, language)),
          h(
            "span",
            { class: "quiet" },
            [Number.isNaN(at) ? "" : wholeMomentText(at, language), sentence].filter(Boolean).join(" · "),
          ),
        ),
      ),
      deliveries.map((delivery) => row(delivery, step, words, language)),
      undistributed !== undefined &&
        h(
          "tr",
          { role: "row", class: "nobody" },
          h("th", { role: "rowheader", scope: "row", "data-label": words.recipient }, words.nobody),
          h(
            "td",
            { role: "cell", colspan: 3, "data-label": words.part },
            h(
              "div",
              {},
              unitsText(kind, undistributed.undistributed, words, language).map((part) => h("p", {}, part)),
            ),
          ),
        ),
    );
  };

  const show = (view: View): void => {
    const { state, market, step } = view;
    const { language, allEvents } = state;
    const words = wordsOf[language];
    const all = allEvents || step === undefined;
    const key = `${state.preset ?? ""} ${all ? "all" : step.index}`;
    if (key !== shownOf) {
      shownOf = key;
      rows = PAGE;
    }
    only.setAttribute("aria-pressed", String(!all));
    only.toggleAttribute("disabled", step === undefined);
    every.setAttribute("aria-pressed", String(all));
    const blocks = (all ? (market?.steps ?? []) : [step]).flatMap(blocksOf);
    if (blocks.length === 0) {
      draw(
        host,
        h("p", { class: "empty" }, all && market?.steps.length === 0 ? words.noEvents : words.noDeliveries),
      );
      return;
    }
    const shown = fitting(blocks, rows);
    const left = blocks.slice(shown.length).reduce((sum, each) => sum + sizeOf(each), 0);
    draw(
      host,
      h(
        "table",
        { role: "table", "aria-labelledby": "deliveries-title" },
        h(
          "colgroup",
          {},
          ["who", "what", "why", "ask"].map((name) => h("col", { class: name })),
        ),
        h(
          "thead",
          { role: "rowgroup" },
          h(
            "tr",
            { role: "row" },
            [words.recipient, words.part, words.why].map((title) =>
              h("th", { role: "columnheader", scope: "col" }, title),
            ),
            h("th", { role: "columnheader", scope: "col" }, h("span", { class: "unseen" }, words.verdicts)),
          ),
        ),
        shown.map((each) => block(each, words, language)),
      ),
      left > 0 &&
        h(
          "button",
          {
            type: "button",
            class: "more",
            "data-key": "more-deliveries",
            onclick: () => {
              rows += PAGE;
              show(store.view);
            },
          },
          words.showMore(left),
        ),
    );
  };
  return show;
};
