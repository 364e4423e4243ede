import { resourceTypes } from "../documents/vocabulary.js";
import { InputError } from "../runtime/files/read-entries.js";
import type { Ledger, Order } from "../scan/index.js";
import { gapsOver, planDocument, planGaps, services, servicesFor, unsettled } from "../scan/index.js";
import { withLock } from "../runtime/files/ledger-lock.js";
import { writeInstant } from "../time/write-instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import type { Command } from "./command.js";
import { checkDistinctFiles, named } from "./distinct-files.js";
import { file, flag, oneOfOption, text, languageOption } from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { instantOption, isStrict, formatOf, optional, readOptions, required, languageOf } from "./options.js";
import { Output, writeFileWhole } from "./output.js";
import { foldAnswers, ledgerOfFile, textWithLedger } from "./plan-ledger.js";
import { askedPlan, planErrorText, valueOf } from "./plan-span.js";
import { planTable } from "./plan-table.js";

/** The parts of a span that may still contain unread messages, over every service that distributes the type. */
const missingIn = (ledger: Ledger, resourceType: string, span: Interval): IntervalSet => {
  const periods = servicesFor(resourceType, span);
  if (periods._tag === "Left") throw new InputError(planErrorText(periods.left));
  return gapsOver(periods.right, ({ service, span: part }) =>
    unsettled(ledger, { resourceType, service, version: services[service].version }, part),
  );
};

const options = {
  type: text,
  from: text,
  to: text,
  day: text,
  days: text,
  ids: text,
  now: text,
  ledger: file,
  answers: file,
  "newest-first": flag,
  format: oneOfOption(["json", "table"]),
  lang: languageOption,
} satisfies Specification;

export const planCommand: Command = {
  options,
  help: {
    en: `levik plan --type TYPE (--from I --to I | --day D | --days D..D | --ids A..B) [--now I]
           [--ledger FILE] [--answers FILE] [--newest-first] [--lang en|et] [--format json|table]

The fewest requests that cover a span exactly; times older than seven days
are lost, times in the future cannot be read yet.

  --type TYPE      a resource type, METERING_DATA for example
  --from I --to I  instants such as 2024-10-26T21:00Z
  --day D          a local day such as 2024-10-27 (the autumn change has 25 hours)
  --days D..D      local days, both included
  --ids A..B       message ids, both included
  --now I          the moment to plan for (the clock, read once)
  --ledger FILE    plan only what this ledger does not list as settled; the file is
                   created when it does not exist and replaced as a whole; other data of
                   a scan in it is kept
  --answers FILE   answers read since then, added to the ledger first: JSON or NDJSON of
                   {"request", "service", "version", "askedAt", "endedAt", "pages",
                   "totalPages", "newestId"?}; the service is search, agreement,
                   agreement-coordination, metering-data-electricity or network-bill; one
                   of fewer pages than totalPages counts as not read
  --newest-first   newest first instead of oldest first
  --lang en|et     the language of the table (en)
  --format FORMAT  json (default in a pipe) or table (default on a terminal)

Example:
  levik plan --type METERING_DATA --day 2027-03-28 --now 2027-03-30T06:00Z

Exit status: 0 done, 2 bad input or usage.`,
    et: `levik plan --type TYPE (--from I --to I | --day D | --days D..D | --ids A..B) [--now I]
           [--ledger FILE] [--answers FILE] [--newest-first] [--lang en|et] [--format json|table]

Võimalikult vähe päringuid, mis katavad ajavahemiku täpselt; üle seitsme päeva vanune aeg on
kadunud, tulevast aega ei saa veel lugeda.

  --type TYPE      andmeobjekti tüüp, näiteks METERING_DATA
  --from I --to I  ajahetked, näiteks 2024-10-26T21:00Z
  --day D          kohalik päev, näiteks 2024-10-27 (sügisesel kella keeramise päeval on
                   25 tundi)
  --days D..D      kohalikud päevad, mõlemad kaasa arvatud
  --ids A..B       teavituste tunnused, mõlemad kaasa arvatud
  --now I          hetk, mille jaoks plaan tehakse (kella järgi, vaadatakse üks kord)
  --ledger FILE    plaanitakse ainult see, mis ei ole selles lugemispäevikus lõpuni loetud;
                   puuduv fail luuakse ja olemasolev asendatakse tervikuna; muu, mida
                   levik scan sinna kirjutas, jääb alles
  --answers FILE   vahepeal loetud vastused, mis lisatakse enne päevikusse: JSON või NDJSON
                   {"request", "service", "version", "askedAt", "endedAt", "pages",
                   "totalPages", "newestId"?}; teenus on search, agreement,
                   agreement-coordination, metering-data-electricity või network-bill;
                   vastus, milles on lehekülgi vähem kui totalPages, on lugemata
  --newest-first   kõigepealt uusim, mitte vanim
  --lang en|et     tabeli keel (en)
  --format FORMAT  json (torus vaikimisi) või table (terminalis vaikimisi)

Näide:
  levik plan --type METERING_DATA --day 2027-03-28 --now 2027-03-30T06:00Z

Väljumiskood: 0 tehtud, 2 viga sisendis või käsureal.`,
  },
  run: async (words) => {
    const given = readOptions(words, options);
    const type = required(given, "type", `one of ${resourceTypes.join(", ")}`);
    const order: Order = given.values["newest-first"] === true ? "newest-first" : "oldest-first";
    const moment = { now: instantOption(given, "now") ?? Date.now(), order };
    const ledgerFile = optional(given, "ledger");
    const answers = optional(given, "answers");
    if (answers !== undefined && ledgerFile === undefined)
      throw new InputError("--answers: expected --ledger with it, to fold the answers into");
    const format = formatOf(given, options.format);
    const asked = askedPlan(given, type, moment);
    if (ledgerFile !== undefined && asked.span === undefined)
      throw new InputError("--ledger: expected a span of time, not --ids");
    await checkDistinctFiles(named("answers", answers), named("ledger", ledgerFile));

    let { plan } = asked;
    if (ledgerFile !== undefined && asked.span !== undefined) {
      const { span } = asked;
      // The file is locked from reading to writing, so that nothing that another process adds is lost.
      plan = await withLock(ledgerFile, writeInstant(Date.now()), async () => {
        const known = await ledgerOfFile(ledgerFile, isStrict(given));
        const ledger =
          answers === undefined ? known.ledger : await foldAnswers(known.ledger, answers, isStrict(given));
        const missing = valueOf(planGaps(type, missingIn(ledger, type, span), moment));
        await writeFileWhole(ledgerFile, [textWithLedger(known, ledger), "\n"]);
        return missing;
      });
    }
    const output = new Output();
    if (format === "json") await output.line(JSON.stringify(planDocument(plan), null, 2));
    else for (const line of planTable(plan, languageOf(given))) await output.line(line);
    await output.flush();
    return 0;
  },
};
