/**
 * The slow and obvious account of what a reconciliation counts: every unit by itself, every pair looked at, in the
 * words of the specification. It shares no code with the library.
 */
import { instant, intervalEnd } from "../oracles/oracle-time.js";

type Source = Readonly<Record<string, unknown>>;

interface Unit {
  readonly resourceType: string;
  /** Units of one place are compared with each other. */
  readonly place: string;
  /** The key of a finding. */
  readonly key: Source;
  /** Attributes: what counts always, and what counts only where both sides tell it. */
  readonly strict: Readonly<Record<string, string>>;
  readonly loose: Readonly<Record<string, string>>;
  /** The whole of it, for telling duplicates. */
  readonly content: string;
}

interface Due extends Unit {
  readonly at: bigint;
  readonly event: number;
  readonly reason: string;
}

interface Received extends Unit {
  readonly at: bigint;
  readonly id: number;
  readonly reason: string;
}

// ---------------------------------------------------------------------------------------------------- units

const list = (content: unknown): readonly Source[] =>
  (Array.isArray(content) ? content : [content]) as Source[];
const told = (value: unknown): boolean => value !== undefined && value !== null;

const moment = (value: unknown): string => {
  try {
    return String(instant(value as string));
  } catch {
    return String(value);
  }
};

const isMoment = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value);

const shown = (value: unknown): string =>
  isMoment(value) ? moment(value) : typeof value === "string" ? value : JSON.stringify(sorted(value));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => told(inner))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
};

const texts = (source: Source, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.filter((name) => told(source[name])).map((name) => [name, shown(source[name])]));

const restOf = (source: Source, ...names: readonly string[]): Record<string, string> =>
  texts(
    source,
    Object.keys(source).filter((name) => !names.includes(name)),
  );

const whole = (strict: object, loose: object): string => JSON.stringify(sorted({ strict, loose }));

const unit = (
  resourceType: string,
  place: readonly unknown[],
  key: Source,
  strict: Record<string, string>,
  loose: Record<string, string>,
  content = whole(strict, loose),
): Unit => ({ resourceType, place: JSON.stringify([resourceType, ...place]), key, strict, loose, content });

const accountIntervals = (content: unknown): readonly Unit[] =>
  list(content).flatMap((item) => {
    const meterEic = item["meterEic"] ?? item["meteringPointEic"];
    const isV1 = told(item["meterEic"]);
    const periods = item["periods"] as readonly Source[];
    const intervals = isV1
      ? periods.flatMap((period) =>
          (period["aI"] as Source[]).map((aI) => ({ aI, r: period["r"] as string })),
        )
      : periods.map((aI) => ({ aI, r: "PT15M" }));
    return intervals.flatMap(({ aI, r }) => {
      const start = instant(aI["pS"] as string);
      const end = intervalEnd(start, r)!;
      const one = (direction: string, quantity: unknown, net: unknown): Unit => {
        const { kwh, m3, rType } = (quantity ?? {}) as Source;
        const strict = texts({ kwh, m3, rType }, ["kwh", "m3", "rType"]);
        const place = [meterEic, String(start), String(end), direction];
        return unit("METERING_DATA", place, { meterEic }, strict, texts({ net }, ["net"]));
      };
      const netIn = aI["netQtyIn"] ?? aI["netInQty"];
      const netOut = aI["netQtyOut"] ?? aI["netOutQty"];
      const isIn = told(aI["inQty"]) || told(netIn);
      const isOut = told(aI["outQty"]) || told(netOut);
      return [
        ...(isIn ? [one("IN", aI["inQty"], netIn)] : []),
        ...(isOut ? [one("OUT", aI["outQty"], netOut)] : []),
        ...(!isIn && !isOut ? [one("", undefined, undefined)] : []),
      ];
    });
  });

const quantities = (before: string, all: unknown): Record<string, string> => {
  const each = ((all ?? []) as readonly Source[]).flatMap((quantity) =>
    ["day", "night", "total"]
      .filter((name) => told(quantity[name]))
      .map((name) => ({
        name: `${before} ${String(quantity["direction"])} ${String(quantity["measurementUnit"] ?? quantity["unit"])} ${name}`,
        value: quantity[name] as number,
      })),
  );
  return Object.fromEntries(
    each.map(({ name, value }, i) => {
      const before = each.filter(
        (other, j) => other.name === name && (other.value < value || (other.value === value && j < i)),
      );
      return [`${name} ${before.length}`, shown(value)];
    }),
  );
};

const bill = (item: Source): Unit => {
  const meterEic = item["meterEic"] ?? item["meteringPointEic"];
  const period = (item["networkBillPeriod"] ?? item) as Source;
  const { periodStart, periodEnd } = period;
  const strict = {
    ...texts(period, ["calculationTimestamp"]),
    ...quantities("gross", period["measurements"] ?? period["quantities"]),
  };
  const loose = {
    ...texts(period, ["containsCalculatedValues"]),
    ...texts(item, ["commodityType"]),
    ...quantities("net", period["netQuantities"]),
  };
  return unit(
    "NETWORK_BILL",
    [meterEic, moment(periodStart), moment(periodEnd)],
    { meterEic, periodStart, periodEnd },
    strict,
    loose,
  );
};

const actionOf = (reason: string): string => reason.split("_")[0]!;
const endOf = (source: Source): Record<string, string> => ({
  validTo: told(source["validTo"]) ? moment(source["validTo"]) : "open",
});

const agreement = (item: Source, reason: string): Unit => {
  const meterEic = item["meterEic"] ?? item["meteringPointEic"] ?? undefined;
  const { agreementType, validFrom } = item;
  const action = actionOf(reason);
  return unit(
    "AGREEMENT",
    [agreementType, meterEic ?? null, moment(validFrom), action],
    { agreementType, ...(told(meterEic) ? { meterEic } : {}), validFrom, action },
    endOf(item),
    restOf(item, "agreementType", "meterEic", "meteringPointEic", "validFrom", "validTo"),
  );
};

const customer = (item: Source): Unit => {
  const strict: Record<string, string> = {};
  for (const data of (item["customerMetadata"] ?? []) as readonly Source[]) {
    const type = String(data["metadataType"]);
    const text = [data["metadataValue"], moment(data["validFrom"]), moment(data["validTo"])].join(" ");
    strict[type] = strict[type] === undefined ? text : [strict[type], text].sort().join(" and ");
  }
  const { customerEic } = item;
  return unit("CUSTOMER_DATA", [customerEic], { customerEic }, strict, texts(item, ["customerType"]));
};

const permission = (item: Source): Unit => {
  const { mandateCustomerEic, meteringPointEic, validFrom, ownerCustomerEic } = item;
  return unit(
    "PERMISSION",
    [mandateCustomerEic, meteringPointEic, moment(validFrom), ownerCustomerEic],
    { mandateCustomerEic, meteringPointEic, validFrom },
    endOf(item),
    restOf(item, "mandateCustomerEic", "meteringPointEic", "validFrom", "validTo"),
  );
};

const unitsOf = (resourceType: string, content: unknown, reason: string): readonly Unit[] => {
  switch (resourceType) {
    case "METERING_DATA":
      return accountIntervals(content);
    case "NETWORK_BILL":
      return list(content).map(bill);
    case "AGREEMENT":
      return list(content).map((item) => agreement(item, reason));
    case "CUSTOMER_DATA":
      return list(content).map(customer);
    case "PERMISSION":
      return list(content).map(permission);
    case "METERING_POINT":
      return list(content).map((item) => {
        const meterEic = ((item["meteringPoint"] ?? item) as Source)["meterEic"];
        return unit("METERING_POINT", [meterEic], { meterEic }, {}, {}, JSON.stringify(sorted(item)));
      });
    default:
      return list(content).map((item) =>
        unit(
          resourceType,
          [item["id"], item["meterEic"] ?? null],
          { id: item["id"] },
          {},
          restOf(item, "id"),
        ),
      );
  }
};

// --------------------------------------------------------------------------------------------- comparing

interface Fit {
  readonly due: Due;
  readonly received: Received;
  readonly differing: number;
  readonly equal: number;
  readonly isCoarser: boolean;
}

const close = (a: string | undefined, b: string | undefined, tolerance: number): boolean => {
  const isNumber = (text: string | undefined): boolean => text !== undefined && /^-?\d+(\.\d+)?$/.test(text);
  if (a === b) return true;
  return (
    tolerance > 0 &&
    isNumber(a) &&
    isNumber(b) &&
    Math.round(Math.abs(Number(a) - Number(b)) * 1e6) <= Math.round(tolerance * 1e6)
  );
};

const reasonsOf = (due: Due, received: Received): "same" | "coarser" | "other" => {
  if (due.reason === received.reason) return "same";
  const [a, b] = [due.reason.split("_BC_"), received.reason.split("_BC_")];
  return a[0] === b[0] && (a.length === 1) !== (b.length === 1) ? "coarser" : "other";
};

const fitOf = (due: Due, received: Received, tolerance: number): Fit => {
  const names = new Set([...Object.keys(due.strict), ...Object.keys(received.strict)]);
  const strict = [...names].map((name) => close(due.strict[name], received.strict[name], tolerance));
  const both = Object.keys(due.loose).filter((name) => received.loose[name] !== undefined);
  const loose = both.map((name) => close(due.loose[name], received.loose[name], tolerance));
  const reason = reasonsOf(due, received);
  return {
    due,
    received,
    differing: [...strict, ...loose].filter((same) => !same).length + (reason === "other" ? 1 : 0),
    equal: due.resourceType === "METERING_DATA" ? 0 : [...strict, ...loose].filter((same) => same).length,
    isCoarser: reason === "coarser",
  };
};

const abs = (n: bigint): bigint => (n < 0n ? -n : n);
const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which of two fits is better, as the specification lists it. */
const better = (a: Fit, b: Fit, dues: readonly Due[], all: readonly Received[]): number => {
  const wait = ({ due, received }: Fit): bigint => received.at - due.at;
  return (
    a.differing - b.differing ||
    b.equal - a.equal ||
    Number(a.isCoarser) - Number(b.isCoarser) ||
    Number(wait(a) < 0n) - Number(wait(b) < 0n) ||
    order(abs(wait(a)), abs(wait(b))) ||
    dues.indexOf(a.due) - dues.indexOf(b.due) ||
    all.indexOf(a.received) - all.indexOf(b.received)
  );
};

const replaces = (later: Due, earlier: Due): boolean => {
  if (later.event === earlier.event && later.at === earlier.at) return false;
  switch (later.resourceType) {
    case "AGREEMENT":
      return ["serviceProviderEic", "customerEic"].every(
        (name) =>
          later.loose[name] === undefined ||
          earlier.loose[name] === undefined ||
          later.loose[name] === earlier.loose[name],
      );
    case "CUSTOMER_DATA":
      return [...Object.keys(earlier.strict), ...Object.keys(earlier.loose)].every(
        (name) => later.strict[name] !== undefined || later.loose[name] !== undefined,
      );
    case "AGREEMENT_COORDINATION":
      return false;
    default:
      return true;
  }
};

type Count = (of: string, unit: Unit) => void;

const comparePlace = (
  due: readonly Due[],
  received: readonly Received[],
  { tolerance, lateAfter, isUnread }: OracleSettings,
  count: Count,
): void => {
  const freeDue = [...due];
  const free = [...received];
  const paired: Received[] = [];
  const take = (d: Due, r: Received): void => {
    freeDue.splice(freeDue.indexOf(d), 1);
    free.splice(free.indexOf(r), 1);
    paired.push(r);
    const { differing } = fitOf(d, r, tolerance);
    if (differing > 0) count("different", d);
    else count(r.at - d.at > lateAfter ? "late" : "matched", d);
  };

  // Equal ones, as they follow each other in time.
  const texts = new Set(
    due.map((d) => `${d.reason} ${d.resourceType === "METERING_POINT" ? "" : d.content}`),
  );
  for (const text of texts) {
    const ds = due.filter(
      (d) => `${d.reason} ${d.resourceType === "METERING_POINT" ? "" : d.content}` === text,
    );
    const rs = received.filter(
      (r) => `${r.reason} ${r.resourceType === "METERING_POINT" ? "" : r.content}` === text,
    );
    const chosen: Due[] = [];
    for (const r of rs) {
      const open = ds.filter((d) => !chosen.includes(d));
      const d = open.findLast(({ at }) => at <= r.at) ?? open[0];
      if (d !== undefined) chosen.push(d);
    }
    const inOrder = ds.filter((d) => chosen.includes(d));
    inOrder.forEach((d, i) => take(d, rs[i]!));
  }

  const takeBest = (isWanted: (fit: Fit) => boolean): void => {
    for (;;) {
      const fits = freeDue.flatMap((d) => free.map((r) => fitOf(d, r, tolerance))).filter(isWanted);
      const best = fits.sort((a, b) => better(a, b, due, received))[0];
      if (best === undefined) return;
      take(best.due, best.received);
    }
  };
  const setAside = (others: readonly Received[]): void => {
    for (const r of [...free]) {
      const first = [...others]
        .sort((a, b) => received.indexOf(a) - received.indexOf(b))
        .find((o) => o.content === r.content);
      if (first === undefined || first.id === r.id) continue;
      count("duplicate", r);
      free.splice(free.indexOf(r), 1);
    }
  };
  takeBest(({ differing }) => differing === 0);
  const matched = [...paired];
  setAside(matched);
  takeBest(() => true);
  for (const r of [...free]) {
    const first =
      [matched, paired]
        .map((of) =>
          [...of]
            .sort((a, b) => received.indexOf(a) - received.indexOf(b))
            .find((o) => o.content === r.content),
        )
        .find((o) => o !== undefined) ?? free.find((o) => o.content === r.content)!;
    if (first.id !== r.id) count("duplicate", r);
    else count("unexpected", r);
  }
  for (const d of freeDue) {
    const isReplaced = due.slice(due.indexOf(d) + 1).some((later) => replaces(later, d));
    count(isReplaced ? "superseded" : isUnread(d.resourceType, d.at) ? "unread" : "missing", d);
  }
};

export interface OracleSettings {
  readonly tolerance: number;
  readonly lateAfter: bigint;
  readonly isUnread: (resourceType: string, at: bigint) => boolean;
}

export interface OracleDelivery {
  readonly event: number;
  readonly occurredAt: string;
  readonly resourceType: string;
  readonly reason: string;
  readonly content: unknown;
}

export interface OracleMessage {
  readonly id: number;
  readonly createdTime: string;
  readonly resourceType: string;
  readonly reason: string;
  readonly hasContent: boolean;
  readonly content: unknown;
  readonly isReadable: boolean;
}

/** How many units are of each class, by class, resource type and key; keys as JSON. */
export const oracleReconcile = (
  deliveries: readonly OracleDelivery[],
  messages: readonly OracleMessage[],
  settings: OracleSettings,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const countAs = (of: string, resourceType: string, key: Source): void => {
    const isFinding = of !== "matched" && of !== "superseded";
    const name = JSON.stringify(isFinding ? [of, resourceType, key] : [of, resourceType]);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const once = messages.filter((message, i) => messages.findIndex(({ id }) => id === message.id) === i);
  for (const { id, hasContent, isReadable, resourceType } of once) {
    if (!hasContent) countAs("contentless", resourceType, { messageId: id });
    else if (!isReadable) countAs("unreadable", resourceType, { messageId: id });
  }
  const due = deliveries.flatMap(({ event, occurredAt, resourceType, reason, content }) =>
    unitsOf(resourceType, content, reason).map((u): Due => ({
      ...u,
      event,
      reason,
      at: instant(occurredAt),
    })),
  );
  const received = once
    .filter(({ hasContent, isReadable }) => hasContent && isReadable)
    .flatMap(({ id, createdTime, resourceType, reason, content }) =>
      unitsOf(resourceType, content, reason).map((u): Received => ({
        ...u,
        id,
        reason,
        at: instant(createdTime),
      })),
    )
    .sort((a, b) => order(a.at, b.at) || a.id - b.id);
  for (const place of new Set([...due, ...received].map((u) => u.place))) {
    comparePlace(
      due.filter((d) => d.place === place),
      received.filter((r) => r.place === place),
      settings,
      (of, { resourceType, key }) => countAs(of, resourceType, key),
    );
  }
  return counts;
};
