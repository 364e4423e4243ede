/**
 * Errors of the command line in Estonian. What is expected is a phrase in the nominative; options, file names and values stay as
 * they are.
 */
import { inputPhraseInEstonian, inputErrorInEstonian } from "../documents/input-error-in-estonian.js";

const phrases: ReadonlyMap<string, string> = new Map([
  ["a file with an agreement set", "lepingute kogumi fail"],
  ["a file of events", "sündmuste fail"],
  ["a file with authorizations", "ligipääsuõiguste fail"],
  ["files of received messages", "saadud teavituste failid"],
  ["the EIC of a party", "osapoole EIC"],
  ["the EIC of the participant", "turuosalise EIC"],
  ["the EIC of the party that received them", "teavitused saanud osapoole EIC"],
  ["the EIC of a metering point", "mõõtepunkti EIC"],
  ["the instant the data starts", "andmete algushetk"],
  ["the instant the data ends", "andmete lõpphetk"],
  ["the instant at which the times begin", "ajavahemiku algushetk"],
  ["the instant at which the times end", "ajavahemiku lõpphetk"],
  ["the command of an implementation", "teostuse käivituskäsk"],
  ["the file of the ledger", "lugemispäeviku fail"],
  ["a directory", "kataloog"],
  ["a directory for messages", "teavituste kataloog"],
  ["the directory that runs are in", "tööde kataloog"],
  [
    "a directory that all workers reach under the same path",
    "kataloog, millele kõik töölised pääsevad ligi samal teel",
  ],
  ["the role of the participant, such as OPEN_SUPPLIER", "turuosalise roll, näiteks OPEN_SUPPLIER"],
  [
    "the address of the Datahub, such as https://datahub.example",
    "Andmelao aadress, näiteks https://datahub.example",
  ],
  ["an address such as https://datahub.example", "aadress, näiteks https://datahub.example"],
  ["an address such as redis://host:6379", "aadress, näiteks redis://host:6379"],
  ["a number of metering points", "mõõtepunktide arv"],
  ["a whole number", "täisarv"],
  ["an option", "valik"],
  ["a command", "käsk"],
  ["once", "üks kord"],
  ["no value", "valik ilma väärtuseta"],
  ["the smaller id first", "kõigepealt väiksem tunnus"],
  ["the earlier instant first", "kõigepealt varasem ajahetk"],
  ["an instant after --from", "ajahetk pärast väärtust --from"],
  ["an end after the start", "lõpp pärast algust"],
  ["two instants with .. between", "kaks ajahetke, mille vahel on .."],
  ["a day of the calendar", "kalendripäev"],
  ["a page or a message", "lehekülg või teavitus"],
  ["a usable moment", "kasutatav ajahetk"],
  ["standard input (-) for one file only", "standardsisend (-) ainult ühe faili jaoks"],
  ["standard input (-) for one of them only", "standardsisend (-) ainult ühe jaoks neist"],
  [
    "one of --from with --to, --day, --days, --ids",
    "üks järgmistest: --from koos valikuga --to, --day, --days, --ids",
  ],
  ["one of --events FILE and --expect I..I", "üks kahest: --events FILE või --expect I..I"],
  ["one of --workers N and --redis URL", "üks kahest: --workers N või --redis URL"],
  ["one of --redis URL and --redis-file FILE", "üks kahest: --redis URL või --redis-file FILE"],
  ["one of --token-env and --token-command", "üks kahest: --token-env või --token-command"],
  ["--ledger with it, to fold the answers into", "koos sellega --ledger, millesse vastused lisada"],
  ["--redis URL with it", "koos sellega --redis URL"],
  ["a span of time, not --ids", "ajavahemik, mitte --ids"],
  ["a writable place", "koht, kuhu saab kirjutada"],
  ["a file in a directory that exists", "fail olemasolevas kataloogis"],
  ["a file", "fail"],
  ["a readable file", "loetav fail"],
  ["a ledger of formatVersion 1", "lugemispäevik, mille formatVersion on 1"],
  ["JSON", "JSON"],
  ["JSON or NDJSON", "JSON või NDJSON"],
  ["seconds, more than 0 and at most 3600", "sekundid, üle 0 ja kuni 3600"],
  ["seconds from 1 on", "sekundid alates ühest"],
  ["the name of a variable of the environment that is set", "määratud keskkonnamuutuja nimi"],
  [
    "a file outside --out, which holds nothing but messages",
    "fail väljaspool kataloogi --out, kus on ainult teavitused",
  ],
  [
    "conformance/vectors in the package; --vectors FILE names others",
    "paketis conformance/vectors; muud annab --vectors FILE",
  ],
  ["at least one vector", "vähemalt üks vektor"],
  ["the same", "sama"],
  ["the same file", "sama fail"],
  ["permission denied", "õigused puuduvad"],
  ["there is none", "seda ei ole"],
  ["none", "mitte ühtegi"],
  ["given again", "antud uuesti"],
  ["an empty file", "tühi fail"],
  ["a file on the way to it", "fail sinna viival teel"],
  ["another value", "teine väärtus"],
  ["a text that is not, or not all of it", "tekst, mis seda ei ole või ei ole seda lõpuni"],
  ["a text that is not", "tekst, mis seda ei ole"],
  ["a text that is not JSON", "tekst, mis ei ole JSON"],
  ["a text that is not one", "tekst, mis seda ei ole"],
  ["one with a user or a password", "aadress, milles on kasutaja või parool"],
  ["one with a query or a fragment", "aadress, milles on päringuosa või fragment"],
  ["a number, 0 or more", "arv, 0 või suurem"],
  ["a number from 0 on", "arv alates nullist"],
  ["minutes from 0 on", "minutid alates nullist"],
  ["a whole number of milliseconds", "millisekundid täisarvuna"],
  ["a port (0 to 65535)", "port (0 kuni 65535)"],
  ["the earlier day first", "kõigepealt varasem päev"],
  ["an address of Redis", "Redise aadress"],
  ["an id of its own", "tunnus, mida teistel ei ole"],
  ["one bound (a JSON object)", "üks piir (JSON-objekt)"],
  ["a ledger", "lugemispäevik"],
  ["a ledger (JSON)", "lugemispäevik (JSON)"],
  ["one ledger", "üks lugemispäevik"],
  ["an empty list", "tühi loend"],
  ["a whole ledger", "terve lugemispäevik"],
  ["a ledger of format version 1", "lugemispäevik, mille formatVersion on 1"],
  [
    "a report of levik reconcile (for, summary, findings)",
    "käsu levik reconcile võrdlus (for, summary, findings)",
  ],
  ["an instant of the years 0000 to 9999", "ajahetk aastatest 0000 kuni 9999"],
  ["a window of time", "ajavahemik"],
  ["a span of time", "ajavahemik"],
  [
    "a metering point that the set lists or has agreements of",
    "mõõtepunkt, mis on kogumis või mille lepinguid seal on",
  ],
  ["a command that can be started", "käsk, mida saab käivitada"],
  ["KIND=RATE", "KIND=RATE"],
  [
    "files that all workers reach under the same path",
    "failid, millele kõik töölised pääsevad ligi samal teel",
  ],
  ["standard input (-)", "standardsisend (-)"],
  ["another text", "teistsugune tekst"],
  ["no object", "miski muu kui objekt"],
  ["nothing", "mitte midagi"],
  ["Redis, cannot be reached", "Redis, mis ei ole kättesaadav"],
  ["an address", "aadress"],
]);

const forms: readonly (readonly [RegExp, (whole: string, ...parts: string[]) => string])[] = [
  [/^one of the options (.+)$/, (_, all) => `üks valikutest ${all}`],
  [/^a window of at most (\d+) years$/, (_, years) => `kuni ${years} aasta pikkune ajavahemik`],
  [/^a command \((.+)\)$/, (_, all) => `käsk (${all})`],
  [/^an invariant \((.+)\)$/, (_, all) => `invariant (${all})`],
  [/^a whole number from (\d+) to (\d+)$/, (_, least, most) => `täisarv ${least} kuni ${most}`],
  [/^(.+)=RATE with a rate from 0 to 1$/, (_, kind) => `${kind}=RATE, milles RATE on 0 kuni 1`],
  [/^one of (https?:|\w+:)$/, (_, protocol) => `aadress algusega ${protocol}`],
  [/^one or more of (.+), got none$/, (_, all) => `üks või mitu järgmistest: ${all}`],
  [/^a resource type \((.+)\)$/, (_, all) => `andmeobjekti tüüp (${all})`],
  [/^a role \((.+)\)$/, (_, all) => `roll (${all})`],
  [
    /^an address of Redis such as (\S+) or (\S+) \(with %2F for \/ in a password\)$/,
    (_, plain, full) => `Redise aadress, näiteks ${plain} või ${full} (paroolis on %2F märgi / asemel)`,
  ],
  [/^(\d+) values$/, (_, count) => `${count} väärtust`],
  [/^(".*") again$/s, (_, id) => `${id} teist korda`],
  [/^the same \((.+)\)$/, (_, code) => `sama (${code})`],
  [/^one cut after (\d+) characters$/, (_, count) => `päevik, mis katkeb pärast ${count}. märki`],
  [/^a report of (\S+)$/, (_, eic) => `osapoole ${eic} võrdlus`],
  [/^one of (\d\S{15})$/, (_, eic) => `osapoole ${eic} oma`],
  [/^no file that can be read \((.+)\)$/, (_, code) => `fail, mida ei saa lugeda (${code})`],
  [/^no EIC at token (\d+) of the file$/, (_, at) => `faili ${at}. pääsutõendi juures miski muu kui EIC`],
  [/^an address that can be listened at$/, () => "aadress, millel saab kuulata"],
  [/^a usable (.+)$/, (_, what) => `kasutatav väärtus: ${what}`],
  [/^(V?\d) of (\S+)$/, (_, version, service) => `teenuse ${service} versioon ${version}`],
  [
    /^a window that ends after its start (.+)$/,
    (_, from) => `ajavahemik, mille lõpp on hilisem kui algus ${from}`,
  ],
  [
    /^a span that ends after its start (.+)$/,
    (_, from) => `ajavahemik, mille lõpp on hilisem kui algus ${from}`,
  ],
  [/^the end (\d{4}-.+)$/, (_, to) => `lõpp ${to}`],
  [/^a directory that can be made \((.+)\)$/, (_, code) => `kataloog, mille saab luua (${code})`],
  [/^an EIC \((.+)\)$/, (_, what) => `EIC (${inputPhraseInEstonian(what!)})`],
  [/^a date such as (.+)$/, (_, example) => `kuupäev, näiteks ${example}`],
  [/^two ids such as (.+)$/, (_, example) => `kaks tunnust, näiteks ${example}`],
  [/^two days such as (.+)$/, (_, example) => `kaks päeva, näiteks ${example}`],
  [/^two instants such as (.+)$/, (_, example) => `kaks ajahetke, näiteks ${example}`],
  [/^the id of a statement such as (.+)$/, (_, example) => `väite tunnus, näiteks ${example}`],
  [/^an instant after --from (.+)$/, (_, from) => `ajahetk pärast väärtust --from ${from}`],
  [/^a file other than (.+)$/, (_, other) => `muu fail kui ${other}`],
  [/^no earlier than (.+) of the event before$/, (_, at) => `mitte varem kui eelmine sündmus (${at})`],
  [/^(\S+) once$/, (_, what) => `${what} üks kord`],
  [
    /^(.*) \((.+) expected at character (\d+)\)$/s,
    (_, value, what, at) => `${value} (${at}. märgil oodatud ${inputPhraseInEstonian(what!)})`,
  ],
];

const phrase = (text: string): string => {
  const known = phrases.get(text);
  if (known !== undefined) return known;
  for (const [form, estonian] of forms) {
    if (form.test(text)) return text.replace(form, estonian);
  }
  return inputPhraseInEstonian(text);
};

const more: readonly (readonly [RegExp, (whole: string, ...parts: string[]) => string])[] = [
  [/^and (\d+) more like these$/, (_, count) => `ja veel ${count} samasugust`],
  [/^cannot be loaded \((.+)\)$/, (_, code) => `laadimine ebaõnnestus (${code})`],
  [/^(.*): cannot be written \((.+)\)$/, (_, file, code) => `${file}: kirjutamine ebaõnnestus (${code})`],
  [/^internal fault, please report it: (.*)$/s, (_, what) => `sisemine viga, palun teatage sellest: ${what}`],
];

/**
 * A line of an error in Estonian; an unknown line stays as it is.
 *
 * @example
 * errorLineInEstonian("--set is missing, expected a file of events"); // "--set puudub, oodatud sündmuste fail"
 */
export const errorLineInEstonian = (line: string): string => {
  for (const [form, estonian] of more) {
    if (form.test(line)) return line.replace(form, estonian);
  }
  return inputErrorInEstonian(line, phrase);
};
