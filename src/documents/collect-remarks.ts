/**
 * Collects the remarks on a decoded value by walking its codec and the value side by side, so that
 * no list of attributes is written twice.
 */
import type * as t from "io-ts";
import { MOST_REMARKS_LISTED } from "../common/input-limits.js";
import { nearestName } from "../common/nearest.js";
import { checkEic } from "./eic.js";
import { describeValue } from "./decode-error.js";
import type { EicType, WordType } from "./scalars.js";
import { pathOf } from "./path.js";
import type { PathStep } from "./path.js";
import { FINE, QuickType } from "./message-fast-path.js";
import { moreRemarks } from "./remarks.js";
import type { RemarkCause, Remark } from "./remarks.js";
import type { Attributes, EitherFormType, MaybeType, OneOrMoreType, TogetherType } from "./combinators.js";

// --- collecting ---

type Counted = Remark & { times: number };

/** An attribute of every item of a list at once: what it leads to, and what has been remarked there so far. */
class Spot {
  readonly remarked = new Map<string, Counted>();
  /** All items of an array. */
  private items: Spot | undefined;
  private readonly attributes = new Map<string, Spot>();

  /** Whether an attribute of a name was examined. */
  has(name: string): boolean {
    return this.attributes.has(name);
  }

  /** The spot of an attribute, or of all items of an array. */
  at(step: PathStep): Spot {
    if (typeof step === "number") return (this.items ??= new Spot());
    const known = this.attributes.get(step);
    if (known !== undefined) return known;
    const spot = new Spot();
    this.attributes.set(step, spot);
    return spot;
  }
}

/** Where the walk is, and all remarks so far, in the order in which they were found; of further kinds only their number. */
class Collector {
  /** From the document to the value that is looked at; changed on the way, as a large document has a million values. */
  readonly steps: PathStep[] = [];
  readonly listed: Counted[] = [];
  more = 0;

  get isFull(): boolean {
    return this.listed.length >= MOST_REMARKS_LISTED;
  }

  /** Adds a remark, or counts it where the same one has been made at this spot; equal keys mean equal remarks. */
  remark(spot: Spot, key: string, make: () => RemarkCause): void {
    const before = spot.remarked.get(key);
    if (before !== undefined) before.times++;
    else if (this.isFull) this.more++;
    else {
      const report = { ...make(), path: pathOf(this.steps), times: 1 } as Counted;
      spot.remarked.set(key, report);
      this.listed.push(report);
    }
  }

  /** The same at an attribute. */
  remarkAt(attribute: string, spot: Spot, key: string, make: () => RemarkCause): void {
    this.steps.push(attribute);
    this.remark(spot.at(attribute), key, make);
    this.steps.pop();
  }
}

// --- walking ---

/** The codecs the walk knows; in all others there is nothing to report. */
type Walked =
  | t.InterfaceType<t.Props>
  | t.PartialType<t.Props>
  | t.IntersectionType<t.Mixed[]>
  | t.ArrayType<t.Mixed>
  | t.ReadonlyArrayType<t.Mixed>
  | MaybeType<unknown>
  | OneOrMoreType<unknown>
  | EitherFormType<unknown, unknown>
  | QuickType<unknown>
  | TogetherType
  | EicType
  | WordType;

const walk = (codec: t.Mixed, value: unknown, spot: Spot, collector: Collector): void => {
  const walked = codec as unknown as Walked;
  switch (walked._tag) {
    case "InterfaceType":
    case "PartialType":
    case "IntersectionType":
      return walkObject(codec, value as Attributes, spot, collector);
    case "ArrayType":
    case "ReadonlyArrayType":
      return walkItems(walked.type, value as readonly unknown[], spot, collector);
    case "QuickType":
      return walked.look(value) === FINE ? undefined : walk(walked.inner, value, spot, collector);
    case "EitherFormType":
      return walk(walked.formOf(value), value, spot, collector);
    case "MaybeType":
      return value === null ? undefined : walk(walked.inner, value, spot, collector);
    case "OneOrMoreType":
      return walk(Array.isArray(value) ? walked.list : walked.inner, value, spot, collector);
    case "EicType":
      return remarkOnEic(value as string, spot, collector);
    case "WordType":
      return remarkOnWord(walked, value as string, spot, collector);
  }
};

const walkItems = (item: t.Mixed, list: readonly unknown[], spot: Spot, collector: Collector): void => {
  for (let i = 0; i < list.length; i++) {
    collector.steps.push(i);
    walk(item, list[i], spot.at(i), collector);
    collector.steps.pop();
  }
};

const walkObject = (codec: t.Mixed, value: Attributes, spot: Spot, collector: Collector): void => {
  const { attributes, together } = partsOf(codec);
  for (const name of Object.keys(value)) {
    const attribute = attributes.get(name);
    if (attribute === undefined) {
      // No spot for each of very many names.
      if (collector.isFull && !spot.has(name)) collector.more++;
      else collector.remarkAt(name, spot, "attribute", () => unknownAttribute(name, attributes));
    } else if (value[name] !== undefined) {
      collector.steps.push(name);
      walk(attribute, value[name], spot.at(name), collector);
      collector.steps.pop();
    }
  }
  for (const rule of together)
    for (const { attribute, remark } of rule.notices(value)) {
      const key = JSON.stringify(remark);
      if (attribute === undefined) collector.remark(spot, key, () => remark);
      else collector.remarkAt(attribute, spot, key, () => remark);
    }
};

/** How many letters of a name may be wrong for it to be treated as a misspelt one. */
const MISSPELT = 3;

/** An attribute that is not known, with the known one that is spelled most like it. */
export const unknownAttribute = (name: string, known: ReadonlyMap<string, unknown>): RemarkCause => {
  const nearest = nearestName(name, known.keys(), MISSPELT);
  return { tag: "UnknownAttribute", ...(nearest !== undefined && { nearest }) };
};

const remarkOnEic = (text: string, spot: Spot, collector: Collector): void => {
  const check = checkEic(text);
  if (check.tag === "WrongCheckCharacter")
    collector.remark(spot, text, () => ({
      tag: "WrongCheckCharacter",
      actual: text,
      expected: check.expected,
    }));
};

const remarkOnWord = (codec: WordType, text: string, spot: Spot, collector: Collector): void => {
  if (codec.isKnown(text)) return;
  const actual = describeValue(text);
  collector.remark(spot, actual, () => ({ tag: "UnknownValue", actual, known: codec.known }));
};

// --- the parts of an object codec ---

/** The attributes that an object codec knows, and its rules over several of them. */
interface Parts {
  readonly attributes: Map<string, t.Mixed>;
  readonly together: TogetherType[];
}

const partsByCodec = new WeakMap<t.Mixed, Parts>();

const partsOf = (codec: t.Mixed): Parts => {
  const known = partsByCodec.get(codec);
  if (known !== undefined) return known;
  const parts: Parts = { attributes: new Map(), together: [] };
  addParts(codec, parts);
  partsByCodec.set(codec, parts);
  return parts;
};

const addParts = (codec: t.Mixed, parts: Parts): void => {
  const walked = codec as unknown as Walked;
  switch (walked._tag) {
    case "InterfaceType":
    case "PartialType":
      for (const [name, attribute] of Object.entries(walked.props)) parts.attributes.set(name, attribute);
      return;
    case "IntersectionType":
      return walked.types.forEach((part) => addParts(part, parts));
    case "TogetherType":
      parts.together.push(walked);
  }
};

// --- the outcome ---

/**
 * The remarks on a value that its codec has decoded; equal remarks on the same attribute of several
 * items are one report with the first path and their number. Of more than twenty kinds the others are a count
 * (tag `MoreRemarks`).
 *
 * @example
 * import { EicText, remarksOf } from "levik/documents";
 * remarksOf(EicText, "34Z6B80RJXDW7UPQ")[0]?.tag; // "WrongCheckCharacter"
 */
export const remarksOf = (codec: t.Mixed, value: unknown): readonly Remark[] => {
  const collector = new Collector();
  walk(codec instanceof QuickType ? codec.inner : codec, value, new Spot(), collector);
  return collector.more === 0 ? collector.listed : [...collector.listed, moreRemarks(collector.more)];
};
