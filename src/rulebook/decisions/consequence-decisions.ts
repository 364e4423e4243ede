/** Decisions about the changes that the Datahub makes because of another change. */
import type { Decision } from "../decision.js";

export const consequenceDecisions = {
  "D-CON-BELONGS": {
    question: "Which SUPPLY and AGGREGATION belong to a GRID?",
    readings: [
      "Those with the same known customer and market that start in its validity before the change: SUPPLY of its point, AGGREGATION of the aggregation points directly below.",
      "Those that overlap it.",
    ],
    why: "An agreement that starts under a GRID is concluded on it; one of another customer is another GRID's concern.",
    estonian: {
      question: "Millised SUPPLY ja AGGREGATION lepingud kuuluvad GRID lepingu juurde?",
      readings: [
        "Need, mille teadaolev klient ja turg on samad ning mis algavad selle muudatuse-eelse kehtivuse ajal: SUPPLY selle punktil, AGGREGATION vahetult selle all olevates agregeerimispunktides.",
        "Need, mis sellega kattuvad.",
      ],
      why: "GRID kehtivuse ajal algav leping on sõlmitud selle alusel; teise kliendi leping on teise GRID lepingu asi.",
    },
    statements: ["CON-1", "CON-2", "CON-3"],
  },
  "D-CON-MEMORY": {
    question: "What does an agreement that a GRID shortened remember, and when is it forgotten?",
    readings: [
      "Its own end, through further shortenings and partial returns; forgotten when that end is reached again, when another SUPPLY ends the agreement and when the parties update it. Only one that ends exactly where the GRID ended gets time back; deleted ones stay deleted.",
      "Nothing is remembered; an end moved later is the parties' business.",
    ],
    why: "A corrected GRID must not cost a supplier its agreement, but a later will of the parties goes first.",
    estonian: {
      question: "Mida GRID lepingu lühendatud leping mäletab ja millal see ununeb?",
      readings: [
        "Oma lõppu, läbi uute lühendamiste ja osalise taastamise; mälestus kaob, kui see lõpp on jälle käes, kui teine SUPPLY lepingu lõpetab ja kui pooled seda muudavad. Aega saab tagasi ainult leping, mis lõpeb täpselt seal, kus lõppes GRID; kustutatu jääb kustutatuks.",
        "Midagi ei mäletata; hilisemaks nihutatud lõpp on poolte asi.",
      ],
      why: "Parandatud GRID ei tohi tarnijale lepingut maksma minna, kuid poolte hilisem tahe on tähtsam.",
    },
    statements: ["CON-1", "CON-2", "CON-4", "CON-5"],
  },
  "D-CON-GENERAL-SERVICE": {
    question: "How exactly is GENERAL_SERVICE regenerated?",
    readings: [
      "For each GRID its validity without all SUPPLY of the point, cut where the named supplier of the operator changes (of two the one that started later, then the smaller EIC); touching pieces of one provider under one GRID are one, an unknown provider counting as one; of two with one identity the longer stays. Only the difference that the change makes is deleted and created (D-CON-PARTIAL). A NAMED_SUPPLIER concerns the points of its market and those of unknown market.",
      "All pieces of the point, past ones too.",
      "An end is moved by an update.",
    ],
    why: "A consequence is caused by the change; pieces that the change does not alter are not touched, and general service is never updated.",
    estonian: {
      question: "Kuidas täpselt GENERAL_SERVICE uuesti moodustatakse?",
      readings: [
        "Iga GRID kohta selle kehtivus ilma punkti kõigi SUPPLY lepinguteta, jagatud seal, kus halduri nimetatud müüja vahetub (kahest hiljem alanu, siis väiksem EIC); ühe teenusepakkuja kokkupuutuvad osad ühe GRID all on üks, teadmata teenusepakkuja loeb üheks; kahest sama tunnusega osast jääb pikem. Kustutatakse ja luuakse ainult muudatuse tekitatud vahe (D-CON-PARTIAL). NAMED_SUPPLIER puudutab oma turu punkte ja neid, mille turg on teadmata.",
        "Punkti kõik osad, ka möödunud.",
        "Lõppu nihutatakse muutmisega.",
      ],
      why: "Tagajärje põhjustab muudatus; osi, mida muudatus ei muuda, ei puututa, ja üldteenust ei muudeta kunagi.",
    },
    statements: ["CON-6", "BEY-5"],
  },
  "D-CON-PARTIAL": {
    question:
      "What follows from a change on a set that lacks general services, or agreements that explain those it lists?",
    readings: [
      "The difference between the pieces wanted before and after the change. In both, a listed GENERAL_SERVICE implies an unknown GRID of its customer and, unless the operator provides it, for an unknown NAMED_SUPPLIER; a listed BORDER_SUPPLY for an unknown BORDER_GRID of its customer and an unknown PORTFOLIO_SUPPLIER between its two parties. They stand in at their own metering point only and where neither the set before nor the set looked at has such an agreement. What is deleted is told as listed, one deletion an identity, also when the set does not list it; of an identity that is listed as it is wanted after the change nothing is told; a listed piece that is wanted neither before nor after and overlaps a changed piece is deleted.",
      "The point is regenerated as if the set were complete.",
    ],
    why: "A participant's set is partial. Regeneration as if it were complete deletes services whose GRID or NAMED_SUPPLIER is unknown and creates services of years long past.",
    estonian: {
      question:
        "Mis järgneb muudatusest kogumis, kus puuduvad üldteenused või lepingud, mis loetletud üldteenuseid seletavad?",
      readings: [
        "Enne ja pärast muudatust vajalike osade vahe. Mõlemas asendab loetletud GENERAL_SERVICE teadmata GRID lepingut oma kliendiga ja, kui teenust ei paku haldur, teadmata NAMED_SUPPLIER lepingut; loetletud BORDER_SUPPLY asendab teadmata BORDER_GRID lepingut oma kliendiga ja teadmata PORTFOLIO_SUPPLIER lepingut oma kahe osapoole vahel. Asendatakse ainult samas mõõtepunktis ja ajal, mil sellist lepingut ei ole ei muudatuse-eelses ega vaadeldavas kogumis. Kustutatust teatatakse loetletud kujul, iga tunnuse kohta üks kord, ka siis, kui kogum seda ei loetle; tunnusest, mis on loetletud nii, nagu seda pärast muudatust vaja on, ei teatata midagi; loetletud osa, mida ei ole vaja ei enne ega pärast ja mis kattub muutuva osaga, kustutatakse.",
        "Punkt moodustatakse uuesti, nagu oleks kogum täielik.",
      ],
      why: "Turuosalise kogum on osaline. Täielikuna moodustamine kustutab üldteenused, mille GRID või NAMED_SUPPLIER on teadmata, ja loob ammu möödunud aastate üldteenuseid.",
    },
    statements: ["CON-6", "CON-7", "CON-8"],
    evidence: { supports: ["EDH-3265"] },
  },
  "D-CON-BORDER-SUPPLY": {
    question: "How exactly is BORDER_SUPPLY regenerated?",
    readings: [
      "For each BORDER_GRID of a border point and each PORTFOLIO_SUPPLIER of the same market whose customer is the BORDER_GRID's customer: what their validities share. Of two with one identity the longer stays; another end is an update.",
      "Only when the customer is known to be a grid operator.",
    ],
    why: "The customer of a BORDER_GRID is a grid operator; nothing else in a set says who is one.",
    estonian: {
      question: "Kuidas täpselt BORDER_SUPPLY uuesti moodustatakse?",
      readings: [
        "Piirimõõtepunkti iga BORDER_GRID ja iga sama turu PORTFOLIO_SUPPLIER kohta, mille klient on BORDER_GRID klient: nende kehtivuste ühisosa. Kahest sama tunnusega lepingust jääb pikem; teistsugune lõpp on muutmine.",
        "Ainult siis, kui klient on teadaolevalt võrguoperaator.",
      ],
      why: "BORDER_GRID klient on võrguoperaator; miski muu lepingute kogumis ei ütle, kes seda on.",
    },
    statements: ["CON-7", "CON-8"],
    evidence: { supports: ["page 06.1"], contradicts: ["page 06.2"] },
  },
  "D-CON-UNLISTED": {
    question: "What does a metering point count as that the set does not list?",
    readings: [
      "A BORDER point when it has a BORDER_GRID, an AGGREGATION point without a parent when it has an AGGREGATION, else a REGULAR point of a grid operator; judged over the set before and after. Operator: the provider of the GRID or BORDER_GRID that changes, else of the one valid now (later start, then smaller EIC).",
      "Nothing is done at it.",
    ],
    why: "A participant often has agreements without the points; the agreements say enough for most of them.",
    estonian: {
      question: "Millisena loeb mõõtepunkt, mida kogum ei loetle?",
      readings: [
        "BORDER punktina, kui sellel on BORDER_GRID, ülemmõõtepunktita AGGREGATION punktina, kui sellel on AGGREGATION, muidu võrguoperaatori REGULAR punktina; vaadatakse kogumit enne ja pärast. Haldur: muutuva GRID või BORDER_GRID lepingu teenusepakkuja, muidu praegu kehtiva oma (hilisem algus, siis väiksem EIC).",
        "Sellega ei tehta midagi.",
      ],
      why: "Turuosalisel on sageli lepingud ilma punktideta; enamiku jaoks ütlevad lepingud küllalt.",
    },
    statements: ["CON-6", "CON-7", "CON-8"],
  },
  "D-CON-DOCUMENT": {
    question: "Which attributes has a GENERAL_SERVICE or BORDER_SUPPLY that the Datahub makes?",
    readings: [
      "The point's commodityType, else the GRID's, if known; preliminaryTerminationFee false; no agreementId; instants in UTC to the minute, seconds only when not zero, a fraction as what it is made from has it.",
      "The attributes of the GRID.",
    ],
    why: "So do the samples of the sources; an id is given by a party, and here none acts.",
    estonian: {
      question: "Mis seisab Andmelao loodud GENERAL_SERVICE või BORDER_SUPPLY lepingus?",
      readings: [
        "Mõõtepunkti commodityType, selle puudumisel GRID oma, kui see on teada; preliminaryTerminationFee false; agreementId puudub; ajahetked UTC-s minuti täpsusega, sekundid ainult siis, kui need ei ole nullid, sekundi murdosa nii, nagu see seisab seal, millest leping tehti.",
        "GRID lepingu atribuudid.",
      ],
      why: "Nii on allikate näidetes; tunnuse annab lepingu pool, siin aga ei tegutse kumbki.",
    },
    statements: ["CON-6", "CON-7", "CON-8"],
  },
  "D-CON-ORDER": {
    question: "In which order are consequences distributed?",
    readings: [
      "SUPPLY of the point by start, AGGREGATION below by point and start; then GENERAL_SERVICE or BORDER_SUPPLY: deletions, updates, creations, each by point, start, provider and customer.",
      "No order, but deleted GENERAL_SERVICE before created.",
    ],
    why: "Only deletions before creations is public; a fixed order makes answers comparable.",
    estonian: {
      question: "Millises järjekorras tagajärgedest teatatakse?",
      readings: [
        "Punkti SUPPLY lepingud alguse järgi, selle all olevad AGGREGATION lepingud punkti ja alguse järgi; siis GENERAL_SERVICE või BORDER_SUPPLY: kustutamised, muutmised, loomised, igaüks punkti, alguse, teenusepakkuja ja kliendi järgi.",
        "Järjekorda ei ole, ainult kustutatud GENERAL_SERVICE enne loodut.",
      ],
      why: "Avalik on ainult kustutamine enne loomist; kindel järjekord teeb vastused võrreldavaks.",
    },
    statements: ["CON-1", "CON-4", "CON-6", "CON-7", "BEY-5"],
  },
  "D-CON-REASON": {
    question: "What is the reason of a consequence that the catalogue does not list?",
    readings: ["The simple reason of its action.", "The complex reason all the same."],
    why: "What is not in an edition's catalogue is not sent under it; what happened is still true. Against D-RSN-LISTED, by which an unlisted code is still a reason; a public page supports it for GENERAL_SERVICE.",
    estonian: {
      question: "Mis on tagajärje põhjus, kui kataloogis seda ei ole?",
      readings: ["Selle tegevuse lihtne põhjus.", "Ikkagi liitpõhjus."],
      why: "Mida redaktsiooni kataloogis ei ole, seda selle järgi ei saadeta; mis juhtus, on ikka tõsi. Vastupidi otsusele D-RSN-LISTED, mille järgi on loetlemata kood siiski põhjus; avalik leht toetab seda GENERAL_SERVICE puhul.",
    },
    statements: ["CON-6", "RSN-5", "RSN-7"],
    byEdition: true,
    open: true,
    evidence: { supports: ["page 08"] },
  },
  "D-CON-COORDINATION": {
    question: "How is the application of a coordination distinguished from any other SUPPLY change?",
    readings: [
      "By the event's via; a moved start is a deletion and a creation, each with consequences of its own.",
      "Every SUPPLY change in the past is a coordination's.",
    ],
    why: "Nothing in an agreement shows how its change came about.",
    estonian: {
      question: "Kuidas eristada kooskõlastuse rakendamist muust SUPPLY muudatusest?",
      readings: [
        "Sündmuse via järgi; nihutatud algus on kustutamine ja loomine, kummalgi oma tagajärjed.",
        "Iga minevikku puudutav SUPPLY muudatus on kooskõlastuse oma.",
      ],
      why: "Lepingust endast ei ole näha, kuidas selle muudatus tekkis.",
    },
    statements: ["CON-9", "RSN-6"],
  },
  "D-CON-9": {
    question: "Is the provider of a SUPPLY notified when the Datahub applies a coordinated change of it?",
    readings: [
      "No: the table names the operator and other suppliers only.",
      "Yes, the change is made by the Datahub, so no party is excluded as its initiator (option CON-9: own-supplier-too).",
    ],
    why: "The table of the source names only the operator and the other open suppliers; a public change log entry calls it a fault that the supplier was not notified after approval.",
    estonian: {
      question:
        "Kas SUPPLY teenusepakkujat teavitatakse, kui Andmeladu rakendab lepingu kooskõlastatud muudatuse?",
      readings: [
        "Ei: tabel nimetab ainult halduri ja teised tarnijad.",
        "Jah, muudatuse teeb Andmeladu, seega ei jää keegi muutjana välja (valik CON-9: own-supplier-too).",
      ],
      why: "Allika tabel nimetab ainult halduri ja teised avatud tarnijad; avalik muudatuste kirje nimetab veaks, et tarnijat pärast kinnitamist ei teavitatud.",
    },
    statements: ["CON-9", "AGR-9"],
    switch: "CON-9",
    open: true,
    evidence: { contradicts: ["EDH-6085"] },
  },
  "D-CON-SYSTEM": {
    question: "What follows from an observed change of a GENERAL_SERVICE or BORDER_SUPPLY?",
    readings: ["Nothing: it is the system's own and is applied as it is.", "The point is regenerated."],
    why: "Whoever replays what was observed must get the observed set.",
    estonian: {
      question: "Mis järgneb GENERAL_SERVICE või BORDER_SUPPLY lepingu vaadeldud muudatusele?",
      readings: [
        "Mitte midagi: see on süsteemi enda oma ja rakendatakse nii, nagu see on.",
        "Punkti lepingud moodustatakse uuesti.",
      ],
      why: "Kes mängib vaadeldu uuesti läbi, peab saama vaadeldud kogumi.",
    },
    statements: ["CON-6", "CON-7", "CON-8"],
  },
} as const satisfies Readonly<Record<string, Decision>>;
