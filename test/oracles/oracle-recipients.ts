/** The recipients of a change and their grounds: one function for each kind of object, in the order of the rule book. */
import {
  activeOrFuture,
  chainsByProvider,
  chainsFrom,
  compare,
  market,
  ofNamedSupplier,
  parentOf,
  party,
  pointsBelow,
  pointView,
  sameMarket,
  sameParty,
  shown,
  validAt,
  validity,
  type Action,
  type Agreement,
  type Situation,
} from "./oracle-market.js";
import { instant, overlap, twelveMonthsBefore } from "./oracle-time.js";

export type Edition = "en" | "et";

export interface Ground {
  readonly rule: string;
  readonly role: string;
  readonly category: "DIRECT" | "PORTFOLIO";
  readonly agreement?: Agreement;
  readonly chain?: readonly string[];
}

/** A party that is entitled, on one ground. */
export interface Right {
  readonly eic: string | undefined;
  readonly ground: Ground;
  /** CUSTOMER_DATA only: entitled to all metadata, not to names only. */
  readonly all?: boolean;
}

/** A direct party; `from` is the agreement that its right comes from; only with it portfolio providers are recipients. */
interface Direct {
  readonly eic: string | null | undefined;
  readonly rule: string;
  readonly role: string;
  readonly from?: Agreement;
  readonly followed?: boolean;
  /** The agreement with the market of portfolios, if it is not the agreement of the ground. */
  readonly inMarketOf?: Agreement;
}

export function directGround(rule: string, role: string, agreement?: Agreement): Ground {
  return {
    rule,
    role,
    category: "DIRECT",
    ...(agreement === undefined ? {} : { agreement: shown(agreement) }),
  };
}

export function portfolioGround(
  rule: string,
  agreement: Agreement | undefined,
  chain: readonly string[],
): Ground {
  return { ...directGround(rule, "PORTFOLIO_PROVIDER", agreement), category: "PORTFOLIO", chain };
}

/** GEN-5 and AGR-1: the portfolio providers valid now above a party, in the market of its agreement. */
function followersNow(
  s: Situation,
  rule: string,
  eic: string | null | undefined,
  agreement: Agreement | undefined,
  inMarketOf = agreement,
): Right[] {
  const window = { from: s.now, to: s.now + 1n };
  const commodity = inMarketOf === undefined ? undefined : market(s.before, inMarketOf);
  const chains = chainsFrom(s.before, party(eic), commodity, window);
  return [...chainsByProvider(chains)].map(([provider, [first]]) => ({
    eic: provider,
    ground: portfolioGround(rule, agreement, first!.eics),
  }));
}

function rightsOf(s: Situation, direct: readonly Direct[]): Right[] {
  return direct.flatMap((d) => [
    { eic: party(d.eic), ground: directGround(d.rule, d.role, d.from) },
    ...(d.followed === true && d.from !== undefined
      ? followersNow(s, "GEN-5", d.eic, d.from, d.inMarketOf)
      : []),
  ]);
}

/**
 * GEN-6, read as "everything": whoever has a right of these kinds is followed as well, on the same agreement; where
 * the right comes from no agreement, in every market.
 */
export function withFollowers(s: Situation, rights: readonly Right[]): Right[] {
  if (s.readings?.["GEN-6"] !== "everything") return [...rights];
  return rights.flatMap((right) => [
    right,
    ...followersNow(s, "GEN-5", right.eic, right.ground.agreement).map((f) => ({
      ...f,
      ...(right.all === undefined ? {} : { all: right.all }),
    })),
  ]);
}

// ---------------------------------------------------------------- metering point

export function meteringPointRights(s: Situation, meterEic: string): Right[] {
  const all = s.before.agreements;
  const here = all.filter((a) => a.meterEic === meterEic && activeOrFuture(a, s.now));
  const counting = here.filter((a) => a.agreementType !== "GENERAL_SERVICE" || validAt(a, s.now));
  if (counting.length === 0) return []; // MP-1
  const direct: Direct[] = [];
  if (pointView(s, meterEic).type === "BORDER") {
    for (const a of counting) {
      if (a.agreementType !== "BORDER_GRID") continue;
      direct.push({ eic: a.customerEic, rule: "MP-2", role: "CUSTOMER", from: a, followed: true });
    }
    return rightsOf(s, direct);
  }
  const below = pointsBelow(s.before, meterEic);
  for (const a of counting) {
    const role =
      a.agreementType === "SUPPLY"
        ? "OPEN_SUPPLIER"
        : a.agreementType === "GENERAL_SERVICE" && ofNamedSupplier(s, a)
          ? "NAMED_SUPPLIER"
          : undefined;
    if (role !== undefined)
      direct.push({ eic: a.serviceProviderEic, rule: "MP-3", role, from: a, followed: true });
  }
  for (const a of all) {
    if (a.agreementType !== "AGGREGATION" || !activeOrFuture(a, s.now)) continue;
    if (a.meterEic !== meterEic && !below.includes(a.meterEic ?? "")) continue;
    direct.push({ eic: a.serviceProviderEic, rule: "MP-3", role: "AGGREGATOR", from: a, followed: true });
  }
  return rightsOf(s, direct);
}

// ---------------------------------------------------------------- agreement

/** One agreement that changed, as the rules see it. */
export interface AgreementMessage {
  readonly action: Action;
  /** The content of the message: the new state; for a deletion the deleted agreement. */
  readonly content: Agreement;
  /** The states in the set; either may be missing. */
  readonly before?: Agreement;
  readonly after?: Agreement;
  /** The agreementType whose change led to this one; absent for the primary change. */
  readonly because?: string;
  /** A coordinated change that the Datahub applies (CON-9). */
  readonly coordinated?: boolean;
}

/** The state that rules use: that of the set, the new one if there is one. */
function judged(message: AgreementMessage): Agreement {
  return (message.after ?? message.before)!;
}

/** AGR-3: the parent's agreements that overlap the aggregation, before or after. */
function overlapsAtParent(s: Situation, message: AgreementMessage): Agreement[] {
  const states = [message.before, message.after].filter((a) => a !== undefined);
  const parent = parentOf(s.before, message.content.meterEic ?? "");
  if (parent === undefined) return [];
  return s.before.agreements.filter((a) => {
    if (a.meterEic !== parent) return false;
    const counts =
      a.agreementType === "GENERAL_SERVICE"
        ? validAt(a, s.now)
        : (a.agreementType === "SUPPLY" || a.agreementType === "BORDER_SUPPLY") && activeOrFuture(a, s.now);
    return (
      counts &&
      states.some((state) => sameMarket(s.before, a, state) && overlap(validity(a), validity(state)))
    );
  });
}

function generalServiceParties(s: Situation, message: AgreementMessage): Direct[] {
  const a = message.content;
  if (message.action === "UPDATE") return [];
  const operator = pointView(s, a.meterEic ?? "").operator;
  if (!ofNamedSupplier(s, a)) return [{ eic: operator, rule: "AGR-6", role: "GRID_OPERATOR" }];
  return [
    { eic: a.serviceProviderEic, rule: "AGR-5", role: "NAMED_SUPPLIER", from: a, followed: true },
    { eic: operator, rule: "AGR-5", role: "GRID_OPERATOR" },
  ];
}

function gridParties(s: Situation, message: AgreementMessage): Direct[] {
  if (message.action === "CREATE") return [];
  const grid = message.content;
  const supplyType = grid.agreementType === "GRID" ? "SUPPLY" : "BORDER_SUPPLY";
  const below = pointsBelow(s.before, grid.meterEic ?? "");
  const direct: Direct[] = [];
  for (const a of s.before.agreements) {
    if (!activeOrFuture(a, s.now) || !sameMarket(s.before, a, judged(message))) continue;
    const here = a.meterEic === grid.meterEic;
    if (a.agreementType === supplyType && here) {
      direct.push({
        eic: a.serviceProviderEic,
        rule: "AGR-7",
        role: "OPEN_SUPPLIER",
        from: a,
        followed: true,
      });
    }
    if (a.agreementType === "AGGREGATION" && (here || below.includes(a.meterEic ?? ""))) {
      direct.push({ eic: a.serviceProviderEic, rule: "AGR-7", role: "AGGREGATOR", from: a, followed: true });
    }
  }
  return direct;
}

function supplyParties(s: Situation, message: AgreementMessage, edition: Edition): Direct[] {
  const a = message.content;
  const operator = pointView(s, a.meterEic ?? "").operator;
  const toOperator = (rule: string): Direct => ({ eic: operator, rule, role: "METERING_POINT_OPERATOR" });
  const toSupplier = (rule: string): Direct => ({
    eic: a.serviceProviderEic,
    rule,
    role: "OPEN_SUPPLIER",
    from: a,
    followed: true,
  });
  if (message.because === undefined) {
    // CON-9, read as "own-supplier-too". GEN-4 still excludes the provider when it is the initiator.
    const isOwnNotified = message.coordinated === true && s.readings?.["CON-9"] === "own-supplier-too";
    return [toOperator("AGR-9"), ...(isOwnNotified ? [toSupplier("AGR-9")] : [])];
  }
  if (message.because === "SUPPLY") return [toSupplier("AGR-10"), toOperator("AGR-10")];
  return edition === "en" ? [toSupplier("AGR-8"), toOperator("AGR-8")] : [toSupplier("AGR-8")];
}

function aggregationParties(
  s: Situation,
  message: AgreementMessage,
  overlaps: readonly Agreement[],
): Direct[] {
  const own = message.content;
  const direct: Direct[] = [];
  for (const a of overlaps) {
    const role =
      a.agreementType !== "GENERAL_SERVICE"
        ? "OPEN_SUPPLIER"
        : ofNamedSupplier(s, a)
          ? "NAMED_SUPPLIER"
          : undefined;
    if (role !== undefined)
      direct.push({ eic: a.serviceProviderEic, rule: "AGR-11", role, from: a, followed: true });
  }
  const parent = parentOf(s.before, own.meterEic ?? "") ?? "";
  direct.push({ eic: pointView(s, parent).operator, rule: "AGR-11", role: "METERING_POINT_OPERATOR" });
  if (message.because !== undefined) {
    direct.push({
      eic: own.serviceProviderEic,
      rule: "BEY-13",
      role: "AGGREGATOR",
      from: own,
      followed: true,
    });
  }
  return direct;
}

export function agreementRights(s: Situation, message: AgreementMessage, edition: Edition): Right[] {
  const a = message.content;
  const provider = a.serviceProviderEic;
  let direct: Direct[] = [];
  switch (a.agreementType) {
    case "GENERAL_SERVICE":
      if (instant(a.validFrom) > s.now) return []; // AGR-4
      direct = generalServiceParties(s, message);
      break;
    case "AGGREGATION": {
      const overlaps = overlapsAtParent(s, message);
      if (overlaps.length === 0) return []; // AGR-3
      direct = aggregationParties(s, message, overlaps);
      break;
    }
    case "GRID":
    case "BORDER_GRID":
      direct = gridParties(s, message);
      break;
    case "SUPPLY":
      direct = supplyParties(s, message, edition);
      break;
    case "BORDER_SUPPLY":
      direct = [
        { eic: provider, rule: "BEY-14", role: "OPEN_SUPPLIER", from: a, followed: true },
        { eic: pointView(s, a.meterEic ?? "").operator, rule: "BEY-14", role: "METERING_POINT_OPERATOR" },
      ];
      break;
    case "PORTFOLIO_SUPPLIER":
      if (message.action !== "DELETE")
        direct = [{ eic: a.customerEic, rule: "BEY-1", role: "CUSTOMER", from: a }];
      break;
    case "JOINT_INVOICE":
      direct = [{ eic: provider, rule: "BEY-2", role: "OPEN_SUPPLIER", from: a }];
      break;
    case "NAMED_SUPPLIER":
      direct = [{ eic: provider, rule: "BEY-3", role: "NAMED_SUPPLIER", from: a }];
      break;
  }
  const inMarketOf = judged(message);
  const own = direct.map((d) => (d.from === a ? { ...d, inMarketOf } : d));
  return [...followersNow(s, "AGR-1", provider, a, inMarketOf), ...rightsOf(s, own)];
}

// ---------------------------------------------------------------- customer data

const NAMES = ["FIRST_NAME", "LAST_NAME", "COMPANY_NAME", "ORGANIZATION_NAME"];

export function isName(metadataType: unknown): boolean {
  return typeof metadataType === "string" && NAMES.includes(metadataType);
}

export function customerRights(
  s: Situation,
  customerEic: string | undefined,
  changed: readonly string[],
): Right[] {
  const rights: Right[] = [];
  const yearAgo = twelveMonthsBefore(s.now);
  for (const a of s.before.agreements) {
    if (!sameParty(a.customerEic, customerEic)) continue;
    const { from, to } = validity(a);
    const eic = party(a.serviceProviderEic);
    if (
      changed.some((type) => type.startsWith("BILLING_")) &&
      a.agreementType === "GENERAL_SERVICE" &&
      ofNamedSupplier(s, a) &&
      from <= s.now &&
      to > yearAgo
    ) {
      rights.push({ eic, ground: directGround("CUS-1", "NAMED_SUPPLIER", a), all: true });
    }
    if (changed.some(isName) && validAt(a, s.now)) {
      rights.push({ eic, ground: directGround("CUS-2", "SERVICE_PROVIDER", a) });
    }
  }
  return withFollowers(s, rights);
}

// ---------------------------------------------------------------- grounds of each recipient

function compareAgreements(a: Agreement | undefined, b: Agreement | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  return (
    compare(a.agreementType, b.agreementType) ||
    compare(a.meterEic ?? "", b.meterEic ?? "") ||
    compare(a.serviceProviderEic ?? "", b.serviceProviderEic ?? "") ||
    compare(a.customerEic ?? "", b.customerEic ?? "") ||
    compare(instant(a.validFrom), instant(b.validFrom))
  );
}

function compareGrounds(a: Ground, b: Ground): number {
  return compare(a.rule, b.rule) || compare(a.role, b.role) || compareAgreements(a.agreement, b.agreement);
}

/** Recipients by EIC with their sorted grounds; GEN-4: the party that made the change is not among them. */
export function recipients(rights: readonly Right[], madeBy: string | undefined): [string, Ground[]][] {
  const byEic = new Map<string, Ground[]>();
  for (const { eic, ground } of rights) {
    if (eic === undefined || eic === madeBy) continue;
    const grounds = byEic.get(eic) ?? [];
    if (!grounds.some((g) => compareGrounds(g, ground) === 0)) grounds.push(ground);
    byEic.set(eic, grounds);
  }
  return [...byEic]
    .sort(([a], [b]) => compare(a, b))
    .map(([eic, grounds]): [string, Ground[]] => [eic, grounds.sort(compareGrounds)]);
}
