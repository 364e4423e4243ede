/**
 * Every statement levik carries out, by the identifiers used in code, tests and explanations. The sentences are our
 * own; `source` names the document: EN (English edition), ET (Estonian edition), CA (customer authorization), or
 * PUBLIC for public facts beyond those three.
 *
 * Longer than 300 lines: a register, one entry after the other.
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
const VERSIONS = "EN, API messages, Versions";
const NEW_SERVICES = "EN, API messages, New services";
const OLD_SERVICES = "EN, API messages, Old services";
const REQUEST = `${OLD_SERVICES}, Request; ET, Andmeuuenduste skaneerimine`;
const RESPONSE = `${OLD_SERVICES}, Response; ET, Sõnumi struktuur`;
const object = (en: string, et: string): string =>
  `${OLD_SERVICES}, Resource types, ${en}; ET, Andmetüübid, ${et}`;
const CA = "CA, Customer authorization";
const AGREEMENTS = "PUBLIC, agreement rules";
const PUBLIC = "PUBLIC";

const said = (source: string, sentence: string): Statement => ({ source, sentence });

/** Every statement of the rule book. */
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
    "A GENERAL_SERVICE of a named supplier that the system creates or deletes goes to the named supplier and the grid operator.",
  ),
  "AGR-6": said(
    AGREEMENT,
    "A GENERAL_SERVICE of the grid operator that the system creates or deletes goes to the grid operator.",
  ),
  "AGR-7": said(
    AGREEMENT,
    "A modified or deleted GRID or BORDER_GRID goes to active and future open suppliers and to the aggregator of the aggregation metering point.",
  ),
  "AGR-8": said(
    AGREEMENT,
    "A SUPPLY changed or deleted because of its GRID goes to the open supplier and, in EN, to the metering point operator.",
  ),
  "AGR-9": said(AGREEMENT, "An added, modified or deleted SUPPLY goes to the metering point operator."),
  "AGR-10": said(
    AGREEMENT,
    "A SUPPLY changed or deleted because of another SUPPLY goes to the metering point operator and to the other open supplier.",
  ),
  "AGR-11": said(
    AGREEMENT,
    "An added, modified or deleted AGGREGATION goes to the open supplier, named supplier and operator by the overlapping agreements of the parent metering point.",
  ),

  "MD-1": said(
    DATA,
    "A message, of one metering point and period or of several, goes one-to-one when every recipient may have all of it, else it is split so that each gets only its part.",
  ),
  "MD-2": said(
    DATA,
    "Recipients depend on the SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE and AGGREGATION agreements of the metering point, and on how their validity overlaps the periods of the data.",
  ),
  "MD-3": said(DATA, "A period of the data that overlaps such an agreement goes to its service provider."),

  "NB-1": said(BILLS, "A message of network bills goes one-to-one or is split, as metering data."),
  "NB-2": said(
    BILLS,
    "A bill goes to the open supplier, the named supplier or both, by SUPPLY or GENERAL_SERVICE.",
  ),

  "CUS-1": said(
    CUSTOMERS,
    "Billing metadata goes to the named supplier that has, or in the last 12 months had, a GENERAL_SERVICE with the customer, unless it made the change.",
  ),
  "CUS-2": said(CUSTOMERS, "A changed name goes to the active service providers."),

  "AUT-1": said(AUTHORIZATIONS, "A new authorization goes to its subject."),
  "AUT-2": said(CA, "Authorizations play no part in distributing other data."),
  "AUT-3": said(CA, "An authorization has a validity and a scope."),
  "AUT-4": said(
    CA,
    "An authorization lets its holder query metering points and data it could not otherwise.",
  ),
  "AUT-5": said(
    CA,
    "New authorizations are found by scanning PERMISSION, a specific one by the search service.",
  ),

  "COO-1": said(COORDINATION, "All candidates are told of a new coordination."),
  "COO-2": said(COORDINATION, "All candidates are told of a cancelled coordination."),
  "COO-3": said(COORDINATION, "All candidates are told of an approval or denial by any of them."),

  "SCAN-1": said(SCAN, "The Datahub does not push messages; participants pull them."),
  "SCAN-2": said(SCAN, "A query names a period or an id range, one resource type and a page."),
  "SCAN-3": said(SCAN, "A query returns the messages addressed to whoever asks."),
  "SCAN-4": said(SCAN, "Slowly changing data is best scanned one to four times a day."),
  "SCAN-5": said(SCAN, "Fast changing data is best scanned every hour or more often."),
  "SCAN-6": said(
    SCAN,
    "The resource types are AGREEMENT, METERING_POINT, METERING_DATA, NETWORK_BILL, CUSTOMER_DATA, PERMISSION and, in EN only and not on the old service, AGREEMENT_COORDINATION.",
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
  "RSN-2": said(
    REASON,
    "Simple reasons are CREATE, UPDATE and DELETE; some types lack some, as METERING_POINT lacks DELETE and NETWORK_BILL lacks UPDATE.",
  ),
  "RSN-3": said(REASON, "Complex reasons stand only in AGREEMENT messages."),
  "RSN-4": said(
    REASON,
    "A complex reason says what happened, because of which agreement type, and what happened to that one.",
  ),
  "RSN-5": said(EN_REASON, "The catalogue of EN: 46 complex reasons."),
  "RSN-6": said(EN_REASON, "The three coordination reasons name no causing action."),
  "RSN-7": said(ET_REASON, "The shorter catalogue of ET: 12 complex reasons."),

  "API-1": said(VERSIONS, "Data-distribution services have versions of their own."),
  "API-2": said(
    VERSIONS,
    "A new structure makes a new version; a changed request with the same response needs none. The structures are those of the Swagger.",
  ),
  "API-3": said(NEW_SERVICES, "New services are one per resource type and return version 2 and later."),
  "API-4": said(OLD_SERVICES, "The old service serves every type but coordination, in version 1."),
  "API-5": said(
    API,
    "The services are the old search for all resource types and a new one each for agreements and for their coordinations.",
  ),
  "REQ-1": said(
    REQUEST,
    "A request has createdTimeFrom and createdTimeTo or idFrom and idTo, each in pairs.",
  ),
  "REQ-2": said(REQUEST, "A request has one resourceType."),
  "REQ-3": said(REQUEST, "A request has a pagination section."),
  "RES-1": said(
    RESPONSE,
    "A distributed message has id, createdTime, resourceType, reason, hasContent, content and, where that is missing, contentMissingReason; the answer has a pagination section.",
  ),
  "RES-2": said(RESPONSE, "The attribute hasContent says whether content is there."),
  "RES-3": said(
    RESPONSE,
    "Where content is missing, contentMissingReason may say why, in one of three texts.",
  ),
  "RES-4": said(RESPONSE, "Message ids grow with time."),
  "OBJ-1": said(
    object("Agreement", "Leping"),
    "An AGREEMENT message holds the agreement as POST agreement answers it; agreementId, meterEic and validTo may be absent, serviceProviderEic and customerEic withheld.",
  ),
  "OBJ-2": said(
    object("Metering Point", "Mõõtepunkt"),
    "A METERING_POINT message holds what PUT meter takes.",
  ),
  "OBJ-3": said(
    object("Metering data", "Mõõteandmed"),
    "A METERING_DATA message holds what POST meter-data takes.",
  ),
  "OBJ-4": said(
    object("Network bill", "Võrguteenuse arve"),
    "A NETWORK_BILL message holds what POST network-bill takes.",
  ),
  "OBJ-5": said(
    object("Customer", "Kliendi metaandmed"),
    "A CUSTOMER_DATA message holds customerType, customerMetadata and customerEic.",
  ),
  "OBJ-6": said(
    object("Customer authorizations", "Ligipääsuõigused"),
    "A PERMISSION message holds the authorization: who gives it to whom, at which metering point, for which period of the data, in which role, for what purpose, and how long it is valid.",
  ),

  "CON-1": said(
    AGREEMENTS,
    "A GRID that ends earlier ends the SUPPLY and AGGREGATION agreements that belong to it, and deletes those of them that start at its new end or later.",
  ),
  "CON-2": said(
    AGREEMENTS,
    "A GRID that ends later gives back what its earlier end shortened, as far as it and the next SUPPLY allow; what was deleted stays deleted.",
  ),
  "CON-3": said(
    AGREEMENTS,
    "A deleted GRID deletes the SUPPLY and AGGREGATION agreements that belong to it.",
  ),
  "CON-4": said(
    AGREEMENTS,
    "A new SUPPLY ends the one that started earlier and overlaps it, deletes those that start at its start or before its end, and moves no start.",
  ),
  "CON-5": said(
    AGREEMENTS,
    "An updated or deleted SUPPLY restores nothing; one that ends later deletes those that start within the added time.",
  ),
  "CON-6": said(
    AGREEMENTS,
    "Where a GRID, SUPPLY or NAMED_SUPPLIER changes, GENERAL_SERVICE is regenerated: the GRID without its SUPPLY, cut where the named supplier changes, at REGULAR and INTERNAL points of a GRID_OPERATOR or CLOSED_DISTRIBUTION_NETWORK only.",
  ),
  "CON-7": said(
    AGREEMENTS,
    "A PORTFOLIO_SUPPLIER with a grid operator makes, updates or deletes BORDER_SUPPLY at that operator's border points; one between two open suppliers does nothing.",
  ),
  "CON-8": said(AGREEMENTS, "A BORDER_GRID makes, updates or deletes the BORDER_SUPPLY of its point."),
  "CON-9": said(
    AGREEMENTS,
    "A SUPPLY change applied through a coordination has the same consequences, with their own reason.",
  ),
  "CON-10": said(AGREEMENTS, "A GENERAL_SERVICE whose start has come is distributed as created."),

  "BEY-1": said(PUBLIC, "A created or updated PORTFOLIO_SUPPLIER also goes to its customer."),
  "BEY-2": said(
    PUBLIC,
    "A created, updated or deleted JOINT_INVOICE also goes to the open supplier, its service provider.",
  ),
  "BEY-3": said(
    PUBLIC,
    "A created, updated or deleted NAMED_SUPPLIER also goes to the named supplier, its service provider.",
  ),
  "BEY-4": said(
    PUBLIC,
    "The candidates of a retroactive SUPPLY change are the open supplier, the provider of GENERAL_SERVICE and the balance responsible party of each.",
  ),
  "BEY-5": said(PUBLIC, "Of one change, deleted GENERAL_SERVICE messages come before created ones."),
  "BEY-6": said(PUBLIC, "Owning a metering point brings the owner's portfolio provider nothing."),
  "BEY-7": said(
    PUBLIC,
    "Gas, in intervals of PT1H or P1D, runs 07:00 to 07:00 local time, electricity, in PT15M (before 1 April 2025 PT1H), 00:00 to 00:00.",
  ),
  "BEY-8": said(
    PUBLIC,
    "Submitted metering data starts on boundaries of its resolution, from 12 months back to 45 days ahead, with no interval twice, with a quantity IN or OUT in kilowatt-hours (gas: or cubic metres), none negative or with more than 3 decimals, with net quantities that follow from these, and with at most 35,040 periods in a message of the second version.",
  ),
  "BEY-9": said(
    PUBLIC,
    "A submitted network bill has at least one quantity, none negative and none in cubic metres for electricity, lies within one GRID of its point, covers at most one month, starts and ends in the same month, needs a second one where the supplier changes, and is an update of that of the same period with an older calculationTimestamp.",
  ),
  "BEY-10": said(
    PUBLIC,
    "Portfolio, named-supplier and joint-invoice agreements start on the first and end on the last day of a month; only the end and the operator's own id of an agreement may be changed, nothing once it has expired.",
  ),
  "BEY-11": said(
    PUBLIC,
    "From 31 March 2026 the old service carries no agreements, from 20 July 2026 at 11:00 no electricity data of grid operators and no bills of the second version, from 1 February 2027 no electricity data at all.",
  ),
  "BEY-12": said(
    PUBLIC,
    "Aggregation agreements of one point may not overlap, nor may those of different aggregators under one parent; those of one aggregator under one parent may.",
  ),
  "BEY-13": said(PUBLIC, "An AGGREGATION changed by its GRID also goes to its aggregator."),
  "BEY-14": said(
    PUBLIC,
    "A BORDER_SUPPLY goes to its open supplier and the operator of the border metering point.",
  ),
  "BEY-15": said(
    PUBLIC,
    "A former supplier may read the data of its own period for 12 months after its end.",
  ),
  "BEY-16": said(
    PUBLIC,
    "The data of the previous day is due on every working day by 10:00 (gas 13:00), that of an aggregation point on every day by 10:00, the final data of a month on day 5 (gas 7) of the next.",
  ),
  "BEY-17": said(
    PUBLIC,
    "A supplier, open or named, may query the past 12 months and its own validity, before its start technical data only, an aggregator, the customer of a BORDER_GRID, the supplier of the parent of an aggregation point and the portfolio providers of a supplier the validity of the agreement only, an operator its own points and the aggregation points below them, an energy service provider nothing without an authorization, its holder the subject period while it is valid.",
  ),
  "BEY-18": said(
    PUBLIC,
    "A new service is told in headers who asks (x-market-participant-eic, x-market-participant-role, x-commodity-type, x-document-identification) and which page by page and size, an old one in the body, by marketParticipantContext and by pagination with page and pageSize.",
  ),
  "BEY-19": said(
    PUBLIC,
    "Three public pages are not followed: a changed SUPPLY does not go to the aggregator, GENERAL_SERVICE has the complex reasons of the edition, and a created BORDER_GRID makes its BORDER_SUPPLY at once.",
  ),
} as const satisfies Readonly<Record<string, Statement>>;

/** The id of a statement. */
export type StatementId = keyof typeof statements;
/** The ids of all statements. */
export const statementIds = Object.keys(statements) as readonly StatementId[];
