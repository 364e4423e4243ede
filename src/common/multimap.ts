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
