/**
 * Waiting for something that may never happen, without leaving a timer behind.
 */

/** Resolves after so many milliseconds, or at once when a signal is aborted. */
export const pause = (milliseconds: number, until?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      until?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, until?.aborted === true ? 0 : milliseconds);
    until?.addEventListener("abort", end);
  });

/** The result of a promise, unless it takes longer than so many milliseconds. */
export const within = async <A>(milliseconds: number, work: Promise<A>): Promise<A | "late"> => {
  const done = new AbortController();
  try {
    return await Promise.race([work, pause(milliseconds, done.signal).then((): "late" => "late")]);
  } finally {
    done.abort();
  }
};

/** Once a signal is aborted. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
