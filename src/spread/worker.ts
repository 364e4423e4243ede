/**
 * What a thread runs: one workplace, so that the set of a job is read once a thread.
 */
import type { Outcome, Task } from "./tasks.js";
import { Workplace } from "./tasks.js";

const workplace = new Workplace();

export default (task: Task): Promise<Outcome> => workplace.run(task);
