/**
 * Deliveries as a table for a person: one block a changed object, under it each recipient with its part and why it
 * receives. Times are Estonian; of whole days the last is included.
 */
import type { Language } from "../reason/describe-reason.js";
import type { Ground } from "../rules/distribution/grounds.js";
import type { Delivery, PredictedLine } from "../predict/predict.js";
import { isDelivery } from "../predict/predict.js";
import { describeReason, parseReason } from "../reason/index.js";
import { readUnits } from "../split/split.js";
import { coverageOf } from "../split/units.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import { momentText, validityText } from "../report/local-times.js";
import { terminalText } from "../common/terminal-text.js";
import { counted } from "./counted.js";
import { paint, tableLines } from "./text-table.js";
import type { Attributes } from "../common/attributes.js";

type NameOf = (eic: string) => string;

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? terminalText(String(value)) : "";

const listOf = (value: unknown): readonly Attributes[] =>
  Array.isArray(value) ? (value as unknown as Attributes[]) : [];

// --- words ---

const english = {
  at: "at",
  of: "of",
  for: "for",
  between: " ",
  event: "event",
  gets: "gets",
  allGet: "all get",
  nobody: "without recipient",
  intervals: (count: number, point: string) => `${counted(count, "interval")} of ${point}`,
  bill: (point: string) => `bill of ${point}`,
  following: (chain: string) => `following ${chain}`,
  by: (agreementType: string) => `by ${agreementType}`,
};
type TableWords = typeof english;

const words: Readonly<Record<Language, TableWords>> = {
  en: english,
  et: {
    at: "mõõtepunktis",
    of: "teenusepakkuja",
    for: "klient",
    between: ", ",
    event: "sündmus",
    gets: "saab",
    allGet: "kõik saavad:",
    nobody: "saajata",
    intervals: (count, point) => `${counted(count, "interval", "et")}, ${point}`,
    bill: (point) => `arve, ${point}`,
    following: (chain) => `${chain} kaudu`,
    by: (agreementType) => `lepinguga ${agreementType}`,
  },
};

/** How things are named in a table. */
interface Naming {
  readonly nameOf: NameOf;
  readonly language: Language;
}

// --- times ---

/** Spaces that a line is not broken at. */
const unbroken = (phrase: string): string => phrase.replaceAll(" ", "\u00a0");

const spanText = (from: Instant, to: Instant, language: Language): string =>
  unbroken(validityText({ from, to }, language));

const instantAt = (value: unknown, absent: Instant): Instant =>
  typeof value === "string" ? instantOf(value) : absent;

const validity = (
  { validFrom, validTo }: { readonly validFrom?: unknown; readonly validTo?: unknown },
  language: Language,
): string => spanText(instantAt(validFrom, -Infinity), instantAt(validTo, Infinity), language);

// --- parts ---

/** Metering data as its points and the times it covers, bills as their points and periods. */
const unitsText = (content: readonly unknown[], { nameOf, language }: Naming): readonly string[] => {
  const items = listOf(content);
  const version = items.some((item) => "meteringPointEic" in item) ? "V2" : "V1";
  const isData = items.some((item) => Array.isArray(item["periods"]));
  const read = readUnits(isData ? "METERING_DATA" : "NETWORK_BILL", version, content);
  if (read._tag === "Left") return [counted(items.length, "item", language)];
  const { message } = read.right;
  if (!isData) {
    return message.leaves.map(
      ({ meterEic, from, to }) =>
        `${words[language].bill(nameOf(meterEic))}, ${spanText(from[0]!, to[0]!, language)}`,
    );
  }
  const counts = new Map<string, number>();
  for (const { meterEic, from } of message.leaves) {
    counts.set(meterEic, (counts.get(meterEic) ?? 0) + from.length);
  }
  const coverage = coverageOf(message);
  return [...counts].map(([meterEic, count]) => {
    const spans = (coverage.get(meterEic) ?? []).map(({ from, to }) => spanText(from, to, language));
    return [words[language].intervals(count, nameOf(meterEic)), ...spans].join(", ");
  });
};

/** The part that this recipient receives; empty when all receive the same. */
const partOf = ({ resourceType, content, mode }: Delivery, naming: Naming): readonly string[] => {
  if (mode === "SPLIT") return unitsText(content as readonly unknown[], naming);
  if (resourceType !== "CUSTOMER_DATA") return [];
  const metadata = listOf((content as unknown as Attributes)["customerMetadata"]);
  return [metadata.map(({ metadataType }) => text(metadataType)).join(", ")];
};

// --- objects ---

/** Parties and points by their relation to an object. */
const joined = (
  parts: readonly (readonly [word: "at" | "of" | "for", eic: unknown])[],
  { nameOf, language }: Naming,
): string =>
  parts
    .flatMap(([word, eic]) => (text(eic) === "" ? [] : [`${words[language][word]} ${nameOf(text(eic))}`]))
    .join(words[language].between);

const objectOf = ({ resourceType, content, mode }: Delivery, naming: Naming): readonly string[] => {
  const { nameOf, language } = naming;
  const of = content as unknown as Attributes;
  switch (resourceType) {
    case "AGREEMENT": {
      const parties = joined(
        [
          ["at", of["meterEic"]],
          ["of", of["serviceProviderEic"]],
          ["for", of["customerEic"]],
        ],
        naming,
      );
      return [`${text(of["agreementType"])} ${parties}, ${validity(of, language)}`];
    }
    case "METERING_POINT":
      return [nameOf(text(of["meterEic"]))];
    case "CUSTOMER_DATA":
      return [nameOf(text(of["customerEic"]))];
    case "PERMISSION": {
      const parties = joined(
        [
          ["at", of["meteringPointEic"]],
          ["of", of["ownerCustomerEic"]],
          ["for", of["mandateCustomerEic"]],
        ],
        naming,
      );
      return [`${text(of["participantRoleType"])} ${parties}`];
    }
    case "AGREEMENT_COORDINATION":
      return [`${text(of["id"])} ${joined([["at", of["meterEic"]]], naming)}, ${text(of["change"])}`];
    default:
      return mode === "SPLIT"
        ? []
        : unitsText(content as readonly unknown[], naming).map((part) => `${words[language].allGet} ${part}`);
  }
};

const sameObject = (a: Delivery, b: Delivery): boolean =>
  a.event === b.event &&
  a.resourceType === b.resourceType &&
  a.reason === b.reason &&
  a.occurredAt === b.occurredAt &&
  (a.resourceType !== "AGREEMENT" || a.content === b.content || sameText(a.content, b.content));

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The sentence with the cause of a consequence; empty for a primary change. */
const causeOf = ({ resourceType, reason }: Delivery, language: Language): string => {
  const parsed = parseReason(reason);
  if (resourceType !== "AGREEMENT" || parsed._tag === "Left" || parsed.right.kind === "simple") return "";
  return describeReason(parsed.right, language);
};

// --- grounds ---

/** The role, and the agreement or the chain of portfolios it comes through. */
const throughOf = (
  { role, agreement, chain }: Ground,
  about: string,
  { nameOf, language }: Naming,
): string => {
  if (chain !== undefined) {
    return `${role} ${words[language].following(chain.slice(0, -1).map(nameOf).join(" →\u00a0"))}`;
  }
  if (agreement === undefined) return role;
  const meterEic = text(agreement.meterEic);
  const at =
    meterEic === "" || about.includes(nameOf(meterEic)) ? "" : ` ${words[language].at} ${nameOf(meterEic)}`;
  return `${role} ${words[language].by(agreement.agreementType)}${at}, ${validity(agreement, language)}`;
};

/** Rules and their texts, each once. */
const whyOf = (grounds: readonly Ground[], about: string, naming: Naming): readonly (readonly string[])[] => {
  const rules = new Map<string, string[]>();
  for (const ground of grounds) {
    const through = throughOf(ground, about, naming);
    const known = rules.get(through) ?? [];
    if (!known.includes(ground.rule)) known.push(ground.rule);
    rules.set(through, known);
  }
  return [...rules].map(([through, ids]) => [ids.join(" "), through]);
};

// --- the table ---

const blockLines = function* (block: readonly Delivery[], naming: Naming): Generator<string> {
  const { nameOf, language } = naming;
  const first = block[0]!;
  const head = [
    `${words[language].event} ${first.event}`,
    momentText(instantOf(first.occurredAt), language),
    `${first.resourceType} ${first.reason}`,
    ...(first.mode === undefined ? [] : [first.mode]),
  ];
  yield paint("bold", head.join("  "));
  const object = objectOf(first, naming);
  yield* tableLines(
    [""],
    object.map((line) => [line]),
    "  ",
  );
  const cause = causeOf(first, language);
  if (cause !== "") for (const line of tableLines([""], [[cause]], "  ")) yield paint("italic", line);
  const rows = block.flatMap((delivery) => {
    const parts = partOf(delivery, naming);
    const points = [...object, ...parts];
    const about = points.length === 1 ? points[0]! : "";
    const lines = [
      ...parts.map((part) => [words[language].gets, part]),
      ...whyOf(delivery.grounds, about, naming),
    ];
    return lines.map((line, i) => [i === 0 ? `→ ${nameOf(delivery.recipientEic)}` : "", ...line]);
  });
  yield* tableLines(["", "", ""], rows, "  ");
  yield "";
};

/**
 * The lines of a table; the deliveries of one object are together, with a blank line after each.
 *
 * @param nameOf how an EIC is shown
 */
export function* predictedTable(
  lines: Iterable<PredictedLine>,
  nameOf: NameOf = (eic) => eic,
  language: Language = "en",
): Generator<string> {
  const naming = { nameOf, language };
  let block: Delivery[] = [];
  for (const line of lines) {
    if (isDelivery(line) && (block.length === 0 || sameObject(block[0]!, line))) {
      block.push(line);
      continue;
    }
    if (block.length > 0) yield* blockLines(block, naming);
    block = isDelivery(line) ? [line] : [];
    if (!isDelivery(line)) {
      yield paint("yellow", `${words[language].event} ${line.event}  ${words[language].nobody}`);
      const rows = unitsText(line.undistributed, naming).map((part) => [part]);
      yield* tableLines([""], rows, "  ");
      yield "";
    }
  }
  if (block.length > 0) yield* blockLines(block, naming);
}
