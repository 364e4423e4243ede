/**
 * The text of `levik reconcile --help`.
 */
import type { InBothLanguages } from "./command.js";

export const reconcileHelp: InBothLanguages = {
  en: `levik reconcile --set FILE (--events FILE | --expect I..I) --received FILE...
                --for EIC [--coverage LEDGER] [--at I] [--edition en|et]
                [--reading KEY=VALUE...]
                [--tolerance N] [--compare-reading-time]
                [--late MINUTES] [--lenient] [--message-limit N]
                [--workers N | --redis URL --directory DIR [--shares N] [--patience S]]
                [--html FILE] [--csv FILE] [--junit FILE] [--before REPORT]
                [--name NAME] [--lang en|et] [--format json|ndjson|table]

Compares what was due to a party with the messages it read: what is missing, not read,
unexpected, different, contradictory, repeated, late, without content, unreadable;
which change of the agreement set would explain it, and what to ask for again. What was
due follows from events, or, with --expect, from agreements and deadlines alone: then
METERING_DATA of that time is compared, without its quantities.

  --set FILE         metering points and agreements, JSON or NDJSON (- is standard input)
  --events FILE      events in order of occurredAt, JSON or NDJSON
  --expect I..I      instead of events: data of this time that had to be there by --at
  --received FILE    pages or messages of either version; several times, or several files
  --for EIC          the party
  --coverage LEDGER  what the scans read; without it all time counts as read
  --at I             the present moment (the clock)
  --edition en|et    the state of the rule book (en)
  --reading KEY=VALUE
                     another reading where the text leaves a choice, such as
                     MD-2=point-above-too; several times for several choices (levik rules
                     shows them)
  --tolerance N      quantities at most so far apart match (0)
  --compare-reading-time
                     compare when each reading was made (rTime) as well
  --late MINUTES     how long after its event a message is late (60)
  --lenient          report invalid events and continue
  --message-limit N  a received message of more characters of JSON is unreadable
                     (67108864)
  --workers N        how many threads share large work (all cores); the report is the same
  --redis URL        machines that run levik worker share the work; the report is the same
  --redis-file FILE  a file with that address, so that no password is on a command line;
                     with --directory alone, the variable LEVIK_REDIS_URL
  --directory DIR    with --redis: for the records; all machines reach it and the files
                     under the same paths. The same command with the same --at resumes
                     an interrupted one
  --shares N         with --redis: how many tasks share the reading (as many as workers)
  --patience S       with --redis: how many seconds Redis may be unreachable (120)
  --html FILE        write the report as a page
  --csv FILE         write all findings as CSV
  --junit FILE       write the report as JUnit XML
  --before REPORT    an earlier report, JSON or NDJSON, to mark new and resolved findings
  --name NAME        the name of the party, for the page
  --lang en|et       the language of the page and the table (en)
  --format FORMAT    json (default in a pipe), ndjson, or table (default on a terminal)

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik reconcile --set market/set.json --events market/events.ndjson \\
    --received market/received.ndjson --coverage market/coverage.json \\
    --for 38X-OS-0LZAADUQ4 --at 2027-03-31T05:00Z

Exit status: 0 nothing to report, 1 differences, 2 bad input or usage.`,
  et: `levik reconcile --set FILE (--events FILE | --expect I..I) --received FILE...
                --for EIC [--coverage LEDGER] [--at I] [--edition en|et]
                [--reading KEY=VALUE...]
                [--tolerance N] [--compare-reading-time]
                [--late MINUTES] [--lenient] [--message-limit N]
                [--workers N | --redis URL --directory DIR [--shares N] [--patience S]]
                [--html FILE] [--csv FILE] [--junit FILE] [--before REPORT]
                [--name NAME] [--lang en|et] [--format json|ndjson|table]

Võrdleb seda, mida osapool pidi saama, teavitustega, mille ta luges: mis puudub, on lugemata,
ootamatu, erinev, vastuoluline, topelt, hilinenud, sisuta või loetamatu; milline lepingute
kogumi muudatus seda seletaks ja mida tuleb uuesti küsida. See, mida pidi saama, tuleneb
sündmustest või valikuga --expect ainult lepingutest ja tähtaegadest: siis võrreldakse
selle aja METERING_DATA teavitusi ilma kogusteta.

  --set FILE         mõõtepunktid ja lepingud, JSON või NDJSON (- on standardsisend)
  --events FILE      sündmused occurredAt järjekorras, JSON või NDJSON
  --expect I..I      sündmuste asemel: selle aja andmed, mis pidid hetkeks --at olemas olema
  --received FILE    kummagi versiooni leheküljed või teavitused; mitu korda või mitu faili
  --for EIC          osapool
  --coverage LEDGER  lugemispäevik; ilma selleta peetakse loetuks kogu aega
  --at I             praegune hetk (kella järgi)
  --edition en|et    reegliraamatu redaktsioon (en)
  --reading KEY=VALUE
                     teine tõlgendus seal, kus tekst lubab mitut, näiteks
                     MD-2=point-above-too; mitme tõlgenduse jaoks mitu korda (näitab
                     levik rules)
  --tolerance N      kogused, mille vahe on kuni N, loetakse võrdseks (0)
  --compare-reading-time
                     võrreldakse ka näitude lugemise aega (rTime)
  --late MINUTES     mitme minuti möödumisel sündmusest on teavitus hilinenud (60)
  --lenient          kehtetud sündmused jäetakse teatega vahele
  --message-limit N  saadud teavitus, mille JSON on sellest märkide arvust pikem, on
                     loetamatu (67108864)
  --workers N        mitu lõime suurt tööd jagab (kõik tuumad); võrdlus on sama
  --redis URL        tööd jagavad masinad, milles töötab levik worker; võrdlus on sama
  --redis-file FILE  fail selle aadressiga, et parool ei oleks käsureal; ainult valiku
                     --directory korral keskkonnamuutuja LEVIK_REDIS_URL
  --directory DIR    koos valikuga --redis: kirjete kataloog; kõik masinad pääsevad sellele
                     ja failidele ligi samal teel. Katkenud tööd jätkab sama käsk sama
                     väärtusega --at
  --shares N         koos valikuga --redis: mitu ülesannet lugemise omavahel jagab (sama
                     palju kui töölisi)
  --patience S       koos valikuga --redis: mitu sekundit võib Redis kättesaamatu olla (120)
  --html FILE        siia kirjutatakse võrdlus lehena
  --csv FILE         siia kirjutatakse kõik leiud CSV-na
  --junit FILE       siia kirjutatakse võrdlus JUnit XML-ina
  --before REPORT    varasem võrdlus, JSON või NDJSON: märgitakse uued ja kadunud leiud
  --name NAME        osapoole nimi lehe jaoks
  --lang en|et       lehe ja tabeli keel (en)
  --format FORMAT    json (torus vaikimisi), ndjson või table (terminalis vaikimisi)

Näide (failid teeb levik sample --points 20 --seed 1 --out market):
  levik reconcile --set market/set.json --events market/events.ndjson \\
    --received market/received.ndjson --coverage market/coverage.json \\
    --for 38X-OS-0LZAADUQ4 --at 2027-03-31T05:00Z

Väljumiskood: 0 teatada ei ole midagi, 1 on erinevusi, 2 viga sisendis või käsureal.`,
};
