/**
 * The text of `levik simulate --help`.
 */
import { readingHelp } from "./option-kinds.js";
import { faultKinds } from "../simulator/index.js";
import type { InBothLanguages } from "./command.js";

const faultKindsInEstonian: typeof faultKinds = {
  cut: "vastus on poolik",
  "total-pages": "totalPages on ühe võrra liiga suur või liiga väike",
  reorder: "lehekülje teavitused on teises järjekorras",
  "repeat-page": "lehekülg pärast esimest kordab eelmise teavitusi",
  "500": "vastuse olek on 500",
  "503": "vastuse olek on 503, päises Retry-After",
  slow: "vastus hilineb kuni kaks sekundit",
  "missing-rtime": "mõõteandmed ilma atribuudita rTime",
  late: "lugeda saab kuni viis minutit hiljem kui createdTime",
  duplicate: "sama teavitus uue tunnusega",
  contentless: "hasContent on false ühel selle põhjustest; uues teenuses tühi sisu",
};

const width = Object.keys(faultKinds).reduce((most, kind) => Math.max(most, kind.length), 0);

const kindLines = (kinds: typeof faultKinds, all: string): string =>
  Object.entries({ ...kinds, all })
    .map(([kind, text]) => `                     ${kind.padEnd(width)}  ${text}`)
    .join("\n");

export const simulateHelp: InBothLanguages = {
  en: `levik simulate --set FILE --events FILE [--now I] [--speed X] [--port N] [--host H]
               [--tokens FILE] [--delay MS] [--fault KIND=RATE...] [--seed N]
               [--edition en|et] [--reading KEY=VALUE...] [--lenient] [--lang en|et]

Serves the Datahub's distribution and submission services of both generations. Each party
reads what "levik predict" returns for it. Prints {"url": ...} when it is ready and runs until
SIGTERM or SIGINT.

  --set FILE       metering points and agreements, JSON or NDJSON (- is standard input)
  --events FILE    events in order of occurredAt; each is processed at its time
  --now I          the moment at which its time begins (the clock)
  --speed X        how fast its time runs (1); 0: it stops until it is set by
                   POST /_control/now {"now": I}; GET /_control/state shows it
  --port N         where it listens; 0 is any free port (0)
  --host H         the address it listens at (127.0.0.1); control requests are accepted
                   from this machine only, all others from any machine
  --tokens FILE    {"token": "EIC"}: the party of each token (each EIC is its own token)
  --delay MS       by how much a message's createdTime is later than its event (0)
  --fault KIND=RATE...  faults, and how often they occur (0 to 1); kinds are
${kindLines(faultKinds, "every one of them")}
  --seed N         which requests have faults: the same for the same number (0)
  --edition en|et  the state of the rule book (en)
${readingHelp.en}
  --lenient        leave out invalid events instead of refusing to start
  --lang en|et     the language of warnings and errors (en)

Requests that the Datahub would refuse for reasons that rarely matter in a test (a missing
document identification, a service that has ended) are answered with the header
x-levik-remark; with --strict they are refused.

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik simulate --set market/set.json --events market/events.ndjson --port 8080 \\
    --now 2027-03-27T05:00Z --fault late=0.1

Exit status: 0 ended by a signal, 2 bad input or usage.`,
  et: `levik simulate --set FILE --events FILE [--now I] [--speed X] [--port N] [--host H]
               [--tokens FILE] [--delay MS] [--fault KIND=RATE...] [--seed N]
               [--edition en|et] [--reading KEY=VALUE...] [--lenient] [--lang en|et]

Pakub Andmelao levitamis- ja esitamisteenuseid mõlemas versioonis. Iga osapool loeb seda,
mida "levik predict" tema kohta annab. Kui valmis on, väljastab {"url": ...} ja töötab kuni
signaalini SIGTERM või SIGINT.

  --set FILE       mõõtepunktid ja lepingud, JSON või NDJSON (- on standardsisend)
  --events FILE    sündmused occurredAt järjekorras; iga sündmus toimub oma ajal
  --now I          hetk, millest simulaatori aeg algab (kella järgi)
  --speed X        kui kiiresti simulaatori aeg läheb (1); 0: aeg seisab, kuni selle seab
                   POST /_control/now {"now": I}; aega näitab GET /_control/state
  --port N         mis pordis kuulab; 0 on mis tahes vaba port (0)
  --host H         mis aadressil kuulab (127.0.0.1); juhtpäringuid võetakse vastu ainult
                   sellest masinast, kõiki teisi igast masinast
  --tokens FILE    {"token": "EIC"}: iga pääsutõendi osapool (iga EIC on iseenda tõend)
  --delay MS       kui palju on teavituse createdTime sündmusest hilisem (0)
  --fault KIND=RATE...  vead ja kui sageli neid ette tuleb (0 kuni 1); liigid on
${kindLines(faultKindsInEstonian, "kõik need")}
  --seed N         millistes päringutes on vead: sama arvuga samades (0)
  --edition en|et  reegliraamatu redaktsioon (en)
${readingHelp.et}
  --lenient        kehtetud sündmused jäetakse vahele; muidu simulaator nendega ei käivitu
  --lang en|et     hoiatuste ja vigade keel (en)

Päringutele, mille Andmeladu lükkaks tagasi põhjusel, mis katsetamisel harva tähtis on (puuduv
dokumendi tunnus, lõppenud teenus), vastatakse päisega x-levik-remark; valikuga --strict
lükatakse need tagasi.

Näide (failid teeb levik sample --points 20 --seed 1 --out market):
  levik simulate --set market/set.json --events market/events.ndjson --port 8080 \\
    --now 2027-03-27T05:00Z --fault late=0.1

Väljumiskood: 0 lõpetatud signaaliga, 2 viga sisendis või käsureal.`,
};
