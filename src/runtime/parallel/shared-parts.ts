/**
 * The values of a file that one task reads: all of them, or those on its lines.
 */
import type { SharedFile, Stretch } from "../../documents/share-plan-codec.js";
import type { Entry, FileFault } from "../files/read-entries.js";
import { readParts, readStretch } from "../files/read-entries.js";
import type { Share } from "./share.js";

type Parts = AsyncIterable<Entry | FileFault> | Iterable<Entry | FileFault>;

const asReceived = { countsLines: true };

/** The received values of a share; all of them where the file is not shared. */
export const receivedParts = (file: string, shared: SharedFile | undefined, { index }: Share): Parts => {
  if (shared === undefined) return readParts(file, asReceived);
  if (shared.tag === "Whole") return shared.share === index ? readParts(file, asReceived) : [];
  const own = shared.own[index];
  return own === undefined ? [] : readStretch(file, shared, own, asReceived);
};

/** Events of a share, or events that it only has to apply. */
export interface EventParts {
  readonly parts: Parts;
  readonly isOwn: boolean;
}

/** The part of some lines before others, and the part after them. */
const before = (stretches: readonly Stretch[], { position }: Stretch): readonly Stretch[] =>
  stretches
    .filter((stretch) => stretch.position < position)
    .map((stretch) => ({ ...stretch, to: Math.min(stretch.to ?? Infinity, position) }));

const after = (stretches: readonly Stretch[], next: Stretch): readonly Stretch[] =>
  stretches
    .filter(({ to = Infinity }) => to > next.position)
    .map((stretch) => (stretch.position >= next.position ? stretch : { ...next, to: stretch.to }));

/**
 * The events that a share has to apply, in their order: its own, and the changes of agreements before these; the first
 * share applies all changes.
 */
export const eventParts = (
  file: string,
  shared: SharedFile | undefined,
  { index }: Share,
): readonly EventParts[] => {
  if (shared === undefined) return [{ parts: readParts(file), isOwn: true }];
  if (shared.tag === "Whole") return shared.share === index ? [{ parts: readParts(file), isOwn: true }] : [];
  const { own, common } = shared;
  const [mine, next] = [own[index], own[index + 1]];
  const known = (stretches: readonly Stretch[]): readonly EventParts[] =>
    stretches.map((stretch) => ({ parts: readStretch(file, shared, stretch), isOwn: false }));
  if (mine === undefined) return [];
  return [
    ...known(before(common, mine)),
    { parts: readStretch(file, shared, mine), isOwn: true },
    ...(index === 0 && next !== undefined ? known(after(common, next)) : []),
  ];
};
