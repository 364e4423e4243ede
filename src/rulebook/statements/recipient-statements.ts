/** The statements about who receives which message. */
import type { Statement } from "../statement.js";
import { stated } from "../statement.js";

/** A section of the rules as both editions head it. */
const rulesOf = (en: string, et: string): string =>
  `EN, Distributing data updates, ${en}; ET, Andmeuuenduste levitamine, ${et}`;

const GENERAL = rulesOf("General rules", "Üldreeglid");
const POINTS = rulesOf("Metering point rules", "Mõõtepunkti reeglid");
const AGREEMENT = rulesOf("Agreement rules", "Lepingute reeglid");
const DATA = rulesOf("Metering data rules", "Mõõteandmete reeglid");
const BILLS = rulesOf("Network bill rules", "Võrguteenuse arve reeglid");
const CUSTOMERS = rulesOf("Customer metadata rules", "Kliendi metaandmete reeglid");
const AUTHORIZATIONS = rulesOf("Customer authorization rules", "Ligipääsuõiguste reeglid");
const COORDINATION = "EN, Distributing data updates, Agreement coordination rules";
const CA = "CA, Customer authorization";

export const recipientStatements = {
  "GEN-1": stated(GENERAL, "Recipients are found from agreements.", "Saajad leitakse lepingute põhjal."),
  "GEN-2": stated(
    GENERAL,
    "A direct party's right comes from an end-user agreement.",
    "Otsese osapoole õigus tuleneb lõppkasutaja lepingust.",
  ),
  "GEN-3": stated(
    GENERAL,
    "A portfolio provider's right comes from portfolio agreements.",
    "Portfellipakkuja õigus tuleneb portfellilepingutest.",
  ),
  "GEN-4": stated(
    GENERAL,
    "A change is not sent back to the party that sent or made it.",
    "Muudatust ei saadeta tagasi sellele, kes selle saatis või tegi.",
  ),
  "GEN-5": stated(
    GENERAL,
    "Portfolio providers of all levels are notified in the same way.",
    "Portfellipakkujaid teavitatakse igal tasemel ühtemoodi.",
  ),
  "GEN-6": stated(
    GENERAL,
    "Portfolio providers are recipients in general; a few messages are for the direct party only.",
    "Portfellipakkujad on üldjuhul saajate hulgas; mõned üksikud sõnumid on ainult otsesele osapoolele.",
  ),

  "MP-1": stated(
    POINTS,
    "Changes of a metering point without valid or future agreements are not distributed.",
    "Mõõtepunkti, mille kohta ei ole ühtegi kehtivat ega tulevast lepingut, muudatusi ei levitata.",
  ),
  "MP-2": stated(
    POINTS,
    "A changed border metering point goes to its customer.",
    "Muudetud piirimõõtepunkt läheb selle kliendile.",
  ),
  "MP-3": stated(
    POINTS,
    "A changed metering point goes to the open supplier, the named supplier and the aggregator of the aggregation metering point.",
    "Muudetud mõõtepunkt läheb avatud tarnijale, nimetatud müüjale ja agregeerimispunkti agregaatorile.",
  ),

  "AGR-1": stated(
    AGREEMENT,
    "The portfolio providers of the service provider always receive the agreement.",
    "Lepingu saavad alati selle teenusepakkuja portfellipakkujad.",
  ),
  "AGR-2": stated(
    AGREEMENT,
    "The Datahub decides whether a recipient gets the full or a partial agreement.",
    "Kas saaja saab lepingu täielikult või osaliselt, otsustab Andmeladu.",
  ),
  "AGR-3": stated(
    AGREEMENT,
    "An AGGREGATION is distributed only when it overlaps a GENERAL_SERVICE, SUPPLY or BORDER_SUPPLY of the parent metering point.",
    "AGGREGATION leping levitatakse ainult siis, kui see kattub ajas ülemmõõtepunkti GENERAL_SERVICE, SUPPLY või BORDER_SUPPLY lepinguga.",
  ),
  "AGR-4": stated(
    AGREEMENT,
    "A GENERAL_SERVICE is distributed only once it is active.",
    "GENERAL_SERVICE leping levitatakse alles siis, kui see on aktiivne.",
  ),
  "AGR-5": stated(
    AGREEMENT,
    "A GENERAL_SERVICE of a named supplier that the system creates or deletes goes to the named supplier and the grid operator.",
    "GENERAL_SERVICE leping, mille süsteem loob või kustutab ja mille teenusepakkuja on nimetatud müüja, läheb nimetatud müüjale ja võrguettevõtjale.",
  ),
  "AGR-6": stated(
    AGREEMENT,
    "A GENERAL_SERVICE of the grid operator that the system creates or deletes goes to the grid operator.",
    "GENERAL_SERVICE leping, mille süsteem loob või kustutab ja mille teenusepakkuja on võrguettevõtja, läheb võrguettevõtjale endale.",
  ),
  "AGR-7": stated(
    AGREEMENT,
    "A modified or deleted GRID or BORDER_GRID goes to active and future open suppliers and to the aggregator of the aggregation metering point.",
    "Muudetud või kustutatud GRID või BORDER_GRID leping läheb praegustele ja tulevastele avatud tarnijatele ning agregeerimispunkti agregaatorile.",
  ),
  "AGR-8": stated(
    AGREEMENT,
    "A SUPPLY changed or deleted because of its GRID goes to the open supplier and, in EN, to the metering point operator.",
    "GRID lepingu tõttu muutunud või kustutatud SUPPLY leping läheb avatud tarnijale ning EN-i järgi ka mõõtepunkti haldurile.",
  ),
  "AGR-9": stated(
    AGREEMENT,
    "An added, modified or deleted SUPPLY goes to the metering point operator.",
    "Lisatud, muudetud või kustutatud SUPPLY leping läheb mõõtepunkti haldurile.",
  ),
  "AGR-10": stated(
    AGREEMENT,
    "A SUPPLY changed or deleted because of another SUPPLY goes to the metering point operator and to the other open supplier.",
    "Teise SUPPLY lepingu tõttu muutunud või kustutatud SUPPLY leping läheb mõõtepunkti haldurile ja teisele avatud tarnijale.",
  ),
  "AGR-11": stated(
    AGREEMENT,
    "An added, modified or deleted AGGREGATION goes to the open supplier, named supplier and operator by the overlapping agreements of the parent metering point.",
    "Lisatud, muudetud või kustutatud AGGREGATION leping läheb ülemmõõtepunkti kattuvate lepingute järgi avatud tarnijale, nimetatud müüjale ja haldurile.",
  ),

  "MD-1": stated(
    DATA,
    "A message with one or several metering points and periods goes one-to-one when every recipient may have all of it; otherwise it is split so that each recipient gets only its part.",
    "Ühe või mitme mõõtepunkti ja perioodi sõnum läheb edasi üks-ühele, kui iga saaja tohib saada kõik, muidu tükeldatakse see nii, et igaüks saab ainult oma osa.",
  ),
  "MD-2": stated(
    DATA,
    "Recipients depend on the SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE and AGGREGATION agreements of the metering point, and on how their validity overlaps the periods of the data.",
    "Saajad sõltuvad mõõtepunkti SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE ja AGGREGATION lepingutest ning sellest, kuidas nende kehtivus andmete perioodidega kattub.",
  ),
  "MD-3": stated(
    DATA,
    "A period of the data that overlaps such an agreement goes to its service provider.",
    "Andmete periood, mis kattub sellise lepinguga, läheb selle lepingu teenusepakkujale.",
  ),

  "NB-1": stated(
    BILLS,
    "A message of network bills goes one-to-one or is split, like metering data.",
    "Võrguteenuse arvete sõnum läheb edasi üks-ühele või tükeldatakse samamoodi nagu mõõteandmed.",
  ),
  "NB-2": stated(
    BILLS,
    "A bill goes to the open supplier, the named supplier or both, by SUPPLY or GENERAL_SERVICE.",
    "Arve läheb SUPPLY või GENERAL_SERVICE lepingu järgi avatud tarnijale, nimetatud müüjale või mõlemale.",
  ),

  "CUS-1": stated(
    CUSTOMERS,
    "Billing metadata goes to the named supplier that has, or in the last 12 months had, a GENERAL_SERVICE with the customer, unless it made the change.",
    "Arvelduse metaandmed lähevad nimetatud müüjale, kellel on või oli viimase 12 kuu jooksul kliendiga GENERAL_SERVICE leping, välja arvatud juhul, kui ta muutis neid ise.",
  ),
  "CUS-2": stated(
    CUSTOMERS,
    "A changed name goes to the active service providers.",
    "Muutunud nimi läheb praegustele teenusepakkujatele.",
  ),

  "AUT-1": stated(
    AUTHORIZATIONS,
    "A new authorization goes to its subject.",
    "Uus ligipääsuõigus läheb selle subjektile.",
  ),
  "AUT-2": stated(
    CA,
    "Authorizations do not affect the distribution of other data.",
    "Ligipääsuõigused muude andmete levitamist ei mõjuta.",
  ),
  "AUT-3": stated(
    CA,
    "An authorization has a validity and a scope.",
    "Ligipääsuõigusel on kehtivus ja ulatus.",
  ),
  "AUT-4": stated(
    CA,
    "An authorization lets its holder query metering points and data it could not otherwise.",
    "Ligipääsuõigus lubab selle saajal pärida mõõtepunkte ja andmeid, mida ta muidu pärida ei tohiks.",
  ),
  "AUT-5": stated(
    CA,
    "New authorizations are found by scanning PERMISSION, a specific one by the search service.",
    "Uued ligipääsuõigused leitakse PERMISSION tüüpi skaneerides, kindel ligipääsuõigus otsinguteenusega.",
  ),

  "COO-1": stated(
    COORDINATION,
    "All candidates are notified of a new coordination.",
    "Uuest kooskõlastusest teavitatakse kõiki kandidaate.",
  ),
  "COO-2": stated(
    COORDINATION,
    "All candidates are notified of a cancelled coordination.",
    "Tühistatud kooskõlastusest teavitatakse kõiki kandidaate.",
  ),
  "COO-3": stated(
    COORDINATION,
    "All candidates are notified of an approval or denial by any of them.",
    "Kui mõni kandidaat nõustub või keeldub, teavitatakse sellest kõiki kandidaate.",
  ),
} as const satisfies Readonly<Record<string, Statement>>;
