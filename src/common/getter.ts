/**
 * Whether attributes are computed.
 */

interface Lookup {
  readonly __lookupGetter__: (name: string | number) => unknown;
}

/** Unlike `Object.getOwnPropertyDescriptor` it creates no object; large documents have a million attributes. */
const { __lookupGetter__: getterOf } = Object.prototype as unknown as Lookup;

/** Whether an attribute of an object is computed when it is read. */
export const isComputed = (value: object, name: string | number): boolean =>
  getterOf.call(value, name) !== undefined;
