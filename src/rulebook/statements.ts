/**
 * Every statement levik carries out, by the identifiers used in code, tests and explanations. The sentences are our
 * own; `source` names the document: EN (English edition), ET (Estonian edition), CA (customer authorization), or
 * PUBLIC for public facts beyond those three.
 */

export interface Statement {
  readonly source: string;
  readonly sentence: string;
}

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
const SCAN = "EN, Scanning data updates; ET, Andmeuuenduste skaneerimine";
const EN_REASON = "EN, Scanning data updates, Reason";
const ET_REASON = "ET, Andmeuuenduste skaneerimine, Muudatuse põhjus";
const REASON = `${EN_REASON}; ${ET_REASON}`;
const API = "EN, API messages";
const REQUEST = `${API}, Old services, Request; ET, Andmeuuenduste skaneerimine`;
const RESPONSE = `${API}, Old services, Response; ET, Sõnumi struktuur`;
const object = (en: string, et: string): string =>
  `${API}, Old services, Resource types, ${en}; ET, Andmetüübid, ${et}`;
const CA = "CA, Customer authorization";
const AGREEMENTS = "PUBLIC, agreement rules";
const PUBLIC = "PUBLIC";

const said = (source: string, sentence: string): Statement => ({ source, sentence });

export const statements = {
  "GEN-1": said(GENERAL, "Recipients are found from agreements."),
  "GEN-2": said(GENERAL, "A direct party's right comes from an end-user agreement."),
  "GEN-3": said(GENERAL, "A portfolio provider's right comes from portfolio agreements."),
  "GEN-4": said(GENERAL, "A change is not reflected back to whoever sent or made it."),
  "GEN-5": said(GENERAL, "Portfolio providers of all levels are notified alike."),
  "GEN-6": said(
    GENERAL,
    "Portfolio providers receive in general; a few messages are for the direct party only.",
  ),

  "MP-1": said(POINTS, "A metering point without valid or future agreements is not distributed."),
  "MP-2": said(POINTS, "A changed border metering point goes to its customer."),
  "MP-3": said(
    POINTS,
    "A changed metering point goes to the open supplier, the named supplier and the aggregator of the aggregation metering point.",
  ),

  "AGR-1": said(AGREEMENT, "The portfolio providers of the service provider always receive the agreement."),
  "AGR-2": said(AGREEMENT, "The Datahub decides whether a recipient gets the full or a partial agreement."),
  "AGR-3": said(
    AGREEMENT,
    "An AGGREGATION is distributed only when it overlaps a GENERAL_SERVICE, SUPPLY or BORDER_SUPPLY of the parent metering point.",
  ),
  "AGR-4": said(AGREEMENT, "A GENERAL_SERVICE is distributed only once it is active."),
  "AGR-5": said(
    AGREEMENT,
    "A created or deleted GENERAL_SERVICE of a named supplier goes to the named supplier and the grid operator.",
  ),
  "AGR-6": said(
    AGREEMENT,
    "A created or deleted GENERAL_SERVICE of the grid operator goes to the grid operator.",
  ),
  "AGR-7": said(
    AGREEMENT,
    "A modified or deleted GRID or BORDER_GRID goes to active and future open suppliers and to the aggregator of the aggregation metering point.",
  ),
  "AGR-8": said(
    AGREEMENT,
    "A SUPPLY changed by its GRID goes to the open supplier and, in EN, to the metering point operator.",
  ),
  "AGR-9": said(AGREEMENT, "An added, modified or deleted SUPPLY goes to the metering point operator."),
  "AGR-10": said(
    AGREEMENT,
    "A SUPPLY changed by another SUPPLY goes to the metering point operator and to the other open supplier.",
  ),
  "AGR-11": said(
    AGREEMENT,
    "A changed AGGREGATION goes to the open supplier, named supplier and operator by the overlapping agreements of the parent metering point.",
  ),

  "MD-1": said(
    DATA,
    "A message goes one-to-one when every recipient may have all of it, else it is split so that each gets only its part.",
  ),
  "MD-2": said(
    DATA,
    "Recipients depend on the SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE and AGGREGATION agreements of the metering point.",
  ),
  "MD-3": said(DATA, "A period of the data that overlaps such an agreement goes to its service provider."),

  "NB-1": said(BILLS, "A message of network bills goes one-to-one or is split, as metering data."),
  "NB-2": said(
    BILLS,
    "A bill goes to the open supplier, the named supplier or both, by SUPPLY or GENERAL_SERVICE.",
  ),

  "CUS-1": said(
    CUSTOMERS,
    "Billing metadata goes to the named supplier that has, or in the last 12 months had, a GENERAL_SERVICE with the customer.",
  ),
  "CUS-2": said(CUSTOMERS, "A changed name goes to the active service providers."),

  "AUT-1": said(AUTHORIZATIONS, "A new authorization goes to its subject."),
  "AUT-2": said(CA, "Authorizations play no part in distributing other data."),
  "AUT-3": said(CA, "An authorization has a validity and a scope."),
  "AUT-4": said(
    CA,
    "An authorization lets its holder query metering points and data it could not otherwise.",
  ),
  "AUT-5": said(CA, "New authorizations are found by scanning, a specific one by searching."),

  "COO-1": said(COORDINATION, "All candidates are told of a new coordination."),
  "COO-2": said(COORDINATION, "All candidates are told of a cancelled coordination."),
  "COO-3": said(COORDINATION, "All candidates are told of an approval or denial by any of them."),

  "SCAN-1": said(SCAN, "The Datahub does not push messages; participants pull them."),
  "SCAN-2": said(SCAN, "A query names a period or an id range, one resource type and a page."),
  "SCAN-3": said(SCAN, "A query returns the messages addressed to whoever asks."),
  "SCAN-4": said(SCAN, "Slowly changing data is to be scanned one to four times a day."),
  "SCAN-5": said(SCAN, "Fast changing data is to be scanned every hour or more often."),
  "SCAN-6": said(
    SCAN,
    "The resource types; AGREEMENT_COORDINATION is in EN only and not on the old service.",
  ),
  "SCAN-7": said(SCAN, "A METERING_DATA query spans at most one hour."),
  "SCAN-8": said(
    SCAN,
    "Any other query spans at most 24 hours, less than the local day of the autumn change.",
  ),
  "SCAN-9": said(SCAN, "The range of ids, idTo minus idFrom, is at most 10000."),
  "SCAN-10": said(SCAN, "Longer spans are read by several queries."),
  "SCAN-11": said(SCAN, "Nothing older than seven days can be read."),

  "RSN-1": said(
    REASON,
    "A message has a reason; in ET it may be absent or always CREATE for types without a life cycle.",
  ),
  "RSN-2": said(REASON, "Simple reasons are CREATE, UPDATE and DELETE; some types lack some."),
  "RSN-3": said(REASON, "Complex reasons stand only in AGREEMENT messages."),
  "RSN-4": said(
    REASON,
    "A complex reason says what happened, because of which agreement type, and what happened to that one.",
  ),
  "RSN-5": said(EN_REASON, "The catalogue of EN: 46 complex reasons."),
  "RSN-6": said(EN_REASON, "The three coordination reasons name no causing action."),
  "RSN-7": said(ET_REASON, "The shorter catalogue of ET: 12 complex reasons."),

  "API-1": said(`${API}, Versions`, "Data-distribution services have versions of their own."),
  "API-2": said(`${API}, Versions`, "A new structure makes a new version."),
  "API-3": said(
    `${API}, New services`,
    "New services are one per resource type and return version 2 and later.",
  ),
  "API-4": said(`${API}, Old services`, "The old service serves every type but coordination, in version 1."),
  "API-5": said(API, "The list of services."),
  "REQ-1": said(
    REQUEST,
    "A request has createdTimeFrom and createdTimeTo or idFrom and idTo, each in pairs.",
  ),
  "REQ-2": said(REQUEST, "A request has one resourceType."),
  "REQ-3": said(REQUEST, "A request has a pagination section."),
  "RES-1": said(RESPONSE, "The attributes of a distributed message."),
  "RES-2": said(RESPONSE, "The attribute hasContent says whether content is there."),
  "RES-3": said(RESPONSE, "Three texts say why content is missing."),
  "RES-4": said(RESPONSE, "Message ids grow with time."),
  "OBJ-1": said(object("Agreement", "Leping"), "The agreement message."),
  "OBJ-2": said(object("Metering Point", "Mõõtepunkt"), "The metering point message."),
  "OBJ-3": said(object("Metering data", "Mõõteandmed"), "The metering data message."),
  "OBJ-4": said(object("Network bill", "Võrguteenuse arve"), "The network bill message."),
  "OBJ-5": said(object("Customer", "Kliendi metaandmed"), "The customer message."),
  "OBJ-6": said(object("Customer authorizations", "Ligipääsuõigused"), "The customer authorization message."),

  "CON-1": said(
    AGREEMENTS,
    "A GRID that ends earlier ends or deletes the SUPPLY and AGGREGATION agreements that belong to it.",
  ),
  "CON-2": said(
    AGREEMENTS,
    "A GRID that ends later gives back what its earlier end took, as far as possible.",
  ),
  "CON-3": said(
    AGREEMENTS,
    "A deleted GRID deletes the SUPPLY and AGGREGATION agreements that belong to it.",
  ),
  "CON-4": said(AGREEMENTS, "A new SUPPLY ends the one that runs and deletes those that start within it."),
  "CON-5": said(
    AGREEMENTS,
    "An updated or deleted SUPPLY restores nothing; one that ends later deletes those that start within the added time.",
  ),
  "CON-6": said(
    AGREEMENTS,
    "GENERAL_SERVICE is regenerated: the GRID without its SUPPLY, cut where the named supplier changes.",
  ),
  "CON-7": said(
    AGREEMENTS,
    "A PORTFOLIO_SUPPLIER with a grid operator makes, updates or deletes BORDER_SUPPLY at that operator's border points.",
  ),
  "CON-8": said(AGREEMENTS, "A BORDER_GRID makes, updates or deletes the BORDER_SUPPLY of its point."),
  "CON-9": said(
    AGREEMENTS,
    "A SUPPLY change applied through a coordination has the same consequences, with their own reason.",
  ),
  "CON-10": said(AGREEMENTS, "A GENERAL_SERVICE whose start has come is distributed as created."),

  "BEY-1": said(PUBLIC, "A created or updated PORTFOLIO_SUPPLIER also goes to its customer."),
  "BEY-2": said(PUBLIC, "A changed JOINT_INVOICE also goes to the open supplier."),
  "BEY-3": said(PUBLIC, "A changed NAMED_SUPPLIER also goes to the named supplier."),
  "BEY-4": said(PUBLIC, "Who the candidates of a retroactive SUPPLY change are."),
  "BEY-5": said(PUBLIC, "Of one change, deleted GENERAL_SERVICE messages come before created ones."),
  "BEY-6": said(PUBLIC, "Owning a metering point brings the owner's portfolio provider nothing."),
  "BEY-7": said(PUBLIC, "Gas runs 07:00 to 07:00 local time, electricity 00:00 to 00:00."),
  "BEY-8": said(PUBLIC, "What submitted metering data must satisfy."),
  "BEY-9": said(PUBLIC, "What a submitted network bill must satisfy."),
  "BEY-10": said(PUBLIC, "When agreements start and end, and what may be changed of them."),
  "BEY-11": said(PUBLIC, "Which service carries a resource type depends on the date."),
  "BEY-12": said(PUBLIC, "Which aggregation agreements may overlap."),
  "BEY-13": said(PUBLIC, "An AGGREGATION changed by its GRID also goes to its aggregator."),
  "BEY-14": said(
    PUBLIC,
    "A BORDER_SUPPLY goes to its open supplier and the operator of the border metering point.",
  ),
  "BEY-15": said(
    PUBLIC,
    "A former supplier may read the data of its own period for 12 months after its end.",
  ),
  "BEY-16": said(PUBLIC, "When metering data is due."),
  "BEY-17": said(PUBLIC, "Who may query what, by agreement or authorization."),
  "BEY-18": said(PUBLIC, "Request headers, contexts and paging of both kinds of services."),
  "BEY-19": said(PUBLIC, "Where public pages contradict each other on reasons and recipients."),
} as const satisfies Readonly<Record<string, Statement>>;

export type StatementId = keyof typeof statements;
export const statementIds = Object.keys(statements) as readonly StatementId[];
