/**
 * The texts of the page that every language must have.
 */
import type { Language } from "../../reason/describe-reason.js";
import type { FindingClass } from "../../reconcile/finding.js";

/** The nouns that are counted on the page. */
export type Counted =
  | "bill"
  | "finding"
  | "hour"
  | "interval"
  | "object"
  | "point"
  | "quarter"
  | "query"
  | "range"
  | "run"
  | "type"
  | "unit";

/** Between the digits of a number, where no line may break. */
const THIN = "\u202f";

/**
 * A whole number for people, its thousands apart.
 *
 * @example
 * numberText(10921).length; // 6
 */
export const numberText = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, THIN);

/** The words of one language. */
export interface PageWords {
  readonly language: Language;
  /** So many of something. */
  readonly counted: (n: number, of: Counted) => string;

  // classes
  readonly classes: Readonly<Record<FindingClass, string>>;
  readonly meanings: Readonly<Record<FindingClass, string>>;
  readonly groups: Readonly<Record<"settled" | "absent" | "amiss", string>>;

  // head
  readonly title: (party: string) => string;
  readonly kicker: string;
  readonly heading: readonly [before: string, after: string];
  readonly skip: string;
  readonly pageParts: string;
  readonly causes: string;
  readonly summary: string;
  readonly again: string;
  readonly findings: string;
  readonly kept: string;
  readonly facts: Readonly<
    Record<
      "party" | "period" | "at" | "edition" | "readings" | "sources" | "version" | "command" | "all",
      string
    >
  >;
  readonly madeFrom: string;
  readonly editions: Readonly<Record<"en" | "et", string>>;
  readonly bytes: (n: number) => string;
  readonly nothingToReport: (units: number, types: string) => string;
  readonly somethingToReport: (findings: number, runs: number, units: number, types: string) => string;
  readonly footer: string;

  // summary
  readonly nothingAtAll: string;
  readonly countedIn: string;
  readonly byClassAndType: string;
  readonly class: string;
  readonly all: string;
  readonly nothing: string;
  readonly ofType: (type: string) => string;

  // causes
  readonly causesLead: string;
  readonly explains: (findings: number, units: number) => string;

  // since the previous report
  readonly since: string;
  readonly sinceCounts: (fresh: number, still: number, gone: number) => string;
  readonly sinceWords: Readonly<Record<"new" | "still", string>>;
  readonly gone: (n: number) => string;

  // reading again
  readonly nothingAgain: string;
  readonly limits: string;
  readonly limitsCaption: string;
  readonly limitsHead: readonly string[];
  readonly byLimit: string;
  readonly to: string;
  readonly lost: readonly [title: string, text: (findings: number, units: number) => string];
  readonly tooOld: string;
  readonly notYet: string;
  readonly missing: readonly [title: string, text: (findings: number, units: number) => string];
  readonly wasScanned: string;
  readonly maybeScanned: string;
  readonly queries: string;
  readonly noQueries: string;
  readonly queriesLead: (n: number) => string;
  readonly queriesHead: readonly string[];
  readonly moreQueries: (n: number) => string;
  readonly queriesLeftOut: (n: number) => string;
  readonly queriesAsJson: string;
  readonly copyQueries: string;
  readonly copied: string;
  readonly copyByHand: string;

  // findings
  readonly nothingFound: string;
  readonly filters: string;
  readonly type: string;
  readonly searchLabel: string;
  readonly order: string;
  readonly orders: Readonly<Record<"" | "time" | "units" | "until", string>>;
  readonly showAll: string;
  readonly largest: (shown: number, all: number) => string;
  readonly allIn: (file: string) => string;
  readonly allInJson: string;
  readonly moreWithoutScript: (n: number) => string;
  readonly oneByOne: string;
  readonly rowsHead: readonly string[];
  readonly noneLikeThat: string;
  readonly pages: Readonly<Record<"first" | "previous" | "next" | "last", string>>;
  readonly pagerOfFindings: string;
  readonly pagerOfPoints: string;
  readonly isLost: string;
  readonly foundAll: (runs: string, units: number) => string;
  readonly foundSome: (runs: string, all: number, units: number) => string;
  readonly shownOf: (from: number, to: number, count: string) => string;

  // the terminal alone
  readonly largestListed: (shown: number, all: number) => string;
  readonly toBeAskedAgain: string;
  readonly notYetRead: string;
  readonly note: string;

  // calendar
  readonly calendar: string;
  readonly calendarLead: string;
  readonly bill: string;
  readonly clocksChange: string;
  readonly partOfCalendar: string;
  readonly calendarByPoint: string;
  readonly point: string;
  readonly time: string;
  readonly noLanes: string;
  readonly noneInPart: string;
  readonly everything: string;
  readonly meteringData: string;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly dayTitle: (weekday: string, day: number, month: string, year: number) => string;
  readonly clocksForward: string;
  readonly clocksBack: string;
  readonly atTime: (day: string, time: string) => string;

  // one finding
  readonly expected: string;
  readonly received: string;
  readonly notDue: string;
  readonly repeats: (message: string) => string;
  readonly dueBy: string;
  readonly occurred: string;
  readonly deadline: string;
  readonly reason: string;
  readonly message: string;
  readonly created: string;
  readonly attribute: string;
  readonly differs: string;
  readonly whatDiffers: string;
  readonly content: string;
  readonly contentLeftOut: string;
  readonly closestRule: string;
  readonly itsRule: string;
  readonly canBeRead: readonly [before: string, after: (left: string) => string];
  readonly lostNow: string;
  readonly asJson: string;
  readonly link: string;
  readonly runOf: (count: string, span: string) => string;
  readonly moreOfRun: (n: number) => string;
  readonly hasPassed: string;
  readonly left: (n: number, unit: "minute" | "hour" | "day") => string;
}
