/**
 * Ones by their reason and by what they state, so that those that can agree are looked at together.
 */
import type { Comparing, One } from "./pairing.js";

/** Items that have the same reason and the same optional attributes. */
interface Variant {
  readonly key: string;
  readonly reason: string | undefined;
  readonly optional: readonly string[];
  readonly ones: number[];
}

/** The most variants of a side that are compared with those of the other; the real ones are two or three. */
const MOST_VARIANTS = 32;

/** The free ones of a side by variant, the most frequent first. */
export const variantsOf = (ones: readonly One[], free: Iterable<number>): readonly Variant[] => {
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

/** The variants that can agree: those of the same reason before coarser ones, those with more attributes before others. */
export const variantPairs = (
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
