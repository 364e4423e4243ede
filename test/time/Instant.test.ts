import fc from "fast-check";
import { isLeft, isRight, left, right } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { formatInstant, instantOf, inUtc, parseInstant } from "../../src/time/index.js";
import { instant, instantText, nearlyInstantText } from "../arbitraries/time.js";
import { nanosOfText } from "../oracles/time-oracle.js";

const MICROSECOND = 1000n;

describe("reading an instant", () => {
  it.each([
    ["2024-05-22T21:00Z", "2024-05-22T21:00:00.000Z"],
    ["2024-03-21T00:00:00+02:00", "2024-03-20T22:00:00.000Z"],
    ["2024-03-21T00:00-18:00", "2024-03-21T18:00:00.000Z"],
    ["2024-03-21T00:00+18:00", "2024-03-20T06:00:00.000Z"],
    ["2024-03-21T00:00-00:00", "2024-03-21T00:00:00.000Z"],
    ["2024-02-29T23:59:59.999Z", "2024-02-29T23:59:59.999Z"],
    ["2024-02-29T23:59:59.9Z", "2024-02-29T23:59:59.900Z"],
    ["1969-12-31T23:59:59.500000000Z", "1969-12-31T23:59:59.500Z"],
    ["0000-01-01T00:00Z", "0000-01-01T00:00:00.000Z"],
    ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
    ["9999-12-31T23:59+17:59", "9999-12-31T06:00:00.000Z"],
  ])("takes %s for %s", (text, same) => {
    expect(parseInstant(text)).toEqual(right(Date.parse(same)));
  });

  it("keeps a fraction below the millisecond to 1/2048 ms", () => {
    const second = Date.UTC(2024, 4, 23, 10, 8, 44);
    expect(instantOf("2024-05-23T10:08:44.320005900Z")).toBe(second + 320 + 12 / 2048);
    expect(instantOf("2024-05-23T10:08:44.000000001Z")).toBe(second + 1 / 2048);
    expect(instantOf("2024-05-23T10:08:44.999999999Z")).toBe(second + 999 + 2047 / 2048);
  });

  it("agrees with a plain reading of every form, to the millisecond", () => {
    fc.assert(
      fc.property(instantText, (text) => {
        const nanos = nanosOfText(text)!;
        const ms = nanos / 1_000_000n - (nanos % 1_000_000n < 0n ? 1n : 0n);
        expect(Math.floor(instantOf(text))).toBe(Number(ms));
      }),
      { numRuns: 2000 },
    );
  });

  it("takes exactly the texts that a plain reading takes", () => {
    fc.assert(
      fc.property(fc.oneof(nearlyInstantText, fc.string()), (text) => {
        expect(Number.isNaN(instantOf(text))).toBe(nanosOfText(text) === undefined);
      }),
      { numRuns: 5000 },
    );
  });

  it("is the same in the fast form and the one with errors", () => {
    fc.assert(
      fc.property(fc.oneof(instantText, nearlyInstantText, fc.string({ unit: "binary" })), (text) => {
        const read = parseInstant(text);
        const fast = instantOf(text);
        expect(isRight(read) ? read.right : NaN).toBe(fast);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the order of instants", () => {
  const inFineYears = (text: string): boolean => text > "1831" && text < "2109";
  const digits = (n: number, places: number): string => String(n).padStart(places, "0");
  const nearText = fc
    .tuple(instantText.filter(inFineYears), fc.nat({ max: 999_999_999 }), fc.nat({ max: 9999 }))
    .map(([text, nanos, last]) => {
      const second = `${text.slice(0, 16)}:07`;
      return [
        `${second}.${digits(nanos, 9)}Z`,
        `${second}.${digits(nanos, 9).slice(0, 5)}${digits(last, 4)}Z`,
      ] as const;
    });

  it("is never reversed by reading", () => {
    fc.assert(
      fc.property(fc.oneof(nearText, fc.tuple(instantText, instantText)), ([a, b]) => {
        const [earlier, later] = nanosOfText(a)! <= nanosOfText(b)! ? [a, b] : [b, a];
        expect(instantOf(earlier)).toBeLessThanOrEqual(instantOf(later));
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps instants a microsecond apart different", () => {
    fc.assert(
      fc.property(nearText, fc.integer({ min: 1000, max: 1100 }), ([text], step) => {
        const later = `${text.slice(0, 20)}${digits((Number(text.slice(20, 29)) + step) % 1e9, 9)}Z`;
        const apart = nanosOfText(later)! - nanosOfText(text)!;
        expect(apart >= MICROSECOND || apart < 0n).toBe(true);
        expect(instantOf(later)).not.toBe(instantOf(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps every microsecond of a millisecond different, and each nanosecond off the whole ones", () => {
    const at = (nanos: number): number => instantOf(`2024-11-12T22:00:00.${String(nanos).padStart(9, "0")}Z`);
    const micros = Array.from({ length: 1001 }, (_, i) => at(i * 1000));
    expect(new Set(micros).size).toBe(1001);
    const nanos = Array.from({ length: 2500 }, (_, i) => at(i));
    expect(nanos.filter(Number.isInteger)).toEqual([at(0)]);
    expect(at(999_999)).toBeLessThan(at(1_000_000));
  });

  it("never takes a fraction for a whole millisecond in any year", () => {
    fc.assert(
      fc.property(
        instantText,
        fc.nat({ max: 999 }),
        fc.integer({ min: 1, max: 999_999 }),
        (text, ms, nanos) => {
          const t = instantOf(`${text.slice(0, 16)}:00.${digits(ms, 3)}${String(nanos).padStart(6, "0")}Z`);
          expect(Number.isInteger(t)).toBe(false);
          expect(Math.floor(t)).toBe(instantOf(`${text.slice(0, 16)}:00.${digits(ms, 3)}Z`));
        },
      ),
    );
  });
});

describe("what is not an instant", () => {
  const refused: [string, number, string][] = [
    ["", 0, "a digit of the year"],
    ["now", 0, "a digit of the year"],
    [" 2024-11-12T22:00Z", 0, "a digit of the year"],
    ["+2024-11-12T22:00Z", 0, "a digit of the year"],
    ["2O24-11-12T22:00Z", 1, "a digit of the year"],
    ["20x4-11-12T22:00Z", 2, "a digit of the year"],
    ["202", 3, "a digit of the year"],
    ["2024", 4, "-"],
    ["20241112T2200Z", 4, "-"],
    ["2024-1-12T22:00Z", 6, "a digit of the month"],
    ["2024-x1-12T22:00Z", 5, "a digit of the month"],
    ["2024-00-12T22:00Z", 5, "month 01 to 12"],
    ["2024-13-12T22:00Z", 5, "month 01 to 12"],
    ["2024-11/12T22:00Z", 7, "-"],
    ["2024-11-31T22:00Z", 8, "day 01 to 30"],
    ["2024-11-00T22:00Z", 8, "day 01 to 30"],
    ["2024-12-32T22:00Z", 8, "day 01 to 31"],
    ["2024-02-30T00:00Z", 8, "day 01 to 29"],
    ["2023-02-29T00:00Z", 8, "day 01 to 28"],
    ["1900-02-29T00:00Z", 8, "day 01 to 28"],
    ["2024-11-1", 9, "a digit of the day"],
    ["2024-11-12", 10, "T"],
    ["2024-11-12 22:00Z", 10, "T"],
    ["2024-11-12t22:00Z", 10, "T"],
    ["2024-11-12T2:00:00Z", 12, "a digit of the hour"],
    ["2024-11-12T24:00Z", 11, "hour 00 to 23"],
    ["2024-11-12T22.00Z", 13, ":"],
    ["2024-11-12T22:60Z", 14, "minute 00 to 59"],
    ["2024-11-12T22:0", 15, "a digit of the minute"],
    ["2024-11-12T22:00", 16, "seconds (:SS) or a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00z", 16, "seconds (:SS) or a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00 Z", 16, "seconds (:SS) or a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00 02:00", 16, "seconds (:SS) or a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00z02:00", 16, "seconds (:SS) or a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00.5Z", 16, "seconds (:SS) or a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00:Z", 17, "a digit of the second"],
    ["2024-11-12T22:00:0", 18, "a digit of the second"],
    ["2024-11-12T22:00:0Z", 18, "a digit of the second"],
    ["2024-11-12T22:00:60Z", 17, "second 00 to 59"],
    ["2024-11-12T22:00:00", 19, "a fraction (.f) or a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00:00,5Z", 19, "a fraction (.f) or a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00:00:00Z", 19, "a fraction (.f) or a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00:00.Z", 20, "a digit of the fraction"],
    ["2024-11-12T22:00:00.", 20, "a digit of the fraction"],
    ["2024-11-12T22:00:00.5", 21, "a digit of the fraction or a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00:00.5z", 21, "a digit of the fraction or a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00:00.123456789", 29, "a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00:00.1234567890Z", 29, "a zone (Z, +HH:MM, -HH:MM)"],
    ["2024-11-12T22:00Z ", 17, "the end"],
    ["2024-11-12T22:00ZZ", 17, "the end"],
    ["2024-11-12T22:00Z[Europe/Tallinn]", 17, "the end"],
    ["2024-11-12T22:00:00.123456789Z+02:00", 30, "the end"],
    ["2024-11-12T22:00+", 17, "a digit of the offset hour"],
    ["2024-11-12T22:00+2:00", 18, "a digit of the offset hour"],
    ["2024-11-12T22:00+19:00", 17, "offset hour 00 to 18"],
    ["2024-11-12T22:00+02", 19, ":"],
    ["2024-11-12T22:00+0200", 19, ":"],
    ["2024-11-12T22:00+02:", 20, "a digit of the offset minute"],
    ["2024-11-12T22:00-02:60", 20, "offset minute 00 to 59"],
    ["2024-11-12T22:00-18:01", 20, "offset minute 00"],
    ["2024-11-12T22:00+02:00 ", 22, "the end"],
    ["2024-11-12T22:00+02:00Z", 22, "the end"],
    ["2024-11-12T22:00:00.123456789+02:00 ", 35, "the end"],
    ["0000-01-01T00:00+00:01", 0, "a year 0000 to 9999 in UTC"],
    ["9999-12-31T23:59-00:01", 0, "a year 0000 to 9999 in UTC"],
  ];

  it.each(refused)("%j is refused at %i, where %s was expected", (text, at, expected) => {
    expect(parseInstant(text)).toEqual(left({ tag: "NotAnInstant", text, at, expected }));
    expect(instantOf(text)).toBeNaN();
  });

  it("is refused at the same place however it goes on", () => {
    fc.assert(
      fc.property(nearlyInstantText, fc.string(), (text, rest) => {
        const read = parseInstant(text);
        fc.pre(isLeft(read) && read.left.expected !== "a year 0000 to 9999 in UTC");
        const { at, expected } = read.left;
        fc.pre(text.length >= at + 2);
        expect(parseInstant(text.slice(0, at + 2) + rest)).toMatchObject({ left: { at, expected } });
      }),
      { numRuns: 1000 },
    );
  });
});

describe("writing an instant", () => {
  it.each([
    ["2024-11-12T22:00:00.000Z", "2024-11-12T22:00Z"],
    ["2024-11-12T22:00:05+00:00", "2024-11-12T22:00:05Z"],
    ["2024-11-12T22:00:00.5Z", "2024-11-12T22:00:00.5Z"],
    ["2024-11-13T00:00:00.120+02:00", "2024-11-12T22:00:00.12Z"],
    ["2024-05-23T10:08:44.320005900Z", "2024-05-23T10:08:44.320006Z"],
    ["0001-01-01T00:00Z", "0001-01-01T00:00Z"],
  ])("writes %s as %s", (text, written) => {
    expect(formatInstant(instantOf(text))).toBe(written);
  });

  it("reads back as the same instant", () => {
    fc.assert(
      fc.property(fc.oneof(instant, instantText.map(instantOf)), (t) => {
        expect(instantOf(formatInstant(t))).toBe(t);
      }),
      { numRuns: 2000 },
    );
  });

  it("has no shorter fraction that reads back as the same instant", () => {
    fc.assert(
      fc.property(fc.oneof(instant, instantText.map(instantOf)), (t) => {
        const written = formatInstant(t);
        const point = written.indexOf(".");
        fc.pre(point > 0);
        const digits = written.slice(point + 1, -1);
        const kept = Number(digits.slice(0, -1));
        const places = digits.length - 1;
        const head = written.slice(0, point);
        const shorter =
          places === 0
            ? [`${head}Z`]
            : [kept, Math.min(kept + 1, 10 ** places - 1)].map(
                (n) => `${head}.${String(n).padStart(places, "0")}Z`,
              );
        for (const text of shorter) expect(instantOf(text)).not.toBe(t);
      }),
      { numRuns: 2000 },
    );
  });

  it("is in UTC as the platform writes it, when the milliseconds are whole", () => {
    fc.assert(
      fc.property(instant.map(Math.floor), (t) => {
        const platform = new Date(t).toISOString();
        const written = formatInstant(t);
        expect(platform.startsWith(written.slice(0, 16))).toBe(true);
        expect(new Date(written).toISOString()).toBe(platform);
      }),
    );
  });
});

describe("a written instant in UTC", () => {
  it("has every digit of its fraction, and none that is a zero at its end", () => {
    expect(inUtc("2024-05-23T13:08:44.320005900+03:00")).toBe("2024-05-23T10:08:44.3200059Z");
    expect(inUtc("2024-05-23T10:08:00.000000001Z")).toBe("2024-05-23T10:08:00.000000001Z");
    expect(inUtc("1969-12-31T23:59:59.999999999Z")).toBe("1969-12-31T23:59:59.999999999Z");
    expect(inUtc("2024-05-23T10:08:44.000000000Z")).toBe("2024-05-23T10:08:44Z");
    expect(inUtc("2024-05-23T10:08:00.0Z")).toBe("2024-05-23T10:08Z");
  });

  it("is the same to the nanosecond, in the form of instants that are written", () => {
    fc.assert(
      fc.property(instantText, (text) => {
        const written = inUtc(text);
        expect(nanosOfText(written)).toBe(nanosOfText(text));
        expect(inUtc(written)).toBe(written);
        if (Number.isInteger(instantOf(text))) expect(written).toBe(formatInstant(instantOf(text)));
      }),
    );
  });
});
