/** Decisions about metering data and network bills: who gets which part. */
import type { Decision } from "../decision.js";

export const dataAndBillDecisions = {
  "D-MD-1": {
    question: "When is a message forwarded one-to-one?",
    readings: [
      "When every recipient, the sender excluded, gets all of it: one verdict for the message.",
      "A verdict for each recipient.",
    ],
    why: "The text asks about the whole message: whether all of it may go one-to-one.",
    estonian: {
      question: "Millal saadetakse sõnum edasi üks-ühele?",
      readings: [
        "Siis, kui iga saaja peale saatja enda saab selle tervikuna: kogu sõnumi kohta on üks otsus.",
        "Iga saaja kohta otsustatakse eraldi.",
      ],
      why: "Tekst esitab ühe küsimuse kogu sõnumi kohta: kas see kõik tohib minna üks-ühele.",
    },
    statements: ["MD-1", "NB-1"],
  },
  "D-MD-2": {
    question: "Does metering data of a point reach the aggregator of an aggregation point below it?",
    readings: [
      "No, only agreements that name the metering point of the data count.",
      "Yes (option MD-2: point-above-too).",
    ],
    why: "The text literally means the agreements of the metering point itself. The evidence is weak, as only the aggregator can send data of its aggregation point.",
    estonian: {
      question: "Kas mõõtepunkti mõõteandmed jõuavad selle all oleva agregeerimispunkti agregaatorini?",
      readings: [
        "Ei, arvestatakse ainult lepinguid, mis nimetavad andmete mõõtepunkti.",
        "Jah (valik MD-2: point-above-too).",
      ],
      why: "Sõna-sõnalt on jutt mõõtepunkti lepingutest; alus on nõrk, sest oma agregeerimispunkti andmeid saab saata ainult agregaator ise.",
    },
    statements: ["MD-2"],
    switch: "MD-2",
  },
  "D-MD-3": {
    question: "What is the unit that goes to a recipient?",
    readings: [
      "One account interval, undivided, to every provider whose agreement overlaps it; P1D is one local day from its start.",
      "The part of the interval inside the validity.",
    ],
    why: "A measured quantity cannot be divided without inventing data.",
    estonian: {
      question: "Milline on ühik, mis saajale läheb?",
      readings: [
        "Üks ajavahemik, tervikuna, igale teenusepakkujale, kelle leping sellega kattub; P1D on üks kohalik ööpäev oma algusest.",
        "Vahemiku see osa, mis jääb kehtivuse sisse.",
      ],
      why: "Mõõdetud kogust ei saa jagada ilma uusi andmeid leiutamata.",
    },
    statements: ["MD-3"],
  },
  "D-NB-1": {
    question: "What is the unit of a network bill message?",
    readings: ["One bill; its quantities are never apportioned.", "A day of a bill."],
    why: "A bill contains totals only.",
    estonian: {
      question: "Milline on võrguteenuse arve sõnumi ühik?",
      readings: ["Üks arve; selle koguseid ei jagata.", "Arve üks päev."],
      why: "Arvel on ainult kogusummad.",
    },
    statements: ["NB-1"],
  },
  "D-NB-2": {
    question: "Does a grid operator's own GENERAL_SERVICE entitle to a bill?",
    readings: [
      "No. Nobody receives a bill because of it, neither the operator nor its portfolio providers.",
      "Yes, to the operator.",
    ],
    why: "The text names the open supplier and the named supplier; the operator is the one that sends the bill.",
    estonian: {
      question: "Kas võrguettevõtja enda GENERAL_SERVICE annab õiguse arvele?",
      readings: [
        "Ei. Selle tõttu ei saa arvet keegi, ei haldur ega tema portfellipakkujad.",
        "Jah, haldurile.",
      ],
      why: "Tekst nimetab avatud tarnijat ja nimetatud müüjat; arve saadab haldur ise.",
    },
    statements: ["NB-2"],
  },
  "D-NB-2-BORDER": {
    question: "Who receives a network bill at a border point?",
    readings: [
      "No party: the table names open and named suppliers by SUPPLY and GENERAL_SERVICE.",
      "The provider of its BORDER_SUPPLY (option NB-2: border-supply-too).",
    ],
    why: "The table of the source has no BORDER_SUPPLY; a public change log entry and a public page mention bills at border points without stating who receives them.",
    estonian: {
      question: "Kes saab piirimõõtepunkti võrguteenuse arve?",
      readings: [
        "Mitte keegi: tabel nimetab avatud tarnija ja nimetatud müüja SUPPLY ja GENERAL_SERVICE lepingu järgi.",
        "Selle BORDER_SUPPLY teenusepakkuja (valik NB-2: border-supply-too).",
      ],
      why: "Allika tabelis ei ole BORDER_SUPPLY lepingut; avalik muudatuste kirje ja avalik leht räägivad piirimõõtepunkti arvetest, kuid ei ütle, kes need saab.",
    },
    statements: ["NB-2"],
    switch: "NB-2",
    open: true,
    evidence: { contradicts: ["EDH-4037", "page 13"] },
  },
} as const satisfies Readonly<Record<string, Decision>>;
