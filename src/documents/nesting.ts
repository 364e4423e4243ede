/**
 * How deep JSON values may be nested. What reads, writes, compares or clones values does so recursively and would
 * exhaust the stack; so depth is checked first, and here without recursion.
 */

/** The most levels of objects and arrays around a value; the Datahub's own documents have fewer than ten. */
export const MOST_NESTED = 200;

/** From so many values of one level on, those that several others share are looked at once. */
const MANY = 1024;

const childrenOf = (level: Iterable<object>): object[] => {
  const children: object[] = [];
  for (const value of level) {
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        const item: unknown = value[i];
        if (typeof item === "object" && item !== null) children.push(item);
      }
    } else {
      for (const name of Object.keys(value)) {
        const attribute: unknown = (value as Readonly<Record<string, unknown>>)[name];
        if (typeof attribute === "object" && attribute !== null) children.push(attribute);
      }
    }
  }
  return children;
};

/**
 * Whether a value has more than `MOST_NESTED` levels of objects and arrays, as every value that contains itself has. Takes
 * one level after another, so that the depth of the value does not matter.
 */
export const isNestedTooDeep = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null) return false;
  let level: Iterable<object> = [value];
  for (let depth = 1; depth <= MOST_NESTED; depth++) {
    const children = childrenOf(level);
    if (children.length === 0) return false;
    level = children.length < MANY ? children : new Set(children);
  }
  return true;
};

/** What is expected of a value that is nested too deep, in words for an error. */
export const shallowEnough = `a value of at most ${MOST_NESTED} levels of objects and arrays`;
