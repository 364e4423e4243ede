/**
 * An immutable map from text to values that shares unchanged parts with the map it was made from: a hash trie
 * with 32 branches a level. A change costs the depth of the trie, whatever the size of the map.
 */
import { hashOf } from "../common/hash.js";

interface Leaf<A> {
  readonly hash: number;
  readonly entries: ReadonlyArray<readonly [string, A]>;
}
interface Branch<A> {
  readonly bitmap: number;
  readonly children: ReadonlyArray<Node<A>>;
}
type Node<A> = Leaf<A> | Branch<A>;

export interface PersistentMap<A> {
  readonly root: Node<A> | undefined;
}

/** The map without entries. */
export const emptyMap: PersistentMap<never> = { root: undefined };

const isLeaf = <A>(node: Node<A>): node is Leaf<A> => "entries" in node;
/** The branch of a hash at a level, 0 to 6; two hashes with the same branches at all levels are equal. */
const slotOf = (hash: number, depth: number): number => (hash >>> (depth * 5)) & 31;
const bitsSet = (n: number): number => {
  let count = 0;
  for (let rest = n >>> 0; rest !== 0; rest &= rest - 1) count++;
  return count;
};

const pairOf = <A>(a: Leaf<A>, b: Leaf<A>, depth: number): Branch<A> => {
  const slotA = slotOf(a.hash, depth);
  const slotB = slotOf(b.hash, depth);
  if (slotA === slotB) return { bitmap: 1 << slotA, children: [pairOf(a, b, depth + 1)] };
  return { bitmap: (1 << slotA) | (1 << slotB), children: slotA < slotB ? [a, b] : [b, a] };
};

const inserted = <A>(node: Node<A>, hash: number, key: string, value: A, depth: number): Node<A> => {
  if (isLeaf(node)) {
    if (node.hash !== hash) return pairOf(node, { hash, entries: [[key, value]] }, depth);
    return { hash, entries: [...node.entries.filter(([known]) => known !== key), [key, value]] };
  }
  const bit = 1 << slotOf(hash, depth);
  const at = bitsSet(node.bitmap & (bit - 1));
  const children = node.children.slice();
  if ((node.bitmap & bit) === 0) {
    children.splice(at, 0, { hash, entries: [[key, value]] });
    return { bitmap: node.bitmap | bit, children };
  }
  children[at] = inserted(children[at]!, hash, key, value, depth + 1);
  return { bitmap: node.bitmap, children };
};

/** The map with one entry added or replaced. */
export const setIn = <A>(map: PersistentMap<A>, key: string, value: A): PersistentMap<A> => {
  const hash = hashOf(key);
  return {
    root:
      map.root === undefined ? { hash, entries: [[key, value]] } : inserted(map.root, hash, key, value, 0),
  };
};

/** The value of a key, or undefined. */
export const getIn = <A>(map: PersistentMap<A>, key: string): A | undefined => {
  let node = map.root;
  if (node === undefined) return undefined;
  const hash = hashOf(key);
  for (let depth = 0; !isLeaf(node); depth++) {
    const bit: number = 1 << slotOf(hash, depth);
    if ((node.bitmap & bit) === 0) return undefined;
    node = node.children[bitsSet(node.bitmap & (bit - 1))]!;
  }
  return node.entries.find(([known]) => known === key)?.[1];
};

/** Every entry, in an order that depends on the keys alone. */
export function* entriesOf<A>(map: PersistentMap<A>): Generator<readonly [string, A]> {
  const open = [map.root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isLeaf(node)) yield* node.entries;
    else for (const child of node.children) open.push(child);
  }
}
