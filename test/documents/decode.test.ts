import fc from "fast-check";
import { isLeft, isRight } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { describeValue } from "../../src/documents/decode-error.js";
import { decodeMeteringDataV1 } from "../../src/documents/index.js";
import { nearly, valueAt } from "./arbitraries.js";
import { cases } from "./messages.js";
import { faults, reported } from "./outcomes.js";
import { sampleNames, sampleText, languages } from "./samples.js";

/** Every object within a JSON value. */
const objectsIn = (value: unknown): Record<string, unknown>[] => {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
};

type Way = readonly string[];

/** The paths of all single values within a JSON value. */
const leavesOf = (value: unknown): Way[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inside]) => leavesOf(inside).map((way) => [key, ...way]))
    : [[]];

/** A copy with an array at each of the paths, which is wrong for any single value. */
const spoilt = (value: unknown, ways: readonly Way[]): unknown => {
  if (ways.some((way) => way.length === 0)) return [];
  if (typeof value !== "object" || value === null || ways.length === 0) return value;
  const inside = (key: string): Way[] => ways.filter(([first]) => first === key).map((way) => way.slice(1));
  const entries = Object.entries(value).map(([key, part]) => [key, spoilt(part, inside(key))] as const);
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
};

describe("the samples of the documents", () => {
  it("are the same in both languages except for a comment", () => {
    const inEnglish = sampleNames.map((name) => sampleText(name, "en"));
    const inEstonian = sampleNames.map((name) => sampleText(name, "et"));
    expect(languages.length).toBe(2);
    expect(sampleNames.filter((_, i) => inEnglish[i] !== inEstonian[i])).toEqual(["metering-point"]);
  });
});

describe.each(cases)("$name", ({ decode, codec, messages }) => {
  it("decodes every sample without a remark and encodes the same JSON value", () => {
    expect(messages().length).toBeGreaterThan(0);
    for (const message of messages()) {
      const text = JSON.stringify(message);
      const result = decode(message);
      expect(faults(result)).toEqual([]);
      expect(reported(result)).toEqual([]);
      expect(isRight(result) && result.right.value).toBe(message);
      expect(codec.is(message)).toBe(true);
      expect(JSON.stringify(codec.encode(message as never))).toBe(text);
    }
  });

  it("decodes or refuses any value, and a decoded value is the input itself", () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withDate: true }),
        (input) => {
          const result = decode(input);
          if (isLeft(result)) expect(result.left.length).toBeGreaterThan(0);
          else expect(result.right.value).toBe(input);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("reports, for a nearly valid message, existing places and the values there", () => {
    fc.assert(
      fc.property(fc.oneof(...messages().map(nearly)), (input) => {
        const before = JSON.stringify(input);
        const result = decode(input);
        expect(JSON.stringify(input)).toBe(before);
        expect(isRight(result)).toBe(codec.is(input));
        if (isLeft(result))
          for (const error of result.left.filter(({ tag }) => tag !== "MoreErrors"))
            expect(describeValue(valueAt(input, error.path))).toBe(error.actual);
        else
          for (const report of result.right.remarks)
            if ("actual" in report)
              expect([report.actual, JSON.stringify(report.actual)]).toContain(
                describeValue(valueAt(input, report.path)),
              );
      }),
      { numRuns: 300 },
    );
  });

  it("reports every error: those of two wrong values are those of both together", () => {
    const [message] = messages();
    const leaves = leavesOf(message);
    fc.assert(
      fc.property(fc.subarray(leaves, { minLength: Math.min(2, leaves.length), maxLength: 2 }), (ways) => {
        const together = faults(decode(spoilt(message, ways)));
        const alone = ways.flatMap((way) => faults(decode(spoilt(message, [way]))));
        expect([...together].sort()).toEqual([...alone].sort());
      }),
    );
  });

  it("keeps an unknown attribute, with a remark", () => {
    for (const message of messages()) {
      const [first] = objectsIn(message);
      first!["somethingNew"] = { deep: [1, "two", null] };
      const text = JSON.stringify(message);
      const result = decode(message);
      expect(reported(result)?.length).toBe(1);
      expect(reported(result)?.[0]).toMatch(/^UnknownAttribute .*\.somethingNew 1$/);
      expect(isRight(result) && JSON.stringify(result.right.value)).toBe(text);
    }
  });

  it("is not misled by __proto__", () => {
    for (const message of messages()) {
      if (Object.keys(message as object).length === 0) continue;
      const inherited = JSON.parse(`{"__proto__":${JSON.stringify(message)}}`) as unknown;
      const own = JSON.parse(
        JSON.stringify(message).replace("{", '{"__proto__":{"polluted":true},'),
      ) as unknown;
      decode(inherited);
      const result = decode(own);
      expect(reported(result)?.[0]).toMatch(/^UnknownAttribute .*__proto__ 1$/);
      expect(JSON.stringify(isRight(result) && result.right.value)).toBe(JSON.stringify(own));
      expect("polluted" in {}).toBe(false);
    }
  });
});

describe("a value that cannot be read", () => {
  it("is an error and not an exception", () => {
    const trap = {
      get meterEic(): string {
        return (undefined as unknown as string).trim();
      },
      periods: [],
    };
    expect(faults(decodeMeteringDataV1(trap))).toEqual(["Unreadable $"]);
  });
});

describe("very large values", () => {
  it("are described in few words", () => {
    const huge = "9".repeat(5_000_000);
    const result = decodeMeteringDataV1([{ meterEic: huge, periods: huge, [huge]: 1 }]);
    expect(
      isLeft(result) && result.left.every(({ actual, path }) => actual.length < 100 && path.length < 100),
    ).toBe(true);
  });
});
