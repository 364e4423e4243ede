/** Decisions about the market's conditions for agreements, and about the candidates of a coordination. */
import type { Decision } from "../decision.js";

export const conditionDecisions = {
  "D-CON-FINDINGS": {
    question: "Are the market's conditions for agreements enforced?",
    readings: [
      "No: a violation (time outside the GRID, overlaps, deadlines, month and day boundaries) is reported as a finding, and the change is applied.",
      "Such a change is refused.",
    ],
    why: "A participant knows only part of the market; what looks impossible in that part may be correct.",
    estonian: {
      question: "Kas nõutakse, et lepingud turu tingimustele vastaksid?",
      readings: [
        "Ei: mis nendega vastuolus on (aeg väljaspool GRID lepingut, kattuvused, tähtajad, kuu ja ööpäeva piirid), sellest teatatakse leiuna ning muudatus rakendatakse.",
        "Sellisest muudatusest keeldutakse.",
      ],
      why: "Turuosaline tunneb ainult osa turust; mis selle osa järgi paistab võimatu, võib olla õige.",
    },
    statements: ["BEY-7", "BEY-10", "BEY-12", "CON-1", "CON-3", "CON-4"],
  },
  "D-CON-DEADLINES": {
    question: "Which deadlines are checked?",
    readings: [
      "Local days between the day of the change and the boundary. SUPPLY and AGGREGATION start at least 1 day ahead, or 14 when another SUPPLY continues beyond the new start or another AGGREGATION is valid or ends there, or with their GRID up to 48 hours back; they end at least 1 day ahead. Agreements between parties start, end and are deleted at least 7 days ahead, 14 for gas. An end of a GRID in the past must not take time from other agreements; an agreement that has started is not deleted, one that has ended is not changed. None of this applies to a change agreed in a coordination.",
      "None, as the sources name none.",
    ],
    why: "The public rules of each agreement type state them; the worked cases comply with them.",
    estonian: {
      question: "Milliseid tähtaegu kontrollitakse?",
      readings: [
        "Kohalikke päevi muudatuse päeva ja piiri vahel. SUPPLY ja AGGREGATION algavad 1 päev ette teatades, 14 päeva, kui mõni teine SUPPLY kestab üle uue alguse või mõni teine AGGREGATION seal kehtib või lõpeb, või koos oma GRID lepinguga kuni 48 tundi tagasi, ning lõpevad 1 päev ette teatades; poolte vahelised lepingud algavad, lõpevad ja kustutatakse 7 päeva ette teatades, gaasi puhul 14. GRID lepingu lõpp minevikus ei tohi teistelt lepingutelt aega ära võtta; alanut ei kustutata, lõppenut ei muudeta. Kooskõlastuses kokku lepitud muudatuse kohta ei kehti neist ükski.",
        "Mitte ühtegi, sest lähtetekstid neid ei nimeta.",
      ],
      why: "Need on kirjas iga lepingutüübi avalikes reeglites; läbitöötatud juhtumid vastavad neile.",
    },
    statements: ["CON-1", "CON-3", "CON-4", "BEY-10"],
    evidence: { settles: ["page 06.1", "page 06.4"], supports: ["page 06.6"] },
  },
  "D-CON-48-HOURS": {
    question:
      "May an AGGREGATION be entered up to 48 hours after its start where it starts with the GRID of the parent?",
    readings: ["Yes, like a SUPPLY.", "No."],
    why: "The languages of a public page contradict each other: the English one dropped the rule in 2025, the Estonian one keeps it.",
    estonian: {
      question:
        "Kas AGGREGATION lepingut võib sisestada kuni 48 tundi pärast algust, kui see algab koos ülemmõõtepunkti GRID lepinguga?",
      readings: ["Jah, nagu SUPPLY lepingut.", "Ei."],
      why: "Avaliku lehe keeled on vastuolus: ingliskeelne jättis reegli 2025. aastal välja, eestikeelne on selle alles jätnud.",
    },
    statements: ["CON-1", "BEY-12"],
    open: true,
    evidence: { supports: ["page 06.6 (et)"], contradicts: ["page 06.6 (en)"] },
  },
  "D-CON-KIND": {
    question: "Which agreements are not allowed by their attributes or at their metering point?",
    readings: [
      "A gas SUPPLY starts at the beginning of a month, or where a GRID of the point starts or ends; the two parties of an agreement between parties are different; GRID, BORDER_GRID and agreements between parties have no early termination fee; AGGREGATION is at an aggregation point, BORDER_GRID at a border point, SUPPLY not at a border point; the commodity is that of the point. What the set does not state gives no finding.",
      "A gas SUPPLY may start on any gas day.",
    ],
    why: "The public rules of each agreement type state this; for gas, that the supplier generally changes with a calendar month.",
    estonian: {
      question: "Millised lepingud ei ole oma atribuutide või mõõtepunkti tõttu lubatud?",
      readings: [
        "Gaasi SUPPLY algab kuu algusest või siis, kui punkti GRID algab või lõpeb; osapoolte vahelise lepingu sõlmivad kaks eri osapoolt; GRID, BORDER_GRID ja osapoolte vaheline leping on ennetähtaegse lõpetamise tasuta; AGGREGATION on agregeerimispunktis, BORDER_GRID piirimõõtepunktis, SUPPLY mitte piirimõõtepunktis; energialiik on sama mis punktis. Kogumist puuduv teave ei anna leidu.",
        "Gaasi SUPPLY võib alata igal gaasipäeval.",
      ],
      why: "Need on kirjas iga lepingutüübi avalikes reeglites; gaasi kohta, et tarnija vahetub üldjuhul kalendrikuu vahetumisel.",
    },
    statements: ["BEY-7", "BEY-10", "BEY-12", "CON-7", "CON-8"],
    evidence: { settles: ["page 06.1", "page 06.2"], supports: ["page 06", "page 06.3"] },
  },
  "D-BEY-4": {
    question: "Who are the candidates of a coordination, and who is the balance responsible party of X?",
    readings: [
      "In the time that the requested change adds to a SUPPLY or takes from it: the supplier of the customer, the provider of a GENERAL_SERVICE that exists then or would be created by the change, and the balance responsible party of each by the portfolios valid now, also that of the initiator; never the initiator itself, in any role. The balance responsible party of X is found by following portfolio providers upwards from X (of several the later start, then the smaller EIC) to the party that is in no portfolio except the system operator's; it is X itself when X is in no portfolio. The caller names the system operator; a circular chain has no balance responsible party.",
      "Parties of existing agreements only; the initiator too.",
      "Every portfolio provider of X.",
    ],
    why: "The public page names these parties; two public change log entries correct that a provider of general service to come was missing and that the initiator was listed.",
    estonian: {
      question: "Kes on kooskõlastuse kandidaadid ja kes on X bilansihaldur?",
      readings: [
        "Ajal, mille taotletav muudatus SUPPLY lepingule annab või sellelt võtab: kliendi tarnija, seal oleva või muudatusega tekkiva GENERAL_SERVICE pakkuja ja kummagi bilansihaldur praegu kehtivate portfellide järgi, ka algataja oma; algataja ise mitte kunagi, üheski rollis. X bilansihaldur: X-ist ülespoole, mitmest hiljem alanu, siis väiksem EIC, kuni osapooleni, kes ei ole kellegi muu kui süsteemihalduri portfellis. X ise, kui ta ei ole kellegi portfellis. Süsteemihalduri nimetab küsija; ringis kulgeval ahelal bilansihaldurit ei ole.",
        "Ainult olemasolevad lepingud; ka algataja.",
        "Iga X portfellipakkuja.",
      ],
      why: "Avalik leht nimetab need osapooled; kaks avalikku muudatuste kirjet parandavad, et tekkiva üldteenuse pakkuja puudus ja et algataja oli loetletud.",
    },
    statements: ["BEY-4"],
    evidence: { settles: ["page 06.8", "EDH-6901", "EDH-6996"] },
  },
  "D-BEY-10": {
    question: "Which instant is the boundary of a month or a day?",
    readings: [
      "Local midnight for electricity, 07:00 for gas, either of them where the market is unknown; an end on the last day of a month is the first instant of the next month.",
      "Midnight always.",
    ],
    why: "Ends are exclusive, and gas days run from 07:00 to 07:00.",
    estonian: {
      question: "Milline hetk on kuu või ööpäeva piir?",
      readings: [
        "Elektril kohalik kesköö, gaasil 07:00, teadmata turu puhul kumbki; kuu viimane päev lõpuna tähendab järgmise kuu esimest hetke.",
        "Alati kesköö.",
      ],
      why: "Lõpud ei kuulu kehtivuse sisse ja gaasi ööpäev kestab kella 07:00-st 07:00-ni.",
    },
    statements: ["BEY-7", "BEY-10"],
    evidence: { supports: ["page 06"] },
  },
} as const satisfies Readonly<Record<string, Decision>>;
