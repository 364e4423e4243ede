/**
 * What is large in one piece: an event that concerns all points of the largest operator, a message with many recipients, a
 * customer with many agreements, a report of a million findings, a file of errors. Each must be linear; what can be larger
 * than memory is made line by line.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { agreementSet, predicting } from "../../src/index.js";
import type { AgreementDocument, AgreementSet, EventDocument } from "../../src/index.js";
import type { Finding, Report } from "../../src/reconcile/index.js";
import { htmlReport, junitPieces } from "../../src/report/index.js";
import { reportCsv } from "../../src/report/report-csv.js";
import type { Line, Row } from "../Row.js";
import { eicOf, firstDay, messageText } from "../messages.js";
import { growthExponent, inTurn } from "../rounds.js";
import { setOf } from "../splitting.js";

const MIB = 2 ** 20;
const operator = eicOf("X", 1);
const supplier = eicOf("X", 9);
const occurredAt = "2025-06-01T09:00Z";

const at = (point: number) => ({
  meterEic: eicOf("Z", point),
  customerEic: eicOf("X", 1000 + point),
  commodityType: "ELECTRICITY" as const,
});

const many = <A>(count: number, make: (i: number) => A): A[] =>
  Array.from({ length: count }, (_, i) => make(i));

// ------------------------------------------------------------------------------------------------- many points

/** An operator of so many points, each with general service by it. */
const operatorOf = (points: number): AgreementSet =>
  setOf({
    meteringPoints: many(points, (point) => ({
      meterEic: eicOf("Z", point),
      meteringPointType: "REGULAR" as const,
      operatorEic: operator,
      commodityType: "ELECTRICITY" as const,
    })),
    agreements: many(2 * points, (i): AgreementDocument => {
      const agreementType = i % 2 === 0 ? "GRID" : "GENERAL_SERVICE";
      return {
        agreementType,
        ...at(i >> 1),
        serviceProviderEic: operator,
        validFrom: "2019-01-01T00:00+02:00",
      };
    }),
  });

const naming: EventDocument = {
  resourceType: "AGREEMENT",
  action: "CREATE",
  occurredAt,
  initiatorEic: supplier,
  agreement: {
    agreementType: "NAMED_SUPPLIER",
    serviceProviderEic: supplier,
    customerEic: operator,
    validFrom: "2025-07-01T00:00+03:00",
  },
};

interface Streamed {
  readonly lines: number;
  readonly time: number;
  /** JSON.stringify of as many lines. */
  readonly written: number;
  /** Bytes of memory beside the set. */
  readonly peak: number;
}

const collected = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().rss;
};

const SAMPLED = 10_000;

const stream = (set: AgreementSet, event: EventDocument): Streamed => {
  const before = collected();
  let [lines, peak] = [0, 0];
  const sample: unknown[] = [];
  const start = performance.now();
  const run = predicting(set, [event]);
  for (const line of run.lines) {
    lines++;
    if (sample.length < SAMPLED) sample.push(line);
    if (lines % SAMPLED === 0) peak = Math.max(peak, process.memoryUsage.rss() - before);
  }
  const time = performance.now() - start;
  assert.equal(run.error, undefined);
  let bytes = 0;
  const writing = performance.now();
  for (const line of sample) bytes += JSON.stringify(line).length;
  const written = ((performance.now() - writing) * lines) / sample.length;
  assert.ok(bytes > 0);
  return { lines, time, written, peak };
};

const LARGEST = 700_000;
const TIMES = 4;

const manyPoints = (): readonly Line[] => {
  stream(operatorOf(1000), naming);
  const small = stream(operatorOf(LARGEST / TIMES), naming);
  const large = stream(operatorOf(LARGEST), naming);
  assert.equal(large.lines, TIMES * small.lines);
  const what = `NAMED_SUPPLIER of an operator of 700,000 points, ${(large.lines / 1e6).toFixed(1)} million deliveries`;
  return [
    {
      what,
      value: large.time,
      unit: "ms",
      yardstick: `JSON.stringify of them ${large.written.toFixed(0)} ms`,
      ratio: large.time / large.written,
      target: { atMost: 20 },
    },
    {
      what: "the same, peak of memory beside the set",
      value: large.peak / MIB,
      unit: "MiB",
      target: { atMost: 200 },
    },
    {
      what: "the same, growth exponent from a quarter of the points",
      value: growthExponent(small.time, large.time, TIMES),
      unit: "",
      target: { atMost: 1.2 },
    },
  ];
};

// ------------------------------------------------------------------------------------------ customer, recipients

const drain = (values: Iterable<unknown>): number => {
  let count = 0;
  for (const _ of values) count++;
  return count;
};

/** The deliveries of an event on sets of two sizes. */
const grown = async (
  what: string,
  size: number,
  set: (size: number) => AgreementSet,
  event: (size: number) => EventDocument,
  lines: (size: number) => number,
): Promise<Line> => {
  const contestant = (n: number) => {
    const [made, document] = [set(n), event(n)];
    const run = () => {
      const prediction = predicting(made, [document]);
      const count = drain(prediction.lines);
      assert.equal(prediction.error, undefined);
      return count;
    };
    assert.equal(run(), lines(n), what);
    return run;
  };
  const times = await inTurn(
    { small: contestant(size / TIMES), large: contestant(size) },
    { clock: "processor", rounds: 5, warmUp: 500 },
  );
  return {
    what,
    value: times.large,
    unit: "ms",
    yardstick: `a quarter of it ${times.small.toPrecision(3)} ms`,
    ratio: growthExponent(times.small, times.large, TIMES),
    target: { atMost: 1.2 },
  };
};

const customer = eicOf("X", 2);

const customerWith = (count: number): AgreementSet =>
  setOf({
    agreements: many(count, (i): AgreementDocument => ({
      agreementType: "GENERAL_SERVICE",
      meterEic: eicOf("Z", i),
      serviceProviderEic: eicOf("X", 100_000 + i),
      customerEic: customer,
      commodityType: "ELECTRICITY",
      validFrom: "2020-01-01T00:00+02:00",
    })),
  });

const customerChanged: EventDocument = {
  resourceType: "CUSTOMER_DATA",
  action: "UPDATE",
  occurredAt,
  initiatorEic: null,
  content: {
    customerType: "PRIVATE",
    customerEic: customer,
    customerMetadata: [{ metadataType: "BILLING_ADDRESS", metadataValue: "Tallinn" }],
  },
  changed: ["BILLING_ADDRESS"],
} as unknown as EventDocument;

const suppliersOfOne = (count: number): AgreementSet =>
  setOf({
    agreements: many(count, (i): AgreementDocument => ({
      agreementType: "SUPPLY",
      ...at(0),
      serviceProviderEic: eicOf("X", 100_000 + i),
      validFrom: "2020-01-01T00:00+02:00",
    })),
  });

const data = (): EventDocument =>
  ({
    resourceType: "METERING_DATA",
    action: "CREATE",
    occurredAt,
    initiatorEic: operator,
    content: JSON.parse(messageText(1, 96, firstDay)) as unknown,
  }) as unknown as EventDocument;

// ------------------------------------------------------------------------------------------------------ findings

const finding = (i: number): Finding => ({
  class: i % 3 === 0 ? "missing" : "unexpected",
  resourceType: "METERING_DATA",
  key: { meterEic: eicOf("Z", i % 1000) },
  from: new Date(firstDay + (i - (i % 1000)) * 1800).toISOString(),
  to: new Date(firstDay + (i - (i % 1000)) * 1800 + 900_000).toISOString(),
  units: 1,
  text: `METERING_DATA of ${eicOf("Z", i % 1000)}: a finding to be shown`,
});

const reportOf = (count: number): Report => ({
  for: supplier,
  summary: {},
  findings: many(count, finding),
  refetch: { requests: [], lost: null, notYet: null },
  notes: [],
});

const written = (report: Report) => (): number => {
  let length = 0;
  for (const piece of reportCsv(report)) length += piece.length;
  for (const piece of junitPieces(report)) length += piece.length;
  return length + htmlReport(report).length;
};

const manyFindings = async (): Promise<readonly Line[]> => {
  const [small, large] = [written(reportOf(250_000)), written(reportOf(1_000_000))];
  const times = await inTurn({ small, large }, { clock: "processor", rounds: 3, warmUp: 100 });
  return [
    {
      what: "a report of 1,000,000 findings as page, CSV and JUnit",
      value: times.large,
      unit: "ms",
      yardstick: `250,000 findings ${times.small.toFixed(0)} ms`,
      ratio: growthExponent(times.small, times.large, TIMES),
      target: { atMost: 1.2 },
    },
    {
      what: "the page of 1,000,000 findings",
      value: htmlReport(reportOf(1_000_000)).length / 1e6,
      unit: "MB",
      target: { atMost: 5 },
    },
  ];
};

// -------------------------------------------------------------------------------------------------------- errors

const wrongAgreements = (count: number): readonly unknown[] =>
  many(count, (i) => ({ agreementType: "SUPPLY", meterEic: eicOf("Z", i), validFrom: "soon" }));

/** The lines on standard error for a set of wrong agreements. */
const linesOfErrors = (agreements: readonly unknown[]): number => {
  const folder = mkdtempSync(join(tmpdir(), "levik-bench-"));
  try {
    const file = join(folder, "set.json");
    writeFileSync(file, JSON.stringify({ agreements }));
    const words = ["dist/cli.js", "predict", "--set", file, "--events", "-"];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8", input: "" });
    assert.equal(status, 2);
    assert.equal(stdout, "");
    return stderr.trimEnd().split("\n").length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const wrongSet = (count: number) => {
  const agreements = wrongAgreements(count);
  return (): number => {
    const built = agreementSet({ agreements } as never);
    assert.equal(built._tag, "Left");
    return built._tag === "Left" ? built.left.length : 0;
  };
};

const manyErrors = async (): Promise<readonly Line[]> => {
  const [small, large] = [wrongSet(25_000), wrongSet(100_000)];
  const times = await inTurn({ small, large }, { clock: "processor", rounds: 5, warmUp: 200 });
  return [
    {
      what: "a set with 100,000 errors",
      value: times.large,
      unit: "ms",
      yardstick: `25,000 errors ${times.small.toPrecision(3)} ms`,
      ratio: growthExponent(times.small, times.large, TIMES),
      target: { atMost: 1.2 },
    },
    {
      what: "the same as a file, lines that the command line writes",
      value: linesOfErrors(wrongAgreements(100_000)),
      unit: "",
      target: { atMost: 1001 },
    },
  ];
};

export const row: Row = {
  name: "large",
  run: async () => [
    ...manyPoints(),
    await grown(
      "customer data of a customer with 200,000 agreements",
      200_000,
      customerWith,
      () => customerChanged,
      (n) => n,
    ),
    await grown("a message of data with 100,000 recipients", 100_000, suppliersOfOne, data, (n) => n),
    ...(await manyFindings()),
    ...(await manyErrors()),
  ],
};
