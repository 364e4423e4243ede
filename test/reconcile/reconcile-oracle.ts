/**
 * A slow and simple computation of the counts of a reconciliation: every unit alone, every pair compared, in the
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
  /** Attributes: those that always count, and those that count only if both sides have them. */
  readonly strict: Readonly<Record<string, string>>;
  readonly loose: Readonly<Record<string, string>>;
  /** The whole of it, for telling duplicates. */
  readonly content: string;
}

interface Due extends Unit {
  readonly at: bigint;
  readonly event: number;
  readonly delivery: number;
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
        const strict = texts({ kwh, m3 }, ["kwh", "m3"]);
        const place = [meterEic, String(start), String(end), direction];
        return unit("METERING_DATA", place, { meterEic }, strict, texts({ net, rType }, ["net", "rType"]));
      };
      const netIn = aI["netQtyIn"] ?? aI["netInQty"];
      const netOut = aI["netQtyOut"] ?? aI["netOutQty"];
      const isIn = told(aI["inQty"]) || told(netIn);
      const isOut = told(aI["outQty"]) || told(netOut);
      return [
        ...(isIn ? [one("IN", aI["inQty"], netIn)] : []),
        ...(isOut ? [one("OUT", aI["outQty"], netOut)] : []),
      ];
    });
  });

const quantities = (before: string, all: unknown): Record<string, string> => {
  const each = ((all ?? []) as readonly Source[]).flatMap((quantity) =>
    ["day", "night", "total"]
      .filter((name) => told(quantity[name]))
      .map((name) => ({
        name: `${before} ${String(quantity["direction"])} ${String(quantity["measurementUnit"] ?? quantity["unit"] ?? "KWH")} ${name}`,
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
          [String(item["id"]), item["meterEic"] ?? null],
          { id: item["id"] },
          {},
          {
            ...restOf(item, "id", "candidates"),
            ...(Array.isArray(item["candidates"])
              ? { candidates: JSON.stringify(item["candidates"].map(String).sort()) }
              : {}),
          },
        ),
      );
  }
};

// --------------------------------------------------------------------------------------------- comparing

const isNumber = (text: string | undefined): boolean => text !== undefined && /^-?\d+(\.\d+)?$/.test(text);

const close = (a: string | undefined, b: string | undefined, tolerance: number): boolean =>
  a === b ||
  (tolerance > 0 &&
    isNumber(a) &&
    isNumber(b) &&
    Math.round(Math.abs(Number(a) - Number(b)) * 1e6) <= Math.round(tolerance * 1e6));

const isAction = (text: string): boolean => ["CREATE", "UPDATE", "DELETE"].includes(text);
const known =
  /^(CREATE|UPDATE|DELETE)(_BC_(AGREEMENT_COORDINATION|(GRID|BORDER_GRID|SUPPLY|PORTFOLIO_SUPPLIER|NAMED_SUPPLIER)_(CREATE|UPDATE|DELETE)))?$/;

const reasonsOf = (due: string, received: string): "same" | "coarser" | "other" => {
  if (due === received) return "same";
  const [a, b] = [due.split("_")[0]!, received.split("_")[0]!];
  if (a !== b || !isAction(a)) return "other";
  const isFineBoth = known.test(due) && known.test(received) && due !== a && received !== a;
  return isFineBoth ? "other" : "coarser";
};

const commonOf = (due: Unit, received: Unit): readonly string[] =>
  Object.keys(due.loose)
    .filter((name) => received.loose[name] !== undefined)
    .sort();

/** The values that count when two are compared: those that always do, then those that both have. */
const compared = (one: Unit, common: readonly string[]): readonly (readonly [string, string])[] => [
  ...Object.keys(one.strict)
    .sort()
    .map((name) => [name, one.strict[name]!] as const),
  ...common.map((name) => [name, one.loose[name]!] as const),
];

const agree = (due: Due, received: Received, tolerance: number): boolean => {
  const common = commonOf(due, received);
  const [a, b] = [compared(due, common), compared(received, common)];
  return (
    reasonsOf(due.reason, received.reason) !== "other" &&
    a.length === b.length &&
    a.every(([name, value], i) => name === b[i]![0] && close(value, b[i]![1], tolerance))
  );
};

/** The attributes that identify versions with different contents. */
const versionOf = ({ resourceType, strict, loose }: Unit): string => {
  switch (resourceType) {
    case "AGREEMENT":
      return JSON.stringify([strict["validTo"], loose["agreementId"] ?? null]);
    case "NETWORK_BILL":
      return strict["calculationTimestamp"]!;
    case "AGREEMENT_COORDINATION":
      return loose["change"] ?? "";
    default:
      return "";
  }
};

const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

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

/** Which of two lists are each other's, as they follow each other in time. */
const inTime = <A extends { readonly at: bigint }, B extends { readonly at: bigint }>(
  due: readonly A[],
  received: readonly B[],
): readonly (readonly [A, B])[] => {
  const chosen: A[] = [];
  for (const r of received) {
    const open = due.filter((d) => !chosen.includes(d));
    const d = open.findLast(({ at }) => at <= r.at) ?? open[0];
    if (d !== undefined) chosen.push(d);
  }
  return due.filter((d) => chosen.includes(d)).map((d, i) => [d, received[i]!] as const);
};

const uniqueTexts = <A>(values: readonly A[], of: (value: A) => string): readonly string[] => [
  ...new Set(values.map(of)),
];

const comparePlace = (
  due: readonly Due[],
  all: readonly Received[],
  { tolerance, lateAfter, isUnread }: OracleSettings,
  count: Count,
): void => {
  // A message that gives an interval different values contradicts itself: none of them counts.
  const isTwice = ({ resourceType, id }: Received): boolean =>
    resourceType === "METERING_DATA" &&
    uniqueTexts(
      all.filter((other) => other.id === id),
      ({ content }) => content,
    ).length > 1;
  const received = all.filter((r) => !isTwice(r));
  const contradictory = all.filter((r, i) => isTwice(r) && all.findIndex(({ id }) => id === r.id) === i);

  const freeDue = [...due];
  const free = [...received];
  const paired: Received[] = [];
  const take = (d: Due, r: Received): void => {
    freeDue.splice(freeDue.indexOf(d), 1);
    free.splice(free.indexOf(r), 1);
    paired.push(r);
    if (!agree(d, r, tolerance)) count("different", d);
    else count(r.at - d.at > lateAfter ? "late" : "matched", d);
  };
  const takeBy = (of: (unit: Due | Received) => string, ds = freeDue, rs = free): void => {
    for (const text of uniqueTexts(ds, of)) {
      const pairs = inTime(
        ds.filter((d) => of(d) === text && freeDue.includes(d)),
        rs.filter((r) => of(r) === text && free.includes(r)),
      );
      for (const [d, r] of pairs) take(d, r);
    }
  };

  // Equal ones.
  takeBy(
    (u) => `${u.reason} ${u.resourceType === "METERING_POINT" ? "" : u.content}`,
    [...freeDue],
    [...free],
  );

  // Those that agree in the attributes that both have: with the same reason first, then with more attributes, then by text.
  const variant = (u: Due | Received): string => JSON.stringify([u.reason, Object.keys(u.loose).sort()]);
  const variants = uniqueTexts(freeDue, variant).flatMap((dv) =>
    uniqueTexts(free, variant).map((rv) => {
      const [d, r] = [freeDue.find((u) => variant(u) === dv)!, free.find((u) => variant(u) === rv)!];
      return { dv, rv, reason: reasonsOf(d.reason, r.reason), common: commonOf(d, r) };
    }),
  );
  variants.sort(
    (a, b) =>
      (a.reason === "same" ? 0 : 1) - (b.reason === "same" ? 0 : 1) ||
      b.common.length - a.common.length ||
      (a.dv < b.dv ? -1 : a.dv > b.dv ? 1 : 0) ||
      (a.rv < b.rv ? -1 : a.rv > b.rv ? 1 : 0),
  );
  for (const { dv, rv, reason, common } of variants) {
    if (reason === "other") continue;
    const ds = freeDue.filter((d) => variant(d) === dv);
    const rs = free.filter((r) => variant(r) === rv);
    if (tolerance === 0) {
      takeBy((u) => JSON.stringify(u.resourceType === "METERING_POINT" ? [] : compared(u, common)), ds, rs);
      continue;
    }
    // In order of the values: the first of each side, or else the smaller one has nobody.
    const values = (u: Unit): readonly number[] =>
      compared(u, common)
        .filter(([, value]) => isNumber(value))
        .map(([, value]) => Number(value));
    const others = (u: Unit): string =>
      JSON.stringify(compared(u, common).map(([name, value]) => (isNumber(value) ? name : [name, value])));
    const smaller = (a: readonly number[], b: readonly number[]): number => {
      const i = a.findIndex((value, k) => value !== b[k]);
      return i < 0 ? 0 : a[i]! - b[i]!;
    };
    for (const text of uniqueTexts(ds, others)) {
      const byValue = <A extends Unit>(units: readonly A[]): A[] =>
        units.filter((u) => others(u) === text).sort((a, b) => smaller(values(a), values(b)));
      const [left, right] = [byValue(ds), byValue(rs)];
      while (left.length > 0 && right.length > 0) {
        const [d, r] = [left[0]!, right[0]!];
        if (agree(d, r, tolerance)) {
          take(d, r);
          left.shift();
          right.shift();
        } else if (smaller(values(d), values(r)) < 0) left.shift();
        else right.shift();
      }
    }
  }

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
  const matched = [...paired];
  setAside(matched);
  // The same version of an object, then the rest.
  takeBy(versionOf, [...freeDue], [...free]);
  takeBy(() => "", [...freeDue], [...free]);
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
  // The rest was received in a contradictory message, if at all.
  const deliveries = freeDue.filter(
    (d, i) => freeDue.findIndex(({ delivery }) => delivery === d.delivery) === i,
  );
  const answered = inTime(deliveries, contradictory).map(([{ delivery }]) => delivery);
  for (const r of contradictory) count("contradictory", r);
  for (const d of freeDue) {
    if (answered.includes(d.delivery)) continue;
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
  const due = deliveries.flatMap(({ event, occurredAt, resourceType, reason, content }, delivery) =>
    unitsOf(resourceType, content, reason).map((u): Due => ({
      ...u,
      event,
      delivery,
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
