/**
 * JSON Schemas of codecs, by a walk over the codec: what it is made of, and what single values are described as.
 */
import type * as t from "io-ts";
import type { JsonSchema } from "./described.js";
import { descriptionOf } from "./described.js";

export type { JsonSchema } from "./described.js";

/** The address of the draft. */
const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** The codecs that have parts, by their form alone: their classes use this file. All others describe themselves. */
type Walked =
  | t.InterfaceType<t.Props>
  | t.PartialType<t.Props>
  | t.IntersectionType<t.Mixed[]>
  | t.ReadonlyArrayType<t.Mixed>
  | t.DictionaryType<t.Mixed, t.Mixed>
  | { readonly _tag: "MaybeType" | "QuickType"; readonly inner: t.Mixed }
  | { readonly _tag: "OneOrMoreType"; readonly inner: t.Mixed; readonly list: t.Mixed }
  | {
      readonly _tag: "EitherFormType";
      readonly inner: t.Mixed;
      readonly other: t.Mixed;
      readonly mark: string;
    }
  | { readonly _tag: "WordType"; readonly known: readonly string[] }
  | { readonly _tag: "FormsType" | "ContentFormsType"; readonly forms: readonly t.Mixed[] };

/** The schemas that several places share, by name. */
class Definitions {
  readonly byName: Record<string, JsonSchema> = {};
  private readonly names = new Map<t.Mixed, string>();

  /** A reference to the schema of a named codec; two codecs of one name are distinguished by a number. */
  refer(codec: t.Mixed): JsonSchema {
    let name = this.names.get(codec);
    if (name === undefined) {
      name = codec.name;
      for (let i = 2; Object.hasOwn(this.byName, name); i++) name = `${codec.name}${i}`;
      this.names.set(codec, name);
      this.byName[name] = {}; // its place is taken before its parts are looked at
      this.byName[name] = schemaAt(codec, this);
    }
    return { $ref: `#/$defs/${name}` };
  }
}

const NAME = /^[A-Z][A-Za-z0-9]*$/;

/** The schema of a part: by reference where it has a name of its own, unless it is so short that this would hide it. */
const partAt = (codec: t.Mixed, definitions: Definitions): JsonSchema => {
  const walked = codec as unknown as Walked;
  if (walked._tag === "QuickType") return partAt(walked.inner, definitions);
  if (walked._tag === "MaybeType" || walked._tag === "OneOrMoreType") return schemaAt(codec, definitions);
  const own = descriptionOf(codec);
  if (own !== undefined && Object.keys(own).length < 2) return own;
  return NAME.test(codec.name) ? definitions.refer(codec) : schemaAt(codec, definitions);
};

const propertiesAt = (props: t.Props, definitions: Definitions): JsonSchema =>
  Object.fromEntries(Object.entries(props).map(([name, codec]) => [name, partAt(codec, definitions)]));

interface ObjectParts {
  readonly properties: Record<string, unknown>;
  readonly required: string[];
  readonly allOf: JsonSchema[];
}

const addParts = (codec: t.Mixed, parts: ObjectParts, definitions: Definitions): void => {
  const walked = codec as unknown as Walked;
  switch (walked._tag) {
    case "InterfaceType":
      for (const name of Object.keys(walked.props)) parts.required.push(name);
      Object.assign(parts.properties, propertiesAt(walked.props, definitions));
      return;
    case "PartialType":
      Object.assign(parts.properties, propertiesAt(walked.props, definitions));
      return;
    case "IntersectionType":
      return walked.types.forEach((part) => addParts(part, parts, definitions));
    default: {
      const rule = descriptionOf(codec);
      if (rule !== undefined) parts.allOf.push(rule);
    }
  }
};

const objectAt = (codec: t.Mixed, definitions: Definitions): JsonSchema => {
  const parts: ObjectParts = { properties: {}, required: [], allOf: [] };
  addParts(codec, parts, definitions);
  const { properties, required, allOf } = parts;
  return {
    type: "object",
    properties,
    ...(required.length > 0 && { required }),
    ...(allOf.length > 0 && { allOf }),
  };
};

const orNull = (schema: JsonSchema): JsonSchema =>
  Object.keys(schema).length === 1 && typeof schema["type"] === "string"
    ? { type: [schema["type"], "null"] }
    : Object.keys(schema).length === 0
      ? schema
      : { anyOf: [schema, { type: "null" }] };

const schemaAt = (codec: t.Mixed, definitions: Definitions): JsonSchema => {
  const own = descriptionOf(codec);
  if (own !== undefined) return own;
  const walked = codec as unknown as Walked;
  switch (walked._tag) {
    case "InterfaceType":
    case "PartialType":
    case "IntersectionType":
      return objectAt(codec, definitions);
    case "ReadonlyArrayType":
      return { type: "array", items: partAt(walked.type, definitions) };
    case "DictionaryType":
      return { type: "object", additionalProperties: partAt(walked.codomain, definitions) };
    case "MaybeType":
      return orNull(partAt(walked.inner, definitions));
    case "OneOrMoreType":
      return { anyOf: [partAt(walked.inner, definitions), partAt(walked.list, definitions)] };
    case "EitherFormType":
      return {
        if: { type: "object", required: [walked.mark] },
        then: schemaAt(walked.other, definitions),
        else: schemaAt(walked.inner, definitions),
      };
    case "QuickType":
      return schemaAt(walked.inner, definitions);
    case "FormsType":
      return { anyOf: walked.forms.map((form) => partAt(form, definitions)) };
    case "ContentFormsType":
      return {
        anyOf: [
          ...walked.forms.map((form) => partAt(form, definitions)),
          { type: "string", description: "The JSON text of one of these." },
        ],
      };
    case "WordType":
      return { type: "string", description: "Other values are taken with a remark.", examples: walked.known };
    default:
      return {};
  }
};

/** The description of a schema. */
export interface SchemaHead {
  /** The address by which other schemas refer to it. */
  readonly id?: string;
  readonly title?: string;
}

/**
 * The JSON Schema (2020-12) of a codec of this folder, or of one made of them. It refuses nothing that the codec takes; what it
 * takes beyond, such as a period whose end is before its start, is listed in docs/formats.md. Of a codec it knows nothing
 * about it takes everything.
 *
 * @example
 * import { jsonSchemaOf, MeteringPointDocument } from "levik/documents";
 * jsonSchemaOf(MeteringPointDocument)["required"]; // ["meterEic", "meteringPointType", "operatorEic"]
 */
export const jsonSchemaOf = (codec: t.Mixed, { id, title = codec.name }: SchemaHead = {}): JsonSchema => {
  const definitions = new Definitions();
  const schema = schemaAt(codec, definitions);
  const names = Object.keys(definitions.byName).sort();
  return {
    $schema: DRAFT,
    ...(id !== undefined && { $id: id }),
    ...(NAME.test(title) && { title }),
    ...schema,
    ...(names.length > 0 && {
      $defs: Object.fromEntries(names.map((name) => [name, definitions.byName[name]])),
    }),
  };
};
