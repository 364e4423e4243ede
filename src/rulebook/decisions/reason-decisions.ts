/** Decisions about the reasons of messages. */
import type { Decision } from "../decision.js";

export const reasonDecisions = {
  "D-RSN-ABSENT": {
    question: "When may a received message lack a reason?",
    readings: [
      "In ET, outside AGREEMENT and METERING_POINT, the reason may be absent or always CREATE and then agrees with any prediction; in either edition it may be empty where the content is missing.",
      "Never: a message without a reason is faulty.",
    ],
    why: "ET states this for types without a life cycle, and the sample message without content has an empty reason.",
    estonian: {
      question: "Millal võib saadud sõnumil põhjus puududa?",
      readings: [
        "ET-i järgi võib see väljaspool AGREEMENT ja METERING_POINT tüüpi puududa või olla alati CREATE ning sobib kokku iga ennustusega; mõlemas redaktsioonis võib see olla tühi, kui sisu puudub.",
        "Mitte kunagi: põhjuseta sõnum on vigane.",
      ],
      why: "ET ütleb nii elutsüklita tüüpide kohta ja sisuta näidissõnumis on põhjus tühi.",
    },
    statements: ["RSN-1", "RES-2"],
    byEdition: true,
  },
  "D-RSN-TYPES": {
    question: "Which reasons may a message of each resource type carry?",
    readings: [
      "METERING_POINT, METERING_DATA and CUSTOMER_DATA: CREATE and UPDATE; NETWORK_BILL and PERMISSION: CREATE; AGREEMENT: all, but a GENERAL_SERVICE is never updated; AGREEMENT_COORDINATION: CREATE when made, UPDATE when answered, DELETE when cancelled.",
      "Every simple reason except the two that the text excludes.",
    ],
    why: "The text names a deleted metering point and an updated bill as examples of what does not exist; the others follow from what can happen to the objects.",
    estonian: {
      question: "Milliseid põhjuseid võib kanda iga andmeobjekti tüübi sõnum?",
      readings: [
        "METERING_POINT, METERING_DATA ja CUSTOMER_DATA: CREATE ja UPDATE; NETWORK_BILL ja PERMISSION: CREATE; AGREEMENT: kõiki, ainult GENERAL_SERVICE lepingut ei muudeta kunagi; AGREEMENT_COORDINATION: CREATE loomisel, UPDATE vastamisel, DELETE tühistamisel.",
        "Kõiki lihtsaid peale nende kahe, mille tekst välistab.",
      ],
      why: "Tekst toob kustutatud mõõtepunkti ja muudetud arve näiteks sellest, mida ei ole; ülejäänu tuleneb sellest, mis objektidega juhtuda saab.",
    },
    statements: ["RSN-2", "RSN-3"],
  },
  "D-RSN-PARTS": {
    question: "Do complex reasons always have four parts?",
    readings: [
      "Coordination reasons have three, as they do not name the action that caused the change.",
      "Always four, as the text states.",
    ],
    why: "The catalogue below that sentence lists the three codes that lack the fourth part.",
    estonian: {
      question: "Kas liitpõhjustel on alati neli osa?",
      readings: [
        "Kooskõlastuse põhjustel on kolm, sest põhjustanud tegevust neis ei nimetata.",
        "Alati neli, nagu tekst ütleb.",
      ],
      why: "Kataloog sellesama lause all loetleb need kolm koodi, millel neljandat osa ei ole.",
    },
    statements: ["RSN-4", "RSN-6"],
  },
  "D-RSN-LISTED": {
    question: "How is a well-formed reason treated that an edition's catalogue does not list?",
    readings: ["It is accepted, with a warning.", "It is an error."],
    why: "Both texts describe their lists as examples.",
    estonian: {
      question: "Kuidas käsitletakse reeglipärast põhjust, mida redaktsiooni kataloogis ei ole?",
      readings: ["See võetakse hoiatusega vastu.", "See on viga."],
      why: "Mõlemad tekstid nimetavad oma loetelu näideteks.",
    },
    statements: ["RSN-5", "RSN-7"],
  },
} as const satisfies Readonly<Record<string, Decision>>;
