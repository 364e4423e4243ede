/** The statements beyond the three documents: consequences of agreement changes, and public facts of the market. */
import type { Statement } from "../statement.js";
import { stated } from "../statement.js";

const AGREEMENTS = "PUBLIC, agreement rules";
const PUBLIC = "PUBLIC";

export const marketStatements = {
  "CON-1": stated(
    AGREEMENTS,
    "A GRID that ends earlier ends the SUPPLY and AGGREGATION agreements that belong to it, and deletes those of them that start at its new end or later.",
    "Varem lõppev GRID leping lõpetab selle juurde kuuluvad SUPPLY ja AGGREGATION lepingud ning kustutab need, mis algavad selle uuel lõpul või hiljem.",
  ),
  "CON-2": stated(
    AGREEMENTS,
    "A GRID that ends later extends again the agreements that its earlier end shortened, as far as it and the next SUPPLY allow; deleted agreements stay deleted.",
    "Hiljem lõppev GRID leping pikendab taas lepinguid, mida selle varasem lõpp lühendas, niivõrd kui see ise ja järgmine SUPPLY leping lubavad; kustutatu jääb kustutatuks.",
  ),
  "CON-3": stated(
    AGREEMENTS,
    "A deleted GRID deletes the SUPPLY and AGGREGATION agreements that belong to it.",
    "Koos GRID lepinguga kustutatakse ka selle juurde kuuluvad SUPPLY ja AGGREGATION lepingud.",
  ),
  "CON-4": stated(
    AGREEMENTS,
    "A new SUPPLY ends an earlier one that overlaps it, deletes those that start at its start or before its end, and does not move the start of any.",
    "Uus SUPPLY leping lõpetab varem alanud ja sellega kattuva, kustutab need, mis algavad selle algusel või enne selle lõppu, ega nihuta ühtegi algust.",
  ),
  "CON-5": stated(
    AGREEMENTS,
    "An updated or deleted SUPPLY restores no other SUPPLY; one that now ends later deletes those that start within the added time.",
    "Muudetud või kustutatud SUPPLY leping midagi ei taasta; hiljem lõppev kustutab need, mis algavad juurde tulnud ajal.",
  ),
  "CON-6": stated(
    AGREEMENTS,
    "When a GRID, SUPPLY or NAMED_SUPPLIER changes, GENERAL_SERVICE is regenerated: it covers the GRID without its SUPPLY, is cut where the named supplier changes, and exists only at REGULAR and INTERNAL points of a GRID_OPERATOR or CLOSED_DISTRIBUTION_NETWORK.",
    "Kui muutub GRID, SUPPLY või NAMED_SUPPLIER, moodustatakse GENERAL_SERVICE uuesti: GRID ilma selle SUPPLY lepinguteta, jagatud kohtades, kus nimetatud müüja vahetub, ainult REGULAR ja INTERNAL punktides, mille haldur on GRID_OPERATOR või CLOSED_DISTRIBUTION_NETWORK.",
  ),
  "CON-7": stated(
    AGREEMENTS,
    "A PORTFOLIO_SUPPLIER with a grid operator creates, updates or deletes BORDER_SUPPLY at that operator's border points; one between two open suppliers has no such effect.",
    "Võrguettevõtjaga sõlmitud PORTFOLIO_SUPPLIER leping loob, muudab või kustutab BORDER_SUPPLY lepingud selle võrguettevõtja piirimõõtepunktides; kahe avatud tarnija vahelisel seda mõju ei ole.",
  ),
  "CON-8": stated(
    AGREEMENTS,
    "A BORDER_GRID creates, updates or deletes the BORDER_SUPPLY of its point.",
    "BORDER_GRID leping loob, muudab või kustutab oma mõõtepunkti BORDER_SUPPLY lepingu.",
  ),
  "CON-9": stated(
    AGREEMENTS,
    "A SUPPLY change applied through a coordination has the same consequences, with reasons of the coordination.",
    "Kooskõlastuse kaudu rakendatud SUPPLY muudatusel on samad tagajärjed, aga kooskõlastuse põhjused.",
  ),
  "CON-10": stated(
    AGREEMENTS,
    "A GENERAL_SERVICE is distributed as created when it starts.",
    "GENERAL_SERVICE lepingut levitatakse selle alguse hetkel looduna.",
  ),

  "BEY-1": stated(
    PUBLIC,
    "A created or updated PORTFOLIO_SUPPLIER also goes to its customer.",
    "Loodud või muudetud PORTFOLIO_SUPPLIER leping läheb ka selle kliendile.",
  ),
  "BEY-2": stated(
    PUBLIC,
    "A created, updated or deleted JOINT_INVOICE also goes to the open supplier, its service provider.",
    "Loodud, muudetud või kustutatud JOINT_INVOICE leping läheb ka avatud tarnijale, kes on selle teenusepakkuja.",
  ),
  "BEY-3": stated(
    PUBLIC,
    "A created, updated or deleted NAMED_SUPPLIER also goes to the named supplier, its service provider.",
    "Loodud, muudetud või kustutatud NAMED_SUPPLIER leping läheb ka nimetatud müüjale, kes on selle teenusepakkuja.",
  ),
  "BEY-4": stated(
    PUBLIC,
    "The candidates of a retroactive SUPPLY change are the open supplier, the provider of GENERAL_SERVICE and the balance responsible party of each.",
    "Tagasiulatuva SUPPLY muudatuse kandidaadid on avatud tarnija, GENERAL_SERVICE lepingu teenusepakkuja ja kummagi bilansihaldur.",
  ),
  "BEY-5": stated(
    PUBLIC,
    "Messages of one change about deleted GENERAL_SERVICE precede those about created ones.",
    "Ühe muudatuse kustutatud GENERAL_SERVICE sõnumid tulevad enne loodute omi.",
  ),
  "BEY-6": stated(
    PUBLIC,
    "The portfolio provider of a metering point's owner receives nothing because of the ownership.",
    "Mõõtepunkti omaniku portfellipakkuja omandi tõttu midagi ei saa.",
  ),
  "BEY-7": stated(
    PUBLIC,
    "The gas day, in intervals of PT1H or P1D, is 07:00 to 07:00 local time; that of electricity, in PT15M (before 1 April 2025 PT1H), is 00:00 to 00:00.",
    "Gaasi ööpäev, vahemikega PT1H või P1D, kestab kohaliku aja järgi kella 07:00-st 07:00-ni, elektril, vahemikega PT15M (enne 1. aprilli 2025 PT1H), 00:00-st 00:00-ni.",
  ),
  "BEY-8": stated(
    PUBLIC,
    "Submitted metering data starts on boundaries of its resolution, from 12 months back to 45 days ahead; no interval is repeated; each has a quantity IN or OUT in kilowatt-hours (gas: or cubic metres), not negative and with at most 3 decimals; net quantities follow from these; a message of the second version has at most 35,040 periods.",
    "Esitatavad mõõteandmed algavad oma resolutsiooni piiril, 12 kuud tagasi kuni 45 päeva ette; ükski vahemik ei ole kaks korda, igas on IN või OUT kogus kilovatt-tundides (gaasil ka kuupmeetrites), mis ei ole negatiivne ja milles on kõige rohkem 3 komakohta, netokogused tulenevad neist ning teise versiooni sõnumis on kõige rohkem 35 040 perioodi.",
  ),
  "BEY-9": stated(
    PUBLIC,
    "A submitted network bill has at least one quantity, none of them negative or, for electricity, in cubic metres; it lies within one GRID of its point, covers at most one month, starts and ends in the same month, and is divided into two where the supplier changes; it updates the bill of the same period that has an older calculationTimestamp.",
    "Esitataval võrguteenuse arvel on vähemalt üks kogus, ükski ei ole negatiivne ega elektri puhul kuupmeetrites; arve on punkti ühe GRID lepingu sees, hõlmab kõige rohkem ühe kuu, algab ja lõpeb samas kuus, vajab tarnijavahetusel teist arvet ning on sama perioodi vanema calculationTimestamp väärtusega arve uuendus.",
  ),
  "BEY-10": stated(
    PUBLIC,
    "Portfolio, named-supplier and joint-invoice agreements start on the first and end on the last day of a month; only the end of an agreement and the operator's own id of it may be changed, and nothing after it has ended.",
    "Portfelli-, müüja nimetamise ja ühisarve lepingud algavad kuu esimesel ja lõpevad kuu viimasel päeval; muuta tohib ainult lepingu lõppu ja halduri enda tunnust, lõppenud lepingus mitte midagi.",
  ),
  "BEY-11": stated(
    PUBLIC,
    "The old service has no agreements from 31 March 2026, no electricity data of grid operators and no bills of the second version from 20 July 2026 at 11:00, and no electricity data at all from 1 February 2027.",
    "Alates 31. märtsist 2026 ei ole vanas teenuses lepinguid, alates 20. juulist 2026 kell 11:00 võrguettevõtjate elektri mõõteandmeid ega teise versiooni arveid, alates 1. veebruarist 2027 elektri mõõteandmeid üldse.",
  ),
  "BEY-12": stated(
    PUBLIC,
    "Aggregation agreements of one point may not overlap, nor may those of different aggregators under one parent; those of one aggregator under one parent may.",
    "Ühe mõõtepunkti agregeerimislepingud kattuda ei tohi, samuti mitte eri agregaatorite omad ühe ülemmõõtepunkti all; ühe agregaatori omad ühe ülemmõõtepunkti all tohivad.",
  ),
  "BEY-13": stated(
    PUBLIC,
    "An AGGREGATION changed because of its GRID also goes to its aggregator.",
    "GRID lepingu tõttu muutunud AGGREGATION leping läheb ka selle agregaatorile.",
  ),
  "BEY-14": stated(
    PUBLIC,
    "A BORDER_SUPPLY goes to its open supplier and the operator of the border metering point.",
    "BORDER_SUPPLY leping läheb selle avatud tarnijale ja piirimõõtepunkti haldurile.",
  ),
  "BEY-15": stated(
    PUBLIC,
    "A former supplier may read the data of its own period for 12 months after its end.",
    "Endine tarnija tohib oma lepingu aja andmeid lugeda 12 kuud pärast selle lõppu.",
  ),
  "BEY-16": stated(
    PUBLIC,
    "Data of the previous day is due by 10:00 (gas 13:00) on every working day, at an aggregation point by 10:00 on every day; the final data of a month is due on day 5 (gas 7) of the next month.",
    "Eelmise ööpäeva andmete tähtaeg on igal tööpäeval kell 10:00 (gaasil 13:00), agregeerimispunkti omadel iga päev kell 10:00, kuu lõplikel andmetel järgmise kuu 5. päev (gaasil 7. päev).",
  ),
  "BEY-17": stated(
    PUBLIC,
    "An open or named supplier may query the past 12 months and the validity of its agreement, and before its start technical data only. An aggregator, the customer of a BORDER_GRID, the supplier of the parent of an aggregation point and the portfolio providers of a supplier may query only the validity of the agreement; an operator its own points and the aggregation points below them; an energy service provider nothing without an authorization; the holder of an authorization its subject period while it is valid.",
    "Tarnija ja nimetatud müüja tohivad pärida möödunud 12 kuud ja oma lepingu aega, enne selle algust ainult tehnilisi andmeid, agregaator, BORDER_GRID lepingu klient, agregeerimispunkti ülemmõõtepunkti tarnija ja tarnija portfellipakkujad ainult lepingu aega, haldur oma punkte ja nende all olevaid agregeerimispunkte, energiateenuse pakkuja ilma ligipääsuõiguseta mitte midagi ning ligipääsuõiguse saaja selle andmete perioodi, kuni õigus kehtib.",
  ),
  "BEY-18": stated(
    PUBLIC,
    "A request to a new service names the asking party in headers (x-market-participant-eic, x-market-participant-role, x-commodity-type, x-document-identification) and the page by page and size; a request to the old service has both in its body, as marketParticipantContext and as pagination with page and pageSize.",
    "Uue teenuse päringus nimetavad küsija päised (x-market-participant-eic, x-market-participant-role, x-commodity-type, x-document-identification) ja lehekülje page ja size; vana teenuse päringus on mõlemad kehas: marketParticipantContext ning pagination väljadega page ja pageSize.",
  ),
  "BEY-19": stated(
    PUBLIC,
    "Three public pages are not followed: a changed SUPPLY does not go to the aggregator, GENERAL_SERVICE has the complex reasons of the edition, and a created BORDER_GRID makes its BORDER_SUPPLY at once.",
    "Kolme avalikku lehte ei järgita: muutunud SUPPLY leping ei lähe agregaatorile, GENERAL_SERVICE lepingul on redaktsiooni liitpõhjused ning loodud BORDER_GRID leping toob BORDER_SUPPLY lepingu kohe.",
  ),
} as const satisfies Readonly<Record<string, Statement>>;
