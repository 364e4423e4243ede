/**
 * The register of decisions: where the sources leave a choice, the question, the readings, the one taken and why. A
 * decision with a `switch` can be read otherwise by an option; one with an `edition` differs between the editions; the
 * others are constants.
 */
import type { ReadingId } from "./readings.js";
import type { StatementId } from "./statements.js";

export interface Decision {
  readonly question: string;
  readonly readings: readonly [chosen: string, ...others: string[]];
  readonly why: string;
  readonly statements: readonly StatementId[];
  readonly switch?: ReadingId;
  readonly byEdition?: true;
}

export const decisions = {
  "D-GEN-1": {
    question: "Are there recipients that no agreement gives?",
    readings: [
      "Two: the subject of an authorization and the candidates of a coordination, both named by the object itself.",
      "None.",
    ],
    why: "The rules for authorizations and coordinations name the recipients without any agreement.",
    statements: ["GEN-1", "AUT-1", "COO-1"],
  },
  "D-GEN-4": {
    question: "Who exactly is excluded as the sender?",
    readings: [
      "The EIC that sent or made the change, in every role it holds; a consequential change is the system's, so nobody is excluded from it.",
      "Only the role in which it sent the change.",
      "Also from what its change causes.",
    ],
    why: "The text speaks of the sender, not of a role; a consequence is made by the Datahub, and the grid operator is meant to hear of the general service its own change brings about.",
    statements: ["GEN-4"],
  },
  "D-GEN-5": {
    question: "How far up does a portfolio chain go, and which chain is named?",
    readings: [
      "All levels, cycles ending silently; each provider once per grounding agreement, by its shortest chain, among equals the first by EIC order.",
      "Every chain on its own.",
    ],
    why: "All levels are to be notified alike; one chain is enough to show the right, and the number of chains can be astronomical.",
    statements: ["GEN-5", "GEN-6", "AGR-1"],
  },
  "D-GEN-6": {
    question:
      "Which messages do portfolio providers get, whom do they follow, and which portfolio agreements count?",
    readings: [
      "METERING_POINT, AGREEMENT, METERING_DATA and NETWORK_BILL; they follow the provider of the agreement in the message and every direct party whose right comes from an agreement, never a mere operator. Valid now for points and agreements; for data, valid together with the whole chain while it was measured.",
      "For points and agreements: a validity that overlaps the agreement's from now on (option GEN-6: valid-from-now-on).",
    ],
    why: "The text names only a few exceptions; customer data, authorizations and coordinations are addressed to persons. A message to a future balance responsible party was corrected as a fault.",
    statements: ["GEN-6", "BEY-6", "AGR-1"],
    switch: "GEN-6",
  },
  "D-MARKET": {
    question: "Do agreements of gas and electricity count together?",
    readings: [
      "Never: two agreements count together when their markets are equal or one is unknown. The market is the agreement's commodity, else its point's.",
      "The commodity plays no part.",
    ],
    why: "A balance portfolio exists per market; an agreement without a commodity says nothing against either.",
    statements: ["GEN-5", "AGR-3", "AGR-7", "AGR-11", "CON-6", "CON-7"],
  },
  "D-NAMED-SUPPLIER": {
    question: "When is the provider of a GENERAL_SERVICE a named supplier?",
    readings: [
      "When it is not the operator of the metering point, also when the operator is unknown.",
      "When a NAMED_SUPPLIER agreement says so.",
    ],
    why: "A GENERAL_SERVICE is given by the operator or by the supplier it named; a participant rarely knows the NAMED_SUPPLIER agreement.",
    statements: ["MP-3", "AGR-5", "AGR-6", "NB-2", "CUS-1"],
  },
  "D-MP-1": {
    question: "Which agreements keep a metering point in distribution?",
    readings: [
      "Any type that names this point, but a GENERAL_SERVICE only once it is active.",
      "Only those of a recipient.",
    ],
    why: "The text says agreements without a type; a silent GENERAL_SERVICE must not speak through the point either.",
    statements: ["MP-1"],
  },
  "D-MP-2": {
    question: "Who is the customer of a border metering point?",
    readings: ["The customer of each BORDER_GRID that is active or future.", "Of the one valid now."],
    why: "The condition for distribution speaks of valid and future agreements alike.",
    statements: ["MP-2"],
  },
  "D-MP-3": {
    question: "Which points and agreements does the rule for changed metering point data mean?",
    readings: [
      "Any point that is not a border point; SUPPLY and AGGREGATION active or future, AGGREGATION on the point or directly below, a named supplier's GENERAL_SERVICE valid now.",
      "A point's own agreements only.",
    ],
    why: "The aggregation metering point is a point of its own below the measured one; a general service that is not active is not distributed in any form.",
    statements: ["MP-3"],
  },
  "D-AGR-2": {
    question: "Which attributes may a recipient not see?",
    readings: [
      "The full agreement is predicted; serviceProviderEic, customerEic and agreementId are marked as possibly withheld.",
      "A partial agreement is predicted.",
    ],
    why: "The rules for leaving attributes out are not public.",
    statements: ["AGR-2", "OBJ-1"],
  },
  "D-AGR-3": {
    question: "Which agreements of the parent, and which validity of the AGGREGATION, are compared?",
    readings: [
      "Agreements active or future now, a GENERAL_SERVICE valid now; for a modification the validity before and after, for a deletion the deleted one. An unknown parent: nobody.",
      "Agreements of any time (option AGR-3: any-time).",
    ],
    why: "As with a changed GRID, a past supplier has no more business with the point.",
    statements: ["AGR-3", "AGR-11"],
    switch: "AGR-3",
  },
  "D-AGR-4": {
    question: "What happens when a silent GENERAL_SERVICE becomes active?",
    readings: ["It is distributed at that moment as a CREATE.", "It is distributed at the next change."],
    why: "Distribution after activation is what the text promises; for the recipient it is new.",
    statements: ["AGR-4", "CON-10"],
  },
  "D-AGR-5": {
    question: "Who is the grid operator of a GENERAL_SERVICE?",
    readings: ["The operator of the metering point.", "The provider of its GRID."],
    why: "Both are the same in order; the point says it directly.",
    statements: ["AGR-5", "AGR-6"],
  },
  "D-AGR-7": {
    question: "Which suppliers does a changed GRID concern?",
    readings: [
      "Any active or future SUPPLY of the point (BORDER_SUPPLY for BORDER_GRID), whatever its customer; aggregators as for the metering point.",
      "Those with the GRID's customer.",
    ],
    why: "The text names the active or future open supplier of the point without a condition on the customer.",
    statements: ["AGR-7"],
  },
  "D-AGR-8": {
    question: "Who is told of a SUPPLY that its GRID changed, and does deletion count as modification?",
    readings: [
      "EN: open supplier and metering point operator; ET: open supplier only. A deleted GRID counts too.",
      "Only a modified GRID.",
    ],
    why: "The editions differ; the catalogue of reasons has a deletion by a deleted GRID.",
    statements: ["AGR-8"],
    byEdition: true,
  },
  "D-AGR-9": {
    question: "Does the rule for a changed SUPPLY cover consequences?",
    readings: [
      "No, the primary change only; consequences have rules of their own.",
      "Yes, every change of a SUPPLY.",
    ],
    why: "The table has separate rows for a SUPPLY that another agreement affects.",
    statements: ["AGR-9", "AGR-8", "AGR-10"],
  },
  "D-AGR-10": {
    question: "How many messages does one SUPPLY that affects several others make?",
    readings: ["One for each changed agreement, with its complex reason.", "One for all."],
    why: "A message carries one reason and one agreement.",
    statements: ["AGR-10"],
  },
  "D-AGR-11": {
    question: "Who are supplier and operator at the parent of an AGGREGATION?",
    readings: [
      "SUPPLY and BORDER_SUPPLY give their provider as open supplier, GENERAL_SERVICE of a named supplier gives that supplier; any overlap gives the parent's operator.",
      "The operator only by its own agreement.",
    ],
    why: "The text lists all three by overlapping agreements of the parent.",
    statements: ["AGR-11"],
  },
  "D-MD-1": {
    question: "When is a message forwarded one-to-one?",
    readings: [
      "When every recipient, the sender excluded, gets all of it: one verdict for the message.",
      "A verdict for each recipient.",
    ],
    why: "The text asks whether all of the submitted data can be forwarded one-to-one to the recipients.",
    statements: ["MD-1", "NB-1"],
  },
  "D-MD-2": {
    question: "Does metering data of a point reach the aggregator of an aggregation point below it?",
    readings: [
      "No, only agreements that name the metering point of the data count.",
      "Yes (option MD-2: point-above-too).",
    ],
    why: "Literally the agreements of the metering point; weak, as only the aggregator itself can send data of its aggregation point.",
    statements: ["MD-2"],
    switch: "MD-2",
  },
  "D-MD-3": {
    question: "What is the unit that goes to a recipient?",
    readings: [
      "One account interval, whole, to every provider whose agreement overlaps it by more than nothing; P1D is one local day from its start.",
      "The part of the interval inside the validity.",
    ],
    why: "A measured quantity cannot be cut without inventing data.",
    statements: ["MD-3"],
  },
  "D-NB-1": {
    question: "What is the unit of a network bill message?",
    readings: ["One bill; its quantities are never apportioned.", "A day of a bill."],
    why: "A bill holds totals only.",
    statements: ["NB-1"],
  },
  "D-NB-2": {
    question: "Does a grid operator's own GENERAL_SERVICE give a bill?",
    readings: ["No, to nobody, and nobody follows it.", "Yes, to the operator."],
    why: "The text names the open supplier and the named supplier; the operator is the one that sends the bill.",
    statements: ["NB-2"],
  },
  "D-CUS-1": {
    question: "What are billing metadata and the last 12 months?",
    readings: [
      "BILLING_* types; validFrom not after now and validTo after the instant 12 calendar months before now in local time (29 February goes to the 28th, a repeated hour means its first, a skipped one moves forward by the gap). The message holds all metadata given.",
      "365 days.",
    ],
    why: "Months are calendar months in the market's own time.",
    statements: ["CUS-1"],
  },
  "D-CUS-2": {
    question: "What is a name, and what does the message hold?",
    readings: [
      "FIRST_NAME, LAST_NAME, COMPANY_NAME, ORGANIZATION_NAME; only these attributes, unless the recipient is entitled by CUS-1 in the same event. Telephone and e-mail trigger nothing.",
      "All metadata.",
    ],
    why: "The samples show a message with names only beside one with everything.",
    statements: ["CUS-2"],
  },
  "D-AUT-1": {
    question: "Who is the subject, and which actions are told?",
    readings: ["mandateCustomerEic; CREATE only.", "Also updates."],
    why: "The text says a new authorization.",
    statements: ["AUT-1"],
  },
  "D-COO": {
    question: "Is whoever cancelled or answered told of its own act?",
    readings: ["No, GEN-4 applies.", "Yes, all candidates without exception."],
    why: "Nothing in the coordination rules sets the general rule aside. All of it is under development at the Datahub.",
    statements: ["COO-1", "COO-2", "COO-3"],
  },
  "D-BEY-13": {
    question: "Is an aggregator told when the grid operator's change ends its agreement?",
    readings: ["Yes, under the same overlap condition as the others.", "No."],
    why: "A public page says that aggregators see terminations of their agreements by the grid operator.",
    statements: ["BEY-13"],
  },
  "D-BEY-14": {
    question: "Who is told of a BORDER_SUPPLY?",
    readings: [
      "Its open supplier and the operator of the border point, in both editions, by analogy with SUPPLY.",
      "Nobody but portfolio providers.",
    ],
    why: "The catalogue has reasons for BORDER_SUPPLY changes, so somebody receives them.",
    statements: ["BEY-14"],
  },
  "D-CON-BELONGS": {
    question: "Which SUPPLY and AGGREGATION belong to a GRID?",
    readings: [
      "Those with the same known customer and market that start in its validity before the change: SUPPLY of its point, AGGREGATION of the aggregation points directly below.",
      "Those that overlap it.",
    ],
    why: "An agreement that starts under a GRID is concluded on it; one of another customer is another GRID's concern.",
    statements: ["CON-1", "CON-2", "CON-3"],
  },
  "D-CON-MEMORY": {
    question: "What does an agreement that a GRID shortened remember, and when is it forgotten?",
    readings: [
      "Its own end, through further shortenings and partial returns; forgotten when that end is reached again, when another SUPPLY ends the agreement and when the parties update it. Only one that ends exactly where the GRID ended gets time back; deleted ones stay deleted.",
      "Nothing is remembered; an end moved later is the parties' business.",
    ],
    why: "A corrected GRID must not cost a supplier its agreement, but a later will of the parties goes first.",
    statements: ["CON-1", "CON-2", "CON-4", "CON-5"],
  },
  "D-CON-GENERAL-SERVICE": {
    question: "How exactly is GENERAL_SERVICE regenerated?",
    readings: [
      "For each GRID its validity without all SUPPLY of the point, cut where the named supplier of the operator changes (of two the one that started later, then the smaller EIC); touching pieces of one provider under one GRID are one, an unknown provider counting as one; of two with one identity the longer stays. Past pieces too. Pieces whose provider, customer, start and end are right are left alone. A NAMED_SUPPLIER concerns the points of its market and those of unknown market.",
      "Only pieces from now on.",
      "An end is moved by an update.",
    ],
    why: "A regeneration that depends on nothing but the present agreements gives the same set by every way to it; general service is never updated.",
    statements: ["CON-6", "BEY-5"],
  },
  "D-CON-BORDER-SUPPLY": {
    question: "How exactly is BORDER_SUPPLY regenerated?",
    readings: [
      "For each BORDER_GRID of a border point and each PORTFOLIO_SUPPLIER of the same market whose customer is the BORDER_GRID's customer: what their validities share. Of two with one identity the longer stays; another end is an update.",
      "Only when the customer is known to be a grid operator.",
    ],
    why: "The customer of a BORDER_GRID is a grid operator; nothing else in a set says who is one.",
    statements: ["CON-7", "CON-8"],
  },
  "D-CON-UNLISTED": {
    question: "What does a metering point count as that the set does not list?",
    readings: [
      "A BORDER point when it has a BORDER_GRID, an AGGREGATION point without a parent when it has an AGGREGATION, else a REGULAR point of a grid operator; judged over the set before and after. Operator: the provider of the GRID or BORDER_GRID that changes, else of the one valid now (later start, then smaller EIC).",
      "Nothing is done at it.",
    ],
    why: "A participant often has agreements without the points; the agreements say enough for most of them.",
    statements: ["CON-6", "CON-7", "CON-8"],
  },
  "D-CON-DOCUMENT": {
    question: "What stands in a GENERAL_SERVICE or BORDER_SUPPLY that the Datahub makes?",
    readings: [
      "The point's commodityType, else the GRID's, if known; preliminaryTerminationFee false; no agreementId; instants in UTC to the minute, seconds only when not zero.",
      "The attributes of the GRID.",
    ],
    why: "So do the samples of the sources; an id is given by a party, and here none acts.",
    statements: ["CON-6", "CON-7", "CON-8"],
  },
  "D-CON-ORDER": {
    question: "In which order are consequences told?",
    readings: [
      "SUPPLY of the point by start, AGGREGATION below by point and start; then GENERAL_SERVICE or BORDER_SUPPLY: deletions, updates, creations, each by point, start, provider and customer.",
      "No order, but deleted GENERAL_SERVICE before created.",
    ],
    why: "Only deletions before creations is public; a fixed order makes answers comparable.",
    statements: ["CON-1", "CON-4", "CON-6", "CON-7", "BEY-5"],
  },
  "D-CON-REASON": {
    question: "What is the reason of a consequence that the catalogue does not list?",
    readings: ["The simple reason of its action.", "The complex reason all the same."],
    why: "What is not in an edition's catalogue is not sent under it; what happened is still true.",
    statements: ["CON-6", "RSN-5", "RSN-7"],
    byEdition: true,
  },
  "D-CON-COORDINATION": {
    question: "How is the application of a coordination told from any other SUPPLY change?",
    readings: [
      "By the event's via; a moved start is a deletion and a creation, each with consequences of its own.",
      "Every SUPPLY change in the past is a coordination's.",
    ],
    why: "Nothing in an agreement shows how its change came about.",
    statements: ["CON-9", "RSN-6"],
  },
  "D-CON-SYSTEM": {
    question: "What follows from an observed change of a GENERAL_SERVICE or BORDER_SUPPLY?",
    readings: ["Nothing: it is the system's own and is applied as it is.", "The point is regenerated."],
    why: "Whoever replays what was observed must get the observed set.",
    statements: ["CON-6", "CON-7", "CON-8"],
  },
  "D-CON-FINDINGS": {
    question: "Are the market's conditions for agreements enforced?",
    readings: [
      "No: what goes against them (time outside the GRID, overlaps, deadlines, month and day boundaries) is reported as a finding, and the change is applied.",
      "Such a change is refused.",
    ],
    why: "A participant knows only part of the market; what looks impossible from there may be in order.",
    statements: ["BEY-7", "BEY-10", "BEY-12", "CON-1", "CON-3", "CON-4"],
  },
  "D-CON-DEADLINES": {
    question: "Which deadlines does a finding speak of?",
    readings: [
      "A GRID is deleted before it is valid; a SUPPLY starts at least 14 days ahead, or with its GRID and then at most 48 hours back, unless it comes from a coordination; an expired agreement is not changed.",
      "None, as the seeds name none.",
    ],
    why: "They are the ones the public agreement rules and their worked cases show.",
    statements: ["CON-3", "CON-4", "BEY-10"],
  },
  "D-BEY-4": {
    question: "Who are the candidates of a coordination, and who is the balance responsible party of X?",
    readings: [
      "Suppliers of the customer and providers of GENERAL_SERVICE at the point whose agreement overlaps the time the change touches, and the balance responsible party of each by the portfolios valid now: from X upwards, of several the later start, then the smaller EIC, up to the one whose portfolio nobody but the system operator has it in. X itself when nobody has it. The system operator is named by whoever asks; a chain that runs in a circle has no top.",
      "Every portfolio provider of X.",
    ],
    why: "One party bears the balance of X at a time; only the asker knows which EIC is the system operator's.",
    statements: ["BEY-4"],
  },
  "D-BEY-10": {
    question: "Which instant is the boundary of a month or a day?",
    readings: [
      "Local midnight for electricity, 07:00 for gas, either where the market is unknown; the last day of a month as end is the first instant of the next month.",
      "Midnight always.",
    ],
    why: "Ends are exclusive, and gas days run from 07:00 to 07:00.",
    statements: ["BEY-7", "BEY-10"],
  },
  "D-SCAN-ENDS": {
    question: "Do the ends of a queried period or id range belong to it?",
    readings: [
      "Not said: neighbouring queries share their boundary, at least one of the two is taken to return what lies on it, and messages returned twice are told apart by id.",
      "The start belongs to it, the end does not.",
    ],
    why: "No text says it; a shared boundary is right whichever end belongs, a message read twice costs nothing.",
    statements: ["SCAN-2", "SCAN-9", "SCAN-10", "REQ-1"],
  },
  "D-SCAN-RETENTION": {
    question: "What is planned of a span that starts before the retention, or ends after now?",
    readings: [
      "Only what lies between: the first query starts exactly 7 x 24 hours before now, what is older is named as lost, what is later as not yet.",
      "The whole span, refused or answered as it may be.",
    ],
    why: "An answer about time that is gone or has not come looks complete and is not.",
    statements: ["SCAN-8", "SCAN-11"],
  },
  "D-SCAN-LATE": {
    question: "Is a period read once it was answered?",
    readings: [
      "It is settled only up to an overlap before it was asked for; the rest is read again, because a message may become visible later than its createdTime says.",
      "It is read for good.",
    ],
    why: "Nothing promises that a message is visible at its createdTime, and clocks differ. How long the overlap is the reader decides.",
    statements: ["SCAN-1", "SCAN-3", "RES-4"],
  },
  "D-SCAN-PACE": {
    question: "Which types are scanned how often?",
    readings: [
      "METERING_DATA 24 times a day or more often, every other type 1 to 4 times and usually 4; each participant at moments of its own.",
      "All alike.",
    ],
    why: "The text names metering points as slow and metering data as fast, by way of example only, and means to spare the Datahub its peaks.",
    statements: ["SCAN-4", "SCAN-5"],
  },
  "D-API-AGREEMENT": {
    question: "Are agreement messages distributed under v1 or v2?",
    readings: ["GET /api/v2/data-distributions/agreement.", "GET /api/v1/data-distributions/agreement, as the seed has it."],
    why: "The public list of versions has only v2 for it, active since 17 September 2025; the seed marks its own line as under development. Coordination is known under v1 alone.",
    statements: ["API-2", "API-3", "API-5"],
  },
  "D-API-BILL-METHOD": {
    question: "Are network bills of the second version read by POST or GET?",
    readings: ["GET /api/v2/data-distributions/network-bill.", "POST, as one public page says."],
    why: "Two public pages and the list of versions say GET, as all new services are; one says POST in passing.",
    statements: ["API-3", "API-5"],
  },
  "D-API-BILL-VERSION": {
    question: "Is a network bill sent in the first version read from the old service or from the new one?",
    readings: ["Each is read in the version it was sent in, so both services are read.", "Crosswise, as one public page says."],
    why: "The page on distribution says it with a reason, different structures; the other contradicts it and itself. Who reads both services misses nothing in either reading.",
    statements: ["API-1", "API-4", "BEY-11"],
  },
  "D-API-BODY": {
    question: "Do the attributes of a query to the old service stand in the body itself?",
    readings: ["They are wrapped in dataDistributionAttributes, beside marketParticipantContext and pagination.", "They stand in the body itself (layout: flat)."],
    why: "The public specification wraps them; the seed lists attributes without a body.",
    statements: ["REQ-1", "REQ-2", "REQ-3", "BEY-18"],
  },
  "D-API-PAGE": {
    question: "How large is the largest page?",
    readings: ["100 on the old service, 500 on the new ones, unless said otherwise.", "500 everywhere."],
    why: "The public change log limits the old service to 100; the public example of a new one has 500. Both are parameters.",
    statements: ["REQ-3", "BEY-18"],
  },
  "D-BEY-11": {
    question: "From when on does which service carry agreements, metering data and bills?",
    readings: [
      "Agreements are in the new service from 31 March 2026; what grid operators and closed distribution networks send of electricity, and bills of the second version, from 20 July 2026; both from midnight in Estonia. What others send, gas, and bills of the first version stay in the old service.",
      "31 February 2026 and 1 August 2026, as one list has it.",
    ],
    why: "There is no 31 February and the Estonian list says 31 March; 20 July is when the new services begin to return data, 1 August when net quantities become due. While agreements are in both, from September 2025, the old service is read, so that none comes under two ids.",
    statements: ["BEY-11", "API-4"],
  },
} as const satisfies Readonly<Record<string, Decision>>;

export type DecisionId = keyof typeof decisions;
export const decisionIds = Object.keys(decisions) as readonly DecisionId[];
