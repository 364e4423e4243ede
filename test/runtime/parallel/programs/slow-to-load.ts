/** The program of a thread that needs half a second to load. */
import { parentPort, threadId } from "node:worker_threads";

Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);

export default (): undefined => undefined;

parentPort?.postMessage(threadId);
