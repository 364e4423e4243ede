/** A thread's program that fails to answer in the way that a task asks for. */
import { serialize } from "node:v8";

const ways: Readonly<Record<string, () => unknown>> = {
  throws: () => {
    throw new Error("on purpose");
  },
  exits: () => process.exit(3),
  "runs out of memory": () => {
    const held: unknown[] = [];
    for (;;) held.push(new Array(1000).fill(held.length));
  },
  "answers with what cannot be cloned": () => () => 1,
  "answers with what is nested too deep": () => {
    let value: unknown = 1;
    for (let i = 0; i < 1_000_000; i++) value = [value];
    return value;
  },
  "answers with bytes that are no value": () => new Uint8Array([1, 2, 3]),
};

export default ({ way }: { readonly way: string }): unknown =>
  way === "answers" ? serialize({ tag: "answered" }) : ways[way]!();
