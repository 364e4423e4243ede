/**
 * How the time of a split grows where somebody means it badly: each case at a size and at four times the size, as the
 * exponent of growth against what comes out. 1 is linear, 2 quadratic; between them is what sorts, and what no longer fits
 * into the caches of the processor at the larger size.
 */
import type { Line, Row } from "../Row.js";
import { eicOf, firstOfYear, messageText, written } from "../messages.js";
import type { AgreementDocument, Message } from "../messages.js";
import { growthExponent, inTurn } from "../rounds.js";
import { setOf, splitDecoded } from "../splitting.js";

const QUARTER = 15 * 60_000;
const TIMES = 4;

const meterEic = eicOf("Z", 0);
const customerEic = eicOf("X", 2);
const provider = (number: number): string => eicOf("X", 100_000 + number);
const at = (quarter: number): string => written(firstOfYear + quarter * QUARTER);
const supply = (number: number, from: string, to?: string): AgreementDocument => ({
  agreementType: "SUPPLY",
  meterEic,
  serviceProviderEic: provider(number),
  customerEic,
  validFrom: from,
  ...(to === undefined ? {} : { validTo: to }),
});
const many = <A>(count: number, make: (i: number) => A): readonly A[] =>
  Array.from({ length: count }, (_, i) => make(i));
const intervals = (count: number) =>
  (JSON.parse(messageText(1, count, firstOfYear)) as Message)[0]!.periods[0]!.aI;
type Intervals = ReturnType<typeof intervals>;
const onePeriod = (aI: Intervals): Message => [{ meterEic, periods: [{ r: "PT15M" as const, aI }] }];
/** Periods of four quarter-hours each, the last quarter of each left out or not. */
const periods = (count: number, hasGaps: boolean): Message => {
  const all = intervals(4 * count);
  const aI = (i: number) => all.slice(4 * i, 4 * i + (hasGaps ? 3 : 4));
  return [{ meterEic, periods: [...many(count, (i) => ({ r: "PT15M" as const, aI: aI(i) }))] }];
};

interface Case {
  readonly what: string;
  readonly size: number;
  readonly agreements: (size: number) => readonly AgreementDocument[];
  readonly message: (size: number) => Message;
  /** By which power of the size what comes out grows; 1 unless said. */
  readonly power?: number;
  /** How many recipients there must be. */
  readonly recipients: (size: number) => number;
}

const cases: readonly Case[] = [
  {
    what: "one point with n agreements, one after another",
    size: 2_500,
    agreements: (n) => many(n, (i) => supply(i % 100, at(3 * i), at(3 * i + 3))),
    message: () => onePeriod(intervals(30_000)),
    recipients: () => 100,
  },
  {
    what: "a portfolio chain n deep, n chains with n²/2 names in all",
    power: 2,
    size: 250,
    agreements: (n) => [
      supply(0, at(0)),
      ...many(n, (i) => ({
        agreementType: "PORTFOLIO_SUPPLIER" as const,
        serviceProviderEic: provider(i + 1),
        customerEic: provider(i),
        validFrom: at(0),
      })),
    ],
    message: () => onePeriod(intervals(96)),
    recipients: (n) => n + 1,
  },
  {
    what: "n account intervals in reverse",
    size: 8_760,
    agreements: () => many(100, (i) => supply(i, at(80 * i), at(80 * i + 80))),
    message: (n) => onePeriod(intervals(n).toReversed()),
    recipients: () => 100,
  },
  {
    what: "n recipients of all of one point",
    size: 2_500,
    agreements: (n) => many(n, (i) => supply(i, at(0))),
    message: () => onePeriod(intervals(96)),
    recipients: (n) => n,
  },
  {
    what: "one point with n periods, each for one of n recipients",
    size: 500,
    agreements: (n) => many(n, (i) => supply(i, at(4 * i), at(4 * i + 4))),
    message: (n) => periods(n, false),
    recipients: (n) => n,
  },
  {
    what: "one point with n periods, all for n recipients",
    size: 500,
    agreements: (n) => many(n, (i) => supply(i, at(0))),
    message: (n) => periods(n, false),
    recipients: (n) => n,
  },
  {
    what: "one point with n periods with gaps, all for n recipients",
    size: 500,
    agreements: (n) => many(n, (i) => supply(i, at(0))),
    message: (n) => periods(n, true),
    recipients: (n) => n,
  },
];

const lineOf = async ({ what, size, agreements, message, power = 1, recipients }: Case): Promise<Line> => {
  const splitOf = (n: number) => {
    const set = setOf({ agreements: agreements(n) });
    const decoded = message(n);
    const due = new Set(decoded.flatMap((item) => item.periods.flatMap(({ aI }) => aI)));
    const split = () => splitDecoded(set, decoded);
    const { parts, undistributed } = split();
    const given = new Set(
      [...parts.flatMap(({ content }) => content), ...undistributed].flatMap((item) =>
        (item as Message[number]).periods.flatMap(({ aI }) => aI),
      ),
    );
    if (parts.length !== recipients(n) || due.size !== given.size)
      throw new Error(`${what}: ${String(parts.length)} parts, ${String(given.size)} intervals`);
    return split;
  };
  const { small, large } = await inTurn(
    { small: splitOf(size), large: splitOf(TIMES * size) },
    { clock: "processor", rounds: 7, warmUp: 1000 },
  );
  return {
    what: `${what}, n = ${(TIMES * size).toLocaleString("en")}`,
    value: large,
    unit: "ms",
    yardstick: `a quarter of n ${small.toPrecision(3)} ms`,
    ratio: growthExponent(small, large, TIMES ** power),
    target: { atMost: 1.5 },
  };
};

export const row: Row = {
  name: "growth",
  run: async () => {
    const lines: Line[] = [];
    for (const one of cases) lines.push(await lineOf(one));
    return lines;
  },
};
