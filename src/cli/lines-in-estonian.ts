/**
 * Lines of standard error in Estonian: warnings, remarks, findings and errors of events, whose texts are made in English wherever
 * they are found. Errors of options and documents are in error-lines-in-estonian.
 */
import { agreementText, findingText, isFinding } from "./agreement-lines-in-estonian.js";
import { errorLineInEstonian } from "./error-lines-in-estonian.js";
import { remarkLine } from "./remark-lines-in-estonian.js";

type Form = readonly [RegExp, (whole: string, ...parts: string[]) => string];

const forms: readonly Form[] = [
  [
    /^(.*?: )?event (\d+): (.*)$/s,
    (_, place = "", event, rest) => `${place}sündmus ${event}: ${lineInEstonian(rest!)}`,
  ],
  [
    /^(.*?: )?message (\S+): (.*)$/s,
    (_, place = "", id, rest) => `${place}teavitus ${id}: ${lineInEstonian(rest!)}`,
  ],
  [
    /^([A-Z_]+) \(([A-Z]+-\d+)\): (.*)$/s,
    (whole, id, statement, text) =>
      isFinding(id!) ? `${id} (${statement}): ${findingText(id, text!)}` : whole,
  ],
  // Events that the set does not allow.
  [
    /^(\w+): the set has no (.+?)(?:; the closest one is (.+))?$/s,
    (_, action, what, closest) =>
      `${action}: kogumis ei ole lepingut ${agreementText(what!)}${closest === undefined ? "" : `; kõige lähem on ${agreementText(closest)}`}`,
  ],
  [
    /^CREATE: the set already has (.+)$/s,
    (_, what) => `CREATE: kogumis on juba leping ${agreementText(what!)}`,
  ],
  [
    /^UPDATE: only validTo and agreementId may change, but (\w+) changed from (\S+) to (\S+) in (.+)$/s,
    (_, attribute, before, after, what) =>
      `UPDATE: muutuda võivad ainult validTo ja agreementId, kuid muutus ${attribute}: enne ${absent(before!)}, nüüd ${absent(after!)}; leping ${agreementText(what!)}`,
  ],
  [
    /^via (\S+): expected on SUPPLY only, got (.+)$/s,
    (_, via, what) => `via ${via}: oodatud ainult lepingul SUPPLY, saadud ${agreementText(what!)}`,
  ],
  [/^(.*) \(and (\d+) more\)$/s, (_, line, count) => `${lineInEstonian(line!)} (ja veel ${count})`],
  // Counted, where there are too many to be written.
  [
    /^(.*): and (\d+) more objections of the agreement rules$/,
    (_, file, count) => `${file}: ja veel ${count} vastuolu lepingureeglitega`,
  ],
  [/^and (\d+) more events$/, (_, count) => `ja veel ${count} sündmust`],
  [
    /^(.*): and (\d+) more: (.*)$/s,
    (_, file, count, rest) => `${file}: ja veel ${count}: ${lineInEstonian(rest!)}`,
  ],
  [/^(.*: )?(\d+) remarks of other kinds$/, (_, file = "", count) => `${file}${count} teist liiki märkust`],
  // Answers and messages.
  [
    /^(.*: )?(\d+) of (\d+) pages of an answer of (\S+) were read \(messages of (\S+) to (\S+)\): it counts as not read$/,
    (_, place = "", pages, all, type, from, to) =>
      `${place}andmeobjekti ${type} vastusest on loetud ${pages} lehekülge ${all}-st (teavitused ${from} kuni ${to}): vastus loetakse lugemata vastuseks`,
  ],
  [
    /^(.*): (\d+) of (\d+) pages: the answer counts as not read$/,
    (_, place, pages, all) => `${place}: ${pages} lehekülge ${all}-st: vastus loetakse lugemata vastuseks`,
  ],
  [
    /^(.*): (\d+) PERMISSION messages have no content$/,
    (_, file, count) => `${file}: sisuta PERMISSION teavitusi on ${count}`,
  ],
  [
    /^(.*): expected an answer with request, askedAt, pages and totalPages \((.+)\)$/s,
    (_, place, why) =>
      `${place}: oodatud vastus, milles on request, askedAt, pages ja totalPages (${lineInEstonian(why!)})`,
  ],
  [
    /^lost: (\S+) of (\S+) created from (\S+) to (\S+): kept no longer, not read$/,
    (_, type, service, from, to) =>
      `kadunud: ${type} teenusest ${service}, loodud ${from} kuni ${to}: enam ei hoita, lugemata`,
  ],
  // Reasons.
  [
    /^(\S+): expected a code of a catalogue, got one of none$/,
    (_, code) => `${code}: üheski kataloogis seda koodi ei ole`,
  ],
  [
    /^reason (".*"): (.+?)(?: (".*"))? at character (\d+); expected (.+); nearest code (\S+)$/s,
    (_, code, what, found, at, expected, nearest) =>
      `põhjusekood ${code}: ${at}. märgil ${reasonFaults[what!] ?? what}${found === undefined ? "" : ` ${found}`}; oodatud ${expected!.replace("the end of the code", "koodi lõpp").replace(" or ", " või ")}; lähim kood ${nearest}`,
  ],
  // Places and files.
  [
    /^(.*): cannot be written or read \((.+)\)$/,
    (_, file, code) => `${file}: kirjutamine või lugemine ebaõnnestus (${code})`,
  ],
  [/^(.*): cannot be read \((.+)\)$/, (_, file, code) => `${file}: lugemine ebaõnnestus (${code})`],
  [
    /^(.*): the directory cannot be made \((.+)\)$/,
    (_, place, code) => `${place}: kataloogi ei saa luua (${code})`,
  ],
  [
    /^(.*): expected a directory for temporary files \(TMPDIR\), there is none \((.+)\)$/,
    (_, place, code) => `${place}: oodatud ajutiste failide kataloog (TMPDIR), seda ei ole (${code})`,
  ],
  [
    /^(.*): expected a ledger that no other process writes, (.+) says it is in use \((.+)\); delete the lock if that is not so$/,
    (_, file, lock, by) =>
      `${file}: oodatud lugemispäevik, kuhu ükski teine protsess ei kirjuta, kuid lukk ${lock} ütleb, et see on kasutusel (${holder(by!)}); kui see nii ei ole, kustutage lukk`,
  ],
  [
    /^(.*): the input was changed while it was read, expected files that stay as they are$/,
    (_, file) => `${file}: sisend muutus lugemise ajal, oodatud failid, mis ei muutu`,
  ],
  [/^there is no market to draw$/, () => "turgu, mida joonistada, ei ole"],
  // Work on other threads and machines.
  [
    /^if this is interrupted, the same command with --at (\S+) resumes it$/,
    (_, at) => `katkemise korral jätkab tööd sama käsk koos valikuga --at ${at}`,
  ],
  [
    /^no worker is connected yet, the run waits for: (.+)$/,
    (_, command) => `ühtegi töölist ei ole veel ühendatud, töö ootab käsku: ${command}`,
  ],
  [
    /^expected the package (\S+), it cannot be loaded \((.+)\): (.+)$/,
    (_, name, cause, command) => `oodatud pakett ${name}, selle laadimine ebaõnnestus (${cause}): ${command}`,
  ],
  [
    /^(.*): expected Redis, cannot be reached \((.+)\)$/,
    (_, redis, cause) => `${redis}: oodatud Redis, see ei ole kättesaadav (${cause})`,
  ],
  [
    /^(.*): expected Redis, not reached for (.+) \((.+)\)$/,
    (_, redis, time, cause) => `${redis}: oodatud Redis, see ei ole olnud kättesaadav: ${time} (${cause})`,
  ],
  [
    /^(.*): expected a user with the rights that docs\/cluster\.md lists, Redis refuses a command \((.+)\)$/,
    (_, redis, cause) =>
      `${redis}: oodatud kasutaja, kellel on failis docs/cluster.md loetletud õigused; Redis keeldus käsust (${cause})`,
  ],
  [
    /^(.*): expected a directory that all workers reach, (.+)$/,
    (_, directory, cause) =>
      `${directory}: oodatud kataloog, millele kõik töölised ligi pääsevad, ${directoryFaults[cause!] ?? cause}`,
  ],
  [
    /^the task (\S+) failed (\d+) times, the last time: (.+)$/s,
    (_, task, times, cause) =>
      `ülesanne ${task} ebaõnnestus ${times} korda, viimati: ${lineInEstonian(cause!)}`,
  ],
  [
    /^(.*): expected the directory of this run, it was removed$/,
    (_, directory) => `${directory}: oodatud selle töö kataloog, see on eemaldatud`,
  ],
  [/^a worker thread gave no answer: (.+)$/s, (_, cause) => `lõim ei vastanud: ${cause}`],
  [/^a task had an unexpected outcome$/, () => "ülesandel oli ootamatu tulemus"],
  [/^no report can be made \((.+)\)$/, (_, cause) => `võrdlust ei saa teha (${cause})`],
];

const absent = (value: string): string => (value === "absent" ? "puudus" : value);

const reasonFaults: Readonly<Record<string, string>> = {
  "empty reason": "tühi kood",
  "surrounding space": "tühik koodi ümber",
  "wrong case": "vale suurus: väiketähed",
  "unknown action": "tundmatu toiming",
  "missing cause": "puuduv põhjus",
  "unknown cause": "tundmatu põhjus",
  "missing cause action": "põhjuse puuduv toiming",
  "unknown cause action": "põhjuse tundmatu toiming",
  "action on coordination": "toiming kooskõlastamise järel",
  "trailing text": "üleliigne tekst",
};

const directoryFaults: Readonly<Record<string, string>> = {
  "there is none": "seda ei ole",
  "got a file": "saadud fail",
  "it cannot be written": "sinna ei saa kirjutada",
};

const holder = (by: string): string =>
  by
    .replace("the holder is not known", "kasutaja ei ole teada")
    .replace("by several processes", "mitu protsessi")
    .replace(/^by process (\d+) of (\S+) since (\S+)$/, "protsess $1 masinas $2, algus $3");

/** A line without the word before it, such as `warning`, in Estonian; an unknown one as it is. */
export const lineInEstonian = (line: string): string => {
  const form = forms.find(([pattern]) => pattern.test(line));
  if (form !== undefined) return line.replace(form[0], form[1]);
  return remarkLine(line) ?? errorLineInEstonian(line);
};

const prefixes: readonly (readonly [string, string])[] = [
  ["levik: ", "levik: "],
  ["warning: ", "hoiatus: "],
  ["remark: ", "märkus: "],
  ["skipped: ", "vahele jäetud: "],
];

/**
 * A line of standard error in Estonian: an error, a warning, a remark, or a skipped event.
 *
 * @example
 * noticeInEstonian("warning: there is no market to draw"); // "hoiatus: turgu, mida joonistada, ei ole"
 */
export const noticeInEstonian = (line: string): string => {
  const [english, estonian] = prefixes.find(([prefix]) => line.startsWith(prefix)) ?? ["", ""];
  return estonian + lineInEstonian(line.slice(english.length));
};
