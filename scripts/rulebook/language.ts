/**
 * The two languages of the rule book, and the fixed words that several pages share.
 */
import type { AgreementType, Role } from "../../src/documents/vocabulary.js";
import type { eics } from "../../src/rules/example-parties.js";
import type { Sentence } from "../../src/rules/distribution/rule.js";
import type { Refusal } from "../../src/rules/distribution/verdict.js";

export const languages = ["en", "et"] as const;
export type Language = (typeof languages)[number];

/** One text of two, by language. */
export const say = (language: Language, en: string, et: string): string => (language === "en" ? en : et);

/** The parties and metering points of the examples. */
export const exampleNames: Readonly<Record<keyof typeof eics, Sentence>> = {
  gridOperator: { en: "grid operator", et: "võrguettevõtja" },
  neighbour: { en: "neighbour", et: "naabervõrk" },
  namedSupplier: { en: "named supplier", et: "nimetatud müüja" },
  supplierA: { en: "supplier A", et: "tarnija A" },
  supplierB: { en: "supplier B", et: "tarnija B" },
  supplierC: { en: "supplier C", et: "tarnija C" },
  balanceA: { en: "balance party A", et: "bilansihaldur A" },
  balanceB: { en: "balance party B", et: "bilansihaldur B" },
  gasBalance: { en: "gas balance party", et: "gaasi bilansihaldur" },
  aggregator: { en: "aggregator", et: "agregaator" },
  serviceProvider: { en: "service provider", et: "teenusepakkuja" },
  customerX: { en: "customer X", et: "klient X" },
  customerY: { en: "customer Y", et: "klient Y" },
  point: { en: "the point", et: "mõõtepunkt" },
  borderPoint: { en: "border point", et: "piirimõõtepunkt" },
  aggregationPoint: { en: "aggregation point", et: "agregeerimispunkt" },
};

export const roleNames: Readonly<Record<Role, Sentence>> = {
  OPEN_SUPPLIER: { en: "open supplier", et: "avatud tarnija" },
  NAMED_SUPPLIER: { en: "named supplier", et: "nimetatud müüja" },
  AGGREGATOR: { en: "aggregator", et: "agregaator" },
  GRID_OPERATOR: { en: "grid operator", et: "võrguettevõtja" },
  METERING_POINT_OPERATOR: { en: "operator of the metering point", et: "mõõtepunkti haldur" },
  CUSTOMER: { en: "customer of the agreement", et: "lepingu klient" },
  SERVICE_PROVIDER: { en: "service provider of the agreement", et: "lepingu teenusepakkuja" },
  PORTFOLIO_PROVIDER: { en: "portfolio provider", et: "portfellipakkuja" },
  AUTHORIZATION_SUBJECT: { en: "subject of the authorization", et: "ligipääsuõiguse subjekt" },
  COORDINATION_CANDIDATE: { en: "candidate of the coordination", et: "kooskõlastuse kandidaat" },
};

export const agreementNames: Readonly<Record<AgreementType, Sentence>> = {
  GRID: { en: "grid agreement", et: "võrguleping" },
  BORDER_GRID: { en: "grid agreement at the border of two grids", et: "võrguleping kahe võrgu piiril" },
  SUPPLY: { en: "open supply agreement", et: "avatud tarne leping" },
  BORDER_SUPPLY: { en: "supply at the border of two grids", et: "avatud tarne kahe võrgu piiril" },
  GENERAL_SERVICE: { en: "general service", et: "üldteenus" },
  AGGREGATION: { en: "aggregation agreement", et: "agregeerimisleping" },
  PORTFOLIO_SUPPLIER: { en: "portfolio agreement", et: "portfellileping" },
  NAMED_SUPPLIER: { en: "agreement that names a supplier", et: "müüja nimetamise leping" },
  JOINT_INVOICE: { en: "joint invoice agreement", et: "ühisarve leping" },
};

/** Why a party of an example does not receive, without the values an explanation has. */
export const refusalNames: Readonly<Record<Refusal["tag"], Sentence>> = {
  MadeTheChange: { en: "made the change itself", et: "tegi muudatuse ise" },
  Ended: { en: "its agreement has ended", et: "tema leping on lõppenud" },
  NotValidYet: { en: "its agreement is not valid yet", et: "tema leping veel ei kehti" },
  NoDataInValidity: {
    en: "no data in the validity of its agreement",
    et: "tema lepingu ajast andmeid ei ole",
  },
  NoOverlapWithAggregation: {
    en: "its agreement does not overlap the aggregation",
    et: "tema leping ei kattu agregeerimisega",
  },
  NothingOverlapsAtParent: {
    en: "nothing overlaps at the parent metering point",
    et: "ülemmõõtepunktis ei kattu midagi",
  },
  NoValidOrFutureAgreement: {
    en: "the metering point has no valid or future agreement",
    et: "mõõtepunktis ei ole kehtivat ega tulevast lepingut",
  },
  NotActiveUntil: { en: "the general service is not active yet", et: "üldteenus ei ole veel aktiivne" },
  ProviderIsOperator: {
    en: "the provider is the operator, not a named supplier",
    et: "teenusepakkuja on haldur ise, mitte nimetatud müüja",
  },
  OtherMarket: { en: "its agreement is of another market", et: "tema leping on teiselt turult" },
  EndedBeforeTwelveMonths: {
    en: "its general service ended more than 12 months ago",
    et: "tema üldteenus lõppes rohkem kui 12 kuud tagasi",
  },
  NothingOfItsConcernChanged: {
    en: "nothing that concerns it changed",
    et: "midagi teda puudutavat ei muutunud",
  },
  PortfolioNotValidThen: {
    en: "its portfolio agreement was not valid at the relevant time",
    et: "tema portfellileping arvestataval ajal ei kehtinud",
  },
  NotOnThisAction: { en: "is not notified of this action", et: "sellest tegevusest teda ei teavitata" },
  DirectPartyOnly: {
    en: "the message is for the direct party only",
    et: "sõnum on ainult otsesele osapoolele",
  },
  OnlyOperatesMeteringPoint: {
    en: "the party in its portfolio receives only as operator",
    et: "tema portfelli osapool saab ainult haldurina",
  },
  NotInThisEdition: { en: "this edition does not have it", et: "selles redaktsioonis seda ei ole" },
  NotByThisReading: { en: "the sources do not name it", et: "allikad seda ei nimeta" },
};
