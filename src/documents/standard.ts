/**
 * Standard Schema (https://standardschema.dev): the description of a codec for tools that accept any schema library, with its
 * extension for JSON Schema.
 */
import type * as t from "io-ts";
import { decodeErrorsOf } from "./decode-error.js";
import type { JsonSchema } from "./described.js";
import { jsonSchemaOf } from "./json-schema.js";
import type { PathStep } from "./path.js";
import { stepsIn } from "./path.js";

/** What is wrong with a value, and where. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly PathStep[];
}

/** The value, or what is wrong with it. */
export type StandardResult<A> =
  { readonly value: A; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };

/** Which draft of JSON Schema is asked for: draft-2020-12 or draft-07. */
export interface StandardTarget {
  readonly target: string;
}

/** The properties of the standard, of version 1. */
export interface StandardProperties<A> {
  readonly version: 1;
  readonly vendor: "levik";
  readonly types?: { readonly input: A; readonly output: A } | undefined;
  /** Decodes a value: the value itself, or the issues. */
  readonly validate: (value: unknown) => StandardResult<A>;
  /** As the standard asks, these throw a RangeError for a draft that they do not know. */
  readonly jsonSchema: {
    /** The schema of the input. */
    readonly input: (options: StandardTarget) => Record<string, unknown>;
    /** The schema of the output. */
    readonly output: (options: StandardTarget) => Record<string, unknown>;
  };
}

/** An object that follows the standard. */
export interface Standard<A> {
  readonly "~standard": StandardProperties<A>;
}

/** The same schema in the words of draft-07, which has `definitions` instead of `$defs`. */
const inDraft07 = (schema: JsonSchema): Record<string, unknown> => {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/definitions/');
  const { $defs, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return {
    ...rest,
    $schema: "http://json-schema.org/draft-07/schema#",
    ...($defs !== undefined && { definitions: $defs }),
  };
};

/** The Standard Schema properties of a codec. */
export const standardOf = <A>(codec: t.Type<A>): StandardProperties<A> => {
  const jsonSchema = ({ target }: StandardTarget): Record<string, unknown> => {
    if (target === "draft-2020-12") return jsonSchemaOf(codec);
    if (target === "draft-07") return inDraft07(jsonSchemaOf(codec));
    // eslint-disable-next-line no-restricted-syntax -- the standard asks for an exception here
    throw new RangeError(`expected one of draft-2020-12, draft-07, got ${target}`);
  };
  return {
    version: 1,
    vendor: "levik",
    validate: (value) => {
      const decoded = codec.decode(value);
      if (decoded._tag === "Right") return { value: decoded.right };
      return {
        issues: decodeErrorsOf(decoded.left).map(({ path, expected, actual }) => ({
          message: `expected ${expected}, got ${actual}`,
          path: stepsIn(path),
        })),
      };
    },
    jsonSchema: { input: jsonSchema, output: jsonSchema },
  };
};
