/** Decisions about customer metadata, customer authorizations and coordinations. */
import type { Decision } from "../decision.js";

export const customerDecisions = {
  "D-CUS-1": {
    question: "What are billing metadata and the last 12 months?",
    readings: [
      "BILLING_* types; validFrom not after now and validTo after the instant 12 calendar months before now in local time (29 February becomes the 28th, a repeated hour means its first occurrence, a skipped one moves forward by the gap). The message holds all metadata given.",
      "365 days.",
    ],
    why: "Months are calendar months in the market's own time.",
    estonian: {
      question: "Mis on arvelduse metaandmed ja viimased 12 kuud?",
      readings: [
        "Tüübid BILLING_*; validFrom ei ole praegusest hiljem ja validTo on hiljem kui hetk 12 kalendrikuud enne praegust kohalikus ajas (29. veebruarist saab 28., korduvast tunnist esimene, vahelejäetud aeg nihkub vahe võrra edasi). Sõnumis on kõik antud metaandmed.",
        "365 päeva.",
      ],
      why: "Kuud on kalendrikuud turu enda ajas.",
    },
    statements: ["CUS-1"],
  },
  "D-CUS-2": {
    question: "What is a name, and what does the message contain?",
    readings: [
      "FIRST_NAME, LAST_NAME, COMPANY_NAME, ORGANIZATION_NAME; only these attributes, unless the recipient is entitled by CUS-1 in the same event. Telephone and e-mail trigger no message.",
      "All metadata.",
    ],
    why: "The samples show both a message with names only and one with everything.",
    estonian: {
      question: "Mis on nimi ja mis on sõnumis?",
      readings: [
        "FIRST_NAME, LAST_NAME, COMPANY_NAME, ORGANIZATION_NAME; ainult need atribuudid, kui saajal ei ole samas sündmuses õigust CUS-1 järgi. Telefoni ja e-posti muutumisel sõnumit ei saadeta.",
        "Kõik metaandmed.",
      ],
      why: "Näidetes on ainult nimedega sõnum kõigi andmetega sõnumi kõrval.",
    },
    statements: ["CUS-2"],
  },
  "D-AUT-1": {
    question: "Who is the subject, and which actions are distributed?",
    readings: ["mandateCustomerEic; CREATE only.", "Also updates."],
    why: "The text says a new authorization.",
    estonian: {
      question: "Kes on subjekt ja millistest tegevustest teavitatakse?",
      readings: ["mandateCustomerEic; ainult CREATE.", "Ka muutmistest."],
      why: "Tekst räägib uuest ligipääsuõigusest.",
    },
    statements: ["AUT-1"],
  },
  "D-AUT-1-INITIATOR": {
    question: "Is the subject of an authorization notified of it when it is also its initiator?",
    readings: ["No, GEN-4 applies.", "Yes, a new authorization always goes to its subject."],
    why: "The word 'always' contradicts the general rule; no public text states which takes precedence.",
    estonian: {
      question: "Kas ligipääsuõiguse subjekti teavitatakse, kui ta on ise ka algataja?",
      readings: ["Ei, kehtib GEN-4.", "Jah, uus ligipääsuõigus läheb alati subjektile."],
      why: "Sõna alati on vastuolus üldreegliga; ükski avalik tekst ei ütle, kumb kehtib.",
    },
    statements: ["AUT-1", "GEN-4"],
    open: true,
  },
  "D-COO": {
    question: "Is the party that cancelled or answered notified of its own action?",
    readings: ["No, GEN-4 applies.", "Yes, all candidates without exception."],
    why: "The coordination rules make no exception from the general rule. The whole chapter is under development at the Datahub.",
    estonian: {
      question: "Kas tühistajat või vastajat teavitatakse tema enda teost?",
      readings: ["Ei, kehtib GEN-4.", "Jah, kõiki kandidaate ilma erandita."],
      why: "Kooskõlastuste reeglid üldreeglist erandit ei tee. Kogu see osa on Andmelaos arendamisel.",
    },
    statements: ["COO-1", "COO-2", "COO-3"],
  },
} as const satisfies Readonly<Record<string, Decision>>;
