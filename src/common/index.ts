/** What every room uses and what has nothing to do with energy: objects of unknown attributes, order, search in sorted lists, lists by key, hashes, the nearest name, iterables, limits, text for terminals. */
export * from "./attributes.js";
export * from "./hash.js";
export * from "./iterable.js";
export * from "./input-limits.js";
export * from "./multimap.js";
export * from "./nearest.js";
export * from "./order.js";
export * from "./search.js";
export * from "./terminal-text.js";
