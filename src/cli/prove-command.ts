import { file, oneOfOption } from "./option-kinds.js";
import { marketSvg } from "../analysis/draw.js";
import { invariants } from "../analysis/invariants/all.js";
import type { Invariant } from "../analysis/invariants/invariant.js";
import type { Proof } from "../analysis/prove.js";
import { proving } from "../analysis/prove.js";
import { InputError } from "../runtime/files/read-entries.js";
import type { Command } from "./command.js";
import { analyse, boundOfFile, INTERRUPTED } from "./analysis-run.js";
import { checkDistinctFiles, named } from "./distinct-files.js";
import { marketTable } from "./market-table.js";
import { isStrict, oneOf, optional, readOptions } from "./options.js";
import { checkWritable, Output, tell, writeFileWhole } from "./output.js";
import { painted, tableLines } from "./text-table.js";

const chosen = (names: readonly string[]): readonly Invariant[] => {
  if (names.length === 0) return invariants;
  return names.map((name) => {
    const found = invariants.find((invariant) => invariant.name === name);
    if (found !== undefined) return found;
    const known = invariants.map((invariant) => invariant.name).join(", ");
    throw new InputError(`expected an invariant (${known}), got ${JSON.stringify(name)}`);
  });
};

function* proofLines(proofs: readonly (Proof & { readonly interrupted?: true })[]): Generator<string> {
  const rows = proofs.map(({ invariant, statement, pairs, holds, interrupted }) => [
    invariant,
    holds
      ? painted("green", interrupted === true ? "holds so far" : "holds")
      : painted("red", "does not hold"),
    String(pairs),
    statement,
  ]);
  yield* tableLines(["INVARIANT", "", "PAIRS", ""], rows);
  for (const { invariant, counterexample } of proofs) {
    if (counterexample === undefined) continue;
    yield "";
    yield `The smallest market where ${invariant} does not hold:`;
    yield* marketTable(counterexample.set, counterexample.events);
  }
}

const options = { bound: file, svg: file, format: oneOfOption(["json", "table"]) } as const;

export const proveCommand: Command = {
  name: "prove",
  options,
  words: invariants.map(({ name }) => name),
  summary: "what never happens, in any market up to a bound",
  help: `levik prove [INVARIANT...] [--bound FILE] [--svg FILE] [--format json|table]

Tries invariants on every admissible market with an event up to a bound: for each the
number of markets tried, and, where one does not hold, the smallest counterexample.
Without INVARIANT all of them:

${invariants.map(({ name }) => `  ${name}`).join("\n")}

An interrupt (Ctrl-C) ends it with what was covered so far.

  --bound FILE     how large markets are, JSON: points, agreements, instants, parties,
                   layouts (docs/analysis.md)
  --svg FILE       write a drawing of the first counterexample
  --format FORMAT  json (default in a pipe) or table (default on a terminal)

Example:
  levik prove locality

Exit status: 0 all hold, 1 not, 2 bad input or usage, 130 interrupted.`,
  run: async (words) => {
    const given = readOptions(words, options, true);
    const asked = chosen(given.positionals);
    const format = oneOf(given, "format", ["json", "table"]) ?? (process.stdout.isTTY ? "table" : "json");
    const boundFile = optional(given, "bound");
    const svg = optional(given, "svg");
    await checkDistinctFiles(named("bound", boundFile), named("svg", svg));
    if (svg !== undefined) await checkWritable(svg);
    const bound = boundFile === undefined ? undefined : await boundOfFile(boundFile, isStrict(given));

    const proofs: (Proof & { readonly interrupted?: true })[] = [];
    let isInterrupted = false;
    for (const invariant of asked) {
      const analysed = await analyse(proving(invariant, bound));
      isInterrupted = analysed.isInterrupted;
      proofs.push({ ...analysed.result, ...(isInterrupted && { interrupted: true }) });
      if (isInterrupted) break;
    }
    const output = new Output();
    if (format === "json") await output.line(JSON.stringify(proofs, null, 2));
    else for (const line of proofLines(proofs)) await output.line(line);
    await output.flush();
    if (svg !== undefined) {
      const failed = proofs.find(({ counterexample }) => counterexample !== undefined)?.counterexample;
      const drawn = failed && marketSvg(failed);
      if (drawn === undefined) tell("warning: there is no market to draw");
      else await writeFileWhole(svg, [drawn]);
    }
    if (isInterrupted) {
      const { invariant, pairs } = proofs.at(-1)!;
      tell(`interrupted: ${invariant} was tried on ${pairs} markets with an event so far`);
      return INTERRUPTED;
    }
    return proofs.every(({ holds }) => holds) ? 0 : 1;
  },
};
