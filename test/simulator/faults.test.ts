/** Each fault at full rate, and the reproducibility by seed. */
import { describe, expect, it } from "vitest";
import { faultKinds, handle, parseFault } from "../../src/simulator/index.js";
import type { FaultKind, SimulatorResponse, SimulatorState } from "../../src/simulator/index.js";
import { answerOf, at, begin, dataEvent, found, get, json, search, update } from "./market.js";

const now = "2026-08-03T12:00Z";
const span = ["2026-08-03T11:00Z", now] as const;
const points = { resourceType: "METERING_POINT", createdTimeFrom: span[0], createdTimeTo: span[1] };
const electricity = "/api/v2/data-distributions/metering-data/electricity";
const query = { createdTimeFrom: span[0], createdTimeTo: span[1] };

const updates = Array.from({ length: 10 }, (_, i) => update(`2026-08-03T11:0${i}Z`));
const data = [dataEvent("2026-08-03T11:20Z", "V1"), dataEvent("2026-08-03T11:21Z", "V2")];
const events = [...updates, ...data];

const struck = (kind: FaultKind, rate = 1, seed = 1): SimulatorState =>
  begin(now, events, { faults: { seed, rates: { [kind]: rate } } });

const pageOf = (response: SimulatorResponse) =>
  json(response) as {
    dataDistributions: {
      id: number;
      content: string;
      hasContent: boolean;
      reason: string;
      contentMissingReason?: string;
    }[];
    pagination: { page: number; totalPages: number };
  };
const contentOf = (response: SimulatorResponse) =>
  (json(response) as { content: Record<string, unknown>[] }).content;

describe("a fault on the command line", () => {
  it("is KIND=RATE", () => {
    expect(parseFault("cut=0.25")).toEqual({ _tag: "Right", right: { cut: 0.25 } });
    expect(parseFault("503=1")).toEqual({ _tag: "Right", right: { "503": 1 } });
    expect(parseFault("late=.5")).toEqual({ _tag: "Right", right: { late: 0.5 } });
    expect(parseFault("missing-rTime=1")).toEqual({ _tag: "Right", right: { "missing-rtime": 1 } });
    expect(parseFault("totalPages=0")).toEqual({ _tag: "Right", right: { "total-pages": 0 } });
    const all = parseFault("all=0.1");
    expect(all._tag === "Right" && Object.keys(all.right).sort()).toEqual(Object.keys(faultKinds).sort());
  });

  it.each([
    ["burn=1", "UnknownFault"],
    ["", "UnknownFault"],
    ["toString=1", "UnknownFault"],
    ["cut", "NotARate"],
    ["cut=", "NotARate"],
    ["cut=1.01", "NotARate"],
    ["cut=-1", "NotARate"],
    ["cut=1e-3", "NotARate"],
  ])("is not %j", (text, tag) => {
    expect(parseFault(text)).toMatchObject({ _tag: "Left", left: { tag } });
  });
});

describe("faults of answers", () => {
  it("cut: the body is shorter than announced", () => {
    const whole = answerOf(begin(now, events), search(points)).body;
    const { body, whole: announced } = answerOf(struck("cut"), search(points));
    expect(announced).toBe(whole);
    expect(whole.startsWith(body) && body.length < whole.length).toBe(true);
  });

  it("total-pages: one more or one less", () => {
    let state = struck("total-pages");
    const totals = new Set<number>();
    for (let i = 0; i < 40; i++) {
      const [after, response] = handle(state, search(points, { page: 0, pageSize: 5 }), state.now);
      state = after;
      totals.add(pageOf(response).pagination.totalPages);
    }
    expect([...totals].sort()).toEqual([1, 3]);
  });

  it("reorder: the messages of the page in another order", () => {
    const ids = pageOf(answerOf(struck("reorder"), search(points))).dataDistributions.map(({ id }) => id);
    expect(ids).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([...ids].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("repeat-page: a page after the first repeats the previous one", () => {
    const idsAt = (page: number) =>
      pageOf(answerOf(struck("repeat-page"), search(points, { page, pageSize: 3 }))).dataDistributions.map(
        ({ id }) => id,
      );
    expect([idsAt(0), idsAt(1), idsAt(2)]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it("500 and 503: nothing else is checked, and 503 has Retry-After", () => {
    const failed = answerOf(struck("500"), { ...search(points), body: "" });
    expect([failed.status, (json(failed) as { problem: unknown }).problem]).toEqual([
      500,
      { code: "opp.error.technical.general", message: "An error has occurred." },
    ]);
    const busy = answerOf(struck("503"), get(electricity, query));
    expect([busy.status, busy.headers["retry-after"]]).toEqual([503, "1"]);
  });

  it("500: the submission is not accepted", () => {
    const state = struck("500");
    const request = { ...get("/api/v2/metering-data/electricity"), method: "POST", body: "[]" };
    expect(handle(state, request, state.now)[0].made).toBe(state.made);
  });

  it("slow: delayed by up to two seconds", () => {
    const { wait } = answerOf(struck("slow"), search(points));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(2000);
  });

  it("do not affect control requests", () => {
    const rates = Object.fromEntries(Object.keys(faultKinds).map((kind) => [kind, 1]));
    const state = begin(now, [], { faults: { seed: 1, rates } });
    const response = answerOf(state, { method: "GET", target: "/_control/state", headers: {}, body: "" });
    expect([response.status, response.wait, response.whole]).toEqual([200, undefined, undefined]);
  });
});

describe("faults of messages", () => {
  it("missing-rtime: no reading time, otherwise unchanged", () => {
    const state = struck("missing-rtime");
    const [first] = pageOf(
      answerOf(state, search({ ...points, resourceType: "METERING_DATA" })),
    ).dataDistributions;
    expect(JSON.parse(first!.content)).toEqual([
      {
        meterEic: "38ZT00000000100Y",
        periods: [{ r: "PT15M", aI: [{ pS: "2026-07-01T00:00+03:00", outQty: { rType: "M", kwh: 1.5 } }] }],
      },
    ]);
    expect(contentOf(answerOf(state, get(electricity, query)))[0]!["content"]).toEqual([
      {
        meteringPointEic: "38ZT00000000100Y",
        periods: [{ pS: "2026-07-01T00:00+03:00", outQty: { rType: "M", kwh: 1.5 } }],
      },
    ]);
  });

  it("late: not readable at first, readable five minutes later, with an unchanged createdTime", () => {
    const state = begin("2026-08-03T11:09Z", updates, { faults: { seed: 1, rates: { late: 1 } } });
    expect(found(state, "METERING_POINT", ...span).length).toBeLessThan(10);
    const later = found(state, "METERING_POINT", ...span, at("2026-08-03T11:14Z"));
    expect(later.map(({ createdTime }) => createdTime)).toEqual(updates.map(({ occurredAt }) => occurredAt));
  });

  it("duplicate: the same message under the next id", () => {
    const [first, second] = found(struck("duplicate"), "METERING_POINT", ...span);
    expect([first!["id"], second!["id"]]).toEqual([1, 2]);
    expect({ ...second, id: 1 }).toEqual(first);
  });

  it("contentless: hasContent false, with each of the reasons; empty content in the second version", () => {
    const messages = pageOf(answerOf(struck("contentless"), search(points))).dataDistributions;
    expect(messages.map(({ hasContent, content }) => [hasContent, content])).toEqual(
      messages.map(() => [false, ""]),
    );
    expect(new Set(messages.map(({ contentMissingReason }) => contentMissingReason))).toEqual(
      new Set([
        "File not found at the specified path",
        "Unexpected error while getting file from MinIO",
        "The path value is null",
      ]),
    );
    const [second] = contentOf(answerOf(struck("contentless"), get(electricity, query)));
    expect([undefined, null, ""]).toContain(second!["content"]);
  });

  it("are permanent: a repeated request gives the same", () => {
    const state = struck("contentless", 0.5);
    const first = found(state, "METERING_POINT", ...span);
    const [again] = handle(state, search(points), state.now);
    expect(found(again, "METERING_POINT", ...span)).toEqual(first);
    expect(new Set(first.map(({ hasContent }) => hasContent))).toEqual(new Set([true, false]));
  });
});

describe("a seed", () => {
  const statuses = (seed: number): readonly number[] => {
    let state = struck("500", 0.3, seed);
    return Array.from({ length: 200 }, () => {
      const [after, { status }] = handle(state, search(points), state.now);
      state = after;
      return status;
    });
  };

  it("selects the same answers each time, another seed others, at about the given rate", () => {
    expect(statuses(1)).toEqual(statuses(1));
    expect(statuses(1)).not.toEqual(statuses(2));
    const failed = statuses(1).filter((status) => status === 500).length;
    expect(failed).toBeGreaterThan(30);
    expect(failed).toBeLessThan(90);
  });
});
