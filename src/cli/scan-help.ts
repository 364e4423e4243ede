/**
 * The text of `levik scan --help`.
 */
import type { InBothLanguages } from "./command.js";

export const scanHelp: InBothLanguages = {
  en: `levik scan --url URL (--token-env NAME | --token-command COMMAND) --for EIC --role R
           --type T... --ledger FILE --out DIR [--commodity C] [--since I] [--now I] [--once]
           [--lang en|et]

Reads all messages that a participant can read, from every service that distributes them,
and keeps a ledger, so that nothing is missed or lost unnoticed. Runs until SIGINT or
SIGTERM, at times of low load, each type at its own interval; with --once it reads what
can be read and ends. However it ends, the ledger is complete, and the next run resumes
from there.

  --url URL          the address of the Datahub, such as https://datahub.example
  --token-env NAME   the environment variable with the token
  --token-command C  a command that prints the token; run again when the token is refused
  --for EIC          the participant
  --role R           its role, such as OPEN_SUPPLIER
  --commodity C      ELECTRICITY (default) or NATURAL_GAS
  --type T...        resource types
  --ledger FILE      what was read; created where it does not exist. One process writes it
  --out DIR          messages as received, one a line, in one file a day and type
  --since I          start of the scan (by default of the ledger, else seven days before now)
  --now I            the moment to read for, instead of the clock; implies --once
  --once             read what can be read, then end
  --lang en|et       the language of warnings and errors (en)

Prints {"read", "again", "lost": [{"type", "from", "to"}], "open": [...]}: messages written,
messages that were read before, times that can no longer be read, and times that could
not be read now. After a kill a message may be in the files twice.

Example:
  levik scan --url http://127.0.0.1:8080 --token-env TOKEN --for 38X-EIN-OS-----J \\
    --role OPEN_SUPPLIER --type AGREEMENT --ledger ledger.json --out messages --once

Exit status: 0 done, 1 something was lost or is still open, 2 bad input or usage.`,
  et: `levik scan --url URL (--token-env NAME | --token-command COMMAND) --for EIC --role R
           --type T... --ledger FILE --out DIR [--commodity C] [--since I] [--now I] [--once]
           [--lang en|et]

Loeb kõik teavitused, mida turuosaline saab lugeda, kõigist teenustest, mis neid levitavad, ja
peab lugemispäevikut, nii et midagi ei jää märkamatult lugemata ega kao. Töötab kuni signaalini
SIGINT või SIGTERM, väikese koormuse aegadel, iga tüüpi oma sagedusega; valikuga --once loeb,
mida saab, ja lõpetab. Kuidas töö ka ei lõpeks, on päevik terviklik ja järgmine käivitus
jätkab sealt.

  --url URL          Andmelao aadress, näiteks https://datahub.example
  --token-env NAME   keskkonnamuutuja, milles on pääsutõend (token)
  --token-command C  käsk, mis väljastab pääsutõendi; käivitatakse uuesti, kui tõendit
                     vastu ei võeta
  --for EIC          turuosaline
  --role R           tema roll, näiteks OPEN_SUPPLIER
  --commodity C      ELECTRICITY (vaikimisi) või NATURAL_GAS
  --type T...        andmeobjektide tüübid
  --ledger FILE      lugemispäevik; luuakse, kui seda ei ole. Sinna kirjutab üks protsess
  --out DIR          teavitused, nagu need saadi, üks real, iga päeva ja tüübi kohta oma fail
  --since I          lugemise algus (vaikimisi päeviku oma, muidu seitse päeva tagasi)
  --now I            hetk, mille jaoks loetakse, kella asemel; sellega kaasneb --once
  --once             loetakse, mida saab, ja siis lõpetatakse
  --lang en|et       hoiatuste ja vigade keel (en)

Väljastab {"read", "again", "lost": [{"type", "from", "to"}], "open": [...]}: kirjutatud
teavitused, juba varem loetud teavitused, ajad, mida enam lugeda ei saa, ja ajad, mida praegu
lugeda ei saanud. Kui protsess tapetakse, võib mõni teavitus failides kaks korda olla.

Näide:
  levik scan --url http://127.0.0.1:8080 --token-env TOKEN --for 38X-EIN-OS-----J \\
    --role OPEN_SUPPLIER --type AGREEMENT --ledger ledger.json --out messages --once

Väljumiskood: 0 tehtud, 1 midagi on kadunud või veel lugemata, 2 viga sisendis või käsureal.`,
};
