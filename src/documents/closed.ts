/** Texts of a closed list, as our own documents have them; any other is an error. */
import type * as t from "io-ts";
import { oneOf } from "./scalars.js";
import { resourceTypes } from "./vocabulary.js";

/** One of some texts. */
export const closed = <A extends string>(name: string, values: readonly A[]): t.Type<A> =>
  oneOf<A>(name, "UnknownValue", values);

/** The tag of one form of a union. */
export const tag = <A extends string>(value: A): t.Type<A> => closed("Tag", [value]);

/** A resource type by its name. */
export const ResourceTypeName = closed("ResourceTypeName", resourceTypes);
