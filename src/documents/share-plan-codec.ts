/**
 * How reading the input of a reconciliation is shared among tasks, as a document: a task reads whole files, and of large
 * ones some lines, which it finds by their position.
 */
import { tag } from "./closed.js";
import { Text, WholeNumber } from "./scalars.js";
import { taggedBy } from "./tagged.js";
import * as t from "./total.js";

/** The place of a line: where it begins in the file, how many values precede it, and its number. */
export interface LinePlace {
  readonly position: number;
  readonly index: number;
  readonly line: number;
}

/** Whole lines of a file: from the place of the first up to a position, or to the end of the file. */
export interface Stretch extends LinePlace {
  readonly to?: number;
}

const Stretch: t.Type<Stretch> = t.intersection(
  [t.type({ position: WholeNumber, index: WholeNumber, line: WholeNumber }), t.partial({ to: WholeNumber })],
  "Stretch",
);

const SharedFile = taggedBy("tag", "SharedFile", {
  /** One task reads all of it. */
  Whole: t.type({ tag: tag("Whole"), share: WholeNumber }),
  Cut: t.intersection([
    t.type({
      tag: tag("Cut"),
      /** Where its plain bytes are, and why they end too early, where they do. */
      path: Text,
      /** The lines of each task, in order; there may be fewer than tasks. */
      own: t.readonlyArray(Stretch),
      /** Lines that every task needs to know. */
      common: t.readonlyArray(Stretch),
    }),
    t.partial({ cause: Text }),
  ]),
});

/** How one file is shared. */
export type SharedFile = Readonly<t.TypeOf<typeof SharedFile>>;

/** How the files of a job are shared: the events first, where there are any. */
export type SharePlan = readonly SharedFile[];

/** The codec of how files are shared. */
export const SharePlan: t.Codec<SharePlan> = t.codec(t.readonlyArray(SharedFile, "SharePlan"));
