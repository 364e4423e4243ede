/**
 * Instants, half-open intervals and the Tallinn calendar, in the plainest form.
 * An instant is a BigInt count of nanoseconds since 1970-01-01T00:00Z.
 */

/** Represents "no end": later than every instant that can be written. */
export const OPEN = 10n ** 30n;

const SECOND = 1_000_000_000n;
const MINUTE = 60n * SECOND;

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{0,9}))?)?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)$/;

const parsed = new Map<string, bigint>();

export function isInstant(text: string): boolean {
  return ISO.test(text);
}

export function instant(text: string): bigint {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const m = ISO.exec(text);
  if (m === null) throw new Error(`not an instant: ${text}`);
  const utc = Date.UTC(
    Number(m[1]),
    Number(m[2]) - 1,
    Number(m[3]),
    Number(m[4]),
    Number(m[5]),
    Number(m[6] ?? 0),
  );
  const fraction = BigInt((m[7] ?? "").padEnd(9, "0"));
  const offset =
    m[9] === undefined
      ? 0n
      : (BigInt(m[10]!) * 60n + BigInt(m[11] ?? 0)) * MINUTE * (m[9] === "-" ? -1n : 1n);
  const value = BigInt(utc) * 1_000_000n + fraction - offset;
  parsed.set(text, value);
  return value;
}

/** An instant as the Datahub writes it: UTC, to the minute, seconds only if they are not zero. */
export function written(t: bigint): string {
  const second = t - (((t % SECOND) + SECOND) % SECOND);
  const fraction = t - second;
  const iso = new Date(Number(second / 1_000_000n)).toISOString();
  if (fraction !== 0n) return `${iso.slice(0, 19)}.${String(fraction).padStart(9, "0").replace(/0+$/, "")}Z`;
  return iso.slice(17, 19) === "00" ? `${iso.slice(0, 16)}Z` : `${iso.slice(0, 19)}Z`;
}

/** [from, to), empty when from >= to. */
export interface Span {
  readonly from: bigint;
  readonly to: bigint;
}

export function meet(a: Span, b: Span): Span {
  return { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to };
}

export function overlap(a: Span, b: Span): boolean {
  const both = meet(a, b);
  return both.from < both.to;
}

export function holds(span: Span, t: bigint): boolean {
  return span.from <= t && t < span.to;
}

// ---------------------------------------------------------------- Tallinn

const tallinn = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Tallinn",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The local time in Tallinn at an instant, as if it were UTC. */
function wallClock(t: bigint): bigint {
  const below = ((t % SECOND) + SECOND) % SECOND;
  const part: Record<string, number> = {};
  for (const { type, value } of tallinn.formatToParts(new Date(Number((t - below) / 1_000_000n))))
    part[type] = Number(value);
  const utc = Date.UTC(
    part["year"]!,
    part["month"]! - 1,
    part["day"]!,
    part["hour"]!,
    part["minute"]!,
    part["second"]!,
  );
  return BigInt(utc) * 1_000_000n + below;
}

/**
 * The instant at which the wall clock shows this: of two the first; a skipped one moves forward by the length of
 * the gap, which is what reading it with the offset from before the gap gives.
 */
function fromWallClock(local: bigint): bigint {
  const day = 24n * 60n * MINUTE;
  const offsetBefore = wallClock(local - day) - (local - day);
  const offsetAfter = wallClock(local + day) - (local + day);
  const fits = [local - offsetBefore, local - offsetAfter].filter((t) => wallClock(t) === local);
  if (fits.length === 0) return local - offsetBefore;
  return fits.reduce((a, b) => (a < b ? a : b));
}

/** One local day later on the wall clock. */
export function nextLocalDay(t: bigint): bigint {
  return fromWallClock(wallClock(t) + 24n * 60n * MINUTE);
}

/** Twelve calendar months earlier on the wall clock; 29 February goes to the 28th. */
export function twelveMonthsBefore(t: bigint): bigint {
  const local = wallClock(t);
  const below = ((local % SECOND) + SECOND) % SECOND;
  const d = new Date(Number((local - below) / 1_000_000n));
  const leapDay = d.getUTCMonth() === 1 && d.getUTCDate() === 29;
  const earlier = Date.UTC(
    d.getUTCFullYear() - 1,
    d.getUTCMonth(),
    leapDay ? 28 : d.getUTCDate(),
    d.getUTCHours(),
    d.getUTCMinutes(),
    d.getUTCSeconds(),
  );
  return fromWallClock(BigInt(earlier) * 1_000_000n + below);
}

/** The end of an account interval that starts at pS; undefined for an unknown resolution. */
export function intervalEnd(pS: bigint, resolution: string): bigint | undefined {
  if (resolution === "PT15M") return pS + 15n * MINUTE;
  if (resolution === "PT1H") return pS + 60n * MINUTE;
  if (resolution === "P1D") return nextLocalDay(pS);
  return undefined;
}
