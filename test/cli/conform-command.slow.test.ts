/** levik conform with implementations that are correct, wrong, hanging, crashing, slow, missing, or print other lines. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtCommand } from "../setup/build-command.js";
import { given, ndjson, pathOf, run } from "./console.js";

interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly noAnswer: number;
  readonly unsupported: number;
  readonly ignoredLines: number;
  readonly byStatement: Readonly<Record<string, object>>;
  readonly failures: readonly {
    readonly id: string;
    readonly noAnswer?: string;
    readonly missing?: readonly unknown[];
    readonly unexpected?: readonly unknown[];
  }[];
}

const conform = async (command: string, ...words: readonly string[]) => {
  const { status, out, errors } = await run("conform", "--command", command, ...words);
  return { status, errors, result: (out === "" ? {} : JSON.parse(out)) as Result };
};

/** Ten vectors without events: the right answer is an empty list. */
const ten = Array.from({ length: 10 }, (_, i) => ({
  id: `v${i}`,
  edition: "en",
  set: {},
  events: [],
  deliveries: [],
  statements: [i < 5 ? "MP-1" : "MP-2"],
}));
const vectors = (): readonly string[] => ["--vectors", given("ten.ndjson", ndjson(ten))];

/** A program of node that answers each line by an expression of `id`. */
const program = (name: string, body: string): string =>
  `"${process.execPath}" "${given(
    `${name}.mjs`,
    `import { createInterface } from "node:readline";
const answer = (id, rest = { deliveries: [] }) => console.log(JSON.stringify({ id, ...rest }));
for await (const line of createInterface({ input: process.stdin })) {
  const { id } = JSON.parse(line);
  ${body}
}`,
  )}"`;

describe("levik conform", () => {
  it.each(["levik", "oracle"])("finds that the %s agrees with every vector of the package", async (name) => {
    const { status, errors, result } = await conform(
      `"${process.execPath}" "${builtCommand}/answer-${name}.js"`,
    );
    expect([status, errors]).toEqual([0, []]);
    expect(result).toMatchObject({ failed: 0, noAnswer: 0, unsupported: 0, ignoredLines: 0, failures: [] });
    expect(result.passed).toBeGreaterThan(200);
  });

  it("finds that the example in Python fails exactly where its documentation says", async () => {
    const { status, result } = await conform("python3 conformance/example/metering_points.py");
    expect(status).toBe(1);
    const page = readFileSync("docs/conformance.md", "utf8");
    const documented = [...page.matchAll(/^- `(example-[A-Z0-9-]+)`:/gm)].map(([, id]) => id!);
    expect(documented).toHaveLength(2);
    expect(result.failures.map(({ id }) => id).sort()).toEqual(
      documented.flatMap((id) => [`${id}-en`, `${id}-et`]).sort(),
    );
    expect(result).toMatchObject({ passed: 26, noAnswer: 0 });
  });

  it("counts by statement, and passes what is unsupported", async () => {
    const { status, result } = await conform(
      program("half", `answer(id, Number(id[1]) < 5 ? undefined : { unsupported: true });`),
      ...vectors(),
    );
    expect(status).toBe(0);
    expect(result).toEqual({
      passed: 5,
      failed: 0,
      noAnswer: 0,
      unsupported: 5,
      ignoredLines: 0,
      byStatement: {
        "MP-1": { passed: 5, failed: 0, noAnswer: 0, unsupported: 0 },
        "MP-2": { passed: 0, failed: 0, noAnswer: 0, unsupported: 5 },
      },
      failures: [],
    });
  });

  it("lists unexpected deliveries", async () => {
    const line = { event: 0, recipientEic: "38X-EX-SUPPL-A-P" };
    const body = `answer(id, { deliveries: id === "v3" ? [${JSON.stringify(line)}] : [] });`;
    const { status, result } = await conform(program("wrong", body), ...vectors());
    expect(status).toBe(1);
    expect(result).toMatchObject({ passed: 9, failed: 1 });
    expect(result.failures).toMatchObject([{ id: "v3", missing: [], unexpected: [line] }]);
  });

  it("does not wait for an implementation that hangs, at one line or at all", async () => {
    const one = await conform(program("one", `if (id !== "v4") answer(id);`), ...vectors(), "--timeout", "5");
    expect([one.status, one.result.passed, one.result.noAnswer]).toEqual([1, 9, 1]);
    expect(one.result.failures).toMatchObject([{ id: "v4", noAnswer: "no answer within 5 s" }]);
    const all = await conform("sleep 1000", ...vectors(), "--timeout", "0.1");
    expect([all.status, all.result.passed, all.result.noAnswer]).toEqual([1, 0, 10]);
  });

  it("restarts an implementation that crashes, and reports its status", async () => {
    const crash = `if (id === "v4") { console.error("out of luck"); process.exit(3); } answer(id);`;
    const { status, result } = await conform(program("crash", crash), ...vectors());
    expect([status, result.passed, result.noAnswer]).toEqual([1, 9, 1]);
    expect(result.failures).toMatchObject([{ id: "v4", noAnswer: "it ended with status 3: out of luck" }]);
    const atOnce = await conform("exit 3", ...vectors());
    expect([atOnce.status, atOnce.result.noAnswer]).toEqual([1, 10]);
  });

  it("accepts answers in any order and late answers of other lines; ignores and counts other output", async () => {
    const talk = `console.log("working on", id); console.log("{"); console.log(JSON.stringify({ id: "other", deliveries: [] }));
      setTimeout(() => answer(id), id === "v0" ? 300 : 0);`;
    const { status, result } = await conform(program("talk", talk), ...vectors());
    expect([status, result.passed, result.ignoredLines]).toEqual([0, 10, 30]);
    const echo = await conform("cat", ...vectors(), "--timeout", "0.2");
    expect([echo.status, echo.result.noAnswer]).toEqual([1, 10]);
    const endless = await conform("yes", ...vectors(), "--timeout", "0.2");
    expect([endless.status, endless.result.noAnswer]).toEqual([1, 10]);
  });

  it.each(["no-such-program-anywhere", "./package.json"])(
    "ends with 2 if %s cannot be started",
    async (command) => {
      const { status, errors } = await conform(command, ...vectors());
      expect(status).toBe(2);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(
        /^levik: --command: expected a command that can be started, got it ended with status 12[67]/,
      );
    },
  );

  it("refuses wrong vectors and usage in one line each", async () => {
    const wrong = given("wrong.ndjson", ndjson([{ ...ten[0], edition: "fi" }]));
    const twice = given("twice.ndjson", ndjson([ten[0], ten[0]]));
    for (const words of [
      ["--vectors", wrong],
      ["--vectors", twice],
      ["--timeout", "soon"],
      ["--timeout", "0"],
      ["--vectors", given("empty.ndjson", "")],
      ["--vectors", pathOf("none")],
    ]) {
      const { status, errors } = await conform("cat", ...words);
      expect([status, errors.length]).toEqual([2, 1]);
    }
    expect((await run("conform")).status).toBe(2);
  });

  it("prints a table and writes JUnit XML and a page", async () => {
    const command = program("table", `answer(id, { deliveries: id === "v3" ? [{ event: 0 }] : [] });`);
    const junit = pathOf("report.xml");
    const html = pathOf("report.html");
    const { status, out } = await run(
      "conform",
      "--command",
      command,
      ...vectors(),
      "--format",
      "table",
      "--junit",
      junit,
      "--html",
      html,
    );
    expect(status).toBe(1);
    expect(readFileSync(html, "utf8")).toContain("1 of 10 vectors did not pass.");
    expect(out).toMatch(/^MP-1 +4 +1 +0 +0$/m);
    expect(out).toMatch(/^v3 +1 unexpected, such as \{"event":0\}$/m);
    expect(out).toMatch(/^9 passed, 1 failed, 0 without an answer, 0 unsupported$/m);
    const xml = readFileSync(junit, "utf8");
    expect(xml).toContain('<testsuite name="conformance" tests="2" failures="1" skipped="0">');
    expect(xml).toContain('<testcase classname="MP-1" name="v3">');
  });
});
