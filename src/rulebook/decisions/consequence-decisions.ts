/** Decisions about the changes that the Datahub makes because of another change. */
import type { Decision } from "../decision.js";

export const consequenceDecisions = {
  "D-CON-BELONGS": {
    question: "Which SUPPLY and AGGREGATION belong to a GRID?",
    readings: [
      "Those with the same known customer and market that start in its validity before the change: SUPPLY of its point, AGGREGATION of the aggregation points directly below.",
      "Those that overlap it.",
    ],
    why: "An agreement that starts during a GRID is based on it; an agreement of another customer belongs to another GRID.",
    estonian: {
      question: "Millised SUPPLY ja AGGREGATION lepingud kuuluvad GRID lepingu juurde?",
      readings: [
        "Need, mille teadaolev klient ja turg on samad ning mis algavad selle muudatuse-eelse kehtivuse ajal: SUPPLY selle punktis, AGGREGATION vahetult selle all olevates agregeerimispunktides.",
        "Need, mis sellega kattuvad.",
      ],
      why: "GRID kehtivuse ajal algav leping on sõlmitud selle alusel; teise kliendi leping kuulub teise GRID lepingu juurde.",
    },
    statements: ["CON-1", "CON-2", "CON-3"],
  },
  "D-CON-MEMORY": {
    question: "What is kept about an agreement that a GRID shortened, and for how long?",
    readings: [
      "Its original end, also through further shortenings and partial extensions, until that end is reached again, another SUPPLY ends the agreement, or the parties update it. Only an agreement that ends exactly where the GRID ended is extended again; deleted agreements stay deleted.",
      "Nothing is kept; the parties themselves move the end back.",
    ],
    why: "A corrected GRID must not cost a supplier its agreement, but a later decision of the parties takes precedence.",
    estonian: {
      question: "Mida GRID lepingu lühendatud lepingu kohta säilitatakse ja kui kaua?",
      readings: [
        "Selle algset lõppu, ka uute lühendamiste ja osalise pikendamise järel, kuni see lõpp on jälle saavutatud, teine SUPPLY lepingu lõpetab või pooled seda muudavad. Pikeneb ainult leping, mis lõpeb täpselt seal, kus lõppes GRID; kustutatu jääb kustutatuks.",
        "Midagi ei säilitata; pooled nihutavad lõpu ise tagasi.",
      ],
      why: "GRID lepingu parandamise tõttu ei tohi tarnija oma lepingut kaotada, kuid poolte hilisem otsus on ülimuslik.",
    },
    statements: ["CON-1", "CON-2", "CON-4", "CON-5"],
  },
  "D-CON-GENERAL-SERVICE": {
    question: "How exactly is GENERAL_SERVICE regenerated?",
    readings: [
      "For each GRID: its validity without all SUPPLY of the point, cut where the named supplier of the operator changes (of two the one that started later, then the smaller EIC). Adjacent pieces of one provider under one GRID are joined; unknown providers count as one provider. Of two pieces with the same identity the longer remains. Only the difference that the change makes is deleted and created (D-CON-PARTIAL). A NAMED_SUPPLIER affects the points of its market and those of unknown market.",
      "All pieces of the point are deleted and created again, past ones too.",
      "An end is moved by an update.",
    ],
    why: "A consequence is caused by the change; pieces that the change does not alter are not touched, and general service is never updated.",
    estonian: {
      question: "Kuidas täpselt GENERAL_SERVICE uuesti moodustatakse?",
      readings: [
        "Iga GRID kohta selle kehtivus ilma punkti kõigi SUPPLY lepinguteta, jagatud seal, kus halduri nimetatud müüja vahetub (kahest hiljem alanu, siis väiksem EIC); ühe teenusepakkuja järjestikused osad sama GRID ajal ühendatakse, teadmata teenusepakkujad loetakse üheks; kahest sama tunnusega osast jääb pikem. Kustutatakse ja luuakse ainult muudatuse tekitatud vahe (D-CON-PARTIAL). NAMED_SUPPLIER puudutab oma turu punkte ja neid, mille turg on teadmata.",
        "Punkti kõik osad kustutatakse ja luuakse uuesti, ka möödunud.",
        "Lõppu nihutatakse muutmisega.",
      ],
      why: "Tagajärje põhjustab muudatus; osi, mida muudatus ei muuda, ei puututa, ja üldteenust ei muudeta kunagi.",
    },
    statements: ["CON-6", "BEY-5"],
  },
  "D-CON-PARTIAL": {
    question:
      "What are the consequences of a change when the set lacks general services, or the agreements that explain the listed ones?",
    readings: [
      "The difference between the pieces required before and after the change. In both, a listed GENERAL_SERVICE implies an unknown GRID of its customer and, unless the operator provides it, an unknown NAMED_SUPPLIER; a listed BORDER_SUPPLY implies an unknown BORDER_GRID of its customer and an unknown PORTFOLIO_SUPPLIER between its two parties. An implied agreement counts at its own metering point only, and only where neither the set before the change nor the set under consideration has such an agreement. A deletion is reported once for each identity, as the set lists the agreement or, where it does not, as derived. Nothing is reported for an identity that is already listed as required after the change. A listed piece that is required neither before nor after the change and overlaps a changed piece is deleted.",
      "The point is regenerated as if the set were complete.",
    ],
    why: "A participant's set is partial. Regeneration as if it were complete deletes services for which the GRID or NAMED_SUPPLIER is unknown, and creates services of past years.",
    estonian: {
      question:
        "Mis järgneb muudatusest kogumis, kus puuduvad üldteenused või lepingud, mis loetletud üldteenuseid seletavad?",
      readings: [
        "Enne ja pärast muudatust vajalike osade vahe. Mõlemas asendab loetletud GENERAL_SERVICE teadmata GRID lepingut oma kliendiga ja, kui teenust ei paku haldur, teadmata NAMED_SUPPLIER lepingut; loetletud BORDER_SUPPLY asendab teadmata BORDER_GRID lepingut oma kliendiga ja teadmata PORTFOLIO_SUPPLIER lepingut oma kahe osapoole vahel. Asendus kehtib ainult samas mõõtepunktis ja ajal, mil sellist lepingut ei ole ei muudatuse-eelses ega vaadeldavas kogumis. Kustutamisest teatatakse iga tunnuse kohta üks kord, loetletud kujul või, kui kogum seda ei loetle, tuletatud kujul; tunnusest, mis on juba loetletud nii, nagu seda pärast muudatust vaja on, ei teatata midagi; loetletud osa, mida ei ole vaja ei enne ega pärast ja mis kattub muutuva osaga, kustutatakse.",
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
      "For each BORDER_GRID of a border point and each PORTFOLIO_SUPPLIER of the same market whose customer is the BORDER_GRID's customer: the intersection of their validities. Of two with the same identity the longer remains; a different end is an update.",
      "Only when the customer is known to be a grid operator.",
    ],
    why: "The customer of a BORDER_GRID is a grid operator; nothing else in a set shows which parties are grid operators.",
    estonian: {
      question: "Kuidas täpselt BORDER_SUPPLY uuesti moodustatakse?",
      readings: [
        "Piirimõõtepunkti iga BORDER_GRID ja iga sama turu PORTFOLIO_SUPPLIER kohta, mille klient on BORDER_GRID klient: nende kehtivuste ühisosa. Kahest sama tunnusega lepingust jääb pikem; teistsugune lõpp on muutmine.",
        "Ainult siis, kui klient on teadaolevalt võrguettevõtja.",
      ],
      why: "BORDER_GRID klient on võrguettevõtja; miski muu lepingute kogumis ei näita, kes on võrguettevõtja.",
    },
    statements: ["CON-7", "CON-8"],
    evidence: { supports: ["page 06.1"], contradicts: ["page 06.2"] },
  },
  "D-CON-UNLISTED": {
    question: "How is a metering point treated that the set does not list?",
    readings: [
      "As a BORDER point when it has a BORDER_GRID, as an AGGREGATION point without a parent when it has an AGGREGATION, otherwise as a REGULAR point of a grid operator, by the sets before and after the change together. Its operator is the provider of the GRID or BORDER_GRID that changes, otherwise of the one valid now (of several the later start, then the smaller EIC).",
      "It has no consequences.",
    ],
    why: "A participant often has agreements without the points; for most of these points the agreements are sufficient.",
    estonian: {
      question: "Kuidas käsitletakse mõõtepunkti, mida kogum ei loetle?",
      readings: [
        "BORDER punktina, kui sellel on BORDER_GRID, ülemmõõtepunktita AGGREGATION punktina, kui sellel on AGGREGATION, muidu võrguettevõtja REGULAR punktina; vaadatakse kogumit enne ja pärast. Haldur: muutuva GRID või BORDER_GRID lepingu teenusepakkuja, muidu praegu kehtiva oma (hilisem algus, siis väiksem EIC).",
        "Sellel ei ole tagajärgi.",
      ],
      why: "Turuosalisel on sageli lepingud ilma punktideta; enamiku punktide jaoks lepingutest piisab.",
    },
    statements: ["CON-6", "CON-7", "CON-8"],
  },
  "D-CON-DOCUMENT": {
    question: "Which attributes does a GENERAL_SERVICE or BORDER_SUPPLY have that the Datahub creates?",
    readings: [
      "The point's commodityType, else the GRID's, if known; preliminaryTerminationFee false; no agreementId; instants in UTC to the minute, with seconds only when they are not zero, and with a fraction as written in the agreement it is derived from.",
      "The attributes of the GRID.",
    ],
    why: "The samples of the sources show this; an id is given by a party, and here no party acts.",
    estonian: {
      question: "Millised atribuudid on Andmelao loodud GENERAL_SERVICE või BORDER_SUPPLY lepingul?",
      readings: [
        "Mõõtepunkti commodityType, selle puudumisel GRID oma, kui see on teada; preliminaryTerminationFee false; agreementId puudub; ajahetked UTC-s minuti täpsusega, sekundid ainult siis, kui need ei ole nullid, sekundi murdosa nii, nagu see on lepingus, millest see tuletati.",
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
      "No order, except that deleted GENERAL_SERVICE precede created ones.",
    ],
    why: "Only the order of deletions before creations is public; a fixed order makes results comparable.",
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
    question: "Which reason does a consequence have when the catalogue does not list its complex reason?",
    readings: ["The simple reason of its action.", "The complex reason nevertheless."],
    why: "A code that is not in an edition's catalogue is not sent under that edition; the simple reason is still true. D-RSN-LISTED accepts a code that is not listed, but in received messages; a public page supports the reading for GENERAL_SERVICE.",
    estonian: {
      question: "Mis on tagajärje põhjus, kui kataloogis seda ei ole?",
      readings: ["Selle tegevuse lihtne põhjus.", "Ikkagi liitpõhjus."],
      why: "Koodi, mida redaktsiooni kataloogis ei ole, selle redaktsiooni järgi ei saadeta; lihtne põhjus on ikka õige. D-RSN-LISTED lubab loetlemata koodi, kuid saadud sõnumites; avalik leht toetab tõlgendust GENERAL_SERVICE puhul.",
    },
    statements: ["CON-6", "RSN-5", "RSN-7"],
    byEdition: true,
    open: true,
    evidence: { supports: ["page 08"] },
  },
  "D-CON-COORDINATION": {
    question: "How is the application of a coordination distinguished from any other SUPPLY change?",
    readings: [
      "By the event's attribute via; a moved start is a deletion and a creation, each with its own consequences.",
      "Every SUPPLY change in the past comes from a coordination.",
    ],
    why: "An agreement does not show how it was changed.",
    estonian: {
      question: "Kuidas eristada kooskõlastuse rakendamist muust SUPPLY muudatusest?",
      readings: [
        "Sündmuse atribuudi via järgi; nihutatud algus on kustutamine ja loomine, kummalgi oma tagajärjed.",
        "Iga minevikku puudutav SUPPLY muudatus on kooskõlastuse oma.",
      ],
      why: "Lepingust endast ei ole näha, kuidas selle muudatus tekkis.",
    },
    statements: ["CON-9", "RSN-6"],
  },
  "D-CON-9": {
    question: "Is the provider of a SUPPLY notified when the Datahub applies a coordinated change of it?",
    readings: [
      "No: the table names only the operator and other suppliers.",
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
    readings: [
      "Nothing: it is a change by the system and is applied as observed.",
      "The point is regenerated.",
    ],
    why: "Replaying the observed events must give the observed set.",
    estonian: {
      question: "Mis järgneb GENERAL_SERVICE või BORDER_SUPPLY lepingu vaadeldud muudatusele?",
      readings: [
        "Mitte midagi: see on süsteemi tehtud muudatus ja rakendatakse nii, nagu vaadeldi.",
        "Punkti lepingud moodustatakse uuesti.",
      ],
      why: "Vaadeldud sündmuste uuesti rakendamine peab andma vaadeldud kogumi.",
    },
    statements: ["CON-6", "CON-7", "CON-8"],
  },
} as const satisfies Readonly<Record<string, Decision>>;
