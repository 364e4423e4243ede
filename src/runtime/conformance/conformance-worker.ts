/**
 * One worker of a conformance run: keeps a command running, sends it vectors and reads its answers. Nothing the command
 * does makes the run hang: the oldest open line has a time limit, and a command that ends is started again a few times.
 */
import { compareDeliveries } from "../../analysis/conformance/compare-deliveries.js";
import type { ConformanceOutcome } from "../../analysis/conformance/conformance-report.js";
import type { ConformanceAnswer, ConformanceVector } from "../../documents/conformance-vector.js";
import { decodeConformanceAnswer } from "../../documents/conformance-vector.js";
import { InputError } from "../files/input-error.js";
import type { Ended, Implementation } from "./implementation.js";
import { startImplementation } from "./implementation.js";

/** Lines that may be open at a time. */
const IN_FLIGHT = 8;
/** How often the command is started again. */
const RESTARTS = 3;
/** Milliseconds in which answers that were given in time are read. */
const GRACE = 100;
/** Exit statuses of `sh` for a command that does not exist or cannot be run. */
const CANNOT_START: readonly (number | null)[] = [126, 127];

/** The state that the workers of a run share. */
export interface SharedWork {
  readonly command: string;
  /** Seconds for the oldest open line. */
  readonly timeout: number;
  /** Vectors that no worker has taken. */
  readonly waiting: ConformanceVector[];
  readonly outcomes: Map<string, ConformanceOutcome>;
  ignoredLines: number;
  hasAnswered: boolean;
}

const answerOf = (text: string): ConformanceAnswer | undefined => {
  // Parsing is slow where it fails, and a command may print much.
  if (!text.startsWith("{")) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const decoded = decodeConformanceAnswer(value);
  if (decoded._tag === "Left") return undefined;
  const answer = decoded.right.value;
  return Array.isArray(answer.deliveries) || answer.unsupported === true ? answer : undefined;
};

const outcomeOf = (
  { deliveries: expected }: ConformanceVector,
  { deliveries, unsupported }: ConformanceAnswer,
): ConformanceOutcome => {
  if (unsupported === true) return { tag: "unsupported" };
  const difference = compareDeliveries(expected, deliveries ?? []);
  return difference === undefined ? { tag: "passed" } : { tag: "failed", difference };
};

/** Runs the command until no vector is left, or until it cannot be started any more. */
export class ConformanceWorker {
  /** Open lines by id, the oldest first. */
  private readonly open = new Map<string, ConformanceVector>();
  /** Lines that were the oldest when the command ended. */
  private readonly suspects = new Set<string>();
  private implementation: Implementation | undefined;
  private restarts = 0;
  private timer: NodeJS.Timeout | undefined;
  private finish: (error?: InputError) => void = () => undefined;

  constructor(private readonly shared: SharedWork) {}

  /** Resolves when the work is done; rejects with an InputError when the command cannot be started. */
  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.finish = (error) => {
        this.finish = () => undefined;
        clearTimeout(this.timer);
        if (error === undefined) resolve();
        else reject(error);
      };
      this.start();
    });
  }

  /** Ends the command; open vectors stay without an outcome. */
  stop(): void {
    this.finish();
    this.implementation?.kill();
  }

  private start(): void {
    this.implementation = startImplementation(this.shared.command, {
      line: (text) => this.takeLine(text),
      ended: (end) => this.takeEnd(end),
    });
    for (const vector of this.open.values()) this.send(vector);
    this.fill();
    this.watch();
  }

  private send({ id, edition, set, events }: ConformanceVector): void {
    this.implementation?.send(JSON.stringify({ id, edition, set, events }));
  }

  private fill(): void {
    while (this.open.size < IN_FLIGHT) {
      const next = this.shared.waiting.pop();
      if (next === undefined) break;
      this.open.set(next.id, next);
      this.send(next);
    }
    if (this.open.size > 0) return;
    this.finish();
    this.implementation?.close();
  }

  /** Starts the clock of the oldest line. */
  private watch(): void {
    clearTimeout(this.timer);
    const [watched] = this.open.keys();
    if (watched === undefined) return;
    const { timeout } = this.shared;
    const expire = (): void => {
      if (!this.open.has(watched)) return;
      this.settle(watched, { tag: "noAnswer", why: `no answer within ${timeout} s` });
      this.implementation?.kill();
    };
    // An answer that was given in time but was not read yet, as this process was busy, is read first.
    this.timer = setTimeout(() => {
      this.timer = setTimeout(expire, GRACE);
    }, timeout * 1000);
  }

  private settle(id: string, outcome: ConformanceOutcome): void {
    this.open.delete(id);
    this.shared.outcomes.set(id, outcome);
  }

  private takeLine(text: string): void {
    if (text === "") return;
    const answer = answerOf(text.trim());
    const vector = answer && this.open.get(answer.id);
    if (answer === undefined || vector === undefined) {
      this.shared.ignoredLines++;
      return;
    }
    this.shared.hasAnswered = true;
    const [oldest] = this.open.keys();
    this.settle(vector.id, outcomeOf(vector, answer));
    this.fill();
    if (vector.id === oldest) this.watch();
  }

  private takeEnd({ status, why }: Ended): void {
    clearTimeout(this.timer);
    if (!this.shared.hasAnswered && CANNOT_START.includes(status))
      return this.finish(new InputError(`--command: expected a command that can be started, got ${why}`));
    const [oldest] = this.open.keys();
    if (oldest === undefined && this.shared.waiting.length === 0) return this.finish();
    if (oldest !== undefined && this.suspects.has(oldest)) this.settle(oldest, { tag: "noAnswer", why });
    else if (oldest !== undefined) this.suspects.add(oldest);
    if (this.restarts++ < RESTARTS) return this.start();
    for (const id of [...this.open.keys()]) this.settle(id, { tag: "noAnswer", why });
    this.finish();
  }
}
