/** Decisions about who may query which data. */
import type { Decision } from "../decision.js";

export const accessDecisions = {
  "D-AUT-3": {
    question: "What is the scope of an authorization?",
    readings: [
      "Its metering point, its subject period [subjectPeriodFrom, subjectPeriodTo), its role and its purpose. Role and purpose limit a query that states its role and purpose; a query that states neither may use any authorization.",
      "Metering point and subject period only.",
    ],
    why: "Each authorization names all four, and a query to the Datahub is made in one role.",
    estonian: {
      question: "Mis on ligipääsuõiguse ulatus?",
      readings: [
        "Selle mõõtepunkt, andmete periood [subjectPeriodFrom, subjectPeriodTo), roll ja eesmärk. Roll ja eesmärk piiravad päringut, milles need on nimetatud; päring, milles kumbagi nimetatud ei ole, võib tugineda igale ligipääsuõigusele.",
        "Ainult mõõtepunkt ja andmete periood.",
      ],
      why: "Iga ligipääsuõigus nimetab kõik neli ja päring Andmelattu tehakse ühes rollis.",
    },
    statements: ["AUT-3", "OBJ-6"],
  },
  "D-AUT-4": {
    question: "Which authorizations give access to what?",
    readings: [
      "Those that are valid now, APPROVED, of type ACCESS and name the asking party as mandateCustomerEic give access to the technical data of the point and to its metering data of the subject period, past and future alike.",
      "The data only up to the moment the authorization ends.",
    ],
    why: "The validity states when it may be used, the subject period for which data; the sample has a subject period that ended before the validity began.",
    estonian: {
      question: "Millised ligipääsuõigused millele ligipääsu annavad?",
      readings: [
        "Need, mis kehtivad praegu, on APPROVED, tüübiga ACCESS ja nimetavad küsija väljal mandateCustomerEic: mõõtepunkti tehnilised andmed ja selle andmete perioodi mõõteandmed, möödunud ja tulevased võrdselt.",
        "Andmed ainult kuni hetkeni, mil ligipääsuõigus lõpeb.",
      ],
      why: "Kehtivus ütleb, millal õigust kasutada tohib, andmete periood, milliste andmete jaoks; näites lõppes andmete periood enne kehtivuse algust.",
    },
    statements: ["AUT-4", "BEY-17"],
  },
  "D-BEY-15": {
    question:
      "How are the 12 months after the end of an agreement counted, and which data remains accessible?",
    readings: [
      "As long as validTo is after the instant 12 calendar months before now in local time: all data of its own validity, including data older than 12 months.",
      "Only the data of its validity that is not older than 12 months.",
    ],
    why: "The public table names the data of the party's own agreement period and counts the 12 months from the end of the agreement, as CUS-1 does.",
    estonian: {
      question: "Kui pikad on 12 kuud pärast lepingu lõppu ja millised andmed jäävad avatuks?",
      readings: [
        "Seni, kuni validTo on hiljem kui hetk 12 kalendrikuud enne praegust kohalikus ajas: kõik lepingu enda kehtivuse andmed, ka vanemad kui 12 kuud.",
        "Ainult need kehtivuse andmed, mis ei ole vanemad kui 12 kuud.",
      ],
      why: "Avalik tabel nimetab oma lepingu aja andmeid ja loeb 12 kuud lepingu lõpust, nagu ka CUS-1.",
    },
    statements: ["BEY-15", "BEY-17"],
  },
  "D-BEY-17": {
    question: "Which data does a valid agreement give access to, and who else has access?",
    readings: [
      "The past 12 calendar months, whoever the supplier or customer was then, and all of the agreement's validity, past and future; the present operator of the point has access to all of its data. Others have access to the data of the validity of the agreement that entitles them, be it future, valid or ended up to 12 months ago, as an aggregator has: the customer of a BORDER_GRID at its border point; the supplier of the parent at an aggregation point, where the operator of the parent has access to all data as at its own points; and, for balance responsibility, the portfolio providers of the supplier (SUPPLY, BORDER_SUPPLY, any GENERAL_SERVICE), for the intersection along the chain. Portfolio providers of the owner of the point, other customers and providers of other agreements have no access. Gas is treated as electricity.",
      "The past 12 months only as far as the customer of the GRID was the same; only operators, suppliers and aggregators have access.",
    ],
    why: "Suppliers have the past 12 months without a condition, balance responsible parties the validity of their chain, grid operators border points as a customer and the aggregator's data at their own points; a public correction removed the access of the owner's portfolio provider. PORTFOLIO is the purpose that a balance responsible party states.",
    estonian: {
      question: "Millised on kehtiva lepingu andmed ja kellel veel on ligipääs?",
      readings: [
        "Möödunud 12 kalendrikuud, kes iganes siis tarnija või klient oli, ja kogu lepingu kehtivus, möödunud ja tulevane; kes punkti praegu haldab, sellel on kõik selle andmed. Teistel on neile õiguse andva lepingu kehtivuse andmed, tulevase, kehtiva või kuni 12 kuud tagasi lõppenu puhul nagu agregaatoril: BORDER_GRID lepingu kliendil selle piirimõõtepunktis; agregeerimispunktis ülemmõõtepunkti tarnijal, ülemmõõtepunkti halduril aga kõik nagu omas punktis; ja bilansivastutuse jaoks tarnija (SUPPLY, BORDER_SUPPLY, kelle tahes GENERAL_SERVICE) portfellipakkujatel, ahela ühisosas. Mitte punkti omaniku portfellipakkujal, muul kliendil ega mõne muu lepingu teenusepakkujal. Gaas nagu elekter.",
        "Möödunud 12 kuud ainult niivõrd, kui GRID lepingu klient oli sama; mitte kellelgi peale haldurite, tarnijate ja agregaatorite.",
      ],
      why: "Tarnijatel on möödunud 12 kuud tingimusteta, bilansihalduritel nende ahela kehtivus, võrguettevõtjatel kliendina piirimõõtepunktid ja agregaatori andmed oma punktide kohta; parandus võttis selle omaniku portfellipakkujalt. Bilansihalduri päringu eesmärk on PORTFOLIO.",
    },
    statements: ["BEY-6", "BEY-17"],
    evidence: { settles: ["page 03.01", "page 12", "EDH-3147", "EDH-3599"] },
  },
  "D-BEY-17-CONSENT": {
    question: "What does legalConsent give access to?",
    readings: [
      "It gives an open supplier or aggregator the metering point and the data of the stated period without any agreement, until the end of 2026. The party that states the consent is responsible for the customer being a legal person or organization that consented.",
      "The past 365 days, whatever the period.",
    ],
    why: "The page and the error codes legal-consent-with-incorrect-role and legal-consent-with-incorrect-customer-type state this; a limit of 365 days was a fault. It is no longer allowed as of 01.2027.",
    estonian: {
      question: "Millele annab legalConsent ligipääsu?",
      readings: [
        "Mõõtepunkti ja nimetatud ajavahemiku andmed ilma lepinguta avatud tarnijale või agregaatorile, kuni 2026. aasta lõpuni. Kas klient on juriidiline isik või organisatsioon ja kas ta on nõustunud, seda peab teadma see, kes nõusolekule tugineb.",
        "Möödunud 365 päeva, mis tahes ajavahemiku puhul.",
      ],
      why: "Nii ütlevad leht ning veakoodid legal-consent-with-incorrect-role ja legal-consent-with-incorrect-customer-type; 365 päeva piir oli viga. Alates 01.2027 ei ole see enam lubatud.",
    },
    statements: ["BEY-17"],
    evidence: { settles: ["page 12", "EDH-9288"], supports: ["EDH-4242"] },
  },
  "D-BEY-17-AGGREGATOR": {
    question: "To which metering point does an AGGREGATION give its aggregator access?",
    readings: [
      "To the aggregation metering point it names and to the metering point directly above.",
      "To the aggregation metering point only, as in the distribution of data.",
    ],
    why: "The public table names the market participant's points during the aggregation; the aggregator may query its own points anyway, as their operator.",
    estonian: {
      question: "Millisele mõõtepunktile annab AGGREGATION agregaatorile ligipääsu?",
      readings: [
        "Agregeerimispunktile, mida see nimetab, ja punktile vahetult selle kohal.",
        "Ainult agregeerimispunktile, nagu andmete levitamisel.",
      ],
      why: "Avalik tabel räägib turuosalise punktidest agregeerimise ajal; omaenda punkte võib agregaator nagunii pärida, sest ta on nende haldur.",
    },
    statements: ["BEY-17"],
  },
  "D-BEY-17-NAMED": {
    question: "What may a named supplier query?",
    readings: [
      "With its GENERAL_SERVICE, valid, future or ended, the same as an open supplier with its SUPPLY; the NAMED_SUPPLIER agreement itself gives no access.",
      "Only the data of the GENERAL_SERVICE itself, without the past 12 months.",
    ],
    why: "The public text gives it the same rights as an open supplier with an agreement; at a metering point that agreement is the GENERAL_SERVICE.",
    estonian: {
      question: "Mida võib pärida nimetatud müüja?",
      readings: [
        "Oma GENERAL_SERVICE lepinguga seda, mida avatud tarnija oma SUPPLY lepinguga, kehtiva, tulevase või lõppenuga; NAMED_SUPPLIER leping üksi ei anna midagi.",
        "Ainult GENERAL_SERVICE enda aja andmeid, ilma möödunud 12 kuuta.",
      ],
      why: "Avalik tekst annab talle samad õigused nagu lepinguga avatud tarnijale; mõõtepunktis on selleks lepinguks GENERAL_SERVICE.",
    },
    statements: ["BEY-17"],
  },
  "D-AUT-SEARCH": {
    question: "Whom does an authorization from customer-authorization/search authorize, and for what?",
    readings: [
      "The party that asked, in the role in which it asked, for no stated purpose; it is approved and gives access. An absent end means open-ended; without a metering point it gives access to none.",
      "Nobody, as the answer does not name a party.",
    ],
    why: "The answer contains the authorizations of the market participant that asks; its attributes name only the customer, the metering point and the two periods.",
    estonian: {
      question: "Keda ja milleks volitab ligipääsuõigus, mille leidis customer-authorization/search?",
      readings: [
        "Küsijat, selles rollis, milles ta küsis, eesmärki nimetamata; see on kinnitatud ja annab ligipääsu. Puuduv lõpp tähendab tähtajatut; mõõtepunktita õigus ei anna ligipääsu ühelegi mõõtepunktile.",
        "Mitte kedagi, sest vastus ei nimeta osapoolt.",
      ],
      why: "Vastuses on küsiva turuosalise ligipääsuõigused; selle atribuudid nimetavad kliendi, mõõtepunkti ja kaks perioodi ning mitte midagi muud.",
    },
    statements: ["AUT-3", "AUT-4"],
    evidence: { supports: ["page 15"] },
    open: true,
  },
} as const satisfies Readonly<Record<string, Decision>>;
