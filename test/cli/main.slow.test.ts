/** The program as a process: pipes, standard input, exit status. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { version } from "../../src/version.js";
import { commandProgram } from "../setup/build-command.js";
import { given, ndjson, pathOf } from "./console.js";
import { market, supplier, update } from "./market-fixture.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = `"${process.execPath}" "${commandProgram}"`;

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a line of shell with `levik` in it; the status is that of the whole line, of its failing part in a pipe. */
const shell = (line: string, input = ""): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn("bash", ["-c", `set -o pipefail; levik() { ${program} "$@"; }; ${line}`], {
      cwd: root,
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out, err }));
    child.stdin.end(input);
  });

const events = (count: number): string =>
  ndjson(Array.from({ length: count }, () => update("2024-05-01T12:00Z")));

describe("the program", () => {
  it("prints its version and ends with 0", async () => {
    expect(await shell("levik --version")).toEqual({ status: 0, out: `${version}\n`, err: "" });
  });

  it("ends with 2 and one line for bad usage", async () => {
    const { status, out, err } = await shell("levik predict --nope");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^levik: expected one of the options .*, got --nope\n$/);
  });

  it("reads standard input", async () => {
    const { status, out, err } = await shell(
      `levik predict --set ${given("set", market)} --events -`,
      events(3),
    );
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out.split("\n")).toHaveLength(4);
  });

  describe("when a pipe closes early", () => {
    const files = (count: number): string =>
      `--set ${given("set", market)} --events ${given("events", events(count))}`;

    it("ends quietly and with the same status: a run without errors", async () => {
      const { status, out, err } = await shell(`levik predict ${files(20_000)} | head -1`);
      expect({ status, err }).toEqual({ status: 0, err: "" });
      expect(out).toMatch(/^\{"event":0,.*\}\n$/);
    });

    it("ends with the same status: an event that is invalid, after the pipe closed", async () => {
      const wrong = given("wrong", `${events(20_000)}{}\n`);
      const { status, err } = await shell(
        `levik predict --set ${given("set", market)} --events ${wrong} | head -1`,
      );
      expect(status).toBe(2);
      expect(err).toMatch(/^levik: wrong:20001: [^\n]*\n$|wrong:20001/);
    });

    it("ends with the same status and writes its files: a reconciliation with differences", async () => {
      const page = pathOf("report.html");
      const words = `${files(3000)} --received ${given("received", "")} --for ${supplier} --at 2024-05-02T00:00Z`;
      const { status, err } = await shell(`levik reconcile ${words} --html ${page} | head -1`);
      expect({ status, err }).toEqual({ status: 1, err: "" });
      expect(readFileSync(page, "utf8")).toMatch(/<\/html>\s*$/);
    });
  });

  it(
    "ends with 2 when Redis accepts and does not answer, and shows no password",
    { timeout: 30_000 },
    async () => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      const { port } = server.address() as AddressInfo;
      const redis = `redis://user:se%2Fcret@127.0.0.1:${port}`;
      try {
        const { status, out, err } = await shell(`levik worker --directory . --redis ${redis}`);
        expect({ status, out }).toEqual({ status: 2, out: "" });
        expect(err).toMatch(new RegExp(`^levik: redis://127.0.0.1:${port}: expected Redis, .*\\n$`));
        expect(err).not.toContain("cret");
      } finally {
        server.close();
      }
    },
  );

  it.each([
    "worker redis://:secret@db",
    "redis://:secret@db",
    "worker --redis redis://:sec/ret@db",
    "worker --redis=redis://:a/secret@db",
  ])("shows no password in an error of usage: %s", async (words) => {
    const { status, err } = await shell(`levik ${words}`);
    expect(status).toBe(2);
    expect(err).toMatch(/^levik: [^\n]*\n$/);
    expect(err).not.toContain("ret");
  });

  it("reports in one line that standard output cannot be written", async () => {
    const files = `--set ${given("set", market)} --events ${given("events", events(2000))}`;
    const { status, err } = await shell(`levik predict ${files} > /dev/full`);
    expect({ status, err }).toEqual({
      status: 2,
      err: "levik: standard output: cannot be written (ENOSPC)\n",
    });
  });

  it("prints the deliveries before an invalid event, and ends with 2", async () => {
    const input = `${events(2)}{"resourceType": "METERING_POINT",\n${events(1)}`;
    const { status, out, err } = await shell(`levik predict --set ${given("set", market)} --events -`, input);
    expect(status).toBe(2);
    expect(out.trim().split("\n")).toHaveLength(2);
    expect(err).toBe(
      "levik: standard input:3: expected JSON with an attribute name, got the end of the line\n",
    );
  });
});
