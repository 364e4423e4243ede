import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { completionScripts, optionTexts } from "../../src/cli/completion-scripts.js";
import { loadAll } from "../../src/cli/commands.js";
import { pathOf, run } from "./console.js";

const commands = await loadAll();

/** The completions of bash after some words, where the last is incomplete; `=` is a separate word there. */
const offered = (...words: readonly string[]): readonly string[] => {
  const script = `${completionScripts.bash(commands)}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _levik; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-c", script, "bash", "levik", ...words], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line !== "");
};

describe("completion in bash", () => {
  it("offers commands", () => {
    expect(offered("")).toEqual(commands.map(({ name }) => name));
    expect(offered("pr")).toEqual(expect.arrayContaining(["predict"]));
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    "offers every option of %s",
    (name, { options }) => {
      const all = [...Object.keys({ ...options, strict: 0, help: 0, lang: 0, "error-limit": 0 })].map(
        (option) => `--${option}`,
      );
      expect(offered(name, "--")).toEqual(all);
    },
  );

  it("offers the values of an option", () => {
    expect(offered("predict", "--format", "")).toEqual(["ndjson", "table"]);
    expect(offered("predict", "--format", "=", "t")).toEqual(["table"]);
    expect(offered("rules", "--lang", "")).toEqual(["en", "et"]);
    expect(offered("completion", "")).toEqual([
      "bash",
      "zsh",
      "fish",
      "--strict",
      "--help",
      "--lang",
      "--error-limit",
    ]);
    expect(offered("predict", "--for", "")).toEqual([]);
  });

  it("offers KEY=VALUE, although bash splits it into three words", () => {
    expect(offered("predict", "--reading", "MD")).toEqual(["MD-2=own-point", "MD-2=point-above-too"]);
    expect(offered("predict", "--reading", "MD-2", "=")).toEqual(["own-point", "point-above-too"]);
    expect(offered("predict", "--reading", "MD-2", "=", "own")).toEqual(["own-point"]);
  });

  it("offers files and directories", () => {
    expect(offered("predict", "--set", "package.j")).toEqual(["package.json"]);
    expect(offered("sample", "--out", "tes")).toEqual(["test"]);
  });

  it("offers nothing after an unknown command", () => {
    expect(offered("nope", "--")).toEqual([]);
  });
});

describe("completion in zsh and fish", () => {
  const zsh = completionScripts.zsh(commands);
  const fish = completionScripts.fish(commands).split("\n");

  it.each(commands.map((command) => [command.name, command] as const))("has %s", (name, command) => {
    expect(zsh).toContain(`\n    '${name}:`);
    const inZsh = zsh.slice(zsh.indexOf(`\n    ${name}) _arguments `)).split(" ;;")[0]!;
    const inFish = fish.filter((line) => line.includes(`from ${name}'`));
    for (const option of [...Object.keys(command.options), "strict", "help", "lang", "error-limit"]) {
      expect(inZsh).toMatch(new RegExp(`'\\*?--${option}[=[]`));
      expect(inFish.filter((line) => line.includes(` -l ${option} `))).toHaveLength(1);
    }
  });

  it("describes options with the text of the help", () => {
    expect(zsh).toContain("'--for=[only the deliveries to this party]:for:'");
    expect(zsh).toContain(
      "'--format=[json (default in a pipe) or table (default on a terminal)]:format:(json table)'",
    );
    expect(fish).toContain(
      "complete -c levik -n '__fish_seen_subcommand_from predict' -l for -x -d 'only the deliveries to this party'",
    );
  });

  it("closes every quotation mark", () => {
    for (const script of [zsh, fish.join("\n")])
      expect(script.split("\n").filter((line) => (line.match(/'/g) ?? []).length % 2 === 1)).toEqual([]);
  });
});

describe("the description of an option", () => {
  it("is the first line after its name", () => {
    const help = `levik x

  --set FILE  a set,
              of agreements
  --from I, --to I   two instants
  --compare-reading-time
                     as well`;
    expect([...optionTexts(help)]).toEqual([
      ["set", "a set,"],
      ["from", "two instants"],
      ["to", "two instants"],
      ["compare-reading-time", "as well"],
    ]);
  });
});

describe("levik completion", () => {
  it.each(["bash", "zsh", "fish"] as const)("prints the script of %s", async (shell) => {
    const { status, out, errors } = await run("completion", shell);
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(out).toBe(completionScripts[shell](commands));
  });

  it.each([
    [[], "nothing"],
    [["bsh"], '"bsh"; did you mean bash?'],
    [["powershell"], '"powershell"'],
    [["bash", "zsh"], '"bash zsh"; did you mean bash?'],
  ])("refuses %j", async (words, got) => {
    const { status, out, errors } = await run("completion", ...words);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(errors).toEqual([`levik: expected one of bash, zsh, fish, got ${got}`]);
  });
});

describe("the examples of the help texts", () => {
  /** The words of an example, with the files of `levik sample` in this test's folder. */
  const wordsOf = (help: string): readonly string[] =>
    /\nExample.*:\n {2}levik ([^]*?)\n\n/
      .exec(help)![1]!
      .replace(/ \\\n +/g, " ")
      .replace(/ >.*/, "")
      .split(" ")
      .map((word) => (/^market|^authorizations/.test(word) ? pathOf(word) : word));

  /** Those that need more than these files, run until they are stopped, or check every market up to the default bound. */
  const alone = ["access", "conform", "simulate", "worker", "scan", "compare", "prove", "rule-out"];

  it("run as printed", async () => {
    const statuses: Record<string, number> = {};
    const examples = commands.filter(({ name }) => !alone.includes(name));
    for (const { help } of [...examples].sort(
      (a, b) => Number(b.name === "sample") - Number(a.name === "sample"),
    )) {
      const [name, ...words] = wordsOf(help.en);
      const { status, errors, out } = await run(name!, ...words);
      expect(errors.filter((line) => !line.startsWith("warning:") && !line.startsWith("remark:"))).toEqual(
        [],
      );
      expect(out).not.toBe("");
      statuses[name!] = status;
    }
    expect(Object.keys(statuses)).toHaveLength(commands.length - alone.length);
    expect(Object.entries(statuses).filter(([, status]) => status > 0)).toEqual([["reconcile", 1]]);
  });
});
