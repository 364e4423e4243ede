/**
 * Every command, in the order of `levik --help`. A command is loaded only when it is needed, so that a small one starts
 * quickly.
 */
import type { Command, InBothLanguages, NamedCommand } from "./command.js";

export interface CommandEntry {
  readonly name: string;
  /** Its line in `levik --help`. */
  readonly summary: InBothLanguages;
  readonly load: () => Promise<Command>;
}

export const commands: readonly CommandEntry[] = [
  {
    name: "predict",
    summary: {
      en: "who receives what, and why, for the events of a market",
      et: "kes mida turu sündmuste kohta saab ja miks",
    },
    load: async () => (await import("./predict-command.js")).predictCommand,
  },
  {
    name: "explain",
    summary: {
      en: "every rule that looked at one party, granted or not, and why",
      et: "iga reegel, mis üht osapoolt vaatas: kas õigus on ja miks",
    },
    load: async () => (await import("./explain-command.js")).explainCommand,
  },
  {
    name: "expect",
    summary: {
      en: "the metering data that must have been received by a moment, from agreements and deadlines",
      et: "mõõteandmed, mis pidid lepingute ja tähtaegade järgi mingiks hetkeks saadud olema",
    },
    load: async () => (await import("./expect-command.js")).expectCommand,
  },
  {
    name: "reconcile",
    summary: {
      en: "what a party should have received, compared with what it received",
      et: "mida osapool oleks pidanud saama, võrreldes sellega, mida ta sai",
    },
    load: async () => (await import("./reconcile-command.js")).reconcileCommand,
  },
  {
    name: "set",
    summary: {
      en: "an agreement set out of the agreement messages a party has received",
      et: "lepingute kogum osapoole saadud lepinguteavitustest",
    },
    load: async () => (await import("./set-command.js")).setCommand,
  },
  {
    name: "plan",
    summary: {
      en: "the queries that read a span of messages, within the Datahub's limits",
      et: "päringud, millega ajavahemiku teavitused Andmelao piirangute järgi ära lugeda",
    },
    load: async () => (await import("./plan-command.js")).planCommand,
  },
  {
    name: "access",
    summary: {
      en: "whether a party may query a metering point, and which periods of its data",
      et: "kas osapool võib mõõtepunkti kohta päringuid teha ja millise aja andmed ta saab",
    },
    load: async () => (await import("./access-command.js")).accessCommand,
  },
  {
    name: "check",
    summary: {
      en: "the rules that agreement changes, metering data and network bills break, before they are sent",
      et: "reeglid, mida lepingumuudatused, mõõteandmed ja võrguteenuse arved rikuvad, enne saatmist",
    },
    load: async () => (await import("./check-command.js")).checkCommand,
  },
  {
    name: "reason",
    summary: {
      en: "what a reason code means; without a code the catalogue",
      et: "mida põhjusekood tähendab; ilma koodita kogu kataloog",
    },
    load: async () => (await import("./reason-command.js")).reasonCommand,
  },
  {
    name: "timeline",
    summary: { en: "one metering point over time, drawn", et: "ühe mõõtepunkti lepingud ajateljel" },
    load: async () => (await import("./timeline-command.js")).timelineCommand,
  },
  {
    name: "rules",
    summary: {
      en: "the rule book: every statement, its source, the decision taken, what implements and what tests it",
      et: "reegliraamat: iga väide, selle allikas ja otsus, mis seda täidab ja mis kontrollib",
    },
    load: async () => (await import("./rules-command.js")).rulesCommand,
  },
  {
    name: "compare",
    summary: {
      en: "whether two rule books agree in every market up to a bound",
      et: "kas kaks reegliraamatut annavad igal turul kuni piirini sama tulemuse",
    },
    load: async () => (await import("./compare-command.js")).compareCommand,
  },
  {
    name: "prove",
    summary: { en: "what is true in every market up to a bound", et: "mis kehtib igal turul kuni piirini" },
    load: async () => (await import("./prove-command.js")).proveCommand,
  },
  {
    name: "rule-out",
    summary: {
      en: "which editions and readings the received messages refute",
      et: "milliseid redaktsioone ja tõlgendusi saadud teavitused ümber lükkavad",
    },
    load: async () => (await import("./rule-out-command.js")).ruleOutCommand,
  },
  {
    name: "conform",
    summary: {
      en: "whether another implementation of the rules gives the same deliveries",
      et: "kas reeglite teine teostus annab samad teavitused",
    },
    load: async () => (await import("./conform-command.js")).conformCommand,
  },
  {
    name: "sample",
    summary: {
      en: "a synthetic market, its events, and the messages one supplier received, with known faults",
      et: "väljamõeldud turg, selle sündmused ja ühe tarnija saadud teavitused, teadaolevate vigadega",
    },
    load: async () => (await import("./sample-command.js")).sampleCommand,
  },
  {
    name: "scan",
    summary: {
      en: "read messages from the Datahub into files, with a ledger of what was read",
      et: "loeb Andmelaost teavitused failidesse ja peab lugemispäevikut",
    },
    load: async () => (await import("./scan-command.js")).scanCommand,
  },
  {
    name: "simulate",
    summary: {
      en: "a Datahub to test against, served on this machine",
      et: "katsetamiseks mõeldud Andmeladu selles masinas",
    },
    load: async () => (await import("./simulate-command.js")).simulateCommand,
  },
  {
    name: "worker",
    summary: {
      en: "does the work of levik reconcile --redis, on as many machines as wanted",
      et: "teeb levik reconcile --redis tööd nii mitmes masinas, kui vaja",
    },
    load: async () => (await import("./worker-command.js")).workerCommand,
  },
  {
    name: "completion",
    summary: {
      en: "a script that completes commands, options and their values in bash, zsh or fish",
      et: "skript, millega bash, zsh või fish lõpetab käske, valikuid ja nende väärtusi",
    },
    load: async () => (await import("./completion-command.js")).completionCommand(loadAll),
  },
];

/** All commands with their options, for completion and documentation. */
export function loadAll(): Promise<readonly NamedCommand[]> {
  return Promise.all(commands.map(async ({ name, summary, load }) => ({ name, summary, ...(await load()) })));
}
