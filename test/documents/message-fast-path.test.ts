import fc from "fast-check";
import { isRight } from "fp-ts/lib/Either.js";
import * as t from "io-ts";
import { describe, expect, it } from "vitest";
import { instantOf } from "../../src/time/instant.js";
import {
  MeteringDataPlainV1,
  MeteringDataPlainV2,
  MeteringDataV1,
  MeteringDataV2,
  decodeContent,
  decodeEvent,
  decoderOf,
} from "../../src/documents/index.js";
import {
  FINE,
  QuickType,
  REMARKABLE,
  UNSURE,
  isPlainlyAnInstant,
} from "../../src/documents/message-fast-path.js";
import { changedSomewhere, nearly, unlikeJson } from "./arbitraries.js";
import { sample, secondVersion } from "./samples.js";

describe("a codec with a fast path", () => {
  const even = new QuickType<number>("Even", t.number, (value) =>
    value === 2 ? FINE : value === 4 ? REMARKABLE : UNSURE,
  );
  it("calls the plain codec only if the fast path cannot decide", () => {
    expect([2, 4, 5, "x"].map((value) => even.is(value))).toEqual([true, true, true, false]);
    expect([2, 4, 5, "x"].map((value) => isRight(even.decode(value)))).toEqual([true, true, true, false]);
  });
});

const gas = [
  {
    meterEic: "38ZGO-1000000C-Y",
    periods: [
      { r: "P1D", aI: [{ pS: "2024-03-21T05:00Z", inQty: { rType: "M", m3: 3.141 } }] },
      { r: "PT1H", aI: [] },
    ],
  },
  {
    meterEic: "38ZGO-1000000C-Y",
    periods: [
      { r: "P1D", aI: [{ pS: "2024-03-21T05:00Z", outQty: { rType: "M", m3: 1, kwh: null, rTime: null } }] },
      { r: "PT15M", aI: [{ pS: "2024-03-29T05:00:00.5-01:00", inQty: null, outQty: null }] },
    ],
  },
];

describe.each([
  ["first", MeteringDataV1, MeteringDataPlainV1, [sample("metering-data"), gas, gas[1]]],
  [
    "second",
    MeteringDataV2,
    MeteringDataPlainV2,
    [secondVersion["metering-data"], secondVersion["metering-data"][0]],
  ],
] as const)("metering data of the %s version", (name, quick, plain, messages) => {
  const decodeQuickly = decoderOf(quick as t.Type<unknown>);
  const decodePlainly = decoderOf(plain as t.Type<unknown>);

  it("is accepted by the fast path alone if it is valid", () => {
    for (const message of messages) expect((quick as unknown as QuickType<unknown>).look(message)).toBe(FINE);
  });

  it("has the same result, errors and remarks with and without the fast path", () => {
    fc.assert(
      fc.property(fc.oneof(...messages.map((message) => nearly(message))), (message) => {
        expect(decodeQuickly(message)).toEqual(decodePlainly(message));
        expect(quick.is(message)).toBe(plain.is(message));
        expect(quick.decode(message)._tag).toBe(plain.decode(message)._tag);
      }),
      { numRuns: 3000 },
    );
  });

  it("has the same result from its text, which is plain data", () => {
    const version = name === "first" ? "V1" : "V2";
    fc.assert(
      fc.property(fc.oneof(...messages.map((message) => nearly(message))), (message) => {
        const text = JSON.stringify(message);
        const decoded = decodeContent("METERING_DATA", version, text);
        const plainly = decodePlainly(JSON.parse(text));
        expect(decoded._tag === "Right" ? decoded.right.remarks : decoded.left).toEqual(
          plainly._tag === "Right" ? plainly.right.remarks : plainly.left,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("of arbitrary values has the same result with and without the fast path", () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(decodeQuickly(message)).toEqual(decodePlainly(message));
      }),
    );
  });

  it("has the same result with and without the fast path if a part of it is not a plain JSON value", () => {
    fc.assert(
      fc.property(fc.oneof(...messages.map((message) => unlikeJson(message))), (message) => {
        expect(decodeQuickly(message)).toEqual(decodePlainly(message));
        expect(quick.is(message)).toBe(plain.is(message));
        expect(quick["~standard"].validate(message)).toEqual(plain["~standard"].validate(message));
      }),
      { numRuns: 2000 },
    );
  });

  it("is refused if an attribute is computed, at any place", () => {
    const computed = fc.oneof(...messages.map((message) => changedSomewhere(message, ["getter"])));
    const version = name === "first" ? "V1" : "V2";
    const event = {
      resourceType: "METERING_DATA",
      action: "CREATE",
      occurredAt: "2024-05-22T09:30Z",
      version,
    };
    fc.assert(
      fc.property(computed, (content) => {
        const decoded = decodeQuickly(content);
        expect(decoded._tag === "Left" && decoded.left[0].tag).toBe("Unreadable");
        expect(decodeEvent({ ...event, content })._tag).toBe("Left");
      }),
    );
  });

  it("accepted by the fast path is decoded by the codec, and without a remark where the fast path has none", () => {
    fc.assert(
      fc.property(fc.oneof(...messages.map((message) => nearly(message))), (message) => {
        const finding = (quick as unknown as QuickType<unknown>).look(message);
        const result = decodePlainly(message);
        if (finding !== UNSURE) expect(isRight(result)).toBe(true);
        else expect(isRight(result)).toBe(false);
        if (isRight(result)) expect(result.right.remarks.length === 0).toBe(finding === FINE);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a text that the fast path accepts as an instant", () => {
  it.each([
    "2024-05-22T21:00Z",
    "2024-05-23T10:08:44.320005900Z",
    "2024-03-21T00:00:00+02:00",
    "1998-12-28T23:59:59.9+17:59",
    "2099-01-31T00:00Z",
    "2023-04-30T00:00Z",
    "2023-10-31T00:00Z",
  ])("%s", (text) => {
    expect(isPlainlyAnInstant(text)).toBe(true);
  });
  it.each([
    "",
    "2024-05-22T21:00",
    "2024-05-22T21:00Z ",
    "2024-13-22T21:00Z",
    "2024-00-22T21:00Z",
    "2024-05-00T21:00Z",
    "2024-02-29T21:00Z",
    "2023-02-29T21:00Z",
    "2024-04-31T21:00Z",
    "2024-05-32T21:00Z",
    "2024:05-22T21:00Z",
    "2024-05:22T21:00Z",
    "2024-05-22 21:00Z",
    "2024-05-22T24:00Z",
    "2024-05-22T21-00Z",
    "2024-05-22T21:60Z",
    "2024-05-22T21:00:60Z",
    "2024-05-22T21:00:00.Z",
    "2024-05-22T21:00:00.1234567890Z",
    "2024-05-22T21:00-02:00",
    "2024-05-22T21:00+18:00",
    "2024-05-22T21:00+02:60",
    "2024-05-22T21:00+02-00",
    "2024-05-22T21:00+02:000",
    "1824-05-22T21:00Z",
    "2124-05-22T21:00Z",
    "20x4-05-22T21:00Z",
    "202x-05-22T21:00Z",
  ])("is not %j, whether an instant or not", (text) => {
    expect(isPlainlyAnInstant(text)).toBe(false);
  });

  it("is an instant", () => {
    const two = fc.nat({ max: 99 }).map((n) => String(n).padStart(2, "0"));
    const texts = fc
      .tuple(
        fc.constantFrom("19", "20", "21"),
        two,
        fc.nat({ max: 13 }),
        fc.nat({ max: 32 }),
        two,
        two,
        fc.constantFrom("", ":00", ":59", ":60", ":07.5", ":07.123456789", ":07.1234567890", ":07."),
        fc.constantFrom("Z", "+00:00", "+02:00", "+17:59", "+18:00", "-02:00", "+2:00", "", "z"),
      )
      .map(([century, year, month, day, hour, minute, rest, zone]) => {
        const pad = (n: number) => String(n).padStart(2, "0");
        return `${century}${year}-${pad(month)}-${pad(day)}T${hour}:${minute}${rest}${zone}`;
      });
    fc.assert(
      fc.property(texts, (text) => {
        if (isPlainlyAnInstant(text)) expect(instantOf(text)).not.toBeNaN();
      }),
      { numRuns: 5000 },
    );
  });
});
