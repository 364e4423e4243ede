/**
 * The register of decisions: where the sources allow a choice, the question, the readings, the one taken and why. The
 * reading of a decision with a `switch` can be changed by an option; one with `byEdition` differs between the editions; the
 * others are constants. `evidence` lists the public texts about it; `open` marks a guess.
 *
 * Longer than 300 lines: a register, one entry after the other.
 */
import type { ReadingId } from "./readings.js";
import type { StatementId } from "./statements.js";

/** A decision about a choice that the text leaves open. */
export interface Decision {
  readonly question: string;
  readonly readings: readonly [chosen: string, ...others: string[]];
  readonly why: string;
  readonly statements: readonly StatementId[];
  readonly switch?: ReadingId;
  readonly byEdition?: true;
  /** The reading taken is a guess. */
  readonly open?: true;
  readonly evidence?: Evidence;
}

/**
 * A public text of the repository Elering/estfeed-datahub-docs: a page by its number, in one language where the languages
 * differ, an entry of the change log, or the published OpenAPI files.
 */
export type PublicText = `page ${string}` | `EDH-${number}` | "OpenAPI";

/** The public texts that settle a decision, support the reading taken, or contradict it. */
export interface Evidence {
  readonly settles?: readonly PublicText[];
  readonly supports?: readonly PublicText[];
  readonly contradicts?: readonly PublicText[];
}

/** The register of decisions. */
export const decisions = {
  "D-GEN-1": {
    question: "Are there recipients without an agreement?",
    readings: [
      "Two: the subject of an authorization and the candidates of a coordination, both given by the object itself.",
      "None.",
    ],
    why: "The rules for authorizations and coordinations name the recipients without any agreement.",
    statements: ["GEN-1", "AUT-1", "COO-1"],
  },
  "D-GEN-4": {
    question: "Who exactly is excluded as the sender?",
    readings: [
      "The EIC that sent or made the change, in every role it holds; a consequential change is made by the system, so no party is excluded from it, not even the supplier whose new SUPPLY ends its own older one.",
      "Only the role in which it sent the change.",
      "Also from what its change causes.",
    ],
    why: "The text speaks of the sender, not of a role; a consequence is made by the Datahub, and the grid operator should be notified of the general service created by its own change.",
    statements: ["GEN-4"],
    open: true,
  },
  "D-GEN-5": {
    question: "How far up does a portfolio chain go, and which chain is given as ground?",
    readings: [
      "All levels; cycles end without an error; each provider once per grounding agreement, by its shortest chain, among equals the first by EIC order.",
      "Every chain separately.",
    ],
    why: "All levels are notified in the same way; one chain is enough to show the right, and the number of chains can be very large.",
    statements: ["GEN-5", "GEN-6", "AGR-1"],
  },
  "D-GEN-6": {
    question:
      "Which messages do portfolio providers receive, which parties do they follow, and which portfolio agreements count?",
    readings: [
      "METERING_POINT, AGREEMENT, METERING_DATA and NETWORK_BILL; they follow the provider of the agreement in the message and every direct party whose right comes from an agreement, never a party that is only the operator. Valid now for points and agreements; for data, valid together with the whole chain while it was measured.",
      "For points and agreements: a validity that overlaps the agreement's from now on (option GEN-6: valid-from-now-on).",
    ],
    why: "The text names only a few exceptions; customer data, authorizations and coordinations are addressed to persons. A message to a future balance responsible party was corrected as a fault.",
    statements: ["GEN-6", "BEY-6", "AGR-1"],
    switch: "GEN-6",
    evidence: { settles: ["EDH-3543"] },
  },
  "D-GEN-6-DIRECT": {
    question: "Do portfolio providers get CUSTOMER_DATA, PERMISSION or AGREEMENT_COORDINATION messages?",
    readings: [
      "No, these are for the direct party only.",
      "Yes, they follow every party that the message is for (option GEN-6: everything).",
    ],
    why: "The text says that a few cases are for the direct party only and does not name them; these three are addressed to a person.",
    statements: ["GEN-6", "CUS-1", "CUS-2", "AUT-1", "COO-1"],
    switch: "GEN-6",
    open: true,
  },
  "D-MARKET": {
    question: "Do agreements of gas and electricity count together?",
    readings: [
      "Never: two agreements count together when their markets are equal or one is unknown. The market is the agreement's commodity, else its point's.",
      "The commodity is ignored.",
    ],
    why: "A balance portfolio exists per market; an agreement without a commodity is compatible with either.",
    statements: ["GEN-5", "AGR-3", "AGR-7", "AGR-11", "CON-6", "CON-7"],
  },
  "D-NAMED-SUPPLIER": {
    question: "When is the provider of a GENERAL_SERVICE a named supplier?",
    readings: [
      "When it is not the operator of the metering point, also when the operator is unknown.",
      "When there is a NAMED_SUPPLIER agreement.",
    ],
    why: "A GENERAL_SERVICE is provided by the operator or by the supplier it named; a participant rarely knows the NAMED_SUPPLIER agreement.",
    statements: ["MP-3", "AGR-5", "AGR-6", "NB-2", "CUS-1"],
  },
  "D-MP-1": {
    question: "Which agreements keep a metering point in distribution?",
    readings: [
      "Any type that names this point, but a GENERAL_SERVICE only once it is active.",
      "Only those of a recipient.",
    ],
    why: "The text does not restrict the type of the agreements; a GENERAL_SERVICE that is not active must not cause messages about the point either.",
    statements: ["MP-1"],
    evidence: { settles: ["EDH-2253"] },
  },
  "D-MP-1-FUTURE": {
    question: "Does a future GENERAL_SERVICE keep a metering point in distribution?",
    readings: ["No, it counts once it is active.", "Yes, like any future agreement."],
    why: "A public change log entry leaves future GENERAL_SERVICE out of another service; that it does so here is a guess.",
    statements: ["MP-1"],
    open: true,
    evidence: { supports: ["EDH-2253"] },
  },
  "D-MP-2": {
    question: "Who is the customer of a border metering point?",
    readings: ["The customer of each BORDER_GRID that is active or future.", "Of the one valid now."],
    why: "The condition for distribution includes both valid and future agreements.",
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
    why: "The rules for omitting attributes are not public.",
    statements: ["AGR-2", "OBJ-1"],
  },
  "D-AGR-3": {
    question: "Which agreements of the parent, and which validity of the AGGREGATION, are compared?",
    readings: [
      "Agreements active or future now, a GENERAL_SERVICE valid now; for a modification the validity before and after, for a deletion the deleted one. An unknown parent: no recipient.",
      "Agreements of any time (option AGR-3: any-time).",
    ],
    why: "As with a changed GRID, a past supplier is no longer concerned with the point.",
    statements: ["AGR-3", "AGR-11"],
    switch: "AGR-3",
    open: true,
    evidence: { supports: ["EDH-3711"] },
  },
  "D-AGR-4": {
    question: "What happens when a GENERAL_SERVICE becomes active?",
    readings: ["It is distributed at that moment as a CREATE.", "It is distributed at the next change."],
    why: "The text announces distribution after activation; for the recipient the agreement is new.",
    statements: ["AGR-4", "CON-10"],
    evidence: { settles: ["page 08"] },
  },
  "D-AGR-4-REASON": {
    question: "Which reason has the message of an activated GENERAL_SERVICE?",
    readings: ["CREATE.", "The code of the change that made the piece."],
    why: "No agreement causes the activation; no public text states the reason.",
    statements: ["AGR-4", "CON-10"],
    open: true,
  },
  "D-AGR-5": {
    question: "Who is the grid operator of a GENERAL_SERVICE?",
    readings: ["The operator of the metering point.", "The provider of its GRID."],
    why: "Both are normally the same; the point states it directly.",
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
    evidence: { settles: ["EDH-3711", "EDH-3594"] },
  },
  "D-AGR-8": {
    question: "Who is notified of a SUPPLY that its GRID changed, and does deletion count as modification?",
    readings: [
      "EN: open supplier and metering point operator; ET: open supplier only. A deleted GRID counts too.",
      "Only a modified GRID.",
    ],
    why: "The editions differ; the catalogue of reasons has a deletion by a deleted GRID.",
    statements: ["AGR-8"],
    byEdition: true,
    evidence: { settles: ["EDH-4390"] },
  },
  "D-AGR-9": {
    question: "Does the rule for a changed SUPPLY cover consequences?",
    readings: [
      "No, the primary change only; consequences have separate rules.",
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
    why: "The text asks about the whole message: whether all of it may go one-to-one.",
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
      "One account interval, undivided, to every provider whose agreement overlaps it; P1D is one local day from its start.",
      "The part of the interval inside the validity.",
    ],
    why: "A measured quantity cannot be divided without inventing data.",
    statements: ["MD-3"],
  },
  "D-NB-1": {
    question: "What is the unit of a network bill message?",
    readings: ["One bill; its quantities are never apportioned.", "A day of a bill."],
    why: "A bill contains totals only.",
    statements: ["NB-1"],
  },
  "D-NB-2": {
    question: "Does a grid operator's own GENERAL_SERVICE entitle to a bill?",
    readings: ["No, no party, and it has no followers.", "Yes, to the operator."],
    why: "The text names the open supplier and the named supplier; the operator is the one that sends the bill.",
    statements: ["NB-2"],
  },
  "D-NB-2-BORDER": {
    question: "Who receives a network bill at a border point?",
    readings: [
      "No party: the table names open and named suppliers by SUPPLY and GENERAL_SERVICE.",
      "The provider of its BORDER_SUPPLY (option NB-2: border-supply-too).",
    ],
    why: "The table of the source has no BORDER_SUPPLY; a public change log entry and a public page mention bills at border points without stating who receives them.",
    statements: ["NB-2"],
    switch: "NB-2",
    open: true,
    evidence: { contradicts: ["EDH-4037", "page 13"] },
  },
  "D-CUS-1": {
    question: "What are billing metadata and the last 12 months?",
    readings: [
      "BILLING_* types; validFrom not after now and validTo after the instant 12 calendar months before now in local time (29 February becomes the 28th, a repeated hour means its first occurrence, a skipped one moves forward by the gap). The message holds all metadata given.",
      "365 days.",
    ],
    why: "Months are calendar months in the market's own time.",
    statements: ["CUS-1"],
  },
  "D-CUS-2": {
    question: "What is a name, and what does the message contain?",
    readings: [
      "FIRST_NAME, LAST_NAME, COMPANY_NAME, ORGANIZATION_NAME; only these attributes, unless the recipient is entitled by CUS-1 in the same event. Telephone and e-mail trigger no message.",
      "All metadata.",
    ],
    why: "The samples show both a message with names only and one with everything.",
    statements: ["CUS-2"],
  },
  "D-AUT-1": {
    question: "Who is the subject, and which actions are distributed?",
    readings: ["mandateCustomerEic; CREATE only.", "Also updates."],
    why: "The text says a new authorization.",
    statements: ["AUT-1"],
  },
  "D-AUT-1-INITIATOR": {
    question: "Is the subject of an authorization notified of it when it is also its initiator?",
    readings: ["No, GEN-4 applies.", "Yes, a new authorization always goes to its subject."],
    why: "The word 'always' contradicts the general rule; no public text states which takes precedence.",
    statements: ["AUT-1", "GEN-4"],
    open: true,
  },
  "D-COO": {
    question: "Is the party that cancelled or answered notified of its own action?",
    readings: ["No, GEN-4 applies.", "Yes, all candidates without exception."],
    why: "Nothing in the coordination rules sets the general rule aside. All of it is under development at the Datahub.",
    statements: ["COO-1", "COO-2", "COO-3"],
  },
  "D-BEY-13": {
    question: "Is an aggregator notified when the grid operator's change ends its agreement?",
    readings: ["Yes, under the same overlap condition as the others.", "No."],
    why: "A public page says that aggregators see terminations of their agreements by the grid operator.",
    statements: ["BEY-13"],
  },
  "D-BEY-14": {
    question: "Who is notified of a BORDER_SUPPLY?",
    readings: [
      "Its open supplier and the operator of the border point, in both editions, by analogy with SUPPLY.",
      "Nobody but portfolio providers.",
    ],
    why: "The catalogue has reasons for BORDER_SUPPLY changes, so some party receives them.",
    statements: ["BEY-14"],
  },
  "D-BEY-1": {
    question: "Is the provider of a PORTFOLIO_SUPPLIER notified of it when its customer made the change?",
    readings: ["No: only the customer is named.", "Yes."],
    why: "Only the open supplier that provides the portfolio may enter it, so the case should not occur.",
    statements: ["BEY-1"],
    open: true,
    evidence: { supports: ["page 06.1"] },
  },
  "D-BEY-19": {
    question: "Does a changed SUPPLY also go to the aggregator of the point?",
    readings: [
      "No: EN's table names the operator and the other open supplier.",
      "Yes, as one public page has it.",
    ],
    why: "The table lists the aggregator where it is meant, for a changed GRID; the page names it in passing.",
    statements: ["AGR-9", "AGR-10", "BEY-19"],
    evidence: { contradicts: ["page 06.3"] },
  },
  "D-RSN-ABSENT": {
    question: "When may a received message be without its reason?",
    readings: [
      "In ET, outside AGREEMENT and METERING_POINT, it may be absent or always CREATE and agrees with whatever was predicted; in either edition it may be empty where the content is missing.",
      "Never: what has no reason is a faulty message.",
    ],
    why: "ET says so of types without a life cycle, and the sample message without content has an empty one.",
    statements: ["RSN-1", "RES-2"],
    byEdition: true,
  },
  "D-RSN-TYPES": {
    question: "Which reasons may a message of each resource type carry?",
    readings: [
      "METERING_POINT, METERING_DATA and CUSTOMER_DATA: CREATE and UPDATE; NETWORK_BILL and PERMISSION: CREATE; AGREEMENT: all, but a GENERAL_SERVICE is never updated; AGREEMENT_COORDINATION: CREATE when made, UPDATE when answered, DELETE when cancelled.",
      "Every simple one save the two the text rules out.",
    ],
    why: "The text names a deleted metering point and an updated bill as examples of what does not exist; the others follow from what can happen to the objects.",
    statements: ["RSN-2", "RSN-3"],
  },
  "D-RSN-PARTS": {
    question: "Do complex reasons always have four parts?",
    readings: [
      "Those of a coordination have three, as no action is named for what caused them.",
      "Always four, as the text says.",
    ],
    why: "The catalogue below that sentence lists the three codes that lack the fourth part.",
    statements: ["RSN-4", "RSN-6"],
  },
  "D-RSN-LISTED": {
    question: "What is a well-formed reason that an edition's catalogue does not list?",
    readings: ["A reason all the same, worth a warning.", "An error."],
    why: "Both texts call their lists examples of what occurs.",
    statements: ["RSN-5", "RSN-7"],
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
      "For each GRID its validity without all SUPPLY of the point, cut where the named supplier of the operator changes (of two the one that started later, then the smaller EIC); touching pieces of one provider under one GRID are one, an unknown provider counting as one; of two with one identity the longer stays. Only the difference that the change makes is deleted and created (D-CON-PARTIAL). A NAMED_SUPPLIER concerns the points of its market and those of unknown market.",
      "All pieces of the point, past ones too.",
      "An end is moved by an update.",
    ],
    why: "A consequence is caused by the change; pieces that the change does not alter are not touched, and general service is never updated.",
    statements: ["CON-6", "BEY-5"],
  },
  "D-CON-PARTIAL": {
    question:
      "What follows from a change on a set that lacks general services, or agreements that explain those it lists?",
    readings: [
      "The difference between the pieces wanted before and after the change. In both, a listed GENERAL_SERVICE implies an unknown GRID of its customer and, unless the operator provides it, for an unknown NAMED_SUPPLIER; a listed BORDER_SUPPLY for an unknown BORDER_GRID of its customer and an unknown PORTFOLIO_SUPPLIER between its two parties. They stand in at their own metering point only and where neither the set before nor the set looked at has such an agreement. What is deleted is told as listed, one deletion an identity, also when the set does not list it; of an identity that is listed as it is wanted after the change nothing is told; a listed piece that is wanted neither before nor after and overlaps a changed piece is deleted.",
      "The point is regenerated as if the set were complete.",
    ],
    why: "A participant's set is partial. Regeneration as if it were complete deletes services whose GRID or NAMED_SUPPLIER is unknown and creates services of years long past.",
    statements: ["CON-6", "CON-7", "CON-8"],
    evidence: { supports: ["EDH-3265"] },
  },
  "D-CON-BORDER-SUPPLY": {
    question: "How exactly is BORDER_SUPPLY regenerated?",
    readings: [
      "For each BORDER_GRID of a border point and each PORTFOLIO_SUPPLIER of the same market whose customer is the BORDER_GRID's customer: what their validities share. Of two with one identity the longer stays; another end is an update.",
      "Only when the customer is known to be a grid operator.",
    ],
    why: "The customer of a BORDER_GRID is a grid operator; nothing else in a set says who is one.",
    statements: ["CON-7", "CON-8"],
    evidence: { supports: ["page 06.1"], contradicts: ["page 06.2"] },
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
    question: "Which attributes has a GENERAL_SERVICE or BORDER_SUPPLY that the Datahub makes?",
    readings: [
      "The point's commodityType, else the GRID's, if known; preliminaryTerminationFee false; no agreementId; instants in UTC to the minute, seconds only when not zero, a fraction as what it is made from has it.",
      "The attributes of the GRID.",
    ],
    why: "So do the samples of the sources; an id is given by a party, and here none acts.",
    statements: ["CON-6", "CON-7", "CON-8"],
  },
  "D-CON-ORDER": {
    question: "In which order are consequences distributed?",
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
    why: "What is not in an edition's catalogue is not sent under it; what happened is still true. Against D-RSN-LISTED, by which an unlisted code is still a reason; a public page supports it for GENERAL_SERVICE.",
    statements: ["CON-6", "RSN-5", "RSN-7"],
    byEdition: true,
    open: true,
    evidence: { supports: ["page 08"] },
  },
  "D-CON-COORDINATION": {
    question: "How is the application of a coordination distinguished from any other SUPPLY change?",
    readings: [
      "By the event's via; a moved start is a deletion and a creation, each with consequences of its own.",
      "Every SUPPLY change in the past is a coordination's.",
    ],
    why: "Nothing in an agreement shows how its change came about.",
    statements: ["CON-9", "RSN-6"],
  },
  "D-CON-9": {
    question: "Is the provider of a SUPPLY notified when the Datahub applies a coordinated change of it?",
    readings: [
      "No: the table names the operator and other suppliers only.",
      "Yes, the change is made by the Datahub, so no party is excluded as its initiator (option CON-9: own-supplier-too).",
    ],
    why: "The table of the source names only the operator and the other open suppliers; a public change log entry calls it a fault that the supplier was not notified after approval.",
    statements: ["CON-9", "AGR-9"],
    switch: "CON-9",
    open: true,
    evidence: { contradicts: ["EDH-6085"] },
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
      "Local days between the day of the change and the boundary. SUPPLY and AGGREGATION start 1 day ahead, 14 when another SUPPLY runs beyond the new start or another AGGREGATION runs or ends there, or with their GRID up to 48 hours back, and end 1 day ahead; agreements between parties start, end and are deleted 7 days ahead, 14 for gas. A past end of a GRID takes nothing from others; what has started is not deleted, what has ended not changed. Nothing of this for a change agreed in a coordination.",
      "None, as the seeds name none.",
    ],
    why: "So say the public rules of each agreement type; the worked cases keep to them.",
    statements: ["CON-1", "CON-3", "CON-4", "BEY-10"],
    evidence: { settles: ["page 06.1", "page 06.4"], supports: ["page 06.6"] },
  },
  "D-CON-48-HOURS": {
    question:
      "May an AGGREGATION be entered up to 48 hours after its start where it starts with the GRID of the parent?",
    readings: ["Yes, like a SUPPLY.", "No."],
    why: "The languages of a public page contradict each other: the English one dropped the rule in 2025, the Estonian one keeps it.",
    statements: ["CON-1", "BEY-12"],
    open: true,
    evidence: { supports: ["page 06.6 (et)"], contradicts: ["page 06.6 (en)"] },
  },
  "D-CON-KIND": {
    question: "Which agreements may not be as they are, or where they are?",
    readings: [
      "A gas SUPPLY starts with a month, or where a GRID of the point starts or ends; two different parties conclude an agreement between parties; GRID, BORDER_GRID and agreements between parties have no early termination fee; AGGREGATION is at an aggregation point, BORDER_GRID at a border point, SUPPLY at no border point; the commodity is that of the point. What the set does not say is no finding.",
      "A gas SUPPLY may start on any gas day.",
    ],
    why: "So say the public rules of each agreement type; of gas they say that the supplier generally changes with a calendar month.",
    statements: ["BEY-7", "BEY-10", "BEY-12", "CON-7", "CON-8"],
    evidence: { settles: ["page 06.1", "page 06.2"], supports: ["page 06", "page 06.3"] },
  },
  "D-BEY-4": {
    question: "Who are the candidates of a coordination, and who is the balance responsible party of X?",
    readings: [
      "In the time that the requested change gives to a SUPPLY or takes from it: the supplier of the customer, the provider of GENERAL_SERVICE that exists there or would be created by the change, and the balance responsible party of each by the portfolios valid now, that of an initiator too; never the initiator, in any role. The balance responsible party of X: from X upwards, of several the later start, then the smaller EIC, up to the one whose portfolio nobody but the system operator has it in. X itself when nobody has it. The system operator is named by the caller; a chain that runs in a circle has no top.",
      "Existing agreements only; the initiator too.",
      "Every portfolio provider of X.",
    ],
    why: "The public page names these parties; two public change log entries correct that a provider of general service to come was missing and that the initiator was listed.",
    statements: ["BEY-4"],
    evidence: { settles: ["page 06.8", "EDH-6901", "EDH-6996"] },
  },
  "D-BEY-10": {
    question: "Which instant is the boundary of a month or a day?",
    readings: [
      "Local midnight for electricity, 07:00 for gas, either where the market is unknown; the last day of a month as end is the first instant of the next month.",
      "Midnight always.",
    ],
    why: "Ends are exclusive, and gas days run from 07:00 to 07:00.",
    statements: ["BEY-7", "BEY-10"],
    evidence: { supports: ["page 06"] },
  },
  "D-SCAN-ENDS": {
    question: "Do the ends of a queried period or id range belong to it?",
    readings: [
      "Not stated: consecutive queries share their boundary, at least one of the two is assumed to return messages at it, and messages returned twice are recognized by id.",
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
    readings: [
      "GET /api/v2/data-distributions/agreement.",
      "GET /api/v1/data-distributions/agreement, as the seed has it.",
    ],
    why: "The public list of versions has only v2 for it, active since 17 September 2025; the seed marks its own line as under development. Coordination is known under v1 alone.",
    statements: ["API-2", "API-3", "API-5"],
    evidence: { settles: ["page 50"] },
  },
  "D-API-BILL-METHOD": {
    question: "Are network bills of the second version read by POST or GET?",
    readings: ["GET /api/v2/data-distributions/network-bill.", "POST, as one public page says."],
    why: "Two public pages and the list of versions say GET, as all new services are; one says POST in passing.",
    statements: ["API-3", "API-5"],
    evidence: { settles: ["page 50", "page 30"], contradicts: ["page 13"] },
  },
  "D-API-BILL-VERSION": {
    question: "Is a network bill sent in the first version read from the old service or from the new one?",
    readings: [
      "Each is read in the version it was sent in, so both services are read.",
      "Crosswise, as one public page says.",
    ],
    why: "The page on distribution says it with a reason, different structures; the other contradicts it and itself. Who reads both services misses nothing in either reading.",
    statements: ["API-1", "API-4", "BEY-11"],
    evidence: { settles: ["page 30"], contradicts: ["page 13"] },
  },
  "D-API-BODY": {
    question: "Do the attributes of a query to the old service stand in the body itself?",
    readings: [
      "They are wrapped in dataDistributionAttributes, beside marketParticipantContext and pagination.",
      "They stand in the body itself (layout: flat).",
    ],
    why: "The public specification wraps them; the seed lists attributes without a body.",
    statements: ["REQ-1", "REQ-2", "REQ-3", "BEY-18"],
    evidence: { settles: ["OpenAPI"] },
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
      "Agreements of the first version end on 31 March 2026 at 00:00; in the second they have been since 17 September 2025 at 00:00, so that between the two each is in both services and reading one is enough. Electricity data of grid operators and closed distribution networks changes to the second version on 20 July 2026 at 11:00; other roles may send either from then until 1 February 2027 at 00:00, so that both services are read, and only the second afterwards. Bills of the second version start with 20 July 2026; bills of the first stay in the old service. Gas may be sent in the second version from 17 November 2026, for which no public distribution service exists yet: the old one is read. All times are those of Estonia.",
      "31 February 2026 and 1 August 2026, as one list has it.",
    ],
    why: "There is no 31 February, and the Estonian list says 31 March. Roles that are not grid operators continue with the first version for six months.",
    statements: ["BEY-11", "API-4"],
    evidence: { settles: ["page 50", "page 30"] },
  },
  "D-BEY-16": {
    question:
      "By which moment exactly must which metering data have been received, and from whom is none expected?",
    readings: [
      "A day's data by 10:00 (gas: of the gas day by 13:00) of the first working day after it, so that of Friday to Sunday on Monday; Monday to Friday work, save for holidays that are named. The data of an aggregation point by 10:00 of the next day, whatever day that is. The final data of a month (gas: of its gas days) by the end of the 5th (7th), whatever day of the week. All in local time; what is due at a moment is due at that moment. Data that is not known to be of gas keeps the hours of electricity. The operator of a point sends its data, at an aggregation point of unknown operator the aggregator, so nothing of it is expected to come to that party, in no role; its followers are still expected to receive.",
      "Every day at 10:00 and 13:00; on the 5th and 7th at that hour, or on the next working day; the operator that is also the supplier is expected to receive its own data.",
    ],
    why: "The page says working days of the daily data, each day of activated balancing energy (since 17.07.2026), and only a date of the monthly; a day named as a limit runs to its end, and a query made too early would report data that is not late. What is sent is not reflected to the sender.",
    statements: ["BEY-7", "BEY-16", "GEN-4"],
    evidence: { settles: ["page 12"] },
  },
  "D-AUT-3": {
    question: "What is the scope of an authorization?",
    readings: [
      "Its metering point, its subject period [subjectPeriodFrom, subjectPeriodTo), its role and its purpose. Role and purpose limit a query that says in which role and for what it is made; one that says neither may lean on any authorization.",
      "Metering point and subject period only.",
    ],
    why: "Each authorization names all four, and a query to the Datahub is made in one role.",
    statements: ["AUT-3", "OBJ-6"],
  },
  "D-AUT-4": {
    question: "Which authorizations open what?",
    readings: [
      "Those that are valid now, APPROVED, of type ACCESS and name the asker as mandateCustomerEic: the technical data of the point, and its data of the subject period, wholly past or still to come alike.",
      "The data only up to the moment the authorization ends.",
    ],
    why: "Validity says when it may be used, the subject period for which data; the sample has a subject period that ended before the validity began.",
    statements: ["AUT-4", "BEY-17"],
  },
  "D-BEY-7": {
    question: "How is the market of submitted metering data known, and which starts belong to a resolution?",
    readings: [
      "Whoever checks says the market, else it is the point's in the set; the second version is electricity; in an unknown market PT15M is electricity, PT1H and P1D are gas. PT15M starts on a quarter-hour, PT1H on a full hour, P1D at 07:00 local.",
      "Every resolution in both markets, P1D of electricity at 00:00.",
    ],
    why: "Electricity is measured in quarter-hours only, so a longer resolution is gas, whose day begins at 07:00.",
    statements: ["BEY-7", "BEY-8"],
    evidence: { settles: ["page 12"] },
  },
  "D-RESOLUTION-DATE": {
    question: "Which resolution did electricity have before quarter-hours?",
    readings: [
      "Intervals that start before 1 April 2025 at 00:00 in Estonia are PT1H, later ones PT15M: a finding of what is submitted only. What is expected and reconciled counts quarter-hours at all dates.",
      "PT15M at all dates.",
    ],
    why: "Imbalance settlement changed to quarter-hours then; corrections go back 12 months, so that both were sent for a year. Whoever compares received data meets every resolution anyway.",
    statements: ["BEY-7", "BEY-8"],
  },
  "D-BEY-8": {
    question: "What lies within 12 months back and 45 days ahead?",
    readings: [
      "A start from the instant 12 calendar months before now up to the instant 45 local days after now, both included; the same local time, a repeated one its first, a skipped one moved forward by the gap. Decimals are those of the number as JSON writes it.",
      "Whole local days or months on either side.",
    ],
    why: "The public rule mentions the start of a period and not whole days; months are counted as elsewhere.",
    statements: ["BEY-8"],
  },
  "D-DATA-INTERVAL": {
    question: "What does one interval of submitted metering data need, and when is it there twice?",
    readings: [
      "IN or OUT, or both; in kilowatt-hours, of gas also in cubic metres; a reading time not after the moment of sending. It is there twice when the message has its point, resolution and starting instant again, however these are written and whatever the quantities; IN and OUT may come in messages of their own. The code for cubic metres of electricity is that of bills.",
      "Twice only when both give the same direction.",
    ],
    why: "IN or OUT is mandatory, quantities are in kilowatt-hours, of gas also in cubic metres; the two directions may be sent in separate messages. There is a code metering-data-is-duplicated, and cubic metres of electricity were accepted by fault.",
    statements: ["BEY-8"],
    evidence: { settles: ["page 12", "page 35"], supports: ["EDH-3760"] },
  },
  "D-NET-DUE": {
    question: "Which submitted metering data needs net quantities?",
    readings: [
      "From 1 August 2026 at 00:00 in Estonia: intervals of electricity that have both IN and OUT, at points of a grid operator or closed distribution network, or of an operator who is not known. It is a remark, as the Datahub refuses nothing because of it.",
      "Only points whose message has more than zero in both directions.",
    ],
    why: "Net quantities must be sent for bidirectional electricity points; only those two roles may send them. No public attribute says that a point is bidirectional, its data does.",
    statements: ["BEY-8"],
    evidence: { supports: ["page 12"] },
  },
  "D-BEY-9": {
    question: "When does a bill start and end in the same month, and what is a supplier change inside it?",
    readings: [
      "Its end is not included: the last instant before it lies in the month of the start, a calendar month in Estonia or, unless the market is electricity, one that begins at 07:00. A supplier change is an instant inside at which the known suppliers (SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE of whomever) become others, nobody being another, too.",
      "The written end lies in the month of the start.",
    ],
    why: "Periods are half-open, and by the other reading no bill could hold the last day of a month; a set that knows no supplier for a part of the bill cannot say that the same one served it.",
    statements: ["BEY-7", "BEY-9"],
  },
  "D-BILL-GRID": {
    question: "Which agreements cover the period of a bill?",
    readings: [
      "One GRID or BORDER_GRID of the point covers all of it; where none does, but one overlaps it, the period is not covered, where none overlaps it, the agreement is missing. The instant at which a GRID starts or ends is no supplier change, whatever else changes there.",
      "Several that touch cover it together.",
    ],
    why: "periodStart is not before the start of the grid agreement and periodEnd not after its end; there is a code for either case. A bill is for one customer.",
    statements: ["BEY-9"],
    evidence: { settles: ["page 13", "page 35"] },
  },
  "D-BEY-15": {
    question: "How long are 12 months after the end of an agreement, and which data stays open?",
    readings: [
      "As long as validTo is after the instant 12 calendar months before now in local time: all data of its own validity, also what is older than 12 months.",
      "Only the data of its validity that is not older than 12 months.",
    ],
    why: "The public table names the data of the own agreement period and counts the 12 months from the end of the agreement, as CUS-1 does.",
    statements: ["BEY-15", "BEY-17"],
  },
  "D-BEY-17": {
    question: "Which data is that of a valid agreement, and who else has access?",
    readings: [
      "The past 12 calendar months, whatever the supplier or customer was then, and all of its validity, past and future; the present operator of the point has all of its data. Others have the data of the validity of the agreement that entitles them, still to come, valid or ended up to 12 months ago as an aggregator's: the customer of a BORDER_GRID at its border point; the supplier of the parent at an aggregation point, whose data the operator of the parent has as its own; and, for balance responsibility, the portfolio providers of the supplier (SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE of whomever), intersected along the chain. No portfolio provider of the owner of the point, no other customer, no provider of another agreement. Gas as electricity.",
      "The past 12 months only as far as the GRID's customer was the same; only operators, suppliers and aggregators.",
    ],
    why: "Suppliers have the past 12 months without a condition, balance responsible parties the validity of their chain, grid operators border points as a customer and the aggregator's data of their own points; a correction took it from the portfolio provider of the owner. PORTFOLIO is the purpose of a balance responsible party.",
    statements: ["BEY-6", "BEY-17"],
    evidence: { settles: ["page 03.01", "page 12", "EDH-3147", "EDH-3599"] },
  },
  "D-BEY-17-CONSENT": {
    question: "What does legalConsent open?",
    readings: [
      "The metering point and the data of the span it names, without any agreement, to an open supplier or aggregator, until the end of 2026. Whether the customer is a legal person or organization, and consented, is the responsibility of the party that states it.",
      "The past 365 days, whatever the span.",
    ],
    why: "So say the page and the error codes legal-consent-with-incorrect-role and legal-consent-with-incorrect-customer-type; a limit of 365 days was a fault. No longer allowed as of 01.2027.",
    statements: ["BEY-17"],
    evidence: { settles: ["page 12", "EDH-9288"], supports: ["EDH-4242"] },
  },
  "D-BEY-17-AGGREGATOR": {
    question: "To which metering point does an AGGREGATION give its aggregator access?",
    readings: [
      "To the aggregation metering point it names and to the metering point directly above.",
      "To the aggregation metering point only, as in the distribution of data.",
    ],
    why: "The public table speaks of the market participant's points during the aggregation; the aggregator's own points it may query anyhow, as their operator.",
    statements: ["BEY-17"],
  },
  "D-BEY-17-NAMED": {
    question: "What may a named supplier query?",
    readings: [
      "With its GENERAL_SERVICE what an open supplier may with its SUPPLY, valid, still to come or ended; the NAMED_SUPPLIER agreement by itself gives nothing.",
      "Only the data of the GENERAL_SERVICE itself, without the past 12 months.",
    ],
    why: "The public text gives it the same rights as an open supplier with an agreement; at a metering point that agreement is the GENERAL_SERVICE.",
    statements: ["BEY-17"],
  },
  "D-NET-QUANTITIES": {
    question:
      "How are the two spellings of net quantities read, and how are they derived from what went in and out?",
    readings: [
      "netQtyIn and netInQty are the same attribute; both with different values contradict each other. Net in is what in exceeds out by, net out the other way round, else zero, exactly to three decimals; where only one direction is known nothing is derived, and a net quantity beside it contradicts nothing; beside neither it is a fault.",
      "A direction that is absent counts as zero.",
    ],
    why: "Both spellings are written; IN 15 and OUT 10 give net IN 5 and net OUT 0, equal ones 0 and 0. The directions of a point may be sent in messages of their own; an example shows net quantities beside IN alone.",
    statements: ["BEY-8", "OBJ-3"],
    evidence: { supports: ["page 12", "page 30"] },
  },
  "D-EMPTY-V2": {
    question: "Of which resource type is a message of a new service that brought nothing and states no type?",
    readings: [
      "Of the type of the other messages of its page, as a service has one; else by its envelope: with a reason of DELETE or a complex one (_BC_) it is an AGREEMENT, without eventTime it is METERING_DATA, and any other is UNKNOWN.",
      "Always UNKNOWN: only its service could say.",
    ],
    why: "A deletion and a complex reason are of agreements only, and in the published answers metering data alone has no eventTime. A {id: 4661, createdTime, reason: DELETE} asks AGREEMENT again, the same with CREATE METERING_DATA, and with CREATE and an eventTime nothing is said. A guess: the envelope is not meant to tell the type.",
    statements: ["RES-2", "RES-3", "RSN-2", "RSN-3"],
    evidence: { supports: ["page 30"] },
    open: true,
  },
  "D-AUT-SEARCH": {
    question: "Whom and what does an authorization from customer-authorization/search authorize?",
    readings: [
      "The party that asked, in the role in which it asked, for no stated purpose; it is approved and for access. An end that is absent is open; one without a metering point opens none.",
      "Nobody, as the answer does not name a party.",
    ],
    why: "The answer has the authorizations of the market participant that asks; its attributes name the customer, the metering point and the two periods, and nothing else.",
    statements: ["AUT-3", "AUT-4"],
    evidence: { supports: ["page 15"] },
    open: true,
  },
  "D-OBJ-1": {
    question: "How does an agreement set follow from received messages that may leave parties out?",
    readings: [
      "By createdTime, then id; at the same time, where ids are not significant, and always within one event, deletions first. One event: in the second version equal eventTime; in the first the same point and cause, made within less than a second. A reason that is not known counts by its action. A message means the known agreement of the same type, metering point and start whose parties it does not contradict; where several fit, the one whose left-out parties are not the recipient, as nobody's own code is withheld from it, else none. What is left out stays as known. A new agreement at a metering point that can be a known one is that one; between two parties only with the very same parties. A change of what nothing told of before is not taken up but listed.",
      "A changed agreement that is not known is added as in the message; of several matching ones the first is taken.",
    ],
    why: "A set must not hold what was guessed: what cannot be placed is listed, and a base that has the agreement settles it.",
    statements: ["AGR-2", "OBJ-1", "RES-4", "BEY-5", "CON-1", "CON-2"],
  },
} as const satisfies Readonly<Record<string, Decision>>;

/** The id of a decision. */
export type DecisionId = keyof typeof decisions;
/** The ids of all decisions. */
export const decisionIds = Object.keys(decisions) as readonly DecisionId[];
