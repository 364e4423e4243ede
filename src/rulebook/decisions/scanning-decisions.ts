/** Decisions about reading the distributed messages: periods, services, versions. */
import type { Decision } from "../decision.js";

export const scanningDecisions = {
  "D-SCAN-ENDS": {
    question: "Do the ends of a queried period or id range belong to it?",
    readings: [
      "Not stated: consecutive queries share their boundary, at least one of the two is assumed to return messages at it, and messages returned twice are recognized by id.",
      "The start belongs to it, the end does not.",
    ],
    why: "No text says it; a shared boundary is right whichever end belongs, a message read twice costs nothing.",
    estonian: {
      question: "Kas päritava ajavahemiku või ID-de vahemiku otsad kuuluvad selle hulka?",
      readings: [
        "Seda ei ole öeldud: naaberpäringutel on ühine piir, vähemalt üks neist tagastab eeldatavasti selle, mis on piiril, ja kaks korda saadud sõnumid eristatakse ID järgi.",
        "Algus kuulub, lõpp ei kuulu.",
      ],
      why: "Ükski tekst seda ei ütle; ühine piir on õige, kumb ots iganes kuulub, ja kaks korda loetud sõnum ei maksa midagi.",
    },
    statements: ["SCAN-2", "SCAN-9", "SCAN-10", "REQ-1"],
  },
  "D-SCAN-RETENTION": {
    question: "What is planned of a span that starts before the retention, or ends after now?",
    readings: [
      "Only what lies between: the first query starts exactly 7 x 24 hours before now, what is older is named as lost, what is later as not yet.",
      "The whole span, refused or answered as it may be.",
    ],
    why: "An answer about time that is gone or has not come looks complete and is not.",
    estonian: {
      question: "Mida plaanitakse vahemikust, mis algab enne säilitusaega või lõpeb pärast praegust hetke?",
      readings: [
        "Ainult seda, mis jääb vahele: esimene päring algab täpselt 7 x 24 tundi enne praegust, vanem nimetatakse kadunuks ja hilisem veel tulemata ajaks.",
        "Kogu vahemikku, keeldutagu sellest või vastatagu sellele.",
      ],
      why: "Vastus aja kohta, mis on kadunud või tulemata, näib täielik, kuid ei ole seda.",
    },
    statements: ["SCAN-8", "SCAN-11"],
  },
  "D-SCAN-LATE": {
    question: "Is a period read once it was answered?",
    readings: [
      "It is settled only up to an overlap before it was asked for; the rest is read again, because a message may become visible later than its createdTime says.",
      "It is read for good.",
    ],
    why: "Nothing promises that a message is visible at its createdTime, and clocks differ. How long the overlap is the reader decides.",
    estonian: {
      question: "Kas ajavahemik on loetud, kui sellele on kord vastatud?",
      readings: [
        "See on kindel ainult kuni ülekatteni enne küsimise hetke; ülejäänu loetakse uuesti, sest sõnum võib saada nähtavaks hiljem, kui ütleb selle createdTime.",
        "See on lõplikult loetud.",
      ],
      why: "Miski ei luba, et sõnum on oma createdTime hetkel nähtav, ja kellad erinevad. Kui pikk on ülekate, otsustab lugeja.",
    },
    statements: ["SCAN-1", "SCAN-3", "RES-4"],
  },
  "D-SCAN-PACE": {
    question: "Which types are scanned how often?",
    readings: [
      "METERING_DATA 24 times a day or more often, every other type 1 to 4 times and usually 4; each participant at moments of its own.",
      "All alike.",
    ],
    why: "The text names metering points as slow and metering data as fast, by way of example only, and means to spare the Datahub its peaks.",
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
    question: "Are agreement messages distributed under v1 or v2?",
    readings: [
      "GET /api/v2/data-distributions/agreement.",
      "GET /api/v1/data-distributions/agreement, as the seed has it.",
    ],
    why: "The public list of versions has only v2 for it, active since 17 September 2025; the seed marks its own line as under development. Coordination is known under v1 alone.",
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
    readings: ["GET /api/v2/data-distributions/network-bill.", "POST, as one public page says."],
    why: "Two public pages and the list of versions say GET, as all new services are; one says POST in passing.",
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
      "Crosswise, as one public page says.",
    ],
    why: "The page on distribution says it with a reason, different structures; the other contradicts it and itself. Who reads both services misses nothing in either reading.",
    estonian: {
      question: "Kas esimeses versioonis saadetud võrguteenuse arvet loetakse vanast või uuest teenusest?",
      readings: [
        "Iga arvet loetakse selles versioonis, milles see saadeti, seega loetakse mõlemat teenust.",
        "Risti, nagu ütleb üks avalik leht.",
      ],
      why: "Levitamise leht ütleb seda koos põhjendusega, struktuurid on erinevad; teine leht räägib vastu nii sellele kui ka iseendale. Kes loeb mõlemat teenust, ei jää kummagi tõlgenduse järgi millestki ilma.",
    },
    statements: ["API-1", "API-4", "BEY-11"],
    evidence: { settles: ["page 30"], contradicts: ["page 13"] },
  },
  "D-API-BODY": {
    question: "Do the attributes of a query to the old service stand in the body itself?",
    readings: [
      "They are wrapped in dataDistributionAttributes, beside marketParticipantContext and pagination.",
      "They stand in the body itself (layout: flat).",
    ],
    why: "The public specification wraps them; the seed lists attributes without a body.",
    estonian: {
      question: "Kas vana teenuse päringu atribuudid on otse sõnumi kehas?",
      readings: [
        "Need on dataDistributionAttributes sees, marketParticipantContext ja pagination kõrval.",
        "Need on otse kehas (layout: flat).",
      ],
      why: "Avalik spetsifikatsioon paneb need eraldi objekti; lähtetekst loetleb atribuute ilma kehata.",
    },
    statements: ["REQ-1", "REQ-2", "REQ-3", "BEY-18"],
    evidence: { settles: ["OpenAPI"] },
  },
  "D-API-PAGE": {
    question: "How large is the largest page?",
    readings: ["100 on the old service, 500 on the new ones, unless said otherwise.", "500 everywhere."],
    why: "The public change log limits the old service to 100; the public example of a new one has 500. Both are parameters.",
    estonian: {
      question: "Kui suur on suurim lehekülg?",
      readings: ["Vanas teenuses 100, uutes 500, kui ei ole öeldud teisiti.", "Igal pool 500."],
      why: "Avalik muudatuste logi piirab vana teenuse 100-ga; uue teenuse avalikus näites on 500. Mõlemad on parameetrid.",
    },
    statements: ["REQ-3", "BEY-18"],
  },
  "D-BEY-11": {
    question: "From when on does which service carry agreements, metering data and bills?",
    readings: [
      "Agreements of the first version end on 31 March 2026 at 00:00; in the second they have been since 17 September 2025 at 00:00, so that between the two each is in both services and reading one is enough. Electricity data of grid operators and closed distribution networks changes to the second version on 20 July 2026 at 11:00; other roles may send either from then until 1 February 2027 at 00:00, so that both services are read, and only the second afterwards. Bills of the second version start with 20 July 2026; bills of the first stay in the old service. Gas may be sent in the second version from 17 November 2026, for which no public distribution service exists yet: the old one is read. All times are those of Estonia.",
      "31 February 2026 and 1 August 2026, as one list has it.",
    ],
    why: "There is no 31 February, and the Estonian list says 31 March. Roles that are not grid operators continue with the first version for six months.",
    estonian: {
      question: "Mis ajast alates loetakse lepinguid, mõõteandmeid ja arveid millisest teenusest?",
      readings: [
        "Esimese versiooni lepingud lõpevad 31. märtsil 2026 kell 00:00; teises versioonis on need alates 17. septembrist 2025 kell 00:00, seega on iga leping vahepeal mõlemas teenuses ja piisab ühe lugemisest. Võrguoperaatorite ja suletud jaotusvõrkude elektri mõõteandmed lähevad teisele versioonile 20. juulil 2026 kell 11:00; teised rollid võivad sellest ajast kuni 1. veebruarini 2027 kell 00:00 saata kumbagi, seega loetakse mõlemat teenust, pärast ainult teist. Teise versiooni arved algavad 20. juulist 2026; esimese versiooni arved jäävad vanasse teenusesse. Gaasi võib teises versioonis saata alates 17. novembrist 2026, kuid avalikku levitusteenust selle jaoks veel ei ole: loetakse vana. Kõik ajad on Eesti aja järgi.",
        "31. veebruar 2026 ja 1. august 2026, nagu ühes loetelus.",
      ],
      why: "31. veebruari ei ole olemas ja eestikeelne loetelu ütleb 31. märts. Teised rollid kui võrguettevõtjad jätkavad esimese versiooniga kuus kuud.",
    },
    statements: ["BEY-11", "API-4"],
    evidence: { settles: ["page 50", "page 30"] },
  },
} as const satisfies Readonly<Record<string, Decision>>;
