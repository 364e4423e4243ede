/** The statements about reading the distributed messages, about their reasons, services and structure. */
import type { Statement } from "../statement.js";
import { stated } from "../statement.js";

const SCAN = "EN, Scanning data updates; ET, Andmeuuenduste skaneerimine";
const EN_REASON = "EN, Scanning data updates, Reason";
const ET_REASON = "ET, Andmeuuenduste skaneerimine, Muudatuse põhjus";
const REASON = `${EN_REASON}; ${ET_REASON}`;
const API = "EN, API messages";
const VERSIONS = "EN, API messages, Versions";
const NEW_SERVICES = "EN, API messages, New services";
const OLD_SERVICES = "EN, API messages, Old services";
const REQUEST = `${OLD_SERVICES}, Request; ET, Andmeuuenduste skaneerimine`;
const RESPONSE = `${OLD_SERVICES}, Response; ET, Sõnumi struktuur`;
const object = (en: string, et: string): string =>
  `${OLD_SERVICES}, Resource types, ${en}; ET, Andmetüübid, ${et}`;

export const serviceStatements = {
  "SCAN-1": stated(
    SCAN,
    "The Datahub does not push messages; participants pull them.",
    "Andmeladu sõnumeid ise ei saada; turuosalised pärivad need.",
  ),
  "SCAN-2": stated(
    SCAN,
    "A query names a period or an id range, one resource type and a page.",
    "Päring nimetab ajavahemiku või ID-de vahemiku, ühe andmeobjekti tüübi ja lehekülje.",
  ),
  "SCAN-3": stated(
    SCAN,
    "A query returns the messages addressed to the party that asks.",
    "Päring tagastab sõnumid, mis on adresseeritud küsijale.",
  ),
  "SCAN-4": stated(
    SCAN,
    "Slowly changing data is best scanned one to four times a day.",
    "Aeglaselt muutuvaid andmeid sobib skaneerida üks kuni neli korda ööpäevas.",
  ),
  "SCAN-5": stated(
    SCAN,
    "Fast changing data is best scanned every hour or more often.",
    "Kiiresti muutuvaid andmeid sobib skaneerida iga tund või tihedamini.",
  ),
  "SCAN-6": stated(
    SCAN,
    "The resource types are AGREEMENT, METERING_POINT, METERING_DATA, NETWORK_BILL, CUSTOMER_DATA, PERMISSION and, in EN only and not on the old service, AGREEMENT_COORDINATION.",
    "Andmeobjekti tüübid on AGREEMENT, METERING_POINT, METERING_DATA, NETWORK_BILL, CUSTOMER_DATA, PERMISSION ning ainult EN-is ja mitte vanas teenuses AGREEMENT_COORDINATION.",
  ),
  "SCAN-7": stated(
    SCAN,
    "A METERING_DATA query spans at most one hour.",
    "METERING_DATA päring hõlmab kõige rohkem ühe tunni.",
  ),
  "SCAN-8": stated(
    SCAN,
    "Any other query spans at most 24 hours, less than the local day of the autumn change.",
    "Iga muu päring hõlmab kõige rohkem 24 tundi, vähem kui sügisese kellakeeramise kohalik ööpäev.",
  ),
  "SCAN-9": stated(
    SCAN,
    "The range of ids, idTo minus idFrom, is at most 10000.",
    "ID-de vahemik, idTo miinus idFrom, on kõige rohkem 10000.",
  ),
  "SCAN-10": stated(
    SCAN,
    "Longer spans are read by several queries.",
    "Pikemad vahemikud loetakse mitme päringuga.",
  ),
  "SCAN-11": stated(
    SCAN,
    "Nothing older than seven days can be read.",
    "Midagi, mis on vanem kui seitse ööpäeva, lugeda ei saa.",
  ),

  "RSN-1": stated(
    REASON,
    "A message has a reason; in ET it may be absent or always CREATE for types without a life cycle.",
    "Sõnumil on põhjus; ET-i järgi võib see elutsüklita tüüpidel puududa või olla alati CREATE.",
  ),
  "RSN-2": stated(
    REASON,
    "Simple reasons are CREATE, UPDATE and DELETE; some types lack some, as METERING_POINT lacks DELETE and NETWORK_BILL lacks UPDATE.",
    "Lihtsad põhjused on CREATE, UPDATE ja DELETE; mõnel tüübil mõni neist puudub, nagu METERING_POINT tüübil DELETE ja NETWORK_BILL tüübil UPDATE.",
  ),
  "RSN-3": stated(
    REASON,
    "Complex reasons occur only in AGREEMENT messages.",
    "Liitpõhjused esinevad ainult AGREEMENT sõnumites.",
  ),
  "RSN-4": stated(
    REASON,
    "A complex reason states what happened, which agreement type caused it, and what happened to that agreement.",
    "Liitpõhjus ütleb, mis juhtus, mis tüüpi lepingu tõttu ja mis juhtus selle lepinguga.",
  ),
  "RSN-5": stated(EN_REASON, "The catalogue of EN: 46 complex reasons.", "EN-i kataloog: 46 liitpõhjust."),
  "RSN-6": stated(
    EN_REASON,
    "The three coordination reasons name no causing action.",
    "Kolm kooskõlastuse põhjust ei nimeta põhjustanud tegevust.",
  ),
  "RSN-7": stated(
    ET_REASON,
    "The shorter catalogue of ET: 12 complex reasons.",
    "ET-i lühem kataloog: 12 liitpõhjust.",
  ),

  "API-1": stated(
    VERSIONS,
    "Data-distribution services have their own versions.",
    "Andmete levitamise teenustel on oma versioonid.",
  ),
  "API-2": stated(
    VERSIONS,
    "A new structure makes a new version; a changed request with the same response needs none. The structures are those of the Swagger.",
    "Uus struktuur toob uue versiooni; kui muutub ainult päring ja vastus jääb samaks, ei ole uut versiooni vaja. Struktuurid on need, mis Swaggeris.",
  ),
  "API-3": stated(
    NEW_SERVICES,
    "There is one new service per resource type; new services return version 2 and later.",
    "Uued teenused on iga andmeobjekti tüübi jaoks eraldi ja tagastavad versiooni 2 või uuema.",
  ),
  "API-4": stated(
    OLD_SERVICES,
    "The old service serves every type except coordination, in version 1.",
    "Vana teenus pakub versioonis 1 kõiki tüüpe peale kooskõlastuse.",
  ),
  "API-5": stated(
    API,
    "The services are the old search for all resource types and a new one each for agreements and for their coordinations.",
    "Teenused on vana otsing kõigi andmeobjekti tüüpide jaoks ning uued eraldi teenused lepingute ja nende kooskõlastuste jaoks.",
  ),

  "REQ-1": stated(
    REQUEST,
    "A request has createdTimeFrom and createdTimeTo or idFrom and idTo, each in pairs.",
    "Päringus on createdTimeFrom ja createdTimeTo või idFrom ja idTo, kumbki paar tervikuna.",
  ),
  "REQ-2": stated(REQUEST, "A request has one resourceType.", "Päringus on üks resourceType."),
  "REQ-3": stated(REQUEST, "A request has a pagination section.", "Päringus on pagineerimise sektsioon."),

  "RES-1": stated(
    RESPONSE,
    "A distributed message has id, createdTime, resourceType, reason, hasContent, content and, where that is missing, contentMissingReason; the answer has a pagination section.",
    "Levitatud sõnumil on id, createdTime, resourceType, reason, hasContent, content ja selle puudumisel contentMissingReason; vastuses on pagineerimise sektsioon.",
  ),
  "RES-2": stated(
    RESPONSE,
    "The attribute hasContent states whether the message has content.",
    "Atribuut hasContent näitab, kas sisu on olemas.",
  ),
  "RES-3": stated(
    RESPONSE,
    "Where content is missing, contentMissingReason may give the cause, as one of three texts.",
    "Kui sisu puudub, võib contentMissingReason nimetada põhjuse ühega kolmest tekstist.",
  ),
  "RES-4": stated(RESPONSE, "Message ids grow with time.", "Sõnumite ID-d kasvavad ajas."),

  "OBJ-1": stated(
    object("Agreement", "Leping"),
    "An AGREEMENT message contains the agreement as in the response of POST agreement; agreementId, meterEic and validTo may be absent, serviceProviderEic and customerEic may be withheld.",
    "AGREEMENT sõnumis on leping nii, nagu selle annab POST agreement vastus; agreementId, meterEic ja validTo võivad puududa, serviceProviderEic ja customerEic olla varjatud.",
  ),
  "OBJ-2": stated(
    object("Metering Point", "Mõõtepunkt"),
    "A METERING_POINT message contains what PUT meter accepts.",
    "METERING_POINT sõnumis on see, mida võtab vastu PUT meter.",
  ),
  "OBJ-3": stated(
    object("Metering data", "Mõõteandmed"),
    "A METERING_DATA message contains what POST meter-data accepts.",
    "METERING_DATA sõnumis on see, mida võtab vastu POST meter-data.",
  ),
  "OBJ-4": stated(
    object("Network bill", "Võrguteenuse arve"),
    "A NETWORK_BILL message contains what POST network-bill accepts.",
    "NETWORK_BILL sõnumis on see, mida võtab vastu POST network-bill.",
  ),
  "OBJ-5": stated(
    object("Customer", "Kliendi metaandmed"),
    "A CUSTOMER_DATA message contains customerType, customerMetadata and customerEic.",
    "CUSTOMER_DATA sõnumis on customerType, customerMetadata ja customerEic.",
  ),
  "OBJ-6": stated(
    object("Customer authorizations", "Ligipääsuõigused"),
    "A PERMISSION message contains the authorization: who gives it to whom, at which metering point, for which period of the data, in which role, for what purpose, and how long it is valid.",
    "PERMISSION sõnumis on ligipääsuõigus: kes selle kellele annab, mis mõõtepunktis, mis perioodi andmetele, mis rollis ja eesmärgil ning kui kaua see kehtib.",
  ),
} as const satisfies Readonly<Record<string, Statement>>;
