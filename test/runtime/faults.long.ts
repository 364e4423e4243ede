/**
 * Runs under bad conditions: ended at a random moment, without disk space or the right to write, with few open files or little
 * memory. After each the status is right, no output is torn, nothing is left but what is documented, and the same run made
 * again gives the same report.
 */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commandProgram } from "../setup/build-command.js";
import { writeInstant } from "../../src/time/write-instant.js";
import type { SampleFiles } from "./parallel/sample-files.js";
import { sampleFiles } from "./parallel/sample-files.js";

interface Ended {
  /** The exit status, or the name of the signal that ended it. */
  readonly by: number | string;
  readonly out: string;
  readonly errors: string;
}

let sample: SampleFiles;
/** Where runs keep what they have on the way, and where they write. */
let [temporary, written] = ["", ""];
let expected: { readonly out: string; readonly junit: string; readonly milliseconds: number };

const junit = (): string => join(written, "junit.xml");

const words = (...more: readonly string[]): readonly string[] => {
  const { job } = sample;
  return [
    ...["reconcile", "--set", job.set, "--received", ...job.received, "--coverage", job.coverage!],
    ...[
      "--events",
      "events" in job.due ? job.due.events : "",
      "--for",
      job.for,
      "--at",
      writeInstant(job.at),
    ],
    ...["--workers", "2", "--format", "ndjson", ...more],
  ];
};

interface Trouble {
  readonly node?: readonly string[];
  /** A shell's words before the command, such as `ulimit -n 24;`. */
  readonly shell?: string;
  readonly more?: readonly string[];
  readonly during?: (child: ChildProcess) => void;
  readonly outTo?: "closed";
}

const start = ({
  node = [],
  shell = "",
  more = ["--junit", junit()],
  during,
  outTo,
}: Trouble): Promise<Ended> =>
  new Promise((resolve) => {
    const command = [process.execPath, ...node, commandProgram, ...words(...more)];
    const child = spawn("/bin/sh", ["-c", `${shell} exec "$@"`, "sh", ...command], {
      env: { ...process.env, TMPDIR: temporary },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [out, errors] = ["", ""];
    if (outTo === "closed") child.stdout.destroy();
    else child.stdout.on("data", (text) => (out += String(text)));
    child.stderr.on("data", (text) => (errors += String(text)));
    child.on("close", (status, signal) => resolve({ by: status ?? signal ?? "", out, errors }));
    during?.(child);
  });

/** What is left where runs keep things, and where they write. */
const left = (): readonly string[] => [...readdirSync(temporary), ...readdirSync(written)].sort();

const junitThere = (): string | undefined =>
  readdirSync(written).includes("junit.xml") ? readFileSync(junit(), "utf8") : undefined;

/** The same run made again gives the same report. */
const again = async (): Promise<void> => {
  const { by, out } = await start({});
  expect({ by, isSame: out === expected.out }).toEqual({ by: 1, isSame: true });
  expect(junitThere()).toBe(expected.junit);
};

beforeAll(async () => {
  sample = sampleFiles(60, 11);
  // Large enough for threads and a directory on the way: empty lines count as well.
  if ("events" in sample.job.due)
    appendFileSync(sample.job.due.events, `${" ".repeat(1023)}\n`.repeat(17 * 1024));
  temporary = mkdtempSync(join(tmpdir(), "levik-faults-"));
  written = mkdtempSync(join(tmpdir(), "levik-faults-out-"));
  const began = performance.now();
  const { by, out, errors } = await start({});
  expect({ by, errors: errors.replace(/warning: .*\n/g, "") }).toEqual({ by: 1, errors: "" });
  expected = { out, junit: readFileSync(junit(), "utf8"), milliseconds: performance.now() - began };
  expect(left()).toEqual(["junit.xml"]);
}, 120_000);

beforeEach(() => {
  for (const folder of [temporary, written])
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});

afterAll(() => {
  for (const folder of [temporary, written]) rmSync(folder, { recursive: true, force: true });
  sample.remove();
});

/** Moments of a run, spread over all of it. */
const moments = [0.4, 0.8].map((share) => share + 0.1 * Math.random());

describe("a run that is ended", () => {
  it.each(moments)(
    "by SIGTERM after %d of its time leaves no temporary files and no incomplete output",
    async (share) => {
      const { by } = await start({
        during: (child) => setTimeout(() => child.kill("SIGTERM"), share * expected.milliseconds),
      });
      expect([1, "SIGTERM"]).toContain(by);
      expect([undefined, expected.junit]).toContain(junitThere());
      expect(left().filter((name) => name !== "junit.xml")).toEqual([]);
      await again();
    },
  );

  it("by a second SIGTERM, while the first one is obeyed, leaves nothing either", async () => {
    const { by } = await start({
      during: (child) =>
        setTimeout(() => {
          for (let i = 0; i < 20; i++) setTimeout(() => child.kill("SIGTERM"), i);
        }, 0.6 * expected.milliseconds),
    });
    expect([1, "SIGTERM"]).toContain(by);
    expect(left().filter((name) => name !== "junit.xml")).toEqual([]);
    await again();
  });

  it.each(moments)(
    "by SIGKILL after %d of its time leaves at most its temporary directory",
    async (share) => {
      const { by } = await start({
        during: (child) => setTimeout(() => child.kill("SIGKILL"), share * expected.milliseconds),
      });
      expect([1, "SIGKILL"]).toContain(by);
      expect([undefined, expected.junit]).toContain(junitThere());
      expect(left().filter((name) => !/^(levik-scratch-|junit\.xml)/.test(name))).toEqual([]);
      await again();
    },
  );
});

const oneError = (errors: string): readonly string[] =>
  errors.split("\n").filter((line) => line !== "" && !line.startsWith("warning: "));

describe("a run without disk space", () => {
  it("for an output ends with 2 and an error line", async () => {
    const { by, errors } = await start({ more: ["--junit", "/dev/full"] });
    expect({ by, errors: oneError(errors) }).toEqual({
      by: 2,
      errors: [expect.stringMatching(/^levik: \/dev\/full: cannot be written \(ENOSPC\)$/)],
    });
    expect(left()).toEqual([]);
    await again();
  });

  it("for standard output ends with 2 and an error line", async () => {
    const { by, errors } = await start({ shell: "exec >/dev/full;" });
    expect({ by, errors: oneError(errors) }).toEqual({
      by: 2,
      errors: ["levik: standard output: cannot be written (ENOSPC)"],
    });
    await again();
  });

  it("whose output nobody reads ends with the same status", async () => {
    const { by, errors } = await start({ outTo: "closed" });
    expect({ by, errors: oneError(errors) }).toEqual({ by: 1, errors: [] });
    expect(junitThere()).toBe(expected.junit);
  });
});

describe("a run that lacks something", () => {
  it("a directory for temporary files ends with 2 and an error line", async () => {
    const { by, errors } = await start({ shell: `TMPDIR=${join(temporary, "none")};` });
    expect({ by, errors: oneError(errors) }).toEqual({
      by: 2,
      errors: [expect.stringMatching(/expected a directory for temporary files \(TMPDIR\)/)],
    });
    await again();
  });

  it.runIf(process.getuid?.() !== 0)("the right to write ends with 2 and an error line", async () => {
    const closed = join(written, "closed");
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    const { by, errors } = await start({ more: ["--junit", join(closed, "junit.xml")] });
    expect({ by, errors: oneError(errors) }).toEqual({
      by: 2,
      errors: [expect.stringMatching(/no permission/)],
    });
  });

  it("more than 24 open files prints the report or an error line", async () => {
    const { by, out, errors } = await start({ shell: "ulimit -n 24;" });
    if (by === 1) expect(out).toBe(expected.out);
    else expect({ by, errors: oneError(errors).length }).toEqual({ by: 2, errors: 1 });
    expect(left().filter((name) => name !== "junit.xml")).toEqual([]);
    await again();
  });

  it("memory prints the report, or ends without incomplete output", async () => {
    const { by, out, errors } = await start({ node: ["--max-old-space-size=40"] });
    // The engine itself ends a process whose main thread has no memory left.
    if (by === 1) expect(out).toBe(expected.out);
    else expect([2, 134, "SIGABRT", "SIGTRAP", 133]).toContain(by);
    if (by === 2) expect(oneError(errors).length).toBe(1);
    expect([undefined, expected.junit]).toContain(junitThere());
    await again();
  });
});
