/**
 * Reads the body of a request of node:http, up to a limit.
 */
import type { IncomingMessage } from "node:http";

/** The largest body that is read, in bytes; a message of 35,040 periods has some six million. */
export const LARGEST_BODY = 16 * 1024 * 1024;

/** The text of a body, or why there is none. */
export type BodyRead =
  | { readonly tag: "Text"; readonly text: string }
  | { readonly tag: "TooLarge" }
  | { readonly tag: "NotUtf8" }
  /** The client disconnected before its end. */
  | { readonly tag: "Broken" };

const textOf = (chunks: readonly Buffer[]): BodyRead => {
  try {
    return { tag: "Text", text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return { tag: "NotUtf8" };
  }
};

/** How much more than the largest body is read and discarded, so that the client gets the answer and not a broken connection. */
const MOST_READ = 8;

/** Reads a body to its end; one that is too large is discarded. */
export const readBody = (request: IncomingMessage, largest: number = LARGEST_BODY): Promise<BodyRead> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largest) chunks.push(chunk);
      else chunks.length = 0;
      if (size > MOST_READ * largest) resolve({ tag: "TooLarge" });
    });
    request.on("end", () => resolve(size > largest ? { tag: "TooLarge" } : textOf(chunks)));
    request.on("error", () => resolve({ tag: "Broken" }));
    request.on("close", () => resolve({ tag: "Broken" }));
  });
