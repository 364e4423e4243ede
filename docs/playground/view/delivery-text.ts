/**
 * A delivery in words: why it was made, what part it is, and by which grounds it is received.
 */
import type { Ground } from "../../../src/rules/distribution/grounds.js";
import { describeReason, parseReason } from "../../../src/reason/index.js";
import type { Language } from "../../../src/reason/index.js";
import type { AgreementType } from "../../../src/documents/vocabulary.js";
import type { Delivery } from "../../../src/predict/predict.js";
import { coverageOf } from "../../../src/split/units.js";
import { spanText, validityText } from "../dates.js";
import { h } from "../dom.js";
import type { Child } from "../dom.js";
import { nameOf } from "../names.js";
import { attributesOf, textOf, unitsOf } from "../subjects.js";
import { capital, roleText } from "../words/words.js";
import type { Words } from "../words/words.js";
import { ruleLink } from "./rule-link.js";

/** How many points of a part are written out. */
const POINTS = 60;
/** How many spans of a part are written out. */
const SPANS = 4;

const shortReason = (
  reason: string,
): { readonly isComplex: boolean; readonly read: ReturnType<typeof parseReason> } => {
  const read = parseReason(reason);
  return { read, isComplex: read._tag === "Right" && read.right.kind !== "simple" };
};

/** Why a consequence came about, in a sentence; a simple reason needs none. */
export const sentenceOf = ({ reason, resourceType, content }: Delivery, language: Language): string => {
  const { read, isComplex } = shortReason(reason);
  if (resourceType !== "AGREEMENT" || read._tag === "Left" || !isComplex) return "";
  return describeReason(
    read.right,
    language,
    textOf(attributesOf(content)["agreementType"]) as AgreementType,
  );
};

/** How many units, of which points and times. */
export const unitsText = (
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
  const lines = [...counts].slice(0, POINTS).map(([meterEic, units]) => {
    const times = covered.get(meterEic) ?? [];
    const spans = times.slice(0, SPANS).map(({ from, to }) => spanText(from, to, language));
    const point = counts.size === 1 ? [] : [nameOf(meterEic, language)];
    const more = times.length > SPANS ? [words.moreSpans(times.length - SPANS)] : [];
    return [...point, count(units), ...spans, ...more].join(" · ");
  });
  return counts.size > POINTS ? [...lines, words.morePoints(counts.size - POINTS)] : lines;
};

/** What a recipient gets of a message. */
export const partOf = (delivery: Delivery, words: Words, language: Language): readonly string[] => {
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
export const groundsOf = (grounds: readonly Ground[], words: Words, language: Language): readonly Child[] => {
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
