/**
 * The JSON Schemas of single values and of rules over several attributes, which io-ts says nothing about. Each is given
 * beside its codec.
 */
import type * as t from "io-ts";

/** A JSON Schema of the draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const schemas = new WeakMap<t.Mixed, JsonSchema>();

/** The schema of an attribute that is there and not null, and of one that is not. */
export const isThere = (name: string): JsonSchema => ({
  required: [name],
  properties: { [name]: { not: { type: "null" } } },
});
export const isAbsent = (name: string): JsonSchema => ({ properties: { [name]: { type: "null" } } });

/** Gives a codec its schema, which must take everything that the codec takes of JSON; returns the codec. */
export const described = <C extends t.Mixed>(codec: C, schema: JsonSchema): C => {
  schemas.set(codec, schema);
  return codec;
};

/** The schema that was given to a codec. */
export const descriptionOf = (codec: t.Mixed): JsonSchema | undefined => schemas.get(codec);
