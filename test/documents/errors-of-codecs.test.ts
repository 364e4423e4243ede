/** The errors of every documented format, for its example with any part changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFormats } from "../../scripts/formats/documents.js";
import { decodeErrorsOf } from "../../src/documents/decode-error.js";
import { phraseInEstonian } from "../../src/documents/error-text-in-estonian.js";
import { decodeEvent } from "../../src/documents/event-document.js";
import { decoderOf, EventDocument } from "../../src/documents/index.js";
import type { DecodeError } from "../../src/documents/index.js";
import { valueAt } from "./arbitraries.js";

const odd: readonly unknown[] = [
  ...[null, undefined, true, 7, -1.5, 1e300, "", "x", "2024-05-22T21:00Z", "34Z6B80RJXDW7UPQ"],
  ...[[], [7], [[]], {}, { a: 1 }, [{}]],
  Array.from({ length: 50 }, (_, i) => i),
];

/** A value with any part of it replaced. */
const changed = (value: unknown): readonly unknown[] => {
  const inner = (): readonly unknown[] => {
    if (typeof value !== "object" || value === null) return [];
    const entries = Object.entries(value) as readonly [string, unknown][];
    return entries.flatMap(([name, part]) =>
      changed(part).map((other) =>
        Array.isArray(value)
          ? value.map((item: unknown, i) => (String(i) === name ? other : item))
          : { ...value, [name]: other },
      ),
    );
  };
  return [...odd, ...inner()];
};

const errorsOf = (decoded: ReturnType<typeof decodeEvent> | ReturnType<ReturnType<typeof decoderOf>>) =>
  decoded._tag === "Left" ? decoded.left : ([] as readonly DecodeError[]);

/** A value that is the same in both languages: a word, a code or a number. */
const isValue = (phrase: string): boolean => /^[\w-]+$/.test(phrase);

describe.each(documentFormats)("the errors of $name", ({ codec, example }) => {
  const wrong = changed(example).flatMap((value) => {
    const errors = errorsOf(decoderOf(codec)(value));
    return errors.length === 0 ? [] : [{ value, errors }];
  });

  it("are the same from the codec alone", () => {
    expect(wrong.length).toBeGreaterThan(10);
    for (const { value, errors } of wrong) {
      const decoded = codec.decode(value);
      expect(decoded._tag === "Left" ? decodeErrorsOf(decoded.left) : []).toEqual(errors);
      expect(codec.is(value)).toBe(false);
    }
  });

  it("are in words that are known in Estonian", () => {
    const phrases = new Set(wrong.flatMap(({ errors }) => errors.map(({ expected }) => expected)));
    const english = [...phrases].filter((phrase) => phraseInEstonian(phrase) === phrase && !isValue(phrase));
    expect(english).toEqual([]);
  });

  it("have the value at their path", () => {
    for (const { value, errors } of wrong)
      for (const { path, actual, tag } of errors)
        if (tag === "MissingAttribute") expect(valueAt(value, path) ?? null).toBeNull();
        else if (actual === "null") expect(valueAt(value, path)).toBeNull();
  });
});

describe("the codec of events", () => {
  const example = documentFormats.find(({ name }) => name === "event")!.example;
  it("has the errors of decodeEvent, of many only their number", () => {
    fc.assert(
      fc.property(fc.constantFrom(...changed(example)), (value) => {
        const errors = errorsOf(decodeEvent(value));
        const fromCodec = errorsOf(decoderOf(EventDocument)(value));
        const listed = ({ tag }: DecodeError): boolean => tag !== "MoreErrors";
        expect(fromCodec.filter(listed)).toEqual(errors.filter(listed));
        expect(fromCodec.map(({ times }) => times)).toEqual(errors.map(({ times }) => times));
      }),
    );
  });
});
