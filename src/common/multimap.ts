/**
 * Lists of values by key.
 */

/**
 * Adds a value to the list of a key.
 *
 * @example
 * const lists = new Map<string, number[]>();
 * append(lists, "a", 1);
 * append(lists, "a", 2);
 * lists.get("a") // [1, 2]
 */
export const append = <K, A>(lists: Map<K, A[]>, key: K, value: A): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};

/**
 * The items of a list by their keys, each key's in their order.
 *
 * @example
 * groupBy(["a1", "b1", "a2"], (text) => text[0]); // Map { "a" => ["a1", "a2"], "b" => ["b1"] }
 */
export const groupBy = <A, K>(items: Iterable<A>, keyOf: (item: A) => K): Map<K, A[]> => {
  const groups = new Map<K, A[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
};
