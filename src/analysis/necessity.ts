/**
 * Whether each part of the rule book is necessary: each rule, each cause of a refusal and each reading is disabled in turn,
 * and the smallest market is searched in which the recipients differ without it.
 */
import type { EventDocument } from "../documents/event-types.js";
import type { AgreementSetDocument } from "../documents/agreement-set-document.js";
import type { ReadingId } from "../rulebook/readings.js";
import { chosenReadings, readingChoices } from "../rulebook/readings.js";
import type { Bound } from "./bound.js";
import { defaultBound } from "./bound.js";
import type { Covered } from "./steps.js";
import { finished } from "./steps.js";
import type { Case } from "./enumerate.js";
import { enumerate } from "./enumerate.js";
import { consequencesThatMatter, consequenceIds } from "./matters/consequences.js";
import { causesThatMatter, causeTags } from "./matters/causes.js";
import { readingsThatMatter } from "./matters/matters-of-readings.js";
import { ruleIds, rulesThatMatter } from "./matters/rules.js";
import { setBuilder, objectsOf } from "./pair-outcome.js";
import { optionsOf } from "./compared-rule-book.js";

/** The kinds of parts that can be disabled. */
export type PartKind = "rule" | "consequence" | "cause" | "reading";

/** A part of the rule book, and whether it is necessary. */
export interface Necessity {
  readonly kind: PartKind;
  /** The rule, the tag of a cause, or the reading as KEY=VALUE. */
  readonly id: string;
  readonly status: "necessary" | "redundant";
  /** The smallest market where it makes a difference. */
  readonly witness?: { readonly set: AgreementSetDocument; readonly events: readonly EventDocument[] };
  /** Why a redundant part is kept. */
  readonly why?: string;
}

/** The other readings, as KEY=VALUE. */
const otherReadings: readonly string[] = (Object.keys(readingChoices) as ReadingId[]).flatMap((id) =>
  readingChoices[id].filter((choice) => choice !== chosenReadings[id]).map((choice) => `${id}=${choice}`),
);

/** Parts without effect in any market, and why they are kept. */
export const keptThoughRedundant: Readonly<Record<string, string>> = {};

const partsOf = (kind: PartKind, ids: readonly string[]) => ids.map((id) => ({ kind, id }));

/** Every part that can be disabled. */
export const parts: readonly { readonly kind: PartKind; readonly id: string }[] = [
  ...partsOf("rule", ruleIds),
  ...partsOf("consequence", consequenceIds),
  ...partsOf("cause", causeTags),
  ...partsOf("reading", otherReadings),
];

/** The one cause that does not occur in the newer edition. */
const byEdition = "cause NotInThisEdition";

const nameOf = (kind: PartKind, id: string): string => `${kind} ${id}`;

/** The searched markets: a part that needs three agreements is found at a metering point with an aggregation below too. */
export const boundOfParts: Bound = defaultBound.map((space) =>
  space.layout === "aggregation-below" ? { ...space, agreements: 3 } : space,
);

/** Searches the smallest markets one market at a time; ends when every part has one. */
export function* necessities(
  bound: Bound = boundOfParts,
): Generator<Covered<readonly Necessity[]>, readonly Necessity[]> {
  const [options, older] = [optionsOf({ edition: "en" }), optionsOf({ edition: "et" })];
  const setOf = setBuilder();
  const open = new Set(parts.map(({ kind, id }) => nameOf(kind, id)));
  const witnesses = new Map<string, Case>();
  let pairs = 0;
  const result = (): readonly Necessity[] =>
    parts.map(({ kind, id }): Necessity => {
      const found = witnesses.get(nameOf(kind, id));
      if (found !== undefined)
        return { kind, id, status: "necessary", witness: { set: found.set, events: found.events } };
      const why = keptThoughRedundant[nameOf(kind, id)];
      return { kind, id, status: "redundant", ...(why !== undefined && { why }) };
    });
  const openOf = (kind: PartKind): ReadonlySet<string> =>
    new Set([...open].flatMap((name) => (name.startsWith(`${kind} `) ? [name.slice(kind.length + 1)] : [])));
  for (const one of enumerate(bound)) {
    const set = setOf(one.set);
    const objects = objectsOf(set, one.events, options);
    const found: readonly (readonly [PartKind, readonly string[]])[] = [
      ["rule", rulesThatMatter(objects)],
      ["consequence", consequencesThatMatter(set, one, objects)],
      ["cause", causesThatMatter(objects)],
      ["cause", open.has(byEdition) ? causesThatMatter(objectsOf(set, one.events, older)) : []],
      ["reading", readingsThatMatter(set, one, objects, openOf("reading"))],
    ];
    for (const [kind, ids] of found)
      for (const id of ids) if (open.delete(nameOf(kind, id))) witnesses.set(nameOf(kind, id), one);
    pairs++;
    yield { pairs, soFar: result };
    if (open.size === 0) break;
  }
  return result();
}

/**
 * For each rule, each cause of a refusal and each reading the smallest market where it makes a difference; a part without
 * one is reported as redundant, with the reason why it is kept.
 *
 * @category Analysis
 *
 * @example
 * import { boundOf, necessity } from "levik/analysis";
 * necessity(boundOf({ agreements: 0, instants: 1 })).some(({ id, status }) => id === "AGR-9" && status === "necessary"); // true
 */
export const necessity = (bound?: Bound): readonly Necessity[] => finished(necessities(bound));
