/** Reports for tests: one with a finding of every kind, and ones of any size. */
import type { Finding } from "../../../src/reconcile/finding.js";
import { findingClasses, noCounts } from "../../../src/reconcile/finding.js";
import type { Report } from "../../../src/reconcile/report.js";
import { writeInstant } from "../../../src/time/write-instant.js";

const point = "38ZT00000000100Y";
const other = "38ZT00000000200U";

export const empty: Report = {
  for: "38XT00000000011O",
  summary: {},
  findings: [],
  refetch: { requests: [], lost: null, notYet: null },
  notes: [],
};

const due = { event: 3, occurredAt: "2024-10-28T06:00Z", reason: "CREATE" };
const came = { messageId: 7, createdTime: "2024-10-28T06:01:02.5Z", reason: "CREATE" };

/** Around the night of 27 October 2024, when the hour from 03:00 comes twice. */
export const findings: readonly Finding[] = [
  {
    class: "missing",
    resourceType: "METERING_DATA",
    key: { meterEic: point },
    from: "2024-10-26T21:00Z",
    to: "2024-10-27T22:00Z",
    units: 100,
    expected: due,
    rule: "MD-3",
    text: "A whole day did not come.",
  },
  {
    class: "missing",
    resourceType: "METERING_DATA",
    key: { meterEic: other },
    from: "2024-10-27T00:00Z",
    to: "2024-10-27T01:00Z",
    units: 4,
    expected: { deadline: "2024-10-28T12:00Z" },
    text: "The first of two hours did not come.",
  },
  {
    class: "unread",
    resourceType: "METERING_DATA",
    key: { meterEic: other },
    from: "2024-10-27T01:00Z",
    to: "2024-10-27T02:00Z",
    units: 4,
    expected: due,
    rule: "MD-3",
    recoverableUntil: "2024-11-04T06:00:30Z",
    text: "The second of two hours was not read.",
  },
  {
    class: "unread",
    resourceType: "NETWORK_BILL",
    key: { meterEic: other, periodStart: "2024-09-30T21:00Z", periodEnd: "2024-10-31T22:00Z" },
    from: "2024-09-30T21:00Z",
    to: "2024-10-31T22:00Z",
    units: 1,
    expected: due,
    rule: "NB-2",
    text: "A bill was not read and is lost.",
  },
  {
    class: "different",
    resourceType: "AGREEMENT",
    key: { agreementType: "SUPPLY", meterEic: point, validFrom: "2024-10-26T21:00Z", action: "UPDATE" },
    units: 1,
    expected: { ...due, content: { validTo: "2025-01-01T00:00+02:00", validFrom: "2024-10-26T21:00Z" } },
    received: { ...came, content: { validFrom: "2024-10-26T21:00Z" } },
    rule: "AGR-9",
    text: "validTo is nothing.",
  },
  {
    class: "unexpected",
    resourceType: "AGREEMENT_COORDINATION",
    key: { id: "65dd8b49" },
    units: 1,
    received: { ...came, content: { meterEic: point, candidates: ["38XA", "38XB"], change: { by: "38XA" } } },
    rule: "GEN-6",
    text: "Nobody owes it.",
  },
  {
    class: "contentless",
    resourceType: "METERING_POINT",
    key: { messageId: 12 },
    units: 1,
    received: { ...came, messageId: 12, content: { contentMissingReason: "gone" } },
    recoverableUntil: "2024-11-04T06:01:02.5Z",
    text: "No content.",
  },
  {
    class: "unreadable",
    resourceType: "UNKNOWN",
    key: { messageId: "m-13" },
    units: 1,
    received: { messageId: "m-13", createdTime: "2024-10-28T06:01Z", content: { errors: ["one", "two"] } },
    text: "Does not decode.",
  },
  {
    class: "late",
    resourceType: "PERMISSION",
    key: { mandateCustomerEic: "38XC", meteringPointEic: point, validFrom: "someday" },
    units: 1,
    expected: { ...due, content: [1] },
    received: { ...came, content: [1] },
    rule: "AUT-1",
    text: "Too late.",
  },
];

const counted = (list: readonly Finding[]): Report["summary"] => {
  const summary: Record<string, ReturnType<typeof noCounts>> = {};
  for (const { class: of, resourceType, units } of list)
    (summary[resourceType] ??= { ...noCounts(), matched: 1000 })[of] += units;
  return summary;
};

/** A report with some findings and 1,000 matched units of each type. */
export const reportWith = (list: readonly Finding[], rest: Partial<Report> = {}): Report => ({
  ...empty,
  summary: counted(list),
  findings: list,
  ...rest,
});

export const mixed = reportWith(findings, {
  refetch: {
    requests: [
      {
        resourceType: "METERING_DATA",
        createdTimeFrom: "2024-10-28T06:00Z",
        createdTimeTo: "2024-10-28T07:00Z",
      },
      { resourceType: "PERMISSION", idFrom: 1, idTo: 20 },
    ],
    lost: { from: "2024-10-01T00:00Z", to: "2024-10-02T00:00Z" },
    notYet: { from: "2024-11-01T00:00Z", to: "2024-11-02T00:00Z" },
  },
  notes: [{ tag: "ReadMoreThanOnce", copies: 2, text: "2 copies <read> again." }],
});

const MARKUP = `</script><script>window.hit = 1</script><img src=x onerror="window.hit = 2">'"&\u2028\u2029\ud800<!--`;

/** Text that would be a program if it were used as markup, in every text attribute of a finding. */
export const hostile = reportWith(
  [
    {
      class: "different",
      resourceType: "METERING_POINT",
      key: { meterEic: MARKUP, [MARKUP]: MARKUP },
      from: "2024-10-26T21:00Z",
      to: "2024-10-27T22:00Z",
      units: 1,
      expected: { ...due, reason: MARKUP, content: { [MARKUP]: MARKUP, nested: { deep: MARKUP } } },
      received: { ...came, messageId: MARKUP, reason: MARKUP, content: { [MARKUP]: [MARKUP] } },
      rule: MARKUP,
      text: MARKUP,
    },
    {
      class: "missing",
      resourceType: "METERING_DATA",
      key: { meterEic: MARKUP },
      from: "2024-10-26T21:00Z",
      to: "2024-10-27T22:00Z",
      units: 1,
      expected: { occurredAt: MARKUP, deadline: MARKUP },
      recoverableUntil: MARKUP,
      text: MARKUP,
    },
  ],
  { for: MARKUP, notes: [{ tag: "NoLedger", text: MARKUP }] },
);

const QUARTER = 15 * 60_000;
const START = Date.UTC(2023, 11, 31, 22);

/** A number of findings of metering data, over some years and 500 metering points, of all classes. */
export const large = (count: number): Report => {
  const classes = findingClasses.filter((of) => of !== "matched" && of !== "superseded");
  return reportWith(
    Array.from({ length: count }, (_, i): Finding => {
      const from = START + ((i * 7919) % 100_000) * QUARTER;
      const of = classes[i % 3 === 0 ? i % classes.length : i % 2]!;
      return {
        class: of,
        resourceType: "METERING_DATA",
        key: { meterEic: `38Z-LARGE-${String((i * 31) % 500).padStart(4, "0")}` },
        from: writeInstant(from),
        to: writeInstant(from + (1 + (i % 96)) * QUARTER),
        units: 1 + (i % 96),
        expected: { event: i, occurredAt: writeInstant(from + 100 * QUARTER), reason: "CREATE" },
        rule: "MD-3",
        ...(of === "unread" && { recoverableUntil: writeInstant(from + 800 * QUARTER) }),
        text: `Finding number ${i}.`,
      };
    }),
  );
};
