import fc from "fast-check";
import { isRight } from "fp-ts/lib/Either.js";
import type * as t from "io-ts";
import { describe, expect, it } from "vitest";
import {
  Anything,
  EicText,
  FiniteNumber,
  InstantText,
  Text,
  Truth,
  UuidText,
  WholeNumber,
  decoderOf,
  oneOf,
  word,
} from "../../src/documents/index.js";
import { faults, reported } from "./outcomes.js";

const uuid = "5f0c9a4e-8d0f-4c63-9d0e-0c7b1f4c2a11";
const Colour = oneOf("Colour", "WrongKind", ["RED", "GREEN"]);

describe("an accepted value", () => {
  it.each<[string, t.Type<unknown>, unknown]>([
    ["any text", Text as t.Type<unknown>, ""],
    ["an instant without seconds", InstantText as t.Type<unknown>, "2024-05-22T21:00Z"],
    ["an instant with nanoseconds", InstantText as t.Type<unknown>, "2024-05-23T10:08:44.320005900Z"],
    ["an instant with an offset", InstantText as t.Type<unknown>, "2024-03-21T00:00:00+02:00"],
    ["a UUID", UuidText as t.Type<unknown>, uuid],
    ["an EIC", EicText as unknown as t.Type<unknown>, "38X-EIN-OS-----J"],
    ["a word that nobody knows", word("Direction", ["IN", "OUT"]) as unknown as t.Type<unknown>, "UP"],
    ["one of a closed list", Colour as t.Type<unknown>, "RED"],
    ["a number", FiniteNumber as t.Type<unknown>, -12.803],
    ["a count", WholeNumber as t.Type<unknown>, 4656],
    ["false", Truth as t.Type<unknown>, false],
    ["null as any value", Anything, null],
  ])("%s is decoded unchanged", (_, codec, value) => {
    const result = codec.decode(value);
    expect(isRight(result) && result.right).toBe(value);
    expect(codec.is(value)).toBe(true);
    expect(codec.encode(value)).toBe(value);
  });
});

describe("a refused value", () => {
  const refused = (codec: t.Mixed, value: unknown): readonly string[] => {
    expect(codec.is(value)).toBe(false);
    return faults(decoderOf(codec as t.Type<unknown>)(value));
  };

  it("is of the wrong kind", () => {
    for (const codec of [Text, InstantText, UuidText, EicText, Colour])
      expect(refused(codec, 1)).toEqual(["WrongKind $"]);
    for (const codec of [FiniteNumber, WholeNumber]) expect(refused(codec, "1")).toEqual(["WrongKind $"]);
    expect(refused(Truth, 0)).toEqual(["WrongKind $"]);
    expect(refused(Anything, undefined)).toEqual(["WrongKind $"]);
    expect(refused(Colour, "BLUE")).toEqual(["WrongKind $"]);
  });
  it.each(["", "soon", "2023-02-29T00:00Z", "2024-05-22", "2024-05-22T21:00", "2024-05-22T24:00Z"])(
    "is not a valid moment: %s",
    (text) => {
      expect(refused(InstantText, text)).toEqual(["NotAnInstant $"]);
    },
  );
  it("has the position where a text stops being an instant", () => {
    const result = decoderOf(InstantText)("2023-02-29T00:00Z");
    expect(result).toMatchObject({ left: [{ expected: "an instant with day 01 to 28 at character 9" }] });
  });
  it.each([
    "",
    "38X-EIN-OS-----",
    "38X-EIN-OS-----JJ",
    "38x-EIN-OS-----J",
    "38B-EIN-OS-----J",
    "A8X-EIN-OS-----J",
  ])("does not have the form of an EIC: %s", (text) => {
    expect(refused(EicText, text)).toEqual(["MalformedEic $"]);
  });
  it.each(["", uuid.slice(1), `${uuid} `, uuid.replace("f", "g")])(
    "does not have the form of a UUID: %s",
    (text) => {
      expect(refused(UuidText, text)).toEqual(["MalformedUuid $"]);
    },
  );
  it("is a number that JSON cannot represent, such as Infinity, the value of 1e999", () => {
    for (const number of [JSON.parse("1e999") as unknown, -Infinity, NaN])
      expect(refused(FiniteNumber, number)).toEqual(["NotFinite $"]);
    for (const number of [2 ** 53, -(2 ** 53), 1e300])
      expect(refused(FiniteNumber, number)).toEqual(["NotExact $"]);
  });
  it("is a whole number that a double cannot represent exactly", () => {
    for (const number of [0.5, -1, 2 ** 53, NaN, Infinity])
      expect(refused(WholeNumber, number)).toEqual(["NotAWholeNumber $"]);
  });
});

describe("a value accepted with a remark", () => {
  it("is an EIC with a wrong check character", () => {
    const result = decoderOf(EicText)("34Z6B80RJXDW7UPQ");
    expect(reported(result)).toEqual(["WrongCheckCharacter $ 1"]);
    expect(result).toMatchObject({ right: { remarks: [{ actual: "34Z6B80RJXDW7UPQ" }] } });
  });
  it("is an unknown word", () => {
    const Direction = word("Direction", ["IN", "OUT"]);
    expect(decoderOf(Direction)("UP")).toMatchObject({
      right: { value: "UP", remarks: [{ tag: "UnknownValue", actual: '"UP"', known: ["IN", "OUT"] }] },
    });
    expect(reported(decoderOf(Direction)("IN"))).toEqual([]);
  });
});

describe("an instant of a message", () => {
  const decode = decoderOf(InstantText);
  const local = fc
    .record({
      at: fc.date({ min: new Date(0), max: new Date("2090-01-01"), noInvalidDate: true }),
      digits: fc.nat({ max: 9 }),
    })
    .map(
      ({ at, digits }) =>
        `${at.toISOString().slice(0, 19)}${digits === 0 ? "" : `.${"123456789".slice(0, digits)}`}`,
    );

  it("has a zone in any of its spellings", () => {
    fc.assert(
      fc.property(local, fc.constantFrom("Z", "z", "+02:00", "+0200", "+02", "-0330"), (text, zone) => {
        expect(decode(text + zone)._tag).toBe("Right");
      }),
    );
  });

  it("is refused without one, and the error states this", () => {
    fc.assert(
      fc.property(local, (text) => {
        const decoded = decode(text);
        expect(decoded).toMatchObject({
          left: [{ expected: expect.stringMatching(/the zone is missing$/) as string }],
        });
      }),
    );
  });

  it("is refused with more than nine digits of a fraction", () => {
    expect(decode("2024-05-22T21:00:00.1234567890Z")).toMatchObject({
      left: [{ expected: expect.stringMatching(/no more than 9 digits of the fraction/) as string }],
    });
  });
});
