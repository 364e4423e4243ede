/** Decisions about added, modified and deleted agreements. */
import type { Decision } from "../decision.js";

export const agreementDecisions = {
  "D-AGR-2": {
    question: "Which attributes may a recipient not see?",
    readings: [
      "The full agreement is predicted; serviceProviderEic, customerEic and agreementId are marked as possibly withheld.",
      "A partial agreement is predicted.",
    ],
    why: "The rules for omitting attributes are not public.",
    estonian: {
      question: "Milliseid atribuute ei pruugi saaja näha?",
      readings: [
        "Ennustatakse täielik leping; serviceProviderEic, customerEic ja agreementId märgitakse võimalikult varjatuks.",
        "Ennustatakse osaline leping.",
      ],
      why: "Atribuutide ärajätmise reeglid ei ole avalikud.",
    },
    statements: ["AGR-2", "OBJ-1"],
  },
  "D-AGR-3": {
    question: "Which agreements of the parent, and which validity of the AGGREGATION, are compared?",
    readings: [
      "Agreements active or future now, a GENERAL_SERVICE valid now; for a modification the validity before and after, for a deletion the deleted one. An unknown parent: no recipient.",
      "Agreements of any time (option AGR-3: any-time).",
    ],
    why: "As with a changed GRID, a past supplier is no longer concerned with the point.",
    estonian: {
      question: "Milliseid ülemmõõtepunkti lepinguid ja AGGREGATION lepingu millist kehtivust võrreldakse?",
      readings: [
        "Praegu kehtivaid ja tulevasi lepinguid, GENERAL_SERVICE ainult praegu kehtivat; muutmisel kehtivust enne ja pärast, kustutamisel kustutatut. Kui ülemmõõtepunkt on teadmata, siis mitte keegi.",
        "Mis tahes aja lepinguid (valik AGR-3: any-time).",
      ],
      why: "Nagu GRID muutmisel, nii ei ole endisel tarnijal ka siin punktiga enam tegemist.",
    },
    statements: ["AGR-3", "AGR-11"],
    switch: "AGR-3",
    open: true,
    evidence: { supports: ["EDH-3711"] },
  },
  "D-AGR-4": {
    question: "What happens when a GENERAL_SERVICE becomes active?",
    readings: ["It is distributed at that moment as a CREATE.", "It is distributed at the next change."],
    why: "The text announces distribution after activation; for the recipient the agreement is new.",
    estonian: {
      question: "Mis juhtub, kui GENERAL_SERVICE aktiveerub?",
      readings: ["See levitatakse sel hetkel põhjusega CREATE.", "See levitatakse järgmise muudatusega."],
      why: "Tekst lubab levitamist pärast aktiveerumist; saajale on leping uus.",
    },
    statements: ["AGR-4", "CON-10"],
    evidence: { settles: ["page 08"] },
  },
  "D-AGR-4-REASON": {
    question: "Which reason has the message of an activated GENERAL_SERVICE?",
    readings: ["CREATE.", "The code of the change that created the agreement."],
    why: "No agreement causes the activation; no public text states the reason.",
    estonian: {
      question: "Mis põhjus on aktiveerunud GENERAL_SERVICE sõnumil?",
      readings: ["CREATE.", "Selle muudatuse kood, mis lepingu lõi."],
      why: "Aktiveerumist ei põhjusta ükski leping; ükski avalik tekst põhjust ei nimeta.",
    },
    statements: ["AGR-4", "CON-10"],
    open: true,
  },
  "D-AGR-5": {
    question: "Who is the grid operator of a GENERAL_SERVICE?",
    readings: ["The operator of the metering point.", "The provider of its GRID."],
    why: "Both are normally the same; the point states it directly.",
    estonian: {
      question: "Kes on GENERAL_SERVICE lepingu võrguettevõtja?",
      readings: ["Mõõtepunkti haldur.", "Punkti GRID lepingu teenusepakkuja."],
      why: "Tavaliselt on need üks ja sama; mõõtepunkt nimetab halduri otse.",
    },
    statements: ["AGR-5", "AGR-6"],
  },
  "D-AGR-7": {
    question: "Which suppliers does a changed GRID concern?",
    readings: [
      "Any active or future SUPPLY of the point (BORDER_SUPPLY for BORDER_GRID), whatever its customer; aggregators as for a changed metering point.",
      "Those with the GRID's customer.",
    ],
    why: "The text names the active or future open supplier of the point without a condition on the customer.",
    estonian: {
      question: "Milliseid tarnijaid muutunud GRID puudutab?",
      readings: [
        "Punkti iga kehtivat või tulevast SUPPLY lepingut (BORDER_GRID puhul BORDER_SUPPLY lepingut) kliendist sõltumata; agregaatoreid nagu mõõtepunkti muutmisel.",
        "Neid, kelle klient on sama mis GRID lepingul.",
      ],
      why: "Tekst nimetab punkti praegust või tulevast avatud tarnijat ilma kliendi kohta tingimust seadmata.",
    },
    statements: ["AGR-7"],
    evidence: { settles: ["EDH-3711", "EDH-3594"] },
  },
  "D-AGR-8": {
    question: "Who is notified of a SUPPLY that its GRID changed, and does deletion count as modification?",
    readings: [
      "EN: open supplier and metering point operator; ET: open supplier only. A deleted GRID counts too.",
      "Only a modified GRID.",
    ],
    why: "The editions differ; the catalogue of reasons has a deletion by a deleted GRID.",
    estonian: {
      question: "Keda teavitatakse SUPPLY lepingust, mida muutis selle GRID, ja kas kustutamine on muutmine?",
      readings: [
        "EN: avatud tarnijat ja mõõtepunkti haldurit; ET: ainult avatud tarnijat. Ka kustutatud GRID loeb.",
        "Ainult muudetud GRID.",
      ],
      why: "Redaktsioonid erinevad; põhjuste kataloogis on kustutamine kustutatud GRID lepingu tõttu.",
    },
    statements: ["AGR-8"],
    byEdition: true,
    evidence: { settles: ["EDH-4390"] },
  },
  "D-AGR-9": {
    question: "Does the rule for a changed SUPPLY cover consequences?",
    readings: [
      "No, the primary change only; consequences have separate rules.",
      "Yes, every change of a SUPPLY.",
    ],
    why: "The table has separate rows for a SUPPLY that another agreement affects.",
    estonian: {
      question: "Kas SUPPLY muutmise reegel hõlmab ka tagajärgi?",
      readings: [
        "Ei, ainult esmast muudatust; tagajärgedel on oma reeglid.",
        "Jah, SUPPLY lepingu iga muutumist.",
      ],
      why: "SUPPLY lepingul, mida mõjutab teine leping, on tabelis eraldi read.",
    },
    statements: ["AGR-9", "AGR-8", "AGR-10"],
  },
  "D-AGR-10": {
    question: "How many messages are there when one SUPPLY changes several others?",
    readings: ["One for each changed agreement, with its complex reason.", "One for all."],
    why: "A message carries one reason and one agreement.",
    estonian: {
      question: "Mitu sõnumit saadetakse, kui üks SUPPLY muudab mitut teist?",
      readings: ["Ühe iga muutunud lepingu kohta, selle liitpõhjusega.", "Ühe kõigi kohta."],
      why: "Sõnumis on üks põhjus ja üks leping.",
    },
    statements: ["AGR-10"],
  },
  "D-AGR-11": {
    question: "Who are supplier and operator at the parent of an AGGREGATION?",
    readings: [
      "The provider of a SUPPLY or BORDER_SUPPLY is the open supplier, the provider of a named supplier's GENERAL_SERVICE is the named supplier; with any overlap the parent's operator receives too.",
      "The operator receives only because of an agreement of its own.",
    ],
    why: "The text lists all three by overlapping agreements of the parent.",
    estonian: {
      question: "Kes on AGGREGATION lepingu ülemmõõtepunktis tarnija ja haldur?",
      readings: [
        "SUPPLY ja BORDER_SUPPLY teenusepakkuja on avatud tarnija, nimetatud müüja GENERAL_SERVICE annab nimetatud müüja; mis tahes kattuvuse korral saab ka ülemmõõtepunkti haldur.",
        "Haldur ainult omaenda lepingu järgi.",
      ],
      why: "Tekst loetleb kõik kolm ülemmõõtepunkti kattuvate lepingute järgi.",
    },
    statements: ["AGR-11"],
  },
  "D-BEY-13": {
    question: "Is an aggregator notified when the grid operator's change ends its agreement?",
    readings: ["Yes, under the same overlap condition as the others.", "No."],
    why: "A public page states that aggregators see terminations of their agreements by the grid operator.",
    estonian: {
      question: "Kas agregaatorit teavitatakse, kui võrguettevõtja muudatus tema lepingu lõpetab?",
      readings: ["Jah, samal kattuvuse tingimusel nagu teisi.", "Ei."],
      why: "Avaliku lehe järgi näevad agregaatorid, kui võrguettevõtja nende lepingu lõpetab.",
    },
    statements: ["BEY-13"],
  },
  "D-BEY-14": {
    question: "Who is notified of a BORDER_SUPPLY?",
    readings: [
      "Its open supplier and the operator of the border point, in both editions, by analogy with SUPPLY.",
      "Nobody but portfolio providers.",
    ],
    why: "The catalogue has reasons for BORDER_SUPPLY changes, so some party receives them.",
    estonian: {
      question: "Keda BORDER_SUPPLY lepingust teavitatakse?",
      readings: [
        "Selle avatud tarnijat ja piirimõõtepunkti haldurit, mõlemas redaktsioonis, SUPPLY eeskujul.",
        "Mitte kedagi peale portfellipakkujate.",
      ],
      why: "Kataloogis on BORDER_SUPPLY muudatuste põhjused, seega keegi neid saab.",
    },
    statements: ["BEY-14"],
  },
  "D-BEY-1": {
    question: "Is the provider of a PORTFOLIO_SUPPLIER notified of it when its customer made the change?",
    readings: ["No: only the customer is named.", "Yes."],
    why: "Only the open supplier that provides the portfolio may enter it, so the case should not occur.",
    estonian: {
      question: "Kas PORTFOLIO_SUPPLIER teenusepakkujat teavitatakse, kui muudatuse tegi klient?",
      readings: ["Ei: nimetatud on ainult klient.", "Jah."],
      why: "Lepingu võib sisestada ainult portfelli pakkuv avatud tarnija, seega seda juhtu ei tohiks esineda.",
    },
    statements: ["BEY-1"],
    open: true,
    evidence: { supports: ["page 06.1"] },
  },
  "D-BEY-19": {
    question: "Does a changed SUPPLY also go to the aggregator of the point?",
    readings: [
      "No: the table of EN names the operator and the other open supplier.",
      "Yes, as one public page states.",
    ],
    why: "The table lists the aggregator where it is meant, for a changed GRID; the page names it in passing.",
    estonian: {
      question: "Kas muutunud SUPPLY läheb ka punkti agregaatorile?",
      readings: [
        "Ei: EN-i tabel nimetab haldurit ja teist avatud tarnijat.",
        "Jah, nagu ühel avalikul lehel kirjas.",
      ],
      why: "Tabel nimetab agregaatorit seal, kus teda mõeldakse, GRID muutmise juures; avalik leht mainib teda möödaminnes.",
    },
    statements: ["AGR-9", "AGR-10", "BEY-19"],
    evidence: { contradicts: ["page 06.3"] },
  },
} as const satisfies Readonly<Record<string, Decision>>;
