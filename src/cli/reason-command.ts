import { resourceTypes } from "../documents/vocabulary.js";
import {
  allReasons,
  explainReasonError,
  formatReason,
  isListedAnywhere,
  parseReason,
  reasonAllowed,
  reasonRecord,
} from "../reason/index.js";
import type { Reason } from "../reason/index.js";
import type { Command } from "./command.js";
import { languageOption, oneOfOption } from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { InputError } from "../runtime/files/read-entries.js";
import { languageOf, formatOf, readOptions } from "./options.js";
import { Output, notify } from "./output.js";
import { tableLines } from "./text-table.js";

const words = {
  en: { neverPredicted: "The rules never predict it.", heading: ["CODE", "EDITIONS", "", "MESSAGES"] },
  et: { neverPredicted: "Reeglid seda ei ennusta.", heading: ["KOOD", "REDAKTSIOONID", "", "TEAVITUSED"] },
} as const;

const options = {
  lang: languageOption,
  format: oneOfOption(["json", "table"]),
} satisfies Specification;

export const reasonCommand: Command = {
  options,
  help: {
    en: `levik reason [CODE...] [--lang en|et] [--format json|table]

Explains reason codes in a sentence, with the editions whose catalogue lists them and, in the
table, the resource types whose messages may have them. A code that a catalogue lists but the
rules never predict is marked (neverPredicted); one that no catalogue lists is a warning.

  --lang en|et     the language of the table (en)
  --format FORMAT  json (default in a pipe) or table (default on a terminal)

Example:
  levik reason UPDATE_BC_SUPPLY_CREATE --lang et --format table

Exit status: 0 done, 2 a code that is not well-formed, or usage.`,
    et: `levik reason [CODE...] [--lang en|et] [--format json|table]

Selgitab põhjusekoode lausega; lisaks redaktsioonid, mille kataloogis kood on, ja tabelis
andmeobjektide tüübid, mille teavitustes see võib olla. Kood, mis on kataloogis, kuid mida
reeglid kunagi ei ennusta, on märgitud (neverPredicted); koodi kohta, mida üheski
kataloogis ei ole, antakse hoiatus.

  --lang en|et     tabeli keel (en)
  --format FORMAT  json (torus vaikimisi) või table (terminalis vaikimisi)

Näide:
  levik reason UPDATE_BC_SUPPLY_CREATE --lang et --format table

Väljumiskood: 0 tehtud, 2 vigase kujuga kood või viga käsureal.`,
  },
  run: async (args) => {
    const given = readOptions(args, options, true);
    const language = languageOf(given);
    const format = formatOf(given, options.format);
    const parsed = given.positionals.map(parseReason);
    const errors = parsed.flatMap((result) =>
      result._tag === "Left" ? [explainReasonError(result.left)] : [],
    );
    if (errors.length > 0) throw new InputError(errors);
    const asked = parsed.flatMap((result): Reason[] => (result._tag === "Right" ? [result.right] : []));
    for (const reason of asked)
      if (!isListedAnywhere(reason))
        notify(`warning: ${formatReason(reason)} is well-formed, but no edition lists it`);
    const records = (given.positionals.length === 0 ? allReasons : asked).map((reason) => ({
      code: formatReason(reason),
      record: reasonRecord(reason),
      types: resourceTypes.filter((type) => reasonAllowed(type, reason)),
    }));
    for (const { code, record } of given.positionals.length === 0 ? [] : records) {
      if (record.editions.length === 0)
        notify(`warning: ${code}: expected a code of a catalogue, got one of none`);
    }
    const output = new Output();
    if (format === "json") {
      await output.line(`[\n${records.map(({ record }) => `  ${JSON.stringify(record)}`).join(",\n")}\n]`);
    } else {
      const rows = records.map(({ code, record, types }) => [
        code,
        record.editions.length === 0 ? "-" : record.editions.join(" "),
        record.neverPredicted === true
          ? `${record[language]} ${words[language].neverPredicted}`
          : record[language],
        types.join(" "),
      ]);
      for (const line of tableLines(words[language].heading, rows)) await output.line(line);
    }
    await output.flush();
    return 0;
  },
};
