/** Lists gathered by key. */

/** Adds a value to the list of a key. */
export const push = <K, A>(lists: Map<K, A[]>, key: K, value: A): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};
