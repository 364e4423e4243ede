/** Decisions about changed metering points. */
import type { Decision } from "../decision.js";

export const meteringPointDecisions = {
  "D-MP-1": {
    question: "Which agreements keep a metering point in distribution?",
    readings: [
      "Any type that names this point, but a GENERAL_SERVICE only once it is active.",
      "Only those of a recipient.",
    ],
    why: "The text does not restrict the type of the agreements; a GENERAL_SERVICE that is not active must not cause messages about the point either.",
    estonian: {
      question: "Millised lepingud hoiavad mõõtepunkti levituses?",
      readings: [
        "Mis tahes tüüpi leping, mis nimetab seda punkti; GENERAL_SERVICE siiski alles aktiivsena.",
        "Ainult mõne saaja lepingud.",
      ],
      why: "Tekst ei piira lepingute tüüpi; mitteaktiivne GENERAL_SERVICE ei tohi ka mõõtepunkti kohta sõnumeid põhjustada.",
    },
    statements: ["MP-1"],
    evidence: { settles: ["EDH-2253"] },
  },
  "D-MP-1-FUTURE": {
    question: "Does a future GENERAL_SERVICE keep a metering point in distribution?",
    readings: ["No, it counts once it is active.", "Yes, like any future agreement."],
    why: "A public change log entry leaves future GENERAL_SERVICE out of another service; that it does so here is a guess.",
    estonian: {
      question: "Kas veel tulevane GENERAL_SERVICE hoiab mõõtepunkti levituses?",
      readings: ["Ei, see loeb alates aktiveerumisest.", "Jah, nagu iga tulevane leping."],
      why: "Avalik muudatuste kirje jätab tulevase GENERAL_SERVICE lepingu välja ühes teises teenuses; et nii on ka siin, on oletus.",
    },
    statements: ["MP-1"],
    open: true,
    evidence: { supports: ["EDH-2253"] },
  },
  "D-MP-2": {
    question: "Who is the customer of a border metering point?",
    readings: ["The customer of each BORDER_GRID that is active or future.", "Of the one valid now."],
    why: "The condition for distribution includes both valid and future agreements.",
    estonian: {
      question: "Kes on piirimõõtepunkti klient?",
      readings: ["Iga kehtiva või tulevase BORDER_GRID lepingu klient.", "Praegu kehtiva lepingu klient."],
      why: "Levitamise tingimus nimetab kehtivaid ja tulevasi lepinguid võrdselt.",
    },
    statements: ["MP-2"],
  },
  "D-MP-3": {
    question: "Which points and agreements does the rule for changed metering point data cover?",
    readings: [
      "Any point that is not a border point; SUPPLY and AGGREGATION active or future, AGGREGATION on the point or directly below, a named supplier's GENERAL_SERVICE valid now.",
      "A point's own agreements only.",
    ],
    why: "The aggregation metering point is a point of its own below the measured one; a general service that is not active is not distributed in any form.",
    estonian: {
      question: "Milliseid punkte ja lepinguid mõõtepunkti andmete muutmise reegel hõlmab?",
      readings: [
        "Iga punkti, mis ei ole piirimõõtepunkt; kehtivaid ja tulevasi SUPPLY ja AGGREGATION lepinguid, AGGREGATION punktis endas või vahetult selle all, ning nimetatud müüja praegu kehtivat GENERAL_SERVICE lepingut.",
        "Ainult punkti enda lepinguid.",
      ],
      why: "Agregeerimispunkt on mõõdetava punkti all omaette punkt; üldteenust, mis ei ole aktiivne, ei levitata mingil kujul.",
    },
    statements: ["MP-3"],
  },
} as const satisfies Readonly<Record<string, Decision>>;
