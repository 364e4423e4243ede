/** Decisions about reading the distributed messages: periods, services, versions. */
import type { Decision } from "../decision.js";

export const scanningDecisions = {
  "D-SCAN-ENDS": {
    question: "Are the ends of a queried period or id range included?",
    readings: [
      "Not stated: consecutive queries share their boundary, at least one of the two is assumed to return messages at it, and messages returned twice are recognized by id.",
      "The start is included, the end is not.",
    ],
    why: "No text states it; a shared boundary is right in every case, and reading a message twice does no harm.",
    estonian: {
      question: "Kas päritava ajavahemiku või ID-de vahemiku otsad kuuluvad selle hulka?",
      readings: [
        "Seda ei ole öeldud: naaberpäringutel on ühine piir, vähemalt üks neist tagastab eeldatavasti selle, mis on piiril, ja kaks korda saadud sõnumid eristatakse ID järgi.",
        "Algus kuulub, lõpp ei kuulu.",
      ],
      why: "Ükski tekst seda ei ütle; ühine piir on õige, kumb ots iganes kuulub, ja sõnumi kaks korda lugemine ei tee kahju.",
    },
    statements: ["SCAN-2", "SCAN-9", "SCAN-10", "REQ-1"],
  },
  "D-SCAN-RETENTION": {
    question: "What is planned for a span that starts before the retention limit, or ends after now?",
    readings: [
      "Only the part between: the first query starts exactly 7 x 24 hours before now; the older part is reported as lost, the later part as still to come.",
      "The whole span is queried.",
    ],
    why: "An answer about time that has expired or is still to come looks complete but is not.",
    estonian: {
      question: "Mida plaanitakse vahemikust, mis algab enne säilitusaega või lõpeb pärast praegust hetke?",
      readings: [
        "Ainult seda, mis jääb vahele: esimene päring algab täpselt 7 x 24 tundi enne praegust, vanem nimetatakse kadunuks ja hilisem veel tulemata ajaks.",
        "Kogu vahemikku.",
      ],
      why: "Vastus aja kohta, mis on säilitusajast väljas või alles tulekul, näib täielik, kuid ei ole seda.",
    },
    statements: ["SCAN-8", "SCAN-11"],
  },
  "D-SCAN-LATE": {
    question: "Is a period read once and for all when its query was answered?",
    readings: [
      "Only up to an overlap before the query; the rest is read again, because a message may become visible later than its createdTime.",
      "Yes, all of it.",
    ],
    why: "No text states that a message is visible at its createdTime, and clocks differ. The caller chooses the length of the overlap.",
    estonian: {
      question: "Kas ajavahemik on loetud, kui sellele on kord vastatud?",
      readings: [
        "See on kindel ainult kuni ülekatteni enne küsimise hetke; ülejäänu loetakse uuesti, sest sõnum võib saada nähtavaks hiljem kui selle createdTime.",
        "See on lõplikult loetud.",
      ],
      why: "Ükski tekst ei ütle, et sõnum on oma createdTime hetkel nähtav, ja kellad erinevad. Ülekatte pikkuse valib lugeja.",
    },
    statements: ["SCAN-1", "SCAN-3", "RES-4"],
  },
  "D-SCAN-PACE": {
    question: "How often is each type scanned?",
    readings: [
      "METERING_DATA 24 times a day or more often, every other type 1 to 4 times, usually 4; each participant at times of its own.",
      "All types equally often.",
    ],
    why: "The text names metering points as slow and metering data as fast, only as examples, and aims to avoid peaks of load on the Datahub.",
    estonian: {
      question: "Milliseid tüüpe skaneeritakse kui sageli?",
      readings: [
        "METERING_DATA 24 korda ööpäevas või sagedamini, iga muud tüüpi 1 kuni 4 korda, tavaliselt 4; iga turuosalist tema enda hetkedel.",
        "Kõiki ühtemoodi.",
      ],
      why: "Tekst nimetab aeglaseks mõõtepunkte ja kiireks mõõteandmeid, ja sedagi ainult näiteks, ning tahab säästa Andmeladu koormuse tippudest.",
    },
    statements: ["SCAN-4", "SCAN-5"],
  },
  "D-API-AGREEMENT": {
    question: "Are agreement messages read from version v1 or v2 of the service?",
    readings: [
      "GET /api/v2/data-distributions/agreement.",
      "GET /api/v1/data-distributions/agreement, as the source states.",
    ],
    why: "The public list of versions has only v2 for it, active since 17 September 2025; the source marks its own line as under development. Coordination is known in v1 only.",
    estonian: {
      question: "Kas lepingu sõnumeid levitatakse v1 või v2 all?",
      readings: [
        "GET /api/v2/data-distributions/agreement.",
        "GET /api/v1/data-distributions/agreement, nagu lähtetekstis.",
      ],
      why: "Avalikus versioonide loetelus on sellel ainult v2, kasutusel alates 17. septembrist 2025; lähtetekst märgib oma rea arendamisel olevaks. Kooskõlastust tuntakse ainult v1 all.",
    },
    statements: ["API-2", "API-3", "API-5"],
    evidence: { settles: ["page 50"] },
  },
  "D-API-BILL-METHOD": {
    question: "Are network bills of the second version read by POST or GET?",
    readings: ["GET /api/v2/data-distributions/network-bill.", "POST, as one public page states."],
    why: "Two public pages and the list of versions state GET, as for all new services; one mentions POST in passing.",
    estonian: {
      question: "Kas teise versiooni võrguteenuse arveid loetakse POST või GET päringuga?",
      readings: ["GET /api/v2/data-distributions/network-bill.", "POST, nagu ütleb üks avalik leht."],
      why: "Kaks avalikku lehte ja versioonide loetelu ütlevad GET, nagu on kõik uued teenused; üks ütleb möödaminnes POST.",
    },
    statements: ["API-3", "API-5"],
    evidence: { settles: ["page 50", "page 30"], contradicts: ["page 13"] },
  },
  "D-API-BILL-VERSION": {
    question: "Is a network bill sent in the first version read from the old service or from the new one?",
    readings: [
      "Each is read in the version it was sent in, so both services are read.",
      "Each is read in the other version, as one public page states.",
    ],
    why: "The page on distribution gives a reason, the different structures; the other page contradicts it and itself. Reading both services misses nothing under either reading.",
    estonian: {
      question: "Kas esimeses versioonis saadetud võrguteenuse arvet loetakse vanast või uuest teenusest?",
      readings: [
        "Iga arvet loetakse selles versioonis, milles see saadeti, seega loetakse mõlemat teenust.",
        "Kumbagi loetakse teises versioonis, nagu ütleb üks avalik leht.",
      ],
      why: "Levitamise leht ütleb seda koos põhjendusega, struktuurid on erinevad; teine leht räägib vastu nii sellele kui ka iseendale. Mõlema teenuse lugemisel ei jää kummagi tõlgenduse järgi midagi saamata.",
    },
    statements: ["API-1", "API-4", "BEY-11"],
    evidence: { settles: ["page 30"], contradicts: ["page 13"] },
  },
  "D-API-BODY": {
    question: "Are the attributes of a query to the old service directly in the body?",
    readings: [
      "No, they are wrapped in dataDistributionAttributes, beside marketParticipantContext and pagination.",
      "Yes (layout: flat).",
    ],
    why: "The public specification wraps them; the source lists the attributes without a body.",
    estonian: {
      question: "Kas vana teenuse päringu atribuudid on otse sõnumi kehas?",
      readings: [
        "Ei, need on dataDistributionAttributes sees, marketParticipantContext ja pagination kõrval.",
        "Jah (layout: flat).",
      ],
      why: "Avalik spetsifikatsioon paneb need eraldi objekti; lähtetekst loetleb atribuute ilma kehata.",
    },
    statements: ["REQ-1", "REQ-2", "REQ-3", "BEY-18"],
    evidence: { settles: ["OpenAPI"] },
  },
  "D-API-PAGE": {
    question: "How large is the largest page?",
    readings: [
      "100 on the old service, 500 on the new ones, unless configured otherwise.",
      "500 everywhere.",
    ],
    why: "The public change log limits the old service to 100; the public example of a new one has 500. Both are parameters.",
    estonian: {
      question: "Kui suur on suurim lehekülg?",
      readings: ["Vanas teenuses 100, uutes 500, kui ei ole seatud teisiti.", "Igal pool 500."],
      why: "Avalik muudatuste logi piirab vana teenuse 100-ga; uue teenuse avalikus näites on 500. Mõlemad on parameetrid.",
    },
    statements: ["REQ-3", "BEY-18"],
  },
  "D-BEY-11": {
    question: "Which service distributes agreements, metering data and bills, and from when on?",
    readings: [
      "Agreements of the first version end on 31 March 2026 at 00:00; in the second they exist from 17 September 2025 at 00:00. Between the two dates each agreement is in both services, and reading one is enough. Electricity data of grid operators and closed distribution networks changes to the second version on 20 July 2026 at 11:00. Other roles may send either version from then until 1 February 2027 at 00:00, so both services are read, and only the second afterwards. Bills of the second version start on 20 July 2026; bills of the first stay in the old service. Gas may be sent in the second version from 17 November 2026, but no public distribution service exists for it yet, so the old one is read. All times are Estonian.",
      "31 February 2026 and 1 August 2026, as one list states.",
    ],
    why: "There is no 31 February, and the Estonian list has 31 March. Roles that are not grid operators continue with the first version for six months.",
    estonian: {
      question: "Mis ajast alates loetakse lepinguid, mõõteandmeid ja arveid millisest teenusest?",
      readings: [
        "Esimese versiooni lepingud lõpevad 31. märtsil 2026 kell 00:00; teises versioonis on need alates 17. septembrist 2025 kell 00:00, seega on iga leping vahepeal mõlemas teenuses ja piisab ühe lugemisest. Võrguettevõtjate ja suletud jaotusvõrkude elektri mõõteandmed lähevad teisele versioonile 20. juulil 2026 kell 11:00; teised rollid võivad sellest ajast kuni 1. veebruarini 2027 kell 00:00 saata kumbagi, seega loetakse mõlemat teenust, pärast ainult teist. Teise versiooni arved algavad 20. juulist 2026; esimese versiooni arved jäävad vanasse teenusesse. Gaasi võib teises versioonis saata alates 17. novembrist 2026, kuid avalikku levitusteenust selle jaoks veel ei ole: loetakse vana. Kõik ajad on Eesti aja järgi.",
        "31. veebruar 2026 ja 1. august 2026, nagu ühes loetelus.",
      ],
      why: "31. veebruari ei ole olemas ja eestikeelne loetelu ütleb 31. märts. Teised rollid kui võrguettevõtjad jätkavad esimese versiooniga kuus kuud.",
    },
    statements: ["BEY-11", "API-4"],
    evidence: { settles: ["page 50", "page 30"] },
  },
} as const satisfies Readonly<Record<string, Decision>>;
