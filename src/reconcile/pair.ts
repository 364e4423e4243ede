/**
 * Which received message is which due one, where there are several of one interval or object.
 *
 * In this order: equal items; items that agree in all that both sides have; what repeats a paired one is a duplicate; items of
 * the same version (validTo and agreementId of an agreement); the rest. Each step looks items up by a text they share and
 * pairs those of one text in order of time, so that any number of versions takes linear time. With a tolerance, items that
 * agree are found in order of their values.
 */
import { pairByValue, inOrderOfValues } from "./pair-by-value.js";
import { variantPairs, variantsOf } from "./pair-variants.js";
import { pairInTime } from "./pair-in-time.js";
import type { Comparing, Pairing, Pair, ReceivedOne, One, Fit } from "./pairing.js";

const equalFit: Fit = { agrees: true, isCoarser: false, differing: [] };
const coarserFit: Fit = { agrees: true, isCoarser: true, differing: [] };

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

  /** Items that agree in the attributes that both sides have. */
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
