/**
 * The program of a thread: one workplace, so that the set of a job is read once a thread.
 */
import { serialize } from "node:v8";
import { parentPort, threadId } from "node:worker_threads";
import type { Task } from "./tasks.js";
import { Workplace } from "./tasks.js";

const workplace = new Workplace();

export default async (task: Task): Promise<Uint8Array> => serialize(await workplace.run(task));

// Now it can be ended.
parentPort?.postMessage(threadId);
