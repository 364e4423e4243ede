/**
 * Reads a value of the caller's; `otherwise` is the outcome where it throws when it is read, as a getter or a revoked proxy
 * may.
 *
 * @example
 * guarded(() => Array.isArray(Proxy.revocable([], {}).proxy), () => false) // false, as the proxy would throw
 */
export const guarded = <A>(read: () => A, otherwise: () => A): A => {
  try {
    return read();
  } catch {
    return otherwise();
  }
};
