/** Decisions about messages that were received. */
import type { Decision } from "../decision.js";

export const receivedMessageDecisions = {
  "D-EMPTY-V2": {
    question: "Which resource type has a message of a new service that has no content and states no type?",
    readings: [
      "That of the other messages of its page, as a service has one type; otherwise by its envelope: with the reason DELETE or a complex reason (_BC_) it is AGREEMENT, without eventTime METERING_DATA, and any other is UNKNOWN.",
      "Always UNKNOWN: only the service it was read from shows the type.",
    ],
    why: "Only agreements are deleted or have complex reasons, and in the published answers only metering data has no eventTime. After {id: 4661, createdTime, reason: DELETE} AGREEMENT is queried again, after the same with CREATE METERING_DATA is; with CREATE and an eventTime no query is suggested. A guess: the envelope is not meant to identify the type.",
    estonian: {
      question: "Mis ressursitüüpi on uue teenuse sõnum, millel ei ole sisu ja mis oma tüüpi ei nimeta?",
      readings: [
        "Sama tüüpi nagu teised sõnumid tema lehel, sest teenusel on üks tüüp; muidu ümbriku järgi: põhjusega DELETE või liitpõhjusega (_BC_) on see AGREEMENT, ilma atribuudita eventTime METERING_DATA ja iga muu UNKNOWN.",
        "Alati UNKNOWN: tüüp selgub ainult teenusest, millest see loeti.",
      ],
      why: "Kustutamine ja liitpõhjus on ainult lepingutel ning avaldatud vastustes on ainult mõõteandmed ilma atribuudita eventTime. Sõnumi {id: 4661, createdTime, reason: DELETE} järel küsitakse uuesti lepinguid (AGREEMENT), sama sõnumi järel põhjusega CREATE mõõteandmeid (METERING_DATA); põhjuse CREATE ja atribuudi eventTime korral päringut ei soovitata. See on oletus: ümbrik ei ole mõeldud tüüpi määrama.",
    },
    statements: ["RES-2", "RES-3", "RSN-2", "RSN-3"],
    evidence: { supports: ["page 30"] },
    open: true,
  },
  "D-OBJ-1": {
    question: "How is an agreement set derived from received messages that may omit parties?",
    readings: [
      "In the order of createdTime, then id; at the same time, where ids are not significant, and always within one event, deletions first. One event means equal eventTime in the second version; in the first the same point and cause, created within less than a second. An unknown reason counts by its action. A message refers to the known agreement of the same type, metering point and start whose parties it does not contradict; where several match, to the one whose omitted parties are not the recipient, as no party's own code is withheld from it, otherwise to none. Omitted values stay as known. A new agreement at a metering point that can be a known one is taken as that one; between two parties only when both parties are the same. A change of an agreement that no earlier message contained is not applied but listed.",
      "A changed agreement that is not known is added as in the message; of several matching ones the first is taken.",
    ],
    why: "A set must not contain guesses: what cannot be matched is listed, and a base set that has the agreement resolves it.",
    estonian: {
      question: "Kuidas saab lepingute kogum saadud sõnumitest, milles osapooled võivad puududa?",
      readings: [
        "createdTime, siis id järjekorras; samal ajal, kui ID-d ei ole olulised, ja ühe sündmuse sees alati, kustutamised enne. Üks sündmus: teises versioonis võrdne eventTime; esimeses sama punkt ja põhjus, tehtud vähem kui sekundi jooksul. Tundmatu põhjuse puhul arvestatakse selle tegevust. Sõnum käib tuntud lepingu kohta, mille tüüp, mõõtepunkt ja algus on samad ning mille osapooltega see vastuolus ei ole; kui sobib mitu, siis selle kohta, mille ära jäetud osapooled ei ole saaja ise, sest kelleltki ei varjata tema enda koodi; muidu mitte ühegi kohta. Ära jäetud väärtused jäävad nii, nagu teada. Uus leping mõõtepunktis, mis võib olla mõni tuntud leping, ongi see; kahe osapoole vahel ainult täpselt samade osapooltega. Muudatust, mille lepingut ei olnud üheski varasemas sõnumis, ei võeta kogumisse, vaid loetletakse eraldi.",
        "Muudetud leping, mida ei tunta, lisatakse sõnumi järgi; mitmest sobivast võetakse esimene.",
      ],
      why: "Kogumis ei tohi olla oletusi: sobitamata sõnumid loetletakse ja aluskogum, milles leping olemas on, lahendab need.",
    },
    statements: ["AGR-2", "OBJ-1", "RES-4", "BEY-5", "CON-1", "CON-2"],
  },
} as const satisfies Readonly<Record<string, Decision>>;
