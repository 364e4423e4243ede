/**
 * Whether a list can be read as JSON.
 */
import { LONG_LIST } from "./input-limits.js";

const methods: readonly PropertyKey[] = Reflect.ownKeys(Array.prototype).filter((name) => name !== "length");

/**
 * Whether a dense array is one of JavaScript's own with nothing but its items. JSON would lose any other attribute, and one
 * named as a method of arrays, in the array or in a class of it, would be called instead of the method. In a long
 * list other attributes than methods are not detected.
 */
export const isOnlyItems = (list: readonly unknown[]): boolean => {
  const prototype: unknown = Object.getPrototypeOf(list);
  // The prototype of all arrays, of this realm or another, is an array itself; that of a class is not.
  if (prototype !== Array.prototype && !Array.isArray(prototype)) return false;
  if (list.length >= LONG_LIST) return !methods.some((name) => Object.hasOwn(list, name));
  return Reflect.ownKeys(list).length === list.length + 1;
};
