/** Nothing of the size of the data is spread into arguments: every public function that takes lists takes long ones. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { EventDocument } from "../../src/documents/event-types.js";
import { readReceived } from "../../src/reconcile/read-received.js";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { describe, expect, it } from "vitest";
import { readAuthorizations } from "../../src/rules/access/authorizations.js";
import { findingsOfSet } from "../../src/rules/consequences/index.js";
import { foldedSetDocument } from "../../src/reconcile/agreement-state/fold-messages.js";
import type { AgreementSet } from "../../src/market/agreement-set.js";
import { explain } from "../../src/predict/explain.js";
import { predict, predicting } from "../../src/predict/predict.js";
import { eicOf } from "../../src/synthetic/eics.js";
import type { Answer } from "../../src/scan/index.js";
import {
  foldAnswer,
  mergeLedgers,
  readLedger,
  resumption,
  unread,
  writeLedger,
} from "../../src/scan/index.js";
import { timeline, timelineSvg, timelineText } from "../../src/report/timeline/index.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const MANY = 200_000;

const operator = eicOf("38X-GO-", 1);
const named = eicOf("38X-NS-", 2);
const customer = eicOf("38X-CU-", 3);
const supplier = eicOf("38X-OS-", 4);
const points = Array.from({ length: MANY }, (_, i) => eicOf("38ZGO-1", i));
const at = "2024-05-01T00:00Z";

const setOf = (document: unknown): AgreementSet => {
  const built = agreementSet(document as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left[0]));
  return built.right.set;
};

const grids = points.map((meterEic) => ({
  agreementType: "GRID",
  meterEic,
  serviceProviderEic: operator,
  customerEic: customer,
  validFrom: "2024-01-01T00:00+02:00",
}));
const services = grids.map((grid) => ({ ...grid, agreementType: "GENERAL_SERVICE" }));
const operatorsSet = setOf({
  meteringPoints: points.map((meterEic) => ({
    meterEic,
    meteringPointType: "REGULAR",
    operatorEic: operator,
  })),
  agreements: [...grids, ...services],
});

const namedSupplier: EventDocument = {
  resourceType: "AGREEMENT",
  action: "CREATE",
  occurredAt: at,
  initiatorEic: operator,
  agreement: {
    agreementType: "NAMED_SUPPLIER",
    serviceProviderEic: named,
    customerEic: operator,
    validFrom: "2024-06-01T00:00+03:00",
  },
};

describe(`with ${MANY} of each`, { timeout: 240_000 }, () => {
  it("an event of an operator of so many points is predicted and explained (CON-6)", () => {
    const { lines, error } = predict(operatorsSet, [namedSupplier]);
    expect(error).toBeUndefined();
    // At each point the service of the operator is deleted and made anew up to the change; the operator is told of both.
    expect(lines.length).toBeGreaterThanOrEqual(2 * MANY);
    const explained = explain(operatorsSet, [namedSupplier], operator);
    expect(explained.error).toBeUndefined();
    expect(explained.lines.length).toBeGreaterThanOrEqual(2 * MANY);
  });

  it("an event of an operator of so many points keeps none of its lines, nor their parts", () => {
    collect();
    const before = process.memoryUsage().heapUsed;
    let [lines, most] = [0, 0];
    for (const _ of predicting(operatorsSet, [namedSupplier]).lines) {
      lines++;
      if (lines % (MANY / 8) !== 0) continue;
      collect();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(lines).toBeGreaterThanOrEqual(2 * MANY);
    // The numbers of the points in order, and what the set computes once for all: less than 400 bytes a point.
    expect(most).toBeLessThan(400 * MANY);
  });

  it("findings of a set are listed", () => {
    const supplies = grids.map((grid) => ({
      ...grid,
      agreementType: "SUPPLY",
      serviceProviderEic: supplier,
    }));
    expect(findingsOfSet(setOf({ agreements: supplies }), Date.parse(at)).length).toBeGreaterThanOrEqual(
      MANY,
    );
  });

  it("messages without content have no place in a set", () => {
    const messages = Array.from({ length: MANY }, (_, i) => ({
      id: i,
      createdTime: at,
      resourceType: "AGREEMENT",
      reason: "",
      hasContent: false,
      content: "",
    }));
    const read = readReceived({ dataDistributions: messages, pagination: { page: 0, totalPages: 1 } });
    if (read._tag === "Left") throw new Error(read.left.expected);
    expect(foldedSetDocument(supplier, undefined, read.right).unplaced).toHaveLength(MANY);
  });

  it("messages that are not authorizations are errors, at least one each", () => {
    const read = readAuthorizations(Array.from({ length: MANY }, () => ({ resourceType: "PERMISSION" })));
    expect(read._tag === "Left" && read.left.length).toBeGreaterThanOrEqual(MANY);
  });

  it("parts of time and of ids are kept in a ledger, asked for, merged and written", () => {
    const source = { resourceType: "METERING_DATA", service: "search", version: "V1" } as const;
    const spans = Array.from({ length: MANY }, (_, i) => ({ from: 2 * i, to: 2 * i + 1 }));
    const ledger = [{ ...source, read: spans, settled: spans, ids: { read: spans, newest: 2 * MANY } }];
    const later = spans.map(({ from, to }) => ({ from: from + 1, to: to + 1 }));
    const other = [{ ...source, read: later, settled: later }];
    expect(unread(ledger, source, { from: 0, to: 2 * MANY })).toHaveLength(MANY);
    expect(resumption(ledger, source, 2 * MANY, 0).gaps).toHaveLength(MANY);
    expect(mergeLedgers(ledger, other)[0]?.read).toEqual([{ from: 0, to: 2 * MANY }]);
    // A minute each: a ledger is written with instants of a minute or less.
    const minutes = spans.map(({ from, to }) => ({ from: 60_000 * from, to: 60_000 * to }));
    const read = readLedger(writeLedger([{ ...source, read: minutes, settled: minutes }]));
    expect(read._tag === "Right" && read.right[0]?.read).toEqual(minutes);
    const answer: Answer = {
      service: "search",
      version: "V1",
      pages: 1,
      totalPages: 1,
      request: { resourceType: "METERING_DATA", createdTimeFrom: 1, createdTimeTo: 2 },
      askedAt: 3_600_000,
      endedAt: 3_600_000,
    };
    const folded = foldAnswer(ledger, answer, 0);
    expect(folded._tag === "Right" && folded.right[0]?.read).toHaveLength(MANY - 1);
  });

  it("agreements of one point are drawn", () => {
    const month = 30 * 86_400_000;
    const agreements = Array.from({ length: 20_000 }, (_, i) => ({
      agreementType: "SUPPLY",
      meterEic: points[0],
      serviceProviderEic: eicOf("38X-OS-", i),
      customerEic: customer,
      validFrom: new Date(Date.parse(at) + i * 1000).toISOString(),
      validTo: new Date(Date.parse(at) + month + i * 1000).toISOString(),
    }));
    const drawn = timeline(setOf({ agreements }), points[0]!, { now: Date.parse(at) });
    if (drawn._tag === "Left") throw new Error(drawn.left.tag);
    expect(timelineSvg(drawn.right)).toContain("</svg>");
    expect(timelineText(drawn.right, 120).length).toBeGreaterThan(20_000);
  });
});
