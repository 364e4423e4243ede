/** The program of a thread that fails as the task requests. */
import { serialize } from "node:v8";
import { parentPort, threadId } from "node:worker_threads";

const behaviours: Readonly<Record<string, () => unknown>> = {
  throws: () => {
    throw new Error("on purpose");
  },
  exits: () => process.exit(3),
  "runs out of memory": () => {
    const held: unknown[] = [];
    for (;;) held.push(new Array(1000).fill(held.length));
  },
  "returns a value that cannot be cloned": () => () => 1,
  "returns a value that is nested too deep": () => {
    let value: unknown = 1;
    for (let i = 0; i < 1_000_000; i++) value = [value];
    return value;
  },
  "returns bytes that encode no value": () => new Uint8Array([1, 2, 3]),
};

export default ({ behaviour }: { readonly behaviour: string }): unknown =>
  behaviour === "returns a value" ? serialize({ tag: "answered" }) : behaviours[behaviour]!();

parentPort?.postMessage(threadId);
