/** Metering data and network bills: every unit is compared with every agreement, then the parts are assembled. */
import {
  chainsByProvider,
  chainsFrom,
  market,
  ofNamedSupplier,
  party,
  validity,
  type Agreement,
  type Situation,
} from "./oracle-market.js";
import { directGround, portfolioGround, recipients, type Ground, type Right } from "./oracle-recipients.js";
import { instant, intervalEnd, overlap, type Span } from "./oracle-time.js";

export type Item = Record<string, unknown>;

/** The smallest part of a message: an account interval or a bill. */
interface Unit {
  readonly meterEic: string;
  readonly span: Span;
  /** Its place in the message: item, or item/period/interval. */
  readonly place: string;
}

export interface Part {
  readonly eic: string;
  readonly content: Item[];
  readonly grounds: Ground[];
}

export interface Distribution {
  readonly mode: "ONE_TO_ONE" | "SPLIT";
  readonly parts: Part[];
  readonly undistributed: Item[];
}

function list(value: unknown): Item[] {
  return Array.isArray(value) ? (value as Item[]) : [];
}

/** A single object is an array of one. */
export function itemsOf(content: unknown): Item[] {
  return Array.isArray(content) ? (content as Item[]) : [content as Item];
}

// ---------------------------------------------------------------- units of a message

function meteringDataUnits(items: readonly Item[], version: 1 | 2): Unit[] | string {
  const units: Unit[] = [];
  const add = (meterEic: unknown, interval: Item, resolution: string, place: string): void => {
    const from = instant(String(interval["pS"]));
    units.push({ meterEic: String(meterEic), span: { from, to: intervalEnd(from, resolution)! }, place });
  };
  for (const [i, item] of items.entries()) {
    for (const [p, period] of list(item["periods"]).entries()) {
      if (version === 2) {
        add(item["meteringPointEic"], period, "PT15M", `${i}/${p}`);
        continue;
      }
      const resolution = String(period["r"]);
      if (intervalEnd(0n, resolution) === undefined) return "UnknownResolution";
      for (const [k, interval] of list(period["aI"]).entries()) {
        add(item["meterEic"], interval, resolution, `${i}/${p}/${k}`);
      }
    }
  }
  return units;
}

function networkBillUnits(items: readonly Item[], version: 1 | 2): Unit[] {
  return items.map((bill, i) => {
    const period = version === 2 ? bill : (bill["networkBillPeriod"] as Item);
    const span = { from: instant(String(period["periodStart"])), to: instant(String(period["periodEnd"])) };
    return {
      meterEic: String(version === 2 ? bill["meteringPointEic"] : bill["meterEic"]),
      span,
      place: `${i}`,
    };
  });
}

// ---------------------------------------------------------------- parts of a message

/** The message with only some of its intervals; emptied periods and items are omitted. */
function meteringDataPart(items: readonly Item[], version: 1 | 2, kept: ReadonlySet<string>): Item[] {
  return items
    .map((item, i) => {
      const periods = list(item["periods"]);
      if (version === 2) return { ...item, periods: periods.filter((_, p) => kept.has(`${i}/${p}`)) };
      const cut = periods.map((period, p) => ({
        ...period,
        aI: list(period["aI"]).filter((_, k) => kept.has(`${i}/${p}/${k}`)),
      }));
      return { ...item, periods: cut.filter((period) => period.aI.length > 0) };
    })
    .filter((item) => item.periods.length > 0);
}

// ---------------------------------------------------------------- who is entitled

function meteringDataRole(s: Situation, a: Agreement): string | undefined {
  switch (a.agreementType) {
    case "SUPPLY":
    case "BORDER_SUPPLY":
      return "OPEN_SUPPLIER";
    case "AGGREGATION":
      return "AGGREGATOR";
    case "GENERAL_SERVICE":
      return ofNamedSupplier(s, a) ? "NAMED_SUPPLIER" : "GRID_OPERATOR";
    default:
      return undefined;
  }
}

function networkBillRole(s: Situation, a: Agreement): string | undefined {
  if (a.agreementType === "SUPPLY") return "OPEN_SUPPLIER";
  if (a.agreementType === "BORDER_SUPPLY" && s.readings?.["NB-2"] === "border-supply-too")
    return "OPEN_SUPPLIER";
  return a.agreementType === "GENERAL_SERVICE" && ofNamedSupplier(s, a) ? "NAMED_SUPPLIER" : undefined;
}

export function distribute(
  s: Situation,
  kind: "METERING_DATA" | "NETWORK_BILL",
  items: readonly Item[],
  version: 1 | 2,
  sentBy: string | undefined,
): Distribution | string {
  const units =
    kind === "METERING_DATA" ? meteringDataUnits(items, version) : networkBillUnits(items, version);
  if (typeof units === "string") return units;
  const rule = kind === "METERING_DATA" ? "MD-3" : "NB-2";
  const part = (kept: ReadonlySet<string>): Item[] =>
    kind === "METERING_DATA"
      ? meteringDataPart(items, version, kept)
      : items.filter((_, i) => kept.has(`${i}`));

  const rights: Right[] = [];
  const entitled = new Map<string, Set<string>>();
  const grant = (eic: string, ground: Ground, given: readonly Unit[]): void => {
    rights.push({ eic, ground });
    const all = entitled.get(eic) ?? new Set();
    for (const unit of given) all.add(unit.place);
    entitled.set(eic, all);
  };

  for (const a of s.before.agreements) {
    const role = kind === "METERING_DATA" ? meteringDataRole(s, a) : networkBillRole(s, a);
    const provider = party(a.serviceProviderEic);
    if (role === undefined || provider === undefined) continue;
    const ofPoint = units.filter((u) => u.meterEic === a.meterEic);
    const own = ofPoint.filter((u) => overlap(u.span, validity(a)));
    if (own.length === 0) continue;
    grant(provider, directGround(rule, role, a), own);
    const chains = chainsFrom(s.before, provider, market(s.before, a), validity(a));
    for (const [follower, theirs] of chainsByProvider(chains)) {
      const reaching = theirs.filter((c) => ofPoint.some((u) => overlap(u.span, c.span)));
      if (reaching.length === 0) continue;
      const given = ofPoint.filter((u) => reaching.some((c) => overlap(u.span, c.span)));
      grant(follower, portfolioGround("GEN-5", a, reaching[0]!.eics), given);
    }
  }

  const receiving = recipients(rights, sentBy);
  const whole = receiving.every(([eic]) => entitled.get(eic)!.size === units.length);
  const left = new Set(units.map((u) => u.place));
  for (const [eic] of receiving) for (const place of entitled.get(eic)!) left.delete(place);
  return {
    mode: whole ? "ONE_TO_ONE" : "SPLIT",
    parts: receiving.map(([eic, grounds]) => ({
      eic,
      grounds,
      content: whole ? [...items] : part(entitled.get(eic)!),
    })),
    undistributed: part(left),
  };
}
