import { terminalText } from "../common/terminal-text.js";
import { explainTimelineError, timeline, timelineSvg, timelineText } from "../report/timeline/index.js";
import type { Command } from "./command.js";
import { file, languageOption, text } from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { checkDistinctFiles, named } from "./distinct-files.js";
import { InputError } from "../runtime/files/read-entries.js";
import { readSet } from "./market-input.js";
import { isStrict, eicOf, instantOption, languageOf, optional, readOptions, required } from "./options.js";
import { checkWritable, Output, notify, writeFileWhole } from "./output.js";

const options = {
  set: file,
  meter: text,
  from: text,
  to: text,
  now: text,
  svg: file,
  lang: languageOption,
} satisfies Specification;

export const timelineCommand: Command = {
  options,
  help: {
    en: `levik timeline --set FILE --meter EIC [--from I] [--to I] [--now I] [--svg FILE]
               [--lang en|et]

Draws the agreements of a metering point as lanes over Estonian months: grid, supply,
general service, aggregation below it or border agreements, named suppliers of its
operator, portfolio providers above its suppliers; clock changes and now are marked.

  --set FILE    metering points and agreements, JSON or NDJSON (- is standard input)
  --meter EIC   the metering point
  --from I      start of the drawing, an instant (chosen from the agreements)
  --to I        end of the drawing, an instant (chosen from the agreements)
  --now I       the moment that divides past from future (the clock)
  --svg FILE    write the drawing as SVG too
  --lang en|et  the language of the drawing (en)

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik timeline --set market/set.json --meter 38Z-EL-23DOHZCES --now 2027-03-28T00:00Z

Exit status: 0 done, 2 bad input or usage.`,
    et: `levik timeline --set FILE --meter EIC [--from I] [--to I] [--now I] [--svg FILE]
               [--lang en|et]

Joonistab mõõtepunkti lepingud ridadena kuude teljele (Eesti aeg): võrgu- ja tarnelepingud,
üldteenus, agregeerimislepingud selle all või piirilepingud, halduri nimetatud müüjad ja
tarnijate portfelli pakkujad; märgitud on kella keeramised ja praegune hetk.

  --set FILE    mõõtepunktid ja lepingud, JSON või NDJSON (- on standardsisend)
  --meter EIC   mõõtepunkt
  --from I      joonise algus, ajahetk (valitakse lepingute järgi)
  --to I        joonise lõpp, ajahetk (valitakse lepingute järgi)
  --now I       hetk, mis lahutab möödunu tulevast (kella järgi)
  --svg FILE    siia kirjutatakse joonis ka SVG-na
  --lang en|et  joonise keel (en)

Näide (failid teeb levik sample --points 20 --seed 1 --out market):
  levik timeline --set market/set.json --meter 38Z-EL-23DOHZCES --now 2027-03-28T00:00Z

Väljumiskood: 0 tehtud, 2 viga sisendis või käsureal.`,
  },
  run: async (words) => {
    const given = readOptions(words, options);
    const meter = eicOf("meter", required(given, "meter", "the EIC of a metering point"), notify);
    const from = instantOption(given, "from");
    const to = instantOption(given, "to");
    const now = instantOption(given, "now") ?? new Date().getTime();
    const svg = optional(given, "svg");
    const language = languageOf(given);
    const setFile = required(given, "set", "a file with an agreement set");
    await checkDistinctFiles(named("set", setFile), named("svg", svg));
    if (svg !== undefined) await checkWritable(svg);
    const set = await readSet(setFile, isStrict(given));

    const drawn = timeline(set, meter, {
      now,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
    if (drawn._tag === "Left") {
      const option = drawn.left.tag === "UnknownMeteringPoint" ? "--meter" : "--from, --to";
      throw new InputError(`${option}: ${explainTimelineError(drawn.left)}`);
    }
    if (svg !== undefined) await writeFileWhole(svg, [timelineSvg(drawn.right, { language })]);
    const output = new Output();
    for (const line of timelineText(drawn.right, process.stdout.columns ?? 120, { language }))
      await output.line(terminalText(line));
    await output.flush();
    return 0;
  },
};
