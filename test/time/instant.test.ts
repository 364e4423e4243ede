import fc from "fast-check";
import { isLeft, isRight, left, right } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import {
  explainInstantError,
  formatInstant,
  instantOf,
  inUtc,
  isInstant,
  parseInstant,
} from "../../src/time/index.js";
import { writeInstant } from "../../src/time/write-instant.js";
import { instant, instantText, localDate, nearlyInstantText } from "../arbitraries/time.js";
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
    ["2024-03-21T00:00z", "2024-03-21T00:00:00.000Z"],
    ["2024-03-21T00:00:00.5z", "2024-03-21T00:00:00.500Z"],
    ["2024-03-21T00:00+0200", "2024-03-20T22:00:00.000Z"],
    ["2024-03-21T00:00+02", "2024-03-20T22:00:00.000Z"],
    ["2024-03-21T00:00:00-0530", "2024-03-21T05:30:00.000Z"],
    ["2024-03-21T00:00:00.25-05", "2024-03-21T05:00:00.250Z"],
    ["2024-03-21T00:00+1800", "2024-03-20T06:00:00.000Z"],
  ])("reads %s as %s", (text, same) => {
    expect(parseInstant(text)).toEqual(right(Date.parse(same)));
  });

  it("keeps a fraction below the millisecond to 1/2048 ms", () => {
    const second = Date.UTC(2024, 4, 23, 10, 8, 44);
    expect(instantOf("2024-05-23T10:08:44.320005900Z")).toBe(second + 320 + 12 / 2048);
    expect(instantOf("2024-05-23T10:08:44.000000001Z")).toBe(second + 1 / 2048);
    expect(instantOf("2024-05-23T10:08:44.999999999Z")).toBe(second + 999 + 2047 / 2048);
  });

  it("agrees with a simple reader for every form, to the millisecond", () => {
    fc.assert(
      fc.property(instantText, (text) => {
        const nanos = nanosOfText(text)!;
        const ms = nanos / 1_000_000n - (nanos % 1_000_000n < 0n ? 1n : 0n);
        expect(Math.floor(instantOf(text))).toBe(Number(ms));
      }),
      { numRuns: 2000 },
    );
  });

  it("accepts exactly the texts that a simple reader accepts", () => {
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

describe("every spelling of an instant", () => {
  const two = (n: number): string => String(n).padStart(2, "0");
  const parts = fc.record({
    date: localDate,
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.option(fc.integer({ min: 0, max: 59 })),
    fraction: fc.option(fc.stringMatching(/^\d{1,9}$/)),
  });
  const local = parts.map(({ date, hour, minute, second, fraction }) => {
    const day = `${String(date.year)}-${two(date.month)}-${two(date.day)}T${two(hour)}:${two(minute)}`;
    return second === null ? day : `${day}:${two(second)}${fraction === null ? "" : `.${fraction}`}`;
  });
  const sign = fc.constantFrom("+", "-");
  const zoneHour = fc.integer({ min: 0, max: 17 }).map(two);
  const zoneMinute = fc.integer({ min: 0, max: 59 }).map(two);

  it("with a lower-case z is equal to that with an upper-case Z", () => {
    fc.assert(
      fc.property(local, (text) => {
        expect(parseInstant(`${text}z`)).toEqual(parseInstant(`${text}Z`));
        expect(isRight(parseInstant(`${text}z`))).toBe(true);
      }),
    );
  });

  it("with an offset without a colon is equal to that with one", () => {
    fc.assert(
      fc.property(local, sign, zoneHour, zoneMinute, (text, plus, hours, minutes) => {
        const read = parseInstant(`${text}${plus}${hours}${minutes}`);
        expect(read).toEqual(parseInstant(`${text}${plus}${hours}:${minutes}`));
        expect(isRight(read)).toBe(true);
      }),
    );
  });

  it("with an offset in hours is equal to that of full hours", () => {
    fc.assert(
      fc.property(local, sign, zoneHour, (text, plus, hours) => {
        const read = parseInstant(`${text}${plus}${hours}`);
        expect(read).toEqual(parseInstant(`${text}${plus}${hours}:00`));
        expect(isRight(read)).toBe(true);
      }),
    );
  });

  it("without a zone is refused with an error that states this", () => {
    fc.assert(
      fc.property(local, (text) => {
        const read = parseInstant(text);
        expect(read).toMatchObject({
          left: { at: text.length, expected: expect.stringContaining("time zone") },
        });
        expect(isLeft(read) && explainInstantError(read.left)).toContain("it has no time zone");
      }),
    );
  });

  it("with more than nine digits of a fraction is refused", () => {
    fc.assert(
      fc.property(local, fc.stringMatching(/^\d{10,20}$/), (text, digits) => {
        const read = parseInstant(`${text.slice(0, 16)}:00.${digits}Z`);
        expect(read).toMatchObject({
          left: { at: 29, expected: expect.stringContaining("no more than 9 digits") },
        });
      }),
    );
  });
});

describe("reading a value that is not a text", () => {
  it("accepts a valid Date as its instant", () => {
    fc.assert(
      fc.property(instant.map(Math.floor), (t) => {
        expect(parseInstant(new Date(t))).toEqual(right(t));
      }),
    );
  });

  it.each([
    [NaN, "NaN"],
    [1731448800000, "1731448800000"],
    [Infinity, "Infinity"],
    [null, "null"],
    [undefined, "undefined"],
    [true, "true"],
    [10n, "10"],
    [Symbol("s"), "a symbol"],
    [() => 0, "a function"],
    [{}, "an object"],
    [[], "an object"],
    [new Date(NaN), "an object"],
    [new Date(8.64e15), "an object"],
    [Object.create(Date.prototype), "an object"],
    [new Proxy(new Date(0), {}), "an object"],
  ])("refuses %p", (value, text) => {
    const read = parseInstant(value as string);
    expect(read).toEqual(
      left({ tag: "NotAnInstant", text, at: 0, expected: "an instant such as 2024-05-22T21:00Z" }),
    );
    expect(isLeft(read) && explainInstantError(read.left)).toBe(
      `expected an instant such as 2024-05-22T21:00Z, got ${text}`,
    );
    if (!(value instanceof Date)) expect(instantOf(value as string)).toBeNaN();
  });

  it("states where a text stops being an instant", () => {
    const why = (text: string): unknown => {
      const read = parseInstant(text);
      return isLeft(read) && explainInstantError(read.left);
    };
    expect(why("2024-05-22T24:00Z")).toBe(
      'expected an instant such as 2024-05-22T21:00Z, got "2024-05-22T24:00Z" (hour 00 to 23 expected at character 12)',
    );
    expect(why("2024-05-22T21:00")).toBe(
      'expected an instant such as 2024-05-22T21:00Z, got "2024-05-22T21:00" (it has no time zone, a time zone (Z or an offset such as +02:00) expected at character 17)',
    );
  });
});

describe("a valid instant", () => {
  it("is a number of the years 0000 to 9999", () => {
    const [first, last] = [Date.parse("0000-01-01T00:00Z"), Date.parse("9999-12-31T23:59:59.999Z")];
    expect([first, 0, 0.5, last].map(isInstant)).toEqual([true, true, true, true]);
    expect([first - 1, last + 1, NaN, Infinity, -Infinity].some(isInstant)).toBe(false);
    expect([null, undefined, "0", new Date(0), 0n, []].some((value) => isInstant(value as never))).toBe(
      false,
    );
  });
});

describe("the calendar of instants that are read", () => {
  it("starts every year at the same instant as Date", () => {
    for (let year = 0; year < 10_000; year += 1) {
      const text = `${String(year).padStart(4, "0")}-01-01T00:00Z`;
      expect(instantOf(text)).toBe(Date.parse(text));
    }
  });

  it("has exactly the days of Date from 1899 to 2101", () => {
    const days = (year: number, month: number): string[] =>
      Array.from({ length: 31 }, (_, i) => `${String(year)}-${two(month)}-${two(i + 1)}`);
    const two = (n: number): string => String(n).padStart(2, "0");
    const wrong: string[] = [];
    for (let year = 1899; year < 2102; year += 1)
      for (let month = 1; month <= 12; month += 1)
        for (const day of days(year, month)) {
          const t = instantOf(`${day}T00:00Z`);
          const real = new Date(`${day}T00:00Z`).toISOString().startsWith(day);
          if (real ? t !== Date.parse(`${day}T00:00Z`) : !Number.isNaN(t)) wrong.push(day);
        }
    expect(wrong).toEqual([]);
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

  it("never rounds a fraction to a whole millisecond in any year", () => {
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

describe("a text that is not an instant", () => {
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
    ["2024-11-12T22:00", 16, "a time zone (Z or an offset such as +02:00)"],
    ["2024-11-12T22:00 Z", 16, "seconds (:SS) or a time zone (Z or an offset such as +02:00)"],
    ["2024-11-12T22:00 02:00", 16, "seconds (:SS) or a time zone (Z or an offset such as +02:00)"],
    ["2024-11-12T22:00z02:00", 17, "the end"],
    ["2024-11-12T22:00zZ", 17, "the end"],
    ["2024-11-12T22:00.5Z", 16, "seconds (:SS) or a time zone (Z or an offset such as +02:00)"],
    ["2024-11-12T22:00:Z", 17, "a digit of the second"],
    ["2024-11-12T22:00:0", 18, "a digit of the second"],
    ["2024-11-12T22:00:0Z", 18, "a digit of the second"],
    ["2024-11-12T22:00:60Z", 17, "second 00 to 59"],
    ["2024-11-12T22:00:00", 19, "a time zone (Z or an offset such as +02:00)"],
    ["2024-11-12T22:00:00,5Z", 19, "a fraction (.f) or a time zone (Z or an offset such as +02:00)"],
    ["2024-11-12T22:00:00:00Z", 19, "a fraction (.f) or a time zone (Z or an offset such as +02:00)"],
    ["2024-11-12T22:00:00.Z", 20, "a digit of the fraction"],
    ["2024-11-12T22:00:00.", 20, "a digit of the fraction"],
    ["2024-11-12T22:00:00.5", 21, "a time zone (Z or an offset such as +02:00)"],
    ["2024-11-12T22:00:00.123456789", 29, "a time zone (Z or an offset such as +02:00)"],
    [
      "2024-11-12T22:00:00.1234567890Z",
      29,
      "no more than 9 digits of the fraction and then a time zone (Z or an offset such as +02:00)",
    ],
    ["2024-11-12T22:00Z ", 17, "the end"],
    ["2024-11-12T22:00ZZ", 17, "the end"],
    ["2024-11-12T22:00Z[Europe/Tallinn]", 17, "the end"],
    ["2024-11-12T22:00:00.123456789Z+02:00", 30, "the end"],
    ["2024-11-12T22:00+", 17, "a digit of the offset hour"],
    ["2024-11-12T22:00+2:00", 18, "a digit of the offset hour"],
    ["2024-11-12T22:00+19:00", 17, "offset hour 00 to 18"],
    ["2024-11-12T22:00+020", 20, "a digit of the offset minute"],
    ["2024-11-12T22:00+02x", 19, "a digit of the offset minute"],
    ["2024-11-12T22:00+02 00", 19, "a digit of the offset minute"],
    ["2024-11-12T22:00+0260", 19, "offset minute 00 to 59"],
    ["2024-11-12T22:00-1801", 19, "offset minute 00"],
    ["2024-11-12T22:00+02000", 21, "the end"],
    ["2024-11-12T22:00+19", 17, "offset hour 00 to 18"],
    ["2024-11-12T22:00+02:", 20, "a digit of the offset minute"],
    ["2024-11-12T22:00-02:60", 20, "offset minute 00 to 59"],
    ["2024-11-12T22:00-18:01", 20, "offset minute 00"],
    ["2024-11-12T22:00+02:00 ", 22, "the end"],
    ["2024-11-12T22:00+02:00Z", 22, "the end"],
    ["2024-11-12T22:00:00.123456789+02:00 ", 35, "the end"],
    ["0000-01-01T00:00+01", 0, "a year 0000 to 9999 in UTC"],
    ["0000-01-01T00:00+00:01", 0, "a year 0000 to 9999 in UTC"],
    ["9999-12-31T23:59-00:01", 0, "a year 0000 to 9999 in UTC"],
  ];

  it.each(refused)("%j is refused at %i, where %s was expected", (text, at, expected) => {
    expect(parseInstant(text)).toEqual(left({ tag: "NotAnInstant", text, at, expected }));
    expect(instantOf(text)).toBeNaN();
  });

  it("is refused at the same place for any continuation", () => {
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
  it("is checked in the public function", () => {
    fc.assert(
      fc.property(instant, (t) => {
        expect(formatInstant(t)).toEqual(right(writeInstant(t)));
        expect(formatInstant(new Date(Math.floor(t)))).toEqual(right(writeInstant(Math.floor(t))));
      }),
    );
  });

  it.each([
    [NaN, "NaN"],
    [Infinity, "Infinity"],
    [-Infinity, "-Infinity"],
    [Date.parse("+010000-01-01T00:00Z"), "253402300800000"],
    [null, "null"],
    [undefined, "undefined"],
    ["2024-05-22T21:00Z", '"2024-05-22T21:00Z"'],
    [new Date(NaN), "an object"],
  ])("answers %p with an error", (value, text) => {
    const written = formatInstant(value as number);
    expect(written).toEqual(
      left({ tag: "NotAnInstant", text, at: 0, expected: "an instant such as 2024-05-22T21:00Z" }),
    );
    expect(isLeft(written) && explainInstantError(written.left)).toBe(
      `expected an instant such as 2024-05-22T21:00Z, got ${text}`,
    );
  });

  it("does not throw in the internal function either", () => {
    expect([NaN, Infinity].map(writeInstant)).toEqual([
      "not a valid instant (NaN)",
      "not a valid instant (Infinity)",
    ]);
  });

  it.each([
    ["2024-11-12T22:00:00.000Z", "2024-11-12T22:00Z"],
    ["2024-11-12T22:00:05+00:00", "2024-11-12T22:00:05Z"],
    ["2024-11-12T22:00:00.5Z", "2024-11-12T22:00:00.5Z"],
    ["2024-11-13T00:00:00.120+02:00", "2024-11-12T22:00:00.12Z"],
    ["2024-05-23T10:08:44.320005900Z", "2024-05-23T10:08:44.320006Z"],
    ["0001-01-01T00:00Z", "0001-01-01T00:00Z"],
  ])("writes %s as %s", (text, written) => {
    expect(writeInstant(instantOf(text))).toBe(written);
  });

  it("reads back as the same instant", () => {
    fc.assert(
      fc.property(fc.oneof(instant, instantText.map(instantOf)), (t) => {
        expect(instantOf(writeInstant(t))).toBe(t);
      }),
      { numRuns: 2000 },
    );
  });

  it("has no shorter fraction that reads back as the same instant", () => {
    fc.assert(
      fc.property(fc.oneof(instant, instantText.map(instantOf)), (t) => {
        const written = writeInstant(t);
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

  it("is in UTC like the platform writes it, if the milliseconds are whole", () => {
    fc.assert(
      fc.property(instant.map(Math.floor), (t) => {
        const platform = new Date(t).toISOString();
        const written = writeInstant(t);
        expect(platform.startsWith(written.slice(0, 16))).toBe(true);
        expect(new Date(written).toISOString()).toBe(platform);
      }),
    );
  });
});

describe("a written instant in UTC", () => {
  it("has every digit of its fraction, without zeros at the end", () => {
    expect(inUtc("2024-05-23T13:08:44.320005900+03:00")).toBe("2024-05-23T10:08:44.3200059Z");
    expect(inUtc("2024-05-23T10:08:00.000000001Z")).toBe("2024-05-23T10:08:00.000000001Z");
    expect(inUtc("1969-12-31T23:59:59.999999999Z")).toBe("1969-12-31T23:59:59.999999999Z");
    expect(inUtc("2024-05-23T10:08:44.000000000Z")).toBe("2024-05-23T10:08:44Z");
    expect(inUtc("2024-05-23T10:08:00.0Z")).toBe("2024-05-23T10:08Z");
  });

  it("is the same to the nanosecond, in the form of written instants", () => {
    fc.assert(
      fc.property(instantText, (text) => {
        const written = inUtc(text);
        expect(nanosOfText(written)).toBe(nanosOfText(text));
        expect(inUtc(written)).toBe(written);
        if (Number.isInteger(instantOf(text))) expect(written).toBe(writeInstant(instantOf(text)));
      }),
    );
  });
});
