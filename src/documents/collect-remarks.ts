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
import { pathOfPlace } from "./path.js";
import type { Place, PathStep } from "./path.js";
import type { QuickType } from "./message-fast-path.js";
import { moreRemarks } from "./remarks.js";
import type { RemarkCause, Remark } from "./remarks.js";
import type { Attributes, EitherFormType, MaybeType, OneOrMoreType, TogetherType } from "./combinators.js";

// --- collecting ---

type Counted = Remark & { times: number };

/** A place in every item of a list at once: what it leads to, and what has been remarked there so far. */
class Spot {
  readonly remarked = new Map<string, Counted>();
  private readonly below = new Map<string, Spot>();

  /** Whether an attribute of a name was examined. */
  has(step: string): boolean {
    return this.below.has(step);
  }

  /** The spot of an attribute, or of all items of an array. */
  at(step: string): Spot {
    const known = this.below.get(step);
    if (known !== undefined) return known;
    const spot = new Spot();
    this.below.set(step, spot);
    return spot;
  }
}

/** All remarks of a document so far, in the order in which they were found; of further kinds only their number. */
class Found {
  readonly listed: Counted[] = [];
  more = 0;

  get isFull(): boolean {
    return this.listed.length >= MOST_REMARKS_LISTED;
  }
}

/** Where the walk is: the very place, and the spot that it shares with other items. */
interface Here {
  readonly place: Place | undefined;
  readonly spot: Spot;
  readonly found: Found;
}

const into = (here: Here, step: PathStep): Here => ({
  place: { above: here.place, step },
  spot: here.spot.at(typeof step === "number" ? "[]" : `.${step}`),
  found: here.found,
});

/** Adds a remark, or counts it where the same one has been made at this spot; equal keys mean equal remarks. */
const remark = (here: Here, key: string, make: () => RemarkCause): void => {
  const before = here.spot.remarked.get(key);
  if (before !== undefined) before.times++;
  else if (here.found.isFull) here.found.more++;
  else {
    const report = { ...make(), path: pathOfPlace(here.place), times: 1 } as Counted;
    here.spot.remarked.set(key, report);
    here.found.listed.push(report);
  }
};

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

const walk = (codec: t.Mixed, value: unknown, here: Here): void => {
  const walked = codec as unknown as Walked;
  switch (walked._tag) {
    case "InterfaceType":
    case "PartialType":
    case "IntersectionType":
      return walkObject(codec, value as Attributes, here);
    case "ArrayType":
    case "ReadonlyArrayType":
      return (value as readonly unknown[]).forEach((item, i) => walk(walked.type, item, into(here, i)));
    case "QuickType":
      return walk(walked.inner, value, here);
    case "EitherFormType":
      return walk(walked.formOf(value), value, here);
    case "MaybeType":
      return value === null ? undefined : walk(walked.inner, value, here);
    case "OneOrMoreType":
      return walk(Array.isArray(value) ? walked.list : walked.inner, value, here);
    case "EicType":
      return remarkOnEic(value as string, here);
    case "WordType":
      return remarkOnWord(walked, value as string, here);
  }
};

const walkObject = (codec: t.Mixed, value: Attributes, here: Here): void => {
  const { attributes, together } = partsOf(codec);
  for (const name of Object.keys(value)) {
    const attribute = attributes.get(name);
    if (attribute === undefined) {
      // No spot for each of very many names.
      if (here.found.isFull && !here.spot.has(`.${name}`)) here.found.more++;
      else remark(into(here, name), "attribute", () => unknownAttribute(name, attributes));
    } else if (value[name] !== undefined) walk(attribute, value[name], into(here, name));
  }
  for (const rule of together)
    for (const notice of rule.notices(value))
      remark(
        notice.attribute === undefined ? here : into(here, notice.attribute),
        JSON.stringify(notice.remark),
        () => notice.remark,
      );
};

/** How many letters of a name may be wrong for it to be treated as a misspelt one. */
const MISSPELT = 3;

/** An attribute that is not known, with the known one that is spelled most like it. */
export const unknownAttribute = (name: string, known: ReadonlyMap<string, unknown>): RemarkCause => {
  const nearest = nearestName(name, known.keys(), MISSPELT);
  return { tag: "UnknownAttribute", ...(nearest !== undefined && { nearest }) };
};

const remarkOnEic = (text: string, here: Here): void => {
  const check = checkEic(text);
  if (check.tag === "WrongCheckCharacter")
    remark(here, text, () => ({ tag: "WrongCheckCharacter", actual: text, expected: check.expected }));
};

const remarkOnWord = (codec: WordType, text: string, here: Here): void => {
  if (codec.isKnown(text)) return;
  const actual = describeValue(text);
  remark(here, actual, () => ({ tag: "UnknownValue", actual, known: codec.known }));
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
  const found = new Found();
  walk(codec, value, { place: undefined, spot: new Spot(), found });
  return found.more === 0 ? found.listed : [...found.listed, moreRemarks(found.more)];
};
