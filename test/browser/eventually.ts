/**
 * Expectations of a page. A page answers an action in its own time, so each expectation is polled until it holds.
 */
import { expect } from "vitest";

/** How many times slower than the machine the pages run: `LEVIK_SLOW=4 npm run browser`. */
export const slowdown = Number(process.env["LEVIK_SLOW"] ?? 1);

/** An expectation of what `read` returns, polled until it holds or half a minute has passed. */
export const eventually = <Value>(read: () => Value | Promise<Value>, message?: string) =>
  expect.poll(read, { timeout: 30_000 * slowdown, ...(message === undefined ? {} : { message }) });
