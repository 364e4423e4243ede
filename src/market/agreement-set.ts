/**
 * An immutable set of agreements and metering points, indexed so that no query scans it. The original document
 * is kept once in columns; a changed set shares it and holds only the differences.
 */
import type { Instant } from "../time/instant.js";
import type { Agreement } from "./agreement.js";
import type { AgreementDocument, MeteringPointDocument } from "../documents/agreement-set-document.js";
import { compareAgreements, identityOf } from "./agreement.js";
import type { AgreementColumns } from "./agreement-columns.js";
import type { Changed, Differences } from "./differences.js";
import { changedStarts, differencesAfter, noDifferences } from "./differences.js";
import type { Eic } from "../documents/eic.js";
import type { Grouping } from "./grouping.js";
import type { MeteringPoint } from "./metering-point.js";
import { entriesOf, getIn } from "./persistent-map.js";

/** For how many parties the portfolios that contain them are cached. */
const PARTIES_REMEMBERED = 1024;

const byStart = (a: Agreement, b: Agreement): number => a.from - b.from || compareAgreements(a, b);

const isByStart = (agreements: readonly Agreement[]): boolean => {
  for (let i = 1; i < agreements.length; i++)
    if (byStart(agreements[i - 1]!, agreements[i]!) > 0) return false;
  return true;
};

// ------------------------------------------------------------------------------------------------------------- set

/** An immutable set of metering points and agreements that answers the questions of the rules. */
export class AgreementSet {
  /** Rules query the same metering point repeatedly: its agreements are looked up once. */
  private lastAsked: { readonly meterEic: Eic; readonly agreements: readonly Agreement[] } | undefined;
  /** Nearly every evaluation follows portfolios, mostly those of the same few parties. */
  private portfoliosAsked: Map<Eic, readonly Agreement[]> | undefined;

  private constructor(
    private readonly columns: AgreementColumns,
    private changes: Differences | (() => Differences),
  ) {}

  private get differences(): Differences {
    if (typeof this.changes === "function") this.changes = this.changes();
    return this.changes;
  }

  /** @internal */
  static ofColumns(columns: AgreementColumns): AgreementSet {
    return new AgreementSet(columns, noDifferences);
  }

  /** The agreements with a key, by start, including additions, replacements and removals by changes. */
  private group(grouping: Grouping, key: string): Agreement[] {
    if (typeof key !== "string") return [];
    const listed = this.listed(grouping, key);
    const changed = getIn(this.differences.byKey[grouping], key);
    const found =
      changed === undefined
        ? listed
        : listed.filter((agreement) => getIn(changed, identityOf(agreement)) === undefined);
    if (changed !== undefined) {
      for (const [, present] of entriesOf(changed)) if (present !== null) found.push(present);
    }
    return isByStart(found) ? found : found.sort(byStart);
  }

  /** The same in the original document. */
  private listed(grouping: Grouping, key: string): Agreement[] {
    const rows = this.columns.rowsBy(grouping);
    const last = rows.lastOf(key);
    let count = 0;
    for (let row = last; row >= 0; row = rows.rowBefore(row)) count++;
    const found = new Array<Agreement>(count);
    for (let row = last; row >= 0; row = rows.rowBefore(row)) found[--count] = this.columns.agreement(row);
    return found;
  }

  /** The metering point, when the set lists it. */
  point(meterEic: Eic): MeteringPoint | undefined {
    return this.columns.points.byEic.get(meterEic);
  }

  /** The aggregation metering points listed directly below a metering point. */
  pointsBelow(meterEic: Eic): readonly Eic[] {
    return this.columns.points.below.get(meterEic) ?? [];
  }

  /** The agreements that name a metering point, by start. */
  agreementsOf(meterEic: Eic): readonly Agreement[] {
    if (this.lastAsked === undefined || this.lastAsked.meterEic !== meterEic) {
      this.lastAsked = { meterEic, agreements: this.group("point", meterEic) };
    }
    return this.lastAsked.agreements;
  }

  /** The agreements of any type with a customer, by start. */
  agreementsWithCustomer(customerEic: Eic): readonly Agreement[] {
    return [...this.group("customer", customerEic), ...this.group("parties", customerEic)];
  }

  /** The PORTFOLIO_SUPPLIER agreements in which a party is the customer. */
  portfoliosWith(customerEic: Eic): readonly Agreement[] {
    const asked = (this.portfoliosAsked ??= new Map<Eic, readonly Agreement[]>());
    const known = asked.get(customerEic);
    if (known !== undefined) return known;
    const found = this.group("parties", customerEic).filter((a) => a.type === "PORTFOLIO_SUPPLIER");
    if (asked.size === PARTIES_REMEMBERED) asked.clear();
    asked.set(customerEic, found);
    return found;
  }

  /** The NAMED_SUPPLIER agreements of a grid operator. */
  namedSuppliersOf(operatorEic: Eic): readonly Agreement[] {
    return this.group("parties", operatorEic).filter((a) => a.type === "NAMED_SUPPLIER");
  }

  /** The BORDER_GRID and BORDER_SUPPLY agreements whose customer is a grid operator. */
  borderAgreementsOf(customerEic: Eic): readonly Agreement[] {
    return this.group("border", customerEic);
  }

  /** The listed metering points of an operator. */
  pointsOperatedBy(operatorEic: Eic): readonly Eic[] {
    return this.columns.pointsByOperator().get(operatorEic) ?? [];
  }

  /** The unlisted metering points at which a party is the provider of a GRID, each once. */
  unlistedPointsOf(providerEic: Eic): readonly Eic[] {
    return [...new Set(this.group("gridProvider", providerEic).map((a) => a.meterEic!))];
  }

  /** The GENERAL_SERVICE agreements with after < validFrom <= upTo; the cost depends on the size of the result. */
  generalServicesStarting(after: Instant, upTo: Instant): readonly Agreement[] {
    if (typeof after !== "number" || typeof upTo !== "number") return [];
    const starts = new Set([
      ...this.columns.generalServiceStarts(after, upTo),
      ...changedStarts(this.differences, after, upTo),
    ]);
    return [...starts].flatMap((start) => this.group("generalServiceStart", String(start)));
  }

  /** The agreement of the set with the identity of another one. */
  find(like: Agreement): Agreement | undefined {
    const identity = identityOf(like);
    const group =
      like.meterEic === undefined
        ? this.group("parties", like.customerEic ?? "")
        : this.agreementsOf(like.meterEic);
    return group.find((a) => a.from === like.from && identityOf(a) === identity);
  }

  /** The set without some agreements and with others; one that is in both lists is replaced. This set is unchanged. */
  with(removed: Iterable<Agreement>, added: Iterable<Agreement>): AgreementSet {
    return new AgreementSet(
      this.columns,
      differencesAfter(this.differences, removed, added, this.columns.isListed),
    );
  }

  /** The same, created at first use: changes that are not used need not fit into memory. */
  withLater(removed: Iterable<Agreement>, added: Iterable<Agreement>): AgreementSet {
    return new AgreementSet(this.columns, () =>
      differencesAfter(this.differences, removed, added, this.columns.isListed),
    );
  }

  /** Every agreement: those of the document in its order, then those added later, by start. */
  *agreements(): Generator<Agreement> {
    const listed = new Set<string>();
    for (let row = 0; row < this.columns.documents.length; row++) {
      const agreement = this.columns.agreement(row);
      const present = this.stateOf(agreement);
      if (present === undefined) yield agreement;
      else {
        listed.add(identityOf(agreement));
        if (present !== null) yield present;
      }
    }
    const { point, parties } = this.differences.byKey;
    const later: Agreement[] = [];
    for (const [, changed] of [...entriesOf(point), ...entriesOf(parties)]) {
      for (const [identity, present] of entriesOf(changed)) {
        if (present !== null && !listed.has(identity)) later.push(present);
      }
    }
    yield* later.sort(byStart);
  }

  /** The change of an agreement of the columns: undefined when unchanged, null when removed. */
  private stateOf(agreement: Agreement): Agreement | null | undefined {
    const { point, parties } = this.differences.byKey;
    const { meterEic, customerEic = "" } = agreement;
    const changed: Changed | undefined =
      meterEic === undefined ? getIn(parties, customerEic) : getIn(point, meterEic);
    return changed === undefined ? undefined : getIn(changed, identityOf(agreement));
  }

  /** The set as a document (docs/formats.md), including remembered ends of shortened agreements. */
  toDocument(): {
    readonly meteringPoints: readonly MeteringPointDocument[];
    readonly agreements: readonly AgreementDocument[];
  } {
    return {
      meteringPoints: this.columns.points.documents,
      agreements: Array.from(this.agreements(), (a) => a.document),
    };
  }
}
