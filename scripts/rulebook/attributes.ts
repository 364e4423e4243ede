/**
 * The attributes of a message, read out of its codec: nothing is listed here that does not decode, and nothing decodes
 * that is not listed.
 */
import * as t from "io-ts";
import { EicText, WordType } from "../../src/documents/scalars.js";
import { QuickType } from "../../src/documents/message-fast-path.js";
import { EitherFormType, MaybeType, OneOrMoreType, TogetherType } from "../../src/documents/combinators.js";

/** What an attribute's value is. */
export type Kind =
  | "object"
  | "array"
  | "text"
  | "eic"
  | "instant"
  | "uuid"
  | "id"
  | "number"
  | "whole"
  | "truth"
  | "word"
  | "closed"
  | "any";

/** One attribute of a message. */
export interface Attribute {
  /** From the top, with `[]` where an array is. */
  readonly path: string;
  readonly kind: Kind;
  /** Whether a message without it is refused. */
  readonly required: boolean;
  /** The values of a word: others are reported, of a closed list refused. */
  readonly values: readonly string[];
}

/** Texts of a closed list, by the name of their codec. */
const closedLists: Readonly<Record<string, readonly string[]>> = {
  ResolutionV1: ["PT15M", "PT1H", "P1D"],
};

const leafKinds: Readonly<Record<string, Kind>> = {
  Text: "text",
  InstantText: "instant",
  UuidText: "uuid",
  MessageIdV2: "id",
  ExactId: "id",
  IdText: "id",
  FiniteNumber: "number",
  WholeNumber: "whole",
  Truth: "truth",
  Anything: "any",
};

type Codec = t.Mixed;

const inside = (codec: Codec): Codec =>
  codec instanceof MaybeType || codec instanceof QuickType ? inside(codec.inner as Codec) : codec;

const describe = (given: Codec): Pick<Attribute, "kind" | "values"> => {
  const codec = inside(given);
  if (codec instanceof t.ReadonlyArrayType || codec instanceof OneOrMoreType)
    return { kind: "array", values: [] };
  if (isObject(codec)) return { kind: "object", values: [] };
  if (codec === EicText) return { kind: "eic", values: [] };
  if (codec instanceof WordType) return { kind: "word", values: codec.known };
  const closed = closedLists[codec.name];
  if (closed !== undefined) {
    for (const text of closed) if (!codec.is(text)) throw new Error(`${codec.name} does not take ${text}`);
    return { kind: "closed", values: closed };
  }
  const kind = leafKinds[codec.name];
  if (kind === undefined) throw new Error(`no words for the codec ${codec.name}`);
  return { kind, values: [] };
};

const isObject = (codec: Codec): boolean =>
  codec instanceof t.InterfaceType || codec instanceof t.PartialType || codec instanceof t.IntersectionType;

/** The attributes of an object's codec: required ones of `type`, others of `partial`, of all parts of an intersection. */
const fieldsOf = (codec: Codec): readonly (readonly [name: string, codec: Codec, required: boolean])[] => {
  if (codec instanceof t.InterfaceType || codec instanceof t.PartialType) {
    const required = codec instanceof t.InterfaceType;
    return Object.entries(codec.props as t.Props).map(([name, of]) => [name, of, required] as const);
  }
  if (codec instanceof t.IntersectionType)
    return (codec.types as readonly Codec[]).flatMap((part) =>
      part instanceof TogetherType ? [] : fieldsOf(inside(part)),
    );
  return [];
};

/** Every attribute of a message's codec, each after what holds it. */
export const attributesOf = (given: Codec, path = ""): readonly Attribute[] => {
  const codec = inside(given);
  if (codec instanceof OneOrMoreType) return attributesOf(codec.inner as Codec, `${path}[]`);
  // The second form holds the attributes of the first below one of its own.
  if (codec instanceof EitherFormType) return attributesOf(codec.inner as Codec, path);
  if (codec instanceof t.ReadonlyArrayType) return attributesOf(codec.type as Codec, `${path}[]`);
  return fieldsOf(codec).flatMap(([name, of, required]) => {
    const here = path === "" ? name : `${path}.${name}`;
    return [{ path: here, required, ...describe(of) }, ...attributesOf(of, here)];
  });
};
