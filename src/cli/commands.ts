/**
 * Every command, in the order of `levik --help`. A command is loaded only when it is needed, so that a small one starts
 * quickly.
 */
import type { Command, NamedCommand } from "./command.js";

export interface CommandEntry {
  readonly name: string;
  /** Its line in `levik --help`. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const commands: readonly CommandEntry[] = [
  {
    name: "predict",
    summary: "who receives what, and why, for the events of a market",
    load: async () => (await import("./predict-command.js")).predictCommand,
  },
  {
    name: "explain",
    summary: "every rule that looked at one party, granted or not, and why",
    load: async () => (await import("./explain-command.js")).explainCommand,
  },
  {
    name: "expect",
    summary: "the metering data that must have been received by a moment, from agreements and deadlines",
    load: async () => (await import("./expect-command.js")).expectCommand,
  },
  {
    name: "reconcile",
    summary: "what a party should have received, compared with what it received",
    load: async () => (await import("./reconcile-command.js")).reconcileCommand,
  },
  {
    name: "set",
    summary: "an agreement set out of the agreement messages a party has received",
    load: async () => (await import("./set-command.js")).setCommand,
  },
  {
    name: "plan",
    summary: "the queries that read a span of messages, within the Datahub's limits",
    load: async () => (await import("./plan-command.js")).planCommand,
  },
  {
    name: "access",
    summary: "whether a party may query a metering point, and which periods of its data",
    load: async () => (await import("./access-command.js")).accessCommand,
  },
  {
    name: "check",
    summary: "the rules that agreement changes, metering data and network bills break, before they are sent",
    load: async () => (await import("./check-command.js")).checkCommand,
  },
  {
    name: "reason",
    summary: "what a reason code means; without a code the catalogue",
    load: async () => (await import("./reason-command.js")).reasonCommand,
  },
  {
    name: "timeline",
    summary: "one metering point over time, drawn",
    load: async () => (await import("./timeline-command.js")).timelineCommand,
  },
  {
    name: "rules",
    summary:
      "the rule book: every statement, its source, the decision taken, what implements and what tests it",
    load: async () => (await import("./rules-command.js")).rulesCommand,
  },
  {
    name: "compare",
    summary: "whether two rule books agree in every market up to a bound",
    load: async () => (await import("./compare-command.js")).compareCommand,
  },
  {
    name: "prove",
    summary: "what is true in every market up to a bound",
    load: async () => (await import("./prove-command.js")).proveCommand,
  },
  {
    name: "rule-out",
    summary: "which editions and readings the received messages refute",
    load: async () => (await import("./rule-out-command.js")).ruleOutCommand,
  },
  {
    name: "conform",
    summary: "whether another implementation of the rules gives the same deliveries",
    load: async () => (await import("./conform-command.js")).conformCommand,
  },
  {
    name: "sample",
    summary: "a synthetic market, its events, and the messages one supplier received, with known faults",
    load: async () => (await import("./sample-command.js")).sampleCommand,
  },
  {
    name: "scan",
    summary: "read messages from the Datahub into files, with a ledger of what was read",
    load: async () => (await import("./scan-command.js")).scanCommand,
  },
  {
    name: "simulate",
    summary: "a Datahub to test against, served on this machine",
    load: async () => (await import("./simulate-command.js")).simulateCommand,
  },
  {
    name: "worker",
    summary: "does the work of levik reconcile --redis, on as many machines as wanted",
    load: async () => (await import("./worker-command.js")).workerCommand,
  },
  {
    name: "completion",
    summary: "a script that completes commands, options and their values in bash, zsh or fish",
    load: async () => (await import("./completion-command.js")).completionCommand(loadAll),
  },
];

/** All commands with their options, for completion and documentation. */
export function loadAll(): Promise<readonly NamedCommand[]> {
  return Promise.all(commands.map(async ({ name, summary, load }) => ({ name, summary, ...(await load()) })));
}
