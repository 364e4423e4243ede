import {
  allReasons,
  explainReasonError,
  formatReason,
  isListedAnywhere,
  parseReason,
  reasonRecord,
} from "../reason/index.js";
import type { Reason } from "../reason/index.js";
import type { Command } from "./Command.js";
import { InputError } from "../files/input.js";
import { oneOf, readOptions } from "./options.js";
import { Output, tell } from "./output.js";
import { tableLines } from "./table.js";

export const reasonCommand: Command = {
  name: "reason",
  summary: "what a reason code says; without a code the catalogue",
  help: `levik reason [CODE...] [--lang en|et] [--format json|table]

Explains reason codes in a sentence, with the editions whose catalogue lists them.

  --lang en|et     the language of the table (en)
  --format FORMAT  json (default in a pipe) or table (default on a terminal)

Exit status: 0 done, 2 a code that is not well-formed, or usage.`,
  run: async (words) => {
    const given = readOptions(words, { lang: { type: "string" }, format: { type: "string" } }, true);
    const language = oneOf(given, "lang", ["en", "et"]) ?? "en";
    const format = oneOf(given, "format", ["json", "table"]) ?? (process.stdout.isTTY ? "table" : "json");
    const parsed = given.positionals.map(parseReason);
    const errors = parsed.flatMap((result) =>
      result._tag === "Left" ? [explainReasonError(result.left)] : [],
    );
    if (errors.length > 0) throw new InputError(errors);
    const asked = parsed.flatMap((result): Reason[] => (result._tag === "Right" ? [result.right] : []));
    for (const reason of asked)
      if (!isListedAnywhere(reason))
        tell(`warning: ${formatReason(reason)} is well-formed, but no edition lists it`);
    const records = (given.positionals.length === 0 ? allReasons : asked).map((reason) => ({
      code: formatReason(reason),
      record: reasonRecord(reason),
    }));
    const output = new Output();
    if (format === "json") {
      await output.line(`[\n${records.map(({ record }) => `  ${JSON.stringify(record)}`).join(",\n")}\n]`);
    } else {
      const rows = records.map(({ code, record }) => [
        code,
        record.editions.length === 0 ? "-" : record.editions.join(" "),
        record[language],
      ]);
      for (const line of tableLines(["CODE", "EDITIONS", ""], rows)) await output.line(line);
    }
    await output.flush();
    return 0;
  },
};
