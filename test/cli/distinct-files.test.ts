import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDistinctFiles, named } from "../../src/cli/distinct-files.js";
import { filesThere, given, pathOf, run } from "./console.js";

/** A form of the path of a file; forms with a link need a name for it. */
type Naming = (folder: string, file: string, link: string) => string;

const namings: readonly Naming[] = [
  (folder, file) => join(folder, file),
  (folder, file) => relative(process.cwd(), join(folder, file)),
  (folder, file) => `${folder}/sub/.././${file}`,
  (folder, file) => `${folder}//sub//..//${file}`,
  (folder, file, link) => {
    symlinkSync(join(folder, file), join(folder, link));
    return join(folder, link);
  },
  (folder, file, link) => {
    symlinkSync(`../${file}`, join(folder, "sub", link));
    symlinkSync(`sub/${link}`, join(folder, `${link}-of-a-link`));
    return join(folder, `${link}-of-a-link`);
  },
  (folder, file, link) => {
    symlinkSync(folder, join(folder, `${link}-directory`));
    return join(folder, `${link}-directory`, file);
  },
];

/** A hard link; the file must exist. */
const hardLink: Naming = (folder, file, link) => {
  linkSync(join(folder, file), join(folder, link));
  return join(folder, link);
};

const inFolder = async <A>(work: (folder: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), "levik-distinct-"));
  mkdirSync(join(folder, "sub"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const outcomeOf = async (inputs: readonly string[], outputs: readonly string[]): Promise<string> =>
  checkDistinctFiles(named("in", inputs), named("out", outputs)).then(
    () => "taken",
    (error: Error) => error.message,
  );

const namingOf = fc.integer({ min: 0, max: namings.length });

describe("output files", () => {
  it("are distinguished from inputs and from each other for any form of their paths", async () => {
    const pairs = fc.record({
      exists: fc.boolean(),
      isSame: fc.boolean(),
      isInput: fc.boolean(),
      one: namingOf,
      other: namingOf,
    });
    await fc.assert(
      fc.asyncProperty(pairs, ({ exists, isSame, isInput, one, other }) =>
        inFolder(async (folder) => {
          if (exists || isInput) writeFileSync(join(folder, "a"), "");
          if (exists) writeFileSync(join(folder, "b"), "");
          const path = (naming: number, file: string, link: string): string => {
            const isHardLink = naming === namings.length && exists;
            return (isHardLink ? hardLink : namings[naming % namings.length]!)(folder, file, link);
          };
          const first = path(one, "a", "link-1");
          const second = path(other, isSame ? "a" : "b", "link-2");
          const outcome = isInput ? await outcomeOf([first], [second]) : await outcomeOf([], [first, second]);
          expect(outcome).toBe(
            isSame
              ? `--out ${second}: expected a file other than --${isInput ? "in" : "out"} ${first}, got the same file`
              : "taken",
          );
        }),
      ),
      { numRuns: 300 },
    );
  });

  it("may be the same device twice", async () => {
    expect(await outcomeOf(["/dev/null"], ["/dev/null", "/dev/null"])).toBe("taken");
  });

  it("may be circular links or links into a missing directory: writing reports the error", async () => {
    symlinkSync("circle", pathOf("circle"));
    expect(await outcomeOf([], [pathOf("circle"), pathOf("none/there")])).toBe("taken");
  });
});

describe("commands that write", () => {
  const market = { meteringPoints: [], agreements: [] };
  const at = ["--for", "38X-EIN-GO-----0", "--at", "2024-05-01T12:00Z"];

  /** For each option that names an output: the words of a command, given the output; the inputs are `set` and `more`. */
  const commands: Readonly<Record<string, (set: string, more: string, out: string) => readonly string[]>> = {
    "predict --set-out": (set, more, out) => ["predict", "--set", set, "--events", more, "--set-out", out],
    "timeline --svg": (set, _, out) => [
      "timeline",
      "--set",
      set,
      "--meter",
      "38ZGO-1000000C-Y",
      "--svg",
      out,
    ],
    "reconcile --html": (set, more, out) => [
      "reconcile",
      "--set",
      set,
      "--events",
      set,
      "--received",
      more,
      ...at,
      "--html",
      out,
    ],
    "reconcile --junit": (set, more, out) => [
      "reconcile",
      "--set",
      set,
      "--events",
      set,
      "--coverage",
      more,
      "--received",
      set,
      ...at,
      "--junit",
      out,
    ],
    "plan --ledger": (set, _, out) => [
      "plan",
      "--type",
      "AGREEMENT",
      "--day",
      "2024-05-01",
      "--answers",
      set,
      "--ledger",
      out,
    ],
  };

  for (const [name, words] of Object.entries(commands)) {
    it(`${name}: an output that is an input is refused before anything is read`, async () => {
      for (const [i, naming] of [...namings, hardLink].entries()) {
        const [set, more] = [given("set", market), given("more", "[]")];
        const folder = pathOf("");
        mkdirSync(pathOf("sub"), { recursive: true });
        const before = filesThere();
        for (const input of name.startsWith("predict") || name === "reconcile --html"
          ? ["set", "more"]
          : ["set"]) {
          const out = naming(folder, input, `link-${i}-${input}`);
          const { status, errors, out: printed } = await run(...words(set, more, out));
          expect({ status, printed, lines: errors.length }).toEqual({ status: 2, printed: "", lines: 1 });
          expect(errors[0]).toMatch(/: expected a file other than --\w+ \w+, got the same file$/);
          expect(readFileSync(set, "utf8")).toBe(JSON.stringify(market));
          expect(readFileSync(more, "utf8")).toBe("[]");
        }
        expect(filesThere().filter((file) => !file.startsWith("link-"))).toEqual(
          before.filter((file) => !file.startsWith("link-")),
        );
      }
    });
  }

  it("reconcile: one file for page and JUnit XML is refused", async () => {
    const [set, out] = [given("set", market), pathOf("report")];
    const words = ["reconcile", "--set", set, "--events", set, "--received", set, ...at];
    const { status, errors } = await run(...words, "--html", out, "--junit", `${pathOf("")}/./report`);
    expect(status).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("expected a file other than --html report, got the same file");
  });

  it("sample: two of its files that are one are refused", async () => {
    given("events.ndjson", "");
    symlinkSync("events.ndjson", pathOf("set.json"));
    const { status, errors } = await run("sample", "--points", "1", "--seed", "1", "--out", pathOf(""));
    expect(status).toBe(2);
    expect(errors).toEqual([
      "levik: --out events.ndjson: expected a file other than --out set.json, got the same file",
    ]);
    expect(readFileSync(pathOf("events.ndjson"), "utf8")).toBe("");
  });
});
