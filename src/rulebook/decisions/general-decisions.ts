/** Decisions about who receives in general: senders, portfolio chains, markets, named suppliers. */
import type { Decision } from "../decision.js";

export const generalDecisions = {
  "D-GEN-1": {
    question: "Are there recipients without an agreement?",
    readings: [
      "Two: the subject of an authorization and the candidates of a coordination, both given by the object itself.",
      "None.",
    ],
    why: "The rules for authorizations and coordinations name the recipients without any agreement.",
    estonian: {
      question: "Kas on saajaid, kelle õigus ei tulene ühestki lepingust?",
      readings: [
        "Kaks: ligipääsuõiguse subjekt ja kooskõlastuse kandidaadid; mõlemad nimetab objekt ise.",
        "Ei ole.",
      ],
      why: "Ligipääsuõiguste ja kooskõlastuste reeglid nimetavad saajad ilma ühegi lepinguta.",
    },
    statements: ["GEN-1", "AUT-1", "COO-1"],
  },
  "D-GEN-4": {
    question: "Who exactly is excluded as the sender?",
    readings: [
      "The EIC that sent or made the change, in every role it holds; a consequential change is made by the system, so no party is excluded from it, not even the supplier whose new SUPPLY ends its own older one.",
      "Only the role in which it sent the change.",
      "The sender is also excluded from the consequences of its change.",
    ],
    why: "The text speaks of the sender, not of a role; a consequence is made by the Datahub, and the grid operator should be notified of the general service created by its own change.",
    estonian: {
      question: "Kes täpselt jääb saatjana välja?",
      readings: [
        "EIC, mis muudatuse saatis või tegi, kõigis oma rollides; tagajärjena tekkinud muudatuse teeb süsteem, seega ei jää sellest keegi välja, ka mitte tarnija, kelle uus SUPPLY lõpetab tema enda varasema.",
        "Ainult see roll, milles ta muudatuse saatis.",
        "Ka sellest, mida tema muudatus kaasa toob.",
      ],
      why: "Tekst räägib saatjast, mitte rollist; tagajärje teeb Andmeladu ja võrguettevõtja peab saama teada üldteenusest, mille tema enda muudatus esile kutsub.",
    },
    statements: ["GEN-4"],
    open: true,
  },
  "D-GEN-5": {
    question: "How far up does a portfolio chain go, and which chain is given as ground?",
    readings: [
      "All levels; cycles end without an error; each provider once per grounding agreement, by its shortest chain, of several the first by EIC order.",
      "Every chain separately.",
    ],
    why: "All levels are notified in the same way; one chain is enough to show the right, and the number of chains can be very large.",
    estonian: {
      question: "Kui kõrgele portfelliahel ulatub ja milline ahel nimetatakse?",
      readings: [
        "Kõik tasemed, ringid ei ole viga; iga pakkuja üks kord iga aluseks oleva lepingu kohta, lühima ahelaga, võrdsetest EIC järjekorras esimesega.",
        "Iga ahel eraldi.",
      ],
      why: "Kõiki tasemeid tuleb teavitada ühtemoodi; õiguse näitamiseks piisab ühest ahelast ja ahelaid võib olla tohutult palju.",
    },
    statements: ["GEN-5", "GEN-6", "AGR-1"],
  },
  "D-GEN-6": {
    question:
      "Which messages do portfolio providers receive, which parties do they follow, and which portfolio agreements count?",
    readings: [
      "METERING_POINT, AGREEMENT, METERING_DATA and NETWORK_BILL; they follow the provider of the agreement in the message and every direct party whose right comes from an agreement, never a party that is only the operator. Valid now for points and agreements; for data, valid together with the whole chain while it was measured.",
      "For points and agreements: a validity that overlaps the agreement's from now on (option GEN-6: valid-from-now-on).",
    ],
    why: "The text names only a few exceptions; customer data, authorizations and coordinations are addressed to persons. A message to a future balance responsible party was corrected as a fault.",
    estonian: {
      question:
        "Milliseid sõnumeid portfellipakkujad saavad, keda nad järgivad ja milliseid portfellilepinguid arvestatakse?",
      readings: [
        "METERING_POINT, AGREEMENT, METERING_DATA ja NETWORK_BILL; nad järgivad sõnumis oleva lepingu teenusepakkujat ja iga otsest osapoolt, kelle õigus tuleneb lepingust, mitte kunagi pelgalt haldurit. Mõõtepunktide ja lepingute puhul arvestatakse praegu kehtivat portfelli, andmete puhul seda, mis koos kogu ahelaga mõõtmise ajal kehtis.",
        "Mõõtepunktide ja lepingute puhul arvestatakse kehtivust, mis kattub lepingu omaga alates praegusest hetkest (valik GEN-6: valid-from-now-on).",
      ],
      why: "Tekst nimetab ainult üksikuid erandeid; kliendiandmed, ligipääsuõigused ja kooskõlastused on mõeldud kindlale isikule. Sõnum tulevasele bilansihaldurile parandati ära kui viga.",
    },
    statements: ["GEN-6", "BEY-6", "AGR-1"],
    switch: "GEN-6",
    evidence: { settles: ["EDH-3543"] },
  },
  "D-GEN-6-DIRECT": {
    question: "Do portfolio providers get CUSTOMER_DATA, PERMISSION or AGREEMENT_COORDINATION messages?",
    readings: [
      "No, these are for the direct party only.",
      "Yes, they follow every party that the message is for (option GEN-6: everything).",
    ],
    why: "The text says that a few cases are for the direct party only and does not name them; these three are addressed to a person.",
    estonian: {
      question: "Kas portfellipakkujad saavad CUSTOMER_DATA, PERMISSION või AGREEMENT_COORDINATION sõnumeid?",
      readings: [
        "Ei, need on ainult otsesele osapoolele.",
        "Jah, nad järgivad igat osapoolt, kellele sõnum on mõeldud (valik GEN-6: everything).",
      ],
      why: "Tekst ütleb, et üksikud juhud on ainult otsesele osapoolele, kuid ei nimeta neid; need kolm on mõeldud kindlale isikule.",
    },
    statements: ["GEN-6", "CUS-1", "CUS-2", "AUT-1", "COO-1"],
    switch: "GEN-6",
    open: true,
  },
  "D-MARKET": {
    question: "Do agreements of gas and electricity count together?",
    readings: [
      "Never: two agreements count together when their markets are equal or one is unknown. The market is the agreement's commodity, else its point's.",
      "The commodity is ignored.",
    ],
    why: "A balance portfolio exists per market; an agreement without a commodity is compatible with either.",
    estonian: {
      question: "Kas gaasi- ja elektrilepinguid arvestatakse koos?",
      readings: [
        "Mitte kunagi: kaht lepingut arvestatakse koos, kui nende turg on sama või ühe turg on teadmata. Turu määrab lepingu commodityType, selle puudumisel mõõtepunkti oma.",
        "Energialiigil ei ole tähtsust.",
      ],
      why: "Bilansiportfell on igal turul eraldi; leping, mis turgu ei nimeta, sobib mõlemaga.",
    },
    statements: ["GEN-5", "AGR-3", "AGR-7", "AGR-11", "CON-6", "CON-7"],
  },
  "D-NAMED-SUPPLIER": {
    question: "When is the provider of a GENERAL_SERVICE a named supplier?",
    readings: [
      "When it is not the operator of the metering point, also when the operator is unknown.",
      "When there is a NAMED_SUPPLIER agreement.",
    ],
    why: "A GENERAL_SERVICE is provided by the operator or by the supplier it named; a participant rarely knows the NAMED_SUPPLIER agreement.",
    estonian: {
      question: "Millal on GENERAL_SERVICE lepingu teenusepakkuja nimetatud müüja?",
      readings: [
        "Siis, kui ta ei ole mõõtepunkti haldur, ka siis, kui haldur on teadmata.",
        "Siis, kui on olemas NAMED_SUPPLIER leping.",
      ],
      why: "Üldteenust annab haldur või müüja, kelle ta on nimetanud; NAMED_SUPPLIER lepingut turuosaline enamasti ei näe.",
    },
    statements: ["MP-3", "AGR-5", "AGR-6", "NB-2", "CUS-1"],
  },
} as const satisfies Readonly<Record<string, Decision>>;
