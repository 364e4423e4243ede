import { explainEventError } from "../../src/predict/prediction-state.js";
import { groundsOf } from "../../src/rules/distribution/grounds.js";
import type { Granted } from "../../src/rules/distribution/verdict.js";
import { describe, expect, it } from "vitest";
import { step, startOf } from "../../src/predict/changes.js";
import {
  completeOptions,
  isDelivery,
  predict,
  predictNext,
  startPrediction,
} from "../../src/predict/predict.js";
import {
  agreementChanged,
  at,
  eics,
  customerChanged,
  day,
  grid,
  meteringPointUpdated,
  noon,
  point,
  supplyA,
} from "../../src/rules/example-parties.js";
import { agreementOf, setOf } from "../market/built.js";
import { eventsOf } from "./documents.js";

const set = setOf({ meteringPoints: [point], agreements: [grid, supplyA] });
const updated = meteringPointUpdated(eics.point);
const later = { ...updated, occurredAt: day.jul2025 };
const unknown = agreementChanged("DELETE", { ...supplyA, serviceProviderEic: eics.supplierB });

describe("a run of events", () => {
  it("ends at an invalid event and returns what was predicted before it", () => {
    const { lines, error, skipped, set: after } = predict(set, eventsOf([updated, unknown, later]));
    expect(lines).toHaveLength(1);
    expect(error).toMatchObject({ tag: "ImpossibleChange", event: 1, error: { tag: "UnknownAgreement" } });
    expect(skipped).toEqual([]);
    expect(after.toDocument()).toEqual(set.toDocument());
  });

  it("continues when lenient, and returns the skipped events; the index counts every event", () => {
    const { lines, error, skipped } = predict(set, eventsOf([unknown, { ...updated, meterEic: 7 }, later]), {
      lenient: true,
    });
    expect(error).toBeUndefined();
    expect(skipped.map(({ tag, event }) => [tag, event])).toEqual([
      ["ImpossibleChange", 0],
      ["BadDocument", 1],
    ]);
    expect(lines.map(({ event }) => event)).toEqual([2]);
  });

  it("ends at an event out of order, lenient or not", () => {
    for (const lenient of [true, false]) {
      const { lines, error } = predict(set, eventsOf([later, updated, later]), { lenient });
      expect(lines).toHaveLength(1);
      expect(error).toMatchObject({ tag: "OutOfOrder", event: 1, occurredAt: noon });
      expect(explainEventError(error!)).toBe(
        `$.occurredAt: expected no earlier than ${day.jul2025} of the event before, got ${noon}`,
      );
    }
  });

  it("processes events of one moment in their order", () => {
    expect(
      predict(set, eventsOf([updated, { ...updated, occurredAt: "2025-06-10T12:00:00+03:00" }])).lines,
    ).toHaveLength(2);
  });

  it("processes the activations before a skipped event", () => {
    const service = at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.jul2025);
    const services = setOf({ meteringPoints: [point], agreements: [service] });
    for (const bad of [
      { ...unknown, occurredAt: day.sep2025 },
      { ...later, occurredAt: day.sep2025, action: "X" },
    ]) {
      const { lines, skipped } = predict(services, eventsOf([updated, bad]), { lenient: true });
      expect(skipped).toHaveLength(1);
      expect(
        lines.filter(isDelivery).map(({ event, reason, occurredAt }) => [event, reason, occurredAt]),
      ).toEqual([[1, "CREATE", day.jul2025]]);
    }
  });

  it("does not advance time at an event without a moment", () => {
    const { lines, skipped } = predict(set, eventsOf([7, updated]), { lenient: true });
    expect(skipped.map(explainEventError)).toEqual([
      "$: expected an event with resourceType, action and occurredAt, got 7",
    ]);
    expect(lines.map(({ event }) => event)).toEqual([1]);
  });

  it("remembers the time before such an event: order and activations are those without it", () => {
    const service = at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.jul2025);
    const services = setOf({ meteringPoints: [point], agreements: [service] });
    const bad = { ...updated, occurredAt: "soon" };
    const run = predict(
      services,
      eventsOf([updated, bad, { ...updated, occurredAt: day.sep2025 }, bad, later]),
      {
        lenient: true,
      },
    );
    expect(run.skipped.map(({ tag, event }) => [tag, event])).toEqual([
      ["BadDocument", 1],
      ["BadDocument", 3],
    ]);
    expect(run.error).toMatchObject({ tag: "OutOfOrder", event: 4 });
    expect(run.lines.filter(isDelivery).map(({ event, occurredAt }) => [event, occurredAt])).toContainEqual([
      2,
      day.jul2025,
    ]);
  });

  it("has no activation before the first event", () => {
    const service = at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.jan2025);
    const start = startOf(setOf({ meteringPoints: [point], agreements: [service] }), completeOptions());
    const { objects, progress } = step(start, { resourceType: "CLOCK", occurredAt: noon });
    expect([...objects]).toEqual([]);
    const next = setOf({ meteringPoints: [point], agreements: [{ ...service, validFrom: day.jul2025 }] });
    const passed = step({ ...progress, set: next }, { resourceType: "CLOCK", occurredAt: day.sep2025 });
    expect([...passed.objects].map(({ reason, situation }) => [reason, situation])).toMatchObject([
      ["CREATE", { on: "AGREEMENT", action: "CREATE", initiatorEic: undefined, before: undefined }],
    ]);
  });

  it("returns remarks with their event", () => {
    const odd = {
      ...customerChanged([]),
      content: { customerType: "LEGAL_PERSON", customerMetadata: [], customerEic: "34Z6B80RJXDW7UPQ" },
    };
    expect(predict(set, eventsOf([updated, odd])).remarks).toMatchObject([
      { event: 1, remark: { path: "$.content.customerEic" } },
    ]);
    const { lines, error, remarks } = predict(set, eventsOf([updated, odd, later]), { strict: true });
    expect(lines.map(({ event }) => event)).toEqual([0]);
    expect(error).toMatchObject({
      tag: "BadDocument",
      event: 1,
      errors: [{ path: "$.content.customerEic" }],
    });
    expect(remarks).toEqual([]);
  });

  it("can be run one event at a time, without changing earlier states", () => {
    const created = agreementChanged("CREATE", {
      ...supplyA,
      serviceProviderEic: eics.supplierB,
      validFrom: day.jul2025,
    });
    const start = startPrediction(set);
    const first = predictNext(start, created);
    const second = predictNext(first.progress, later);
    expect([...first.lines, ...second.lines]).toEqual(predict(set, eventsOf([created, later])).lines);
    expect(second.progress.set.toDocument()).toEqual(
      predict(set, eventsOf([created, later])).set.toDocument(),
    );
    expect(predictNext(start, created).lines).toEqual(first.lines);
    expect(start.set.toDocument()).toEqual(set.toDocument());
    expect(predictNext(first.progress, updated).lines).toHaveLength(2);
  });

  it("has edition en and the chosen readings by default", () => {
    expect(completeOptions()).toEqual({
      edition: "en",
      readings: {
        "GEN-6": "valid-now",
        "MD-2": "own-point",
        "AGR-3": "active-or-future",
        "NB-2": "as-table",
        "CON-9": "others-only",
      },
    });
    expect(completeOptions({ edition: "et", readings: { "MD-2": "point-above-too" } })).toEqual({
      edition: "et",
      readings: {
        "GEN-6": "valid-now",
        "MD-2": "point-above-too",
        "AGR-3": "active-or-future",
        "NB-2": "as-table",
        "CON-9": "others-only",
      },
    });
  });

  it("is explained in one line where it ends", () => {
    const { error } = predict(set, eventsOf([unknown]));
    expect(explainEventError(error!)).toMatch(/^DELETE: the set has no SUPPLY at /);
    expect(explainEventError(predict(set, eventsOf([{ ...updated, meterEic: 7 }])).error!)).toBe(
      "$.meterEic: expected an EIC of 16 characters, got 7",
    );
  });

  it("returns the whole content of data if no part is requested", () => {
    const event = {
      ...updated,
      resourceType: "METERING_DATA",
      content: [{ meterEic: eics.point, periods: [] }],
    };
    const { objects } = step(startOf(set, completeOptions()), event);
    expect([...objects].map((object) => object.content([]))).toEqual([event.content]);
  });
});

describe("grounds", () => {
  it("without an agreement come before those with one, each once", () => {
    const role = "OPEN_SUPPLIER" as const;
    const grant = {
      rule: "R-1",
      role,
      eic: eics.supplierA,
      granted: true,
      cause: { tag: "ListedAsCandidate" },
    } as const;
    const withAgreement: Granted = { ...grant, agreement: agreementOf(supplyA) };
    const grants = [
      withAgreement,
      grant,
      { ...withAgreement, agreement: agreementOf(grid) },
      grant,
      withAgreement,
    ];
    expect(groundsOf(grants).map(({ agreement }) => agreement)).toEqual([undefined, grid, supplyA]);
  });
});
