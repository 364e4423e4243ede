/**
 * Verdicts as sentences: in English those of the command line, in Estonian the same causes told again.
 */
import type { ExplainedVerdict } from "../../../src/predict/explain.js";
import type { Language } from "../../../src/reason/index.js";
import { instantOf } from "../../../src/time/instant.js";
import { momentText, spanText } from "../dates.js";

type Cause = ExplainedVerdict["cause"];

const text = (cause: Cause, name: string): string => {
  const value = cause[name];
  return Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : "";
};

const moment = (cause: Cause, name: string): string => {
  const written = text(cause, name);
  return written === "" ? "…" : momentText(instantOf(written), "et");
};

const validity = (cause: Cause): string => {
  const [from, to] = [text(cause, "from"), text(cause, "to")];
  return spanText(from === "" ? -Infinity : instantOf(from), to === "" ? Infinity : instantOf(to), "et");
};

const causes: Readonly<Record<string, (cause: Cause) => string>> = {
  // granted
  ValidNow: (cause) => `leping kehtib (${validity(cause)})`,
  ActiveOrFuture: (cause) => `leping kehtib või on alles ees (${validity(cause)})`,
  OverlapsData: (cause) => `leping (${validity(cause)}) kattub punkti ${text(cause, "meterEic")} andmetega`,
  OverlapsAggregation: (cause) => `leping (${validity(cause)}) kattub agregeerimislepinguga`,
  ValidWithinTwelveMonths: (cause) =>
    text(cause, "to") === ""
      ? "üldteenus kehtib"
      : `üldteenus kestis kuni ${moment(cause, "to")}, hiljem kui kaksteist kuud tagasi (${moment(cause, "since")})`,
  PartyOfChangedAgreement: (cause) =>
    text(cause, "as") === "customerEic"
      ? "ta on muudetud lepingu klient"
      : "ta on muudetud lepingu teenusepakkuja",
  OperatesMeteringPoint: (cause) => `ta haldab mõõtepunkti ${text(cause, "meterEic")}`,
  HasPartyInPortfolio: (cause) => `tema portfellis on ${text(cause, "followed")}`,
  SubjectOfAuthorization: () => "ta on ligipääsuõiguse subjekt",
  ListedAsCandidate: () => "ta on kandidaat",
  // refused
  MadeTheChange: () => "ta tegi muudatuse ise",
  Ended: (cause) => `leping lõppes ${moment(cause, "at")}, enne muudatust`,
  NotValidYet: (cause) => `leping ei kehti enne ${moment(cause, "from")}`,
  NoDataInValidity: (cause) =>
    `leping kehtib (${validity(cause)}) ega kattu punkti ${text(cause, "meterEic")} andmetega`,
  NoOverlapWithAggregation: (cause) => `leping kehtib (${validity(cause)}) ega kattu agregeerimisega`,
  NothingOverlapsAtParent: (cause) =>
    text(cause, "parentMeterEic") === ""
      ? "ülemmõõtepunkt pole teada"
      : `ülemmõõtepunktis ${text(cause, "parentMeterEic")} ei kattu agregeerimislepinguga midagi`,
  NoValidOrFutureAgreement: (cause) =>
    `mõõtepunktis ${text(cause, "meterEic")} pole kehtivat ega tulevast lepingut`,
  NotActiveUntil: (cause) => `üldteenus ei ole aktiivne enne ${moment(cause, "from")}`,
  ProviderIsOperator: (cause) =>
    `üldteenuse pakkuja ${text(cause, "operatorEic")} on haldur, mitte nimetatud müüja`,
  OtherMarket: (cause) => `leping on teiselt turult (${text(cause, "market")})`,
  EndedBeforeTwelveMonths: (cause) =>
    `üldteenus lõppes ${moment(cause, "to")}, kaksteist kuud tagasi (${moment(cause, "since")}) või varem`,
  NothingOfItsConcernChanged: (cause) => `muutus ainult see, mis teda ei puuduta (${text(cause, "changed")})`,
  PortfolioNotValidThen: (cause) => `portfellileping kehtib ${validity(cause)}, mitte arvestataval ajal`,
  NotOnThisAction: (cause) => `toimingust ${text(cause, "action")} teda ei teavitata`,
  DirectPartyOnly: () => "sõnum on ainult otsesele osapoolele",
  OnlyOperatesMeteringPoint: (cause) =>
    `${text(cause, "followed")} saab ainult haldurina, haldurina saadu ei lähe edasi ühegi portfelli kaudu`,
  NotInThisEdition: (cause) => `redaktsioonis ${text(cause, "edition")} seda pole`,
};

const moments = /(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ([+-]\d\d:\d\d)/g;

/** The moments of a sentence as the page writes them. */
const withMoments = (sentence: string): string =>
  sentence.replace(moments, (written: string, date: string, clock: string, offset: string) => {
    const t = instantOf(`${date}T${clock}${offset}`);
    return Number.isNaN(t) ? written : momentText(t, "en");
  });

/** Why a verdict is as it is. English is the sentence of the command line; a cause not known here has its tag. */
export const verdictReason = ({ cause, text: sentence }: ExplainedVerdict, language: Language): string => {
  if (language === "et") return causes[cause.tag]?.(cause) ?? cause.tag;
  const because = sentence.indexOf(", because ");
  return withMoments(because < 0 ? sentence : sentence.slice(because + 10).replace(/\.$/, ""));
};
