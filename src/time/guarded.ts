/**
 * Reads a value given by the caller; returns `otherwise` if reading throws, as a getter or a revoked proxy
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
