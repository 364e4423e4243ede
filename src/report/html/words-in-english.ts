/**
 * The words of the page in English.
 */
import type { Language } from "../../reason/describe-reason.js";
import { monthNames } from "../month-names.js";
import { counting, numberText } from "./number-text.js";

const counted = counting({
  bill: ["bill", "bills"],
  finding: ["finding", "findings"],
  hour: ["hour", "hours"],
  interval: ["interval", "intervals"],
  object: ["object", "objects"],
  point: ["metering point", "metering points"],
  quarter: ["quarter-hour", "quarter-hours"],
  query: ["query", "queries"],
  range: ["range", "ranges"],
  run: ["group", "groups"],
  type: ["resource type", "resource types"],
  unit: ["unit", "units"],
});

/** The nouns that are counted on the page. */
export type Counted = Parameters<typeof counted>[1];

export const english = {
  language: "en" as Language,
  counted,

  // classes
  classes: {
    matched: "matched",
    superseded: "superseded",
    missing: "missing",
    unread: "unread",
    different: "different",
    late: "late",
    unexpected: "unexpected",
    duplicate: "duplicate",
    contentless: "contentless",
    unreadable: "unreadable",
    contradictory: "contradictory",
  },
  meanings: {
    matched: "due and received, the content agrees",
    superseded: "due, but replaced by a later correction",
    missing: "due and not received, although its time counts as scanned",
    unread: "due, but its time was not scanned: it can be read for seven days, then it is lost",
    different: "due and received, with other content",
    late: "due and received as it should be, but too late",
    unexpected: "received, although by the rules this party should not receive it",
    duplicate: "the same content again under another id",
    contentless: "a message without its content, to be requested again",
    unreadable: "a message that cannot be decoded",
    contradictory: "a message that states an interval twice with different values, or whose copies differ",
  },
  groups: { settled: "As it should be", absent: "Not received", amiss: "Received, but not as due" },

  // head
  title: (party: string) => `Reconciliation of ${party}`,
  kicker: "Reconciliation",
  heading: ["What ", " should have received"] as readonly [before: string, after: string],
  skip: "To the findings",
  pageParts: "Page",
  causes: "What would explain the findings",
  summary: "Summary",
  again: "Reading again",
  findings: "Findings",
  kept: "Notes",
  facts: {
    party: "Party",
    period: "Period",
    at: "As of",
    edition: "Edition",
    readings: "Readings",
    sources: "Sources",
    version: "Made by",
    command: "Command",
    all: "All findings",
  },
  madeFrom: "Sources and command",
  editions: { en: "en (the English rule book)", et: "et (the older Estonian rule book)" },
  bytes: (n: number) => `${numberText(n)} bytes`,
  nothingToReport: (units: number, types: string) =>
    `Nothing to report: ${counted(units, "unit")} of ${types} ${units === 1 ? "is as it" : "are as they"} should be.`,
  somethingToReport: (findings: number, runs: number, units: number, types: string) =>
    `${counted(findings, "finding")}${runs < findings ? ` (${counted(runs, "run")})` : ""} in ${counted(units, "unit")} of ${types}.`,
  footer: "Times are Estonian (Europe/Tallinn), last days are included; times with Z are UTC.",

  // summary
  nothingAtAll: "Nothing was due and nothing was received.",
  countedIn:
    "Counted in units: account intervals of metering data in each direction, else objects such as a bill or an agreement. A number leads to its findings.",
  byClassAndType: "Units by class and resource type",
  class: "class",
  all: "all",
  nothing: "nothing",
  ofType: (type: string) => ` of ${type}`,

  // causes
  causesLead:
    "The smallest change of the agreement set under which the rules agree with what was received. Each was confirmed by running the rules again with the changed set; only the parties know whether it is true.",
  explains: (findings: number, units: number) =>
    `explains ${counted(findings, "finding")} (${counted(units, "unit")})`,

  // since the previous report
  since: "Since the previous report",
  sinceCounts: (fresh: number, still: number, gone: number) =>
    `${numberText(fresh)} new, ${numberText(still)} still there, ${numberText(gone)} gone.`,
  sinceWords: { new: "new", still: "still there" },
  gone: (n: number) => `${counted(n, "finding")} of the previous report ${n === 1 ? "is" : "are"} gone.`,

  // reading again
  nothingAgain: "Nothing can be read again.",
  limits: "Limits",
  limitsCaption: "What was not read or was received without content, and until when it is kept",
  limitsHead: ["the first until", "findings", "units"],
  byLimit: "Show findings by how soon they are lost",
  to: "to",
  lost: [
    "Lost:",
    (findings, units) =>
      `${counted(units, "unit")} in ${counted(findings, "finding")}, not read within seven days.`,
  ] as readonly [title: string, text: (findings: number, units: number) => string],
  tooOld: "Too old to be requested:",
  notYet: "Cannot be requested yet:",
  missing: [
    "Missing:",
    (findings, units) => `${counted(units, "unit")} in ${counted(findings, "finding")}.`,
  ] as readonly [title: string, text: (findings: number, units: number) => string],
  wasScanned: "That time was scanned; reading it again will not help. Ask the sender.",
  maybeScanned: "Whether that time was scanned is not known.",
  queries: "The queries",
  noQueries: "There is nothing to request.",
  queriesLead: (n: number) =>
    `${counted(n, "query")}, oldest first, because the oldest messages are lost first.`,
  queriesHead: ["resource type", "created from", "to"],
  moreQueries: (n: number) => `${numberText(n)} more ${n === 1 ? "query" : "queries"} in the text below.`,
  queriesLeftOut: (n: number) =>
    `The text has the first of them; the report as JSON has ${numberText(n)} more.`,
  queriesAsJson: "The queries as JSON, in UTC",
  copyQueries: "Copy the queries",
  copied: "Copied.",
  copyByHand: "Selected: copy it with Ctrl+C.",

  // findings
  nothingFound: "Nothing to report.",
  filters: "Filter findings",
  type: "Resource type",
  searchLabel: "Metering point, customer, message or rule",
  order: "Order",
  orders: {
    "": "by type and key",
    time: "by time",
    units: "most units first",
    until: "soonest lost first",
  },
  showAll: "Show all",
  largest: (shown: number, all: number) =>
    `The page shows the ${numberText(shown)} largest of ${numberText(all)} groups of findings; the totals above are of all.`,
  allIn: (file: string) => `All findings are in ${file}.`,
  allInJson: "All findings: levik reconcile with --csv FILE, or with --format ndjson.",
  moreWithoutScript: (n: number) =>
    `${numberText(n)} more ${n === 1 ? "group" : "groups"} can be seen where scripts may run, or in the report as JSON.`,
  oneByOne: "Each finding",
  rowsHead: ["class", "what", "resource type", "when", "units", "readable until"],
  noneLikeThat: "No finding matches the filters.",
  pages: { first: "first", previous: "previous", next: "next", last: "last" },
  pagerOfFindings: "Pages of findings",
  pagerOfPoints: "Pages of metering points",
  isLost: "lost",
  foundAll: (runs: string, units: number) => `All ${runs}, ${counted(units, "unit")}`,
  foundSome: (runs: string, all: number, units: number) =>
    `${runs} of ${numberText(all)}, ${counted(units, "unit")}`,
  shownOf: (from: number, to: number, count: string) => `${numberText(from)}–${numberText(to)} of ${count}`,

  // the terminal alone
  largestListed: (shown: number, all: number) =>
    `These are the ${numberText(shown)} largest of ${numberText(all)} groups of findings.`,
  toBeAskedAgain: "To be requested again:",
  notYetRead: "Cannot be read yet:",
  note: "Note:",

  // calendar
  calendar: "Missing and unread on the calendar",
  calendarLead: "Estonian time. Choose a part of the axis to look closer.",
  bill: "network bill",
  clocksChange: "clocks change",
  partOfCalendar: "Part of the calendar",
  calendarByPoint: "Calendar by metering point",
  point: "metering point",
  time: "time",
  noLanes: "None of the chosen findings is missing or unread in a range of time.",
  noneInPart: "none in this part of the calendar",
  everything: "Everything",
  meteringData: "Metering data",
  months: monthNames.en,
  weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  dayTitle: (weekday: string, day: number, month: string, year: number) =>
    `${weekday} ${day} ${month} ${year}`,
  clocksForward: "clocks go forward",
  clocksBack: "clocks go back",
  atTime: (day: string, time: string) => `${day} at ${time}`,

  // one finding
  expected: "Expected",
  received: "Received",
  notDue: "nothing",
  repeats: (message: string) => `once; it was received in message ${message}`,
  dueBy: "due by event",
  occurred: "occurred",
  deadline: "deadline",
  reason: "reason",
  message: "message",
  created: "created",
  attribute: "attribute",
  differs: "differs",
  whatDiffers: "What differs",
  content: "Content",
  contentLeftOut: "Its content is too long for the page; the report as JSON has it.",
  closestRule: "The rule that was closest to allowing it",
  itsRule: "The rule that makes it due",
  canBeRead: ["It can be read again until ", (left) => ` (${left}).`] as readonly [
    before: string,
    after: (left: string) => string,
  ],
  lostNow: "It was not read in time and is lost.",
  asJson: "As JSON",
  link: "Link to this finding",
  runOf: (count: string, span: string) => `${count} that follow each other: ${span}. The first of them:`,
  moreOfRun: (n: number) => `and ${numberText(n)} more`,
  hasPassed: "has passed",
  left: (n: number, unit: "minute" | "hour" | "day") =>
    `${n} ${{ minute: "min", hour: "h", day: "days" }[unit]} left`,
};

/** The words of one language: those that the page has in English. */
export type PageWords = Readonly<typeof english>;
