/** Decisions about messages that were received. */
import type { Decision } from "../decision.js";

export const receivedMessageDecisions = {
  "D-EMPTY-V2": {
    question: "Of which resource type is a message of a new service that brought nothing and states no type?",
    readings: [
      "Of the type of the other messages of its page, as a service has one; else by its envelope: with a reason of DELETE or a complex one (_BC_) it is an AGREEMENT, without eventTime it is METERING_DATA, and any other is UNKNOWN.",
      "Always UNKNOWN: only its service could say.",
    ],
    why: "A deletion and a complex reason are of agreements only, and in the published answers metering data alone has no eventTime. A {id: 4661, createdTime, reason: DELETE} asks AGREEMENT again, the same with CREATE METERING_DATA, and with CREATE and an eventTime nothing is said. A guess: the envelope is not meant to tell the type.",
    estonian: {
      question: "Mis ressursitüüpi on uue teenuse sõnum, mis ei toonud midagi ega nimeta oma tüüpi?",
      readings: [
        "Sama tüüpi nagu teised sõnumid tema lehel, sest teenusel on üks tüüp; muidu ümbriku järgi: põhjusega DELETE või liitpõhjusega (_BC_) on see AGREEMENT, ilma atribuudita eventTime METERING_DATA ja iga muu UNKNOWN.",
        "Alati UNKNOWN: seda võiks öelda ainult tema teenus.",
      ],
      why: "Kustutamine ja liitpõhjus on ainult lepingutel ning avaldatud vastustes on ainult mõõteandmed ilma atribuudita eventTime. Sõnumi {id: 4661, createdTime, reason: DELETE} järel küsitakse uuesti lepinguid (AGREEMENT), sama sõnumi järel põhjusega CREATE mõõteandmeid (METERING_DATA); põhjuse CREATE ja atribuudiga eventTime ei öelda midagi. See on oletus: ümbrik ei ole mõeldud tüüpi ütlema.",
    },
    statements: ["RES-2", "RES-3", "RSN-2", "RSN-3"],
    evidence: { supports: ["page 30"] },
    open: true,
  },
  "D-OBJ-1": {
    question: "How does an agreement set follow from received messages that may leave parties out?",
    readings: [
      "By createdTime, then id; at the same time, where ids are not significant, and always within one event, deletions first. One event: in the second version equal eventTime; in the first the same point and cause, made within less than a second. A reason that is not known counts by its action. A message means the known agreement of the same type, metering point and start whose parties it does not contradict; where several fit, the one whose left-out parties are not the recipient, as nobody's own code is withheld from it, else none. What is left out stays as known. A new agreement at a metering point that can be a known one is that one; between two parties only with the very same parties. A change of what nothing told of before is not taken up but listed.",
      "A changed agreement that is not known is added as in the message; of several matching ones the first is taken.",
    ],
    why: "A set must not hold what was guessed: what cannot be placed is listed, and a base that has the agreement settles it.",
    estonian: {
      question: "Kuidas saab lepingute kogum saadud sõnumitest, milles osapooled võivad puududa?",
      readings: [
        "createdTime, siis id järgi; ühel ajal, kui ID-d midagi ei ütle, ja ühe sündmuse sees alati, kustutamised enne. Üks sündmus: teises versioonis võrdne eventTime; esimeses sama punkt ja põhjus, tehtud vähem kui sekundi jooksul. Tundmatu põhjus loeb oma tegevuse järgi. Sõnum tähendab tuntud lepingut, mille tüüp, mõõtepunkt ja algus on samad ning mille osapooltele see vastu ei räägi; kui sobib mitu, siis seda, mille ära jäetud osapooled ei ole saaja ise, sest kelleltki ei varjata tema enda koodi; muidu mitte ühtegi. Ära jäetu jääb nii, nagu teada. Uus leping mõõtepunktis, mis võib olla mõni tuntud leping, ongi see; kahe osapoole vahel ainult täpselt samade osapooltega. Muudatust, mille lepingust miski varem ei rääkinud, ei võeta kogumisse, vaid loetletakse eraldi.",
        "Muudetud leping, mida ei tunta, lisatakse sõnumi järgi; mitmest sobivast võetakse esimene.",
      ],
      why: "Kogumis ei tohi olla midagi arvatud: mida ei saa paigutada, see loetletakse, ja kogum, milles leping olemas on, lahendab asja.",
    },
    statements: ["AGR-2", "OBJ-1", "RES-4", "BEY-5", "CON-1", "CON-2"],
  },
} as const satisfies Readonly<Record<string, Decision>>;
