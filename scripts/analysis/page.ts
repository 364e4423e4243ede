/**
 * docs/analysis.md and its drawings, from what the analysis found.
 */
import type { EventDocument } from "../../src/documents/event-types.js";
import { defaultBound } from "../../src/analysis/bound.js";
import { marketSvg } from "../../src/analysis/draw.js";
import { invariants } from "../../src/analysis/invariants/all.js";
import { layoutOf } from "../../src/analysis/layouts.js";
import type { AgreementDocument, AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { eics } from "../../src/rules/example-parties.js";
import { instantOf } from "../../src/time/instant.js";
import { formatLocal } from "../../src/time/tallinn.js";
import { table } from "../rulebook/markdown.js";
import type { Recorded, RecordedMarket, RecordedPart } from "./record.js";

// --- words ---

const names = new Map<string, string>(
  Object.entries(eics).map(([name, eic]) => [
    eic,
    name.replace(/[A-Z]/g, (letter, at: number) =>
      at === name.length - 1 ? ` ${letter}` : ` ${letter.toLowerCase()}`,
    ),
  ]),
);
const nameOf = (eic: unknown): string => (typeof eic === "string" ? (names.get(eic) ?? eic) : "the system");

const moment = (text: string): string =>
  formatLocal(instantOf(text))
    .replace(/ 00:00 .*$/, "")
    .replace(/ \+.*$/, "");

const agreementText = (agreement: AgreementDocument): string => {
  const { agreementType, serviceProviderEic, customerEic, commodityType, validFrom, validTo } = agreement;
  const market = typeof commodityType === "string" ? ` (${commodityType})` : "";
  const to = typeof validTo === "string" ? moment(validTo) : "open";
  return `${agreementType}${market} of ${nameOf(serviceProviderEic)} for ${nameOf(customerEic)}, ${moment(validFrom)} – ${to}`;
};

const eventText = (event: EventDocument): string => {
  if (event.resourceType === "CLOCK") return `time passes to ${moment(event.occurredAt)}`;
  const by = `by ${nameOf(event.initiatorEic)}`;
  const what = event.resourceType === "AGREEMENT" ? ` of ${agreementText(event.agreement)}` : "";
  const changed = event.resourceType === "CUSTOMER_DATA" ? ` (${event.changed.join(", ")})` : "";
  const coordinated =
    event.resourceType === "AGREEMENT" && typeof event.via === "string" ? ", coordinated" : "";
  return `${moment(event.occurredAt)}: ${event.resourceType} ${event.action}${what}${changed} ${by}${coordinated}`;
};

const marketOf = ({ set, events }: RecordedMarket) => ({
  set: set as AgreementSetDocument,
  events: events as readonly EventDocument[],
});

const agreementsText = (market: RecordedMarket): string =>
  marketOf(market).set.agreements!.map(agreementText).join("; ") || "no agreement";
const eventsText = (market: RecordedMarket): string => marketOf(market).events.map(eventText).join("; ");

// --- drawings ---

const folder = "docs/analysis";
/** The file name of the drawing of a reading (`GEN-6=everything`) or of the editions. */
export const drawingFile = (id: string): string => `${id.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.svg`;

const isDrawn = ({ kind, witness }: RecordedPart): boolean => kind === "reading" && witness !== undefined;

/** The drawings of the smallest markets of the editions and of every reading, by path. */
export const drawings = ({ found, necessity }: Recorded): ReadonlyMap<string, string> => {
  const drawn = new Map<string, string>();
  const add = (id: string, market: RecordedMarket): void => {
    const svg = marketSvg(marketOf(market));
    if (svg !== undefined) drawn.set(`${folder}/${drawingFile(id)}`, svg);
  };
  add("editions", found.comparison.witness);
  for (const part of necessity) if (isDrawn(part)) add(part.id, part.witness!);
  return drawn;
};

const picture = (recorded: Recorded, id: string): readonly string[] =>
  drawings(recorded).has(`${folder}/${drawingFile(id)}`) ? [`![${id}](analysis/${drawingFile(id)})`] : [];

// --- parts of the page ---

const count = (n: number): string => n.toLocaleString("en-US");

const bounds = ({ counts }: Recorded): string =>
  table(
    ["layout", "what", "points", "agreements", "instants", "suppliers", "customers", "pairs"],
    defaultBound.map(({ layout, agreements, instants, suppliers, customers }) => [
      `\`${layout}\``,
      layoutOf(layout).title,
      ...[layoutOf(layout).points.length, agreements, instants, suppliers, customers].map(String),
      count(counts[layout]!),
    ]),
  );

const editions = (recorded: Recorded): readonly string[] => {
  const { comparison } = recorded.found;
  const rules = Object.entries(comparison.byRule).map(([rule, times]) => `${rule} in ${count(times)}`);
  return [
    `Of ${count(comparison.pairs)} pairs, ${count(comparison.differing)} differ: a party is notified of something under one edition only, or for another reason, because the older edition lists fewer reasons. In ${count(comparison.differingInRecipients)} of them the recipients differ, by ${rules.join(", ")}; the newer edition always tells those that the older one tells, and more. Events of ${comparison.notCompared.join(", ")}, which the older edition does not have, are not compared. It took ${recorded.seconds.comparison} seconds of processor time.`,
    `The smallest market where recipients differ: ${agreementsText(comparison.witness)}. ${eventsText(comparison.witness)}. The newer edition also tells the grid operator of the SUPPLY that is deleted.`,
    ...picture(recorded, "editions"),
  ];
};

const proven = ({ found, seconds }: Recorded): string =>
  table(
    ["invariant", "what holds", "from", "pairs", "seconds"],
    found.proofs.map(({ invariant: name, pairs, holds }, i) => {
      const { statement, sources } = invariants.find((invariant) => invariant.name === name)!;
      const what = holds ? statement : `DOES NOT HOLD: ${statement}`;
      return [`\`${name}\``, what, sources.join(", "), count(pairs), String(seconds.proofs[i])];
    }),
  );

const kinds = {
  rule: "Rules",
  consequence: "Rules about consequences",
  cause: "Causes of a refusal",
  reading: "Other readings",
} as const;

const partsOf = (recorded: Recorded): readonly string[] =>
  Object.entries(kinds).flatMap(([kind, title]) => {
    const parts = recorded.necessity.filter((part) => part.kind === kind);
    const rows = parts.map(({ id, witness, why }) => [
      id,
      witness === undefined ? `redundant: ${why ?? "no reason is written"}` : agreementsText(witness),
      witness === undefined ? "" : eventsText(witness),
    ]);
    const drawn = parts.filter(isDrawn).flatMap(({ id }) => picture(recorded, id));
    return [`### ${title}`, table(["", "smallest set", "event"], rows), ...drawn];
  });

/** The page. */
export const page = (recorded: Recorded): string =>
  `${[
    "<!-- Written by npm run docs from docs/analysis.json, which npm run analysis writes. -->",
    "# Analysis of the rules",
    "The rules look only at the order of instants, so for markets of a bounded size all cases can be tried. `levik/analysis` enumerates every admissible market with an event (a *pair*) up to a bound, each once up to renaming of suppliers and customers and up to order of instants. The number of pairs is that of a closed formula (the tests compute it by Burnside's lemma). Everything on this page was found by trying all of them.",
    "## What is tried",
    bounds(recorded),
    "A set holds any agreements of the kinds of its layout, no two of one identity. Events are every creation, every change of an end and every deletion of an agreement that the set allows, also coordinated ones of SUPPLY; changes of metering points; metering data of one interval or two that follow each other; bills; customer data with billing data, a name, both or neither; authorizations and coordinations; and the passing of time. An agreement is changed by its provider, NAMED_SUPPLIER and JOINT_INVOICE by the operator, GENERAL_SERVICE and BORDER_SUPPLY by the system.",
    "Three things depend on more than order: twelve months back (CUS-1), local days and gas days (MD-3). Twelve months back is an instant of its own and enumerated like the others; intervals of metering data are enumerated as an hour. And of two named suppliers that start together the one with the smaller EIC provides (CON-6), so that there names matter.",
    '`--bound FILE` gives another size, JSON, every attribute optional: `{"points": 1, "agreements": 2, "instants": 3, "parties": 4, "layouts": ["one-point"]}`. `points` leaves out layouts with more metering points; `parties` counts suppliers and customers together.',
    "## The two editions",
    ...editions(recorded),
    "## What always holds",
    "Edition en, the chosen readings. For events of every kind and for data the bounds differ (`src/analysis/invariants/bounds.ts`); seconds are of processor time.",
    proven(recorded),
    "## What each part is needed for",
    "Each rule, each rule about consequences, each cause of a refusal and each reading is switched off in turn; the smallest market in which somebody would then be told more or less:",
    ...partsOf(recorded),
  ].join("\n\n")}\n`;
