/**
 * A pause that ends early when it is not wanted any more.
 */
import type { AbortSignalLike } from "./transport.js";

/**
 * Resolves after so many milliseconds, or when the signal is aborted; it never rejects.
 *
 * @category Scanning
 *
 * @example
 * await sleep(1) // undefined
 */
export const sleep = (ms: number, signal?: AbortSignalLike): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (signal?.aborted === true) end();
    else signal?.addEventListener("abort", end);
  });
