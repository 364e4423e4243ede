import type { Ledger } from "../../src/scan/ledger-model.js";
import { describe, expect, it } from "vitest";
import type { Coverage } from "../../src/reconcile/coverage.js";
import { absenceByDeadline, absenceOf, gapAround } from "../../src/reconcile/coverage.js";
import type { Interval } from "../../src/time/interval.js";
import { instantOf } from "../../src/time/instant.js";

const always = [{ from: instantOf("2020-01-01T00:00Z"), to: instantOf("2030-01-01T00:00Z") }];
const readFrom = (resourceType: string, service: string, version: "V1" | "V2"): Ledger => [
  { resourceType, service, version, read: always, settled: [] },
];
const old = instantOf("2024-05-02T08:00Z");
const started = instantOf("2026-07-20T00:00+03:00");
const recent = instantOf("2026-08-01T08:00Z");
const HOUR = 3_600_000;

const by = (ledger: Ledger | undefined, ...pages: readonly Interval[]): Coverage => ({ ledger, pages });

describe("data that was not received", () => {
  it.each<readonly [string, "METERING_DATA" | "NETWORK_BILL" | "AGREEMENT", "V1" | "V2", number, string]>([
    ["data of the first version is in the old service", "METERING_DATA", "V1", recent, "search"],
    [
      "data of the second version is in the new one",
      "METERING_DATA",
      "V2",
      recent,
      "metering-data-electricity",
    ],
    ["a bill of the first version is in the old service", "NETWORK_BILL", "V1", recent, "search"],
    ["a bill of the second version is in the new one", "NETWORK_BILL", "V2", recent, "network-bill"],
    ["from the first moment there was one", "NETWORK_BILL", "V2", started, "network-bill"],
    ["before there was a new one, it can only be in the old", "NETWORK_BILL", "V2", old, "search"],
    ["agreements go by the date", "AGREEMENT", "V1", old, "search"],
    ["agreements go by the date", "AGREEMENT", "V1", recent, "agreement"],
  ])("counts as read where its service was read: %s", (_, resourceType, version, at, service) => {
    const ledger = readFrom(resourceType, service, service === "search" ? "V1" : "V2");
    expect(absenceOf(by(ledger), resourceType, version, at, HOUR)).toEqual({ class: "missing" });
    expect(absenceOf(by([]), resourceType, version, at, HOUR)).toMatchObject({ class: "unread" });
    const elsewhere = readFrom(resourceType, "elsewhere", "V1");
    expect(absenceOf(by(elsewhere), resourceType, version, at, HOUR)).toMatchObject({ class: "unread" });
  });

  it("is requested from the minute of its event on, for at least that minute, and only where nothing was read", () => {
    const at = old + 30_000;
    expect(absenceOf(by([]), "PERMISSION", "V1", at, HOUR)).toEqual({
      class: "unread",
      until: at + 7 * 24 * HOUR,
      gaps: [{ from: old, to: old + HOUR }],
    });
    expect(absenceOf(by([]), "PERMISSION", "V1", at, 0)).toMatchObject({
      gaps: [{ from: old, to: old + 60_000 }],
    });
    const later: Ledger = [
      {
        resourceType: "PERMISSION",
        service: "search",
        version: "V1",
        read: [{ from: at + 1, to: Infinity }],
        settled: [],
      },
    ];
    expect(absenceOf(by(later), "PERMISSION", "V1", at, HOUR)).toMatchObject({
      gaps: [{ from: old, to: at + 1 }],
    });
    expect(gapAround(at)).toEqual([{ from: old, to: old + 60_000 }]);
  });

  it("of the first version is requested from the old service only, also if the new one starts in between", () => {
    const at = started - HOUR / 2;
    const soon: Ledger = [
      {
        resourceType: "NETWORK_BILL",
        service: "search",
        version: "V1",
        read: [{ from: at + 60_000, to: Infinity }],
        settled: [],
      },
    ];
    expect(absenceOf(by(soon), "NETWORK_BILL", "V1", at, HOUR)).toMatchObject({
      gaps: [{ from: at, to: at + 60_000 }],
    });
  });

  it("is missing without a ledger, both with events and with deadlines", () => {
    expect(absenceOf(by(undefined), "PERMISSION", "V1", old, HOUR)).toEqual({ class: "missing" });
    expect(absenceByDeadline(by(undefined), { from: old, to: old + HOUR }, old + 2 * HOUR)).toEqual({
      class: "missing",
    });
    expect(absenceByDeadline(by([]), { from: old, to: old + HOUR }, old + 2 * HOUR)).toEqual({
      class: "unread",
      until: old + 2 * HOUR + 7 * 24 * HOUR,
      gaps: [{ from: old + HOUR, to: old + 2 * HOUR }],
    });
    expect(absenceByDeadline(by([]), { from: old, to: old + HOUR }, old)).toMatchObject({
      gaps: [{ from: old - 1, to: old }],
    });
    const read = ["search", "metering-data-electricity"].flatMap((service) =>
      readFrom("METERING_DATA", service, service === "search" ? "V1" : "V2"),
    );
    expect(absenceByDeadline(by(read), { from: old, to: old + HOUR }, old + 2 * HOUR)).toEqual({
      class: "missing",
    });
  });

  it("is unread if it may be on a page that was not read, whatever the ledger states", () => {
    const page = { from: old, to: old + HOUR };
    for (const ledger of [undefined, readFrom("PERMISSION", "search", "V1")]) {
      expect(absenceOf(by(ledger, page), "PERMISSION", "V1", old, 2 * HOUR)).toEqual({
        class: "unread",
        until: old + 7 * 24 * HOUR,
        gaps: [page],
      });
      expect(absenceOf(by(ledger, page), "PERMISSION", "V1", page.to, HOUR)).toEqual({ class: "missing" });
    }
    expect(absenceByDeadline(by(undefined, page), { from: old - HOUR, to: old - 1 }, old + 1)).toEqual({
      class: "unread",
      until: old + 1 + 7 * 24 * HOUR,
      gaps: [{ from: old, to: old + 1 }],
    });
  });
});
