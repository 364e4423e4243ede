import { emptyLedger } from "../../src/scan/ledger-model.js";
import type { Ledger } from "../../src/scan/ledger-model.js";
import type { ScanRequest } from "../../src/scan/scan-request.js";
import fc from "fast-check";
import { foldAnswer } from "../../src/scan/ledger.js";
import type { Answer } from "../../src/scan/ledger.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.parse("2024-11-13T00:00Z");

/** How long messages take to become visible: often nothing, else up to a day. */
export const overlap = fc.oneof(
  fc.constant(0),
  fc.nat({ max: 24 }).map((n) => n * HOUR),
  fc.nat({ max: DAY }),
);

const half = fc.integer({ min: -30, max: 29 }).map((n) => now + n * 12 * HOUR);
const search = { service: "search", version: "V1" } as const;
const service = fc.constantFrom(search, search, { service: "agreement", version: "V2" } as const);
const resourceType = fc.constantFrom("AGREEMENT" as const, "AGREEMENT" as const, "PERMISSION" as const);

const periodAnswer: fc.Arbitrary<Answer> = fc
  .record({
    service,
    resourceType,
    from: half,
    length: fc.integer({ min: 1, max: 48 }),
    delay: fc.integer({ min: -6, max: 240 }),
    newestId: fc.option(fc.nat({ max: 50 }), { nil: undefined }),
  })
  .map((drawn) => {
    const to = drawn.from + drawn.length * HOUR;
    const askedAt = to + drawn.delay * HOUR;
    // Only agreements are in the agreement service.
    const source = drawn.resourceType === "AGREEMENT" ? drawn.service : search;
    return {
      ...source,
      request: { resourceType: drawn.resourceType, createdTimeFrom: drawn.from, createdTimeTo: to },
      askedAt,
      endedAt: askedAt,
      pages: 1,
      totalPages: 1,
      ...(drawn.newestId !== undefined && source.version === "V1" && { newestId: drawn.newestId }),
    };
  });

const idAnswer: fc.Arbitrary<Answer> = fc
  .record({
    resourceType,
    idFrom: fc.nat({ max: 40 }),
    range: fc.nat({ max: 20 }),
    newest: fc.option(fc.nat({ max: 20 }), { nil: undefined }),
  })
  .map(({ resourceType: type, idFrom, range, newest }) => ({
    service: "search",
    version: "V1",
    request: { resourceType: type, idFrom, idTo: idFrom + range } satisfies ScanRequest,
    askedAt: now,
    endedAt: now,
    pages: 1,
    totalPages: 1,
    ...(newest !== undefined && { newestId: idFrom + Math.min(newest, range) }),
  }));

/** Up to eight answers, to periods that often touch and overlap, and to ranges of ids, of several sources. */
export const answers: fc.Arbitrary<readonly Answer[]> = fc.array(
  fc.oneof({ arbitrary: periodAnswer, weight: 3 }, idAnswer),
  { maxLength: 8 },
);

/** A ledger that such answers make. */
export const ledger: fc.Arbitrary<Ledger> = fc.tuple(answers, overlap).map(([list, late]) =>
  list.reduce<Ledger>((before, next) => {
    const after = foldAnswer(before, next, late);
    return after._tag === "Right" ? after.right : before;
  }, emptyLedger),
);
