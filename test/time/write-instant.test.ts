import { describe, expect, it } from "vitest";
import { utcMidnight } from "../../src/time/utc-date.js";
import {
  partOfMillisecond,
  twoDigits,
  writeClock,
  writeDate,
  writeTwo,
} from "../../src/time/write-instant.js";

describe("two digits", () => {
  it.each([
    ["00", 0, 0],
    ["22:05", 3, 5],
    ["99", 0, 99],
    ["9", 0, -1],
    ["", 0, -1],
    ["a1", 0, -1],
    ["1a", 0, -1],
    [" 1", 0, -1],
    ["+1", 0, -1],
    ["1/", 0, -1],
    ["1:", 0, -1],
  ])("of %j at %i are %i", (text, at, value) => {
    expect(twoDigits(text, at)).toBe(value);
  });

  it("are written with a leading zero", () => {
    expect([0, 9, 10, 59].map(writeTwo)).toEqual(["00", "09", "10", "59"]);
  });
});

describe("a part of a millisecond", () => {
  it.each([
    [0, 0, 0],
    [0, 1, 1 / 2048],
    [0, 976, 1 / 2048],
    [0, 977, 2 / 2048],
    [0, 500_000, 0.5],
    [0, 999_999, 2047 / 2048],
    [2 ** 42 - 1, 999_999, 2047 / 2048],
    [2 ** 42, 999_999, 31 / 32],
    [2 ** 42, 1, 1 / 32],
    [-(2 ** 42), 1, 1 / 32],
    [-(2 ** 42) + 1, 1, 1 / 2048],
  ])("at %i ms and %i ns is %d", (wholeMs, nanos, part) => {
    expect(partOfMillisecond(wholeMs, nanos)).toBe(part);
  });
});

describe("a date", () => {
  it.each([
    [{ year: 2024, month: 5, day: 9 }, "2024-05-09"],
    [{ year: 7, month: 12, day: 31 }, "0007-12-31"],
    [{ year: 0, month: 1, day: 1 }, "0000-01-01"],
    [{ year: 9999, month: 12, day: 31 }, "9999-12-31"],
    [{ year: 10_000, month: 1, day: 1 }, "+010000-01-01"],
    [{ year: -1, month: 12, day: 31 }, "-000001-12-31"],
  ])("has a year of four digits, or a sign and six digits: %j", (date, text) => {
    expect(writeDate(new Date(utcMidnight(date.year, date.month, date.day)))).toBe(text);
  });
});

describe("a clock", () => {
  it.each([
    [0, "1970-01-01 00:00"],
    [-60_000, "1969-12-31 23:59"],
    [1000, "1970-01-01 00:00:01"],
    [1, "1970-01-01 00:00:00.001"],
    [120, "1970-01-01 00:00:00.12"],
    [0.5, "1970-01-01 00:00:00.0005"],
    [1 / 2048, "1970-01-01 00:00:00.0000001"],
    [2047 / 2048, "1970-01-01 00:00:00.0009996"],
    [-1 / 2048, "1969-12-31 23:59:59.9999996"],
    [1 / 4096, "1970-01-01 00:00:00.0000001"],
  ])("of %d ms is written in the shortest form", (clockMs, text) => {
    expect(writeClock(clockMs, " ")).toBe(text);
  });

  it("without a valid time is not written as NaN", () => {
    expect([NaN, Infinity, 8.64e15 + 1].map((clockMs) => writeClock(clockMs, " "))).toEqual([
      "not a valid time (NaN)",
      "not a valid time (Infinity)",
      "not a valid time (8640000000000001)",
    ]);
  });
});
