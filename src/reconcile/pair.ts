/**
 * Which of the messages that came is which of those that were due, where several of one interval or object did.
 *
 * In this order: equal ones; ones that agree in all that both sides tell; what repeats a paired one is a duplicate; ones of
 * the same version (validTo and agreementId of an agreement); the rest. Each step looks ones up by a text they share and
 * pairs those of one text in order of time, so that any number of versions takes linear time. With a tolerance, ones that
 * agree are found in order of their values.
 */
import type { Instant } from "../time/instant.js";
import { isWithin } from "./account-intervals.js";
import type { ReasonFit } from "./compare-reason.js";

// ---------------------------------------------------------------------------------------------------------- model

/** How a due and a received one compare. */
export interface Fit {
  readonly agrees: boolean;
  /** Whether one side words the reason more coarsely than the other. */
  readonly isCoarser: boolean;
  /** The names of what differs. */
  readonly differing: readonly string[];
}

/** What is compared of a one: what always counts, and by name what counts only where both sides tell it. */
export interface Attributes {
  /** The names, in order, of what counts only where both sides tell it. */
  readonly optional: readonly string[];
  /** A text shared by those that have the same values of what always counts and of some optional names, quantities aside. */
  readonly text: (optional: readonly string[]) => string;
  /** The quantities of the same, as many for each of one text. */
  readonly quantities: (optional: readonly string[]) => readonly number[];
}

/** One due or received. */
export interface One {
  readonly at: Instant;
  readonly reason: string | undefined;
  /** Shared by exactly those that are equal, reason included. */
  readonly text: string;
  /** Shared by those that are the same version of an object, though their contents may differ. */
  readonly version: string;
  readonly attributes: () => Attributes;
}

/** One received; `content` is shared by those with the same content, whatever their reason. */
export interface ReceivedOne extends One {
  readonly content: string;
  /** What tells the message it came in from others. */
  readonly message: string | number;
}

export interface Pair {
  readonly due: number;
  readonly received: number;
  readonly fit: Fit;
}

/** Indices into both lists: pairs, and what is left over. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly due: readonly number[];
  readonly duplicates: readonly { readonly received: number; readonly of: number }[];
  readonly received: readonly number[];
}

/** How ones compare. */
export interface Comparing {
  readonly tolerance: number;
  readonly reasonFit: (due: string, received: string | undefined) => ReasonFit;
  /** Asked only for ones that are paired though nothing says that they agree. */
  readonly fitOf: (due: number, received: number) => Fit;
}

const equalFit: Fit = { agrees: true, isCoarser: false, differing: [] };
const coarserFit: Fit = { agrees: true, isCoarser: true, differing: [] };

// ------------------------------------------------------------------------------------------------------- in time

/**
 * Pairs ones that are all alike, both lists in order of time: what came is the latest due before it that is still free,
 * else the first due after it; among those chosen the first to come is the first due.
 */
export const pairInTime = (
  due: readonly Instant[],
  received: readonly Instant[],
): readonly (readonly [due: number, received: number])[] => {
  const before: number[] = [];
  const chosenDue: number[] = [];
  let next = 0;
  for (const at of received) {
    while (next < due.length && due[next]! <= at) before.push(next++);
    const chosen = before.pop() ?? (next < due.length ? next++ : undefined);
    if (chosen === undefined) break;
    chosenDue.push(chosen);
  }
  return chosenDue.sort((a, b) => a - b).map((d, r) => [d, r] as const);
};

// -------------------------------------------------------------------------------------------------------- by text

interface Alike {
  readonly due: number[];
  readonly received: number[];
}

/** The due ones by a text, and of each text those received. */
const alikeBy = (
  due: Iterable<number>,
  received: Iterable<number>,
  dueText: (d: number) => string,
  receivedText: (r: number) => string,
): Iterable<Alike> => {
  const alike = new Map<string, Alike>();
  for (const d of due) {
    const text = dueText(d);
    const known = alike.get(text);
    if (known === undefined) alike.set(text, { due: [d], received: [] });
    else known.due.push(d);
  }
  for (const r of received) alike.get(receivedText(r))?.received.push(r);
  return alike.values();
};

// ------------------------------------------------------------------------------------------------------- variants

/** Ones that have the same reason and tell the same optional names. */
interface Variant {
  readonly key: string;
  readonly reason: string | undefined;
  readonly optional: readonly string[];
  readonly ones: number[];
}

/** The most variants of a side that are compared with those of the other; the real ones are two or three. */
const MOST_VARIANTS = 32;

const variantsOf = (ones: readonly One[], free: Iterable<number>): readonly Variant[] => {
  const variants = new Map<string, Variant>();
  for (const i of free) {
    const { reason, attributes } = ones[i]!;
    const { optional } = attributes();
    const key = JSON.stringify([reason ?? null, optional]);
    const known = variants.get(key);
    if (known === undefined) variants.set(key, { key, reason, optional, ones: [i] });
    else known.ones.push(i);
  }
  return [...variants.values()]
    .sort((a, b) => b.ones.length - a.ones.length || compareKeys(a, b))
    .slice(0, MOST_VARIANTS);
};

const compareKeys = (a: Variant, b: Variant): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

interface VariantPair {
  readonly due: Variant;
  readonly received: Variant;
  readonly isCoarser: boolean;
  readonly common: readonly string[];
}

/** The variants that can agree: those of one reason before coarser ones, those that tell more before others. */
const variantPairs = (
  due: readonly Variant[],
  received: readonly Variant[],
  { reasonFit }: Comparing,
): readonly VariantPair[] =>
  due
    .flatMap((d) =>
      received.flatMap((r): readonly VariantPair[] => {
        const reason = reasonFit(d.reason!, r.reason);
        if (reason === "other") return [];
        const names = new Set(r.optional);
        const common = d.optional.filter((name) => names.has(name));
        return [{ due: d, received: r, isCoarser: reason === "coarser", common }];
      }),
    )
    .sort(
      (a, b) =>
        Number(a.isCoarser) - Number(b.isCoarser) ||
        b.common.length - a.common.length ||
        compareKeys(a.due, b.due) ||
        compareKeys(a.received, b.received),
    );

// -------------------------------------------------------------------------------------------------------- by value

interface Valued {
  readonly index: number;
  readonly values: readonly number[];
}

const compareValues = (a: Valued, b: Valued): number => {
  for (const [i, value] of a.values.entries()) if (value !== b.values[i]) return value - b.values[i]!;
  return a.index - b.index;
};

const inOrderOfValues = (indices: readonly number[], valuesOf: (i: number) => readonly number[]): Valued[] =>
  indices.map((index) => ({ index, values: valuesOf(index) })).sort(compareValues);

/** Pairs ones whose values are within the tolerance, both sides in order of their values. */
const pairByValue = (
  due: readonly Valued[],
  received: readonly Valued[],
  tolerance: number,
): readonly (readonly [due: number, received: number])[] => {
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < due.length && j < received.length;) {
    const [d, r] = [due[i]!, received[j]!];
    if (d.values.every((value, k) => isWithin(value, r.values[k]!, tolerance))) {
      pairs.push([d.index, r.index]);
      i++;
      j++;
    } else if (compareValues(d, r) < 0) i++;
    else j++;
  }
  return pairs;
};

// --------------------------------------------------------------------------------------------------------- pairing

class Pairer {
  readonly pairs: Pair[] = [];
  readonly duplicates: { received: number; of: number }[] = [];
  readonly freeDue: Set<number>;
  readonly freeReceived: Set<number>;
  private readonly firstWith = new Map<string, number>();

  constructor(
    private readonly due: readonly One[],
    private readonly received: readonly ReceivedOne[],
    private readonly comparing: Comparing,
  ) {
    this.freeDue = new Set(due.keys());
    this.freeReceived = new Set(received.keys());
  }

  run(): void {
    this.byText(({ text }) => text, equalFit);
    if (this.isOpen()) this.agreeing();
    this.rememberPaired();
    this.setAsideDuplicates();
    if (this.isOpen()) this.byText(({ version }) => version);
    if (this.isOpen()) this.byText(() => "");
    this.rememberPaired();
    for (const r of this.freeReceived) this.remember(r);
    this.setAsideDuplicates();
  }

  private isOpen(): boolean {
    return this.freeDue.size > 0 && this.freeReceived.size > 0;
  }

  private take(due: number, received: number, fit: Fit): void {
    this.pairs.push({ due, received, fit });
    this.freeDue.delete(due);
    this.freeReceived.delete(received);
  }

  /** Pairs those of one text in time; without a fit it is asked for. */
  private byText(textOf: (one: One) => string, fit?: Fit): void {
    const { due, received, freeDue, freeReceived } = this;
    const alike = alikeBy(
      freeDue,
      freeReceived,
      (d) => textOf(due[d]!),
      (r) => textOf(received[r]!),
    );
    for (const group of alike) this.inTime(group, fit);
  }

  private inTime({ due: ds, received: rs }: Alike, fit?: Fit): void {
    const { due, received } = this;
    const pairs = pairInTime(
      ds.map((d) => due[d]!.at),
      rs.map((r) => received[r]!.at),
    );
    for (const [i, j] of pairs) {
      const [d, r] = [ds[i]!, rs[j]!];
      this.take(d, r, fit ?? this.comparing.fitOf(d, r));
    }
  }

  /** Ones that agree where both sides tell something. */
  private agreeing(): void {
    const { due, received, freeDue, freeReceived, comparing } = this;
    const { tolerance } = comparing;
    const pairs = variantPairs(variantsOf(due, freeDue), variantsOf(received, freeReceived), comparing);
    for (const { due: dv, received: rv, isCoarser, common } of pairs) {
      const fit = isCoarser ? coarserFit : equalFit;
      const quantitiesOf = (one: One): readonly number[] => one.attributes().quantities(common);
      const textOf = (one: One): string => {
        const text = one.attributes().text(common);
        return tolerance > 0 ? text : `${text} ${quantitiesOf(one).join(" ")}`;
      };
      const alike = alikeBy(
        dv.ones.filter((d) => freeDue.has(d)),
        rv.ones.filter((r) => freeReceived.has(r)),
        (d) => textOf(due[d]!),
        (r) => textOf(received[r]!),
      );
      for (const group of alike) {
        if (tolerance === 0) {
          this.inTime(group, fit);
          continue;
        }
        const ds = inOrderOfValues(group.due, (d) => quantitiesOf(due[d]!));
        const rs = inOrderOfValues(group.received, (r) => quantitiesOf(received[r]!));
        for (const [d, r] of pairByValue(ds, rs, tolerance)) this.take(d, r, fit);
      }
    }
  }

  // ----------------------------------------------------------------------------------------------------- duplicates

  private remember(r: number): void {
    const { content } = this.received[r]!;
    if (!this.firstWith.has(content)) this.firstWith.set(content, r);
  }

  private rememberPaired(): void {
    this.pairs
      .map((pair) => pair.received)
      .sort((a, b) => a - b)
      .forEach((r) => this.remember(r));
  }

  private setAsideDuplicates(): void {
    const { received, freeReceived, firstWith } = this;
    for (const r of [...freeReceived]) {
      const of = firstWith.get(received[r]!.content);
      if (of === undefined || received[of]!.message === received[r]!.message) continue;
      this.duplicates.push({ received: r, of });
      freeReceived.delete(r);
    }
  }
}

/**
 * Pairs due with received ones, both lists in order of time.
 *
 * @example
 * const attributes = () => ({ optional: [], text: () => "", quantities: () => [] });
 * const one = { at: 0, reason: "CREATE", text: "v1", version: "", attributes };
 * const comparing = { tolerance: 0, reasonFit: () => "same", fitOf: () => ({ agrees: true, isCoarser: false, differing: [] }) };
 * pairUp([one], [{ ...one, content: "v1", message: 0 }], comparing).pairs.length // 1
 */
export const pairUp = (
  due: readonly One[],
  received: readonly ReceivedOne[],
  comparing: Comparing,
): Pairing => {
  if (due.length === 1 && received.length === 1) {
    const fit = due[0]!.text === received[0]!.text ? equalFit : comparing.fitOf(0, 0);
    return { pairs: [{ due: 0, received: 0, fit }], due: [], duplicates: [], received: [] };
  }
  const pairer = new Pairer(due, received, comparing);
  pairer.run();
  return {
    pairs: pairer.pairs.sort((a, b) => a.due - b.due),
    due: [...pairer.freeDue],
    duplicates: pairer.duplicates.sort((a, b) => a.received - b.received),
    received: [...pairer.freeReceived],
  };
};
