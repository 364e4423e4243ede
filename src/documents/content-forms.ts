/**
 * The content of an event as its attributes see it: there, in one of a few forms or as the JSON text of one. Its own decoder
 * looks into it.
 */
import * as t from "./total.js";
import { Anything } from "./scalars.js";

/** The codec of a content that is only asked to be there; it knows the forms for those who describe it. */
export class ContentFormsType extends t.Type<unknown> {
  readonly _tag = "ContentFormsType";
  constructor(readonly forms: readonly t.Mixed[]) {
    super("ContentOfEvent", Anything.is, Anything.validate, t.identity);
    t.total(this);
  }
}
