/**
 * Verdicts as Estonian sentences.
 */
import type { Agreement } from "../market/agreement.js";
import type { Grant, Lack, Missed, Refusal, Verdict } from "../rules/distribution/verdict.js";
import {
  lastDayInEstonian as lastDay,
  momentInEstonian as momentText,
  validityInEstonian as validity,
} from "../rules/times-in-estonian.js";

const partyNames = { serviceProviderEic: "teenusepakkuja", customerEic: "klient" } as const;

const grantText = (cause: Grant): string => {
  switch (cause.tag) {
    case "ValidNow":
      return `leping kehtib (${validity(cause)})`;
    case "ActiveOrFuture":
      return `leping kehtib või on alles ees (${validity(cause)})`;
    case "OverlapsData":
      return `leping (${validity(cause)}) kattub mõõtepunkti ${cause.meterEic} andmetega`;
    case "OverlapsAggregation":
      return `leping (${validity(cause)}) kattub agregeerimislepinguga`;
    case "ValidWithinTwelveMonths":
      return cause.to === Infinity
        ? "üldteenus kehtib"
        : `üldteenus kestis kuni ${lastDay(cause.to)} ja lõppes hiljem kui kaksteist kuud tagasi (${momentText(cause.since)})`;
    case "PartyOfChangedAgreement":
      return `ta on muudetud lepingu ${partyNames[cause.as]}`;
    case "OperatesMeteringPoint":
      return `ta on mõõtepunkti ${cause.meterEic} haldur`;
    case "HasPartyInPortfolio":
      return `tema portfellis on ${cause.followed}`;
    case "SubjectOfAuthorization":
      return "ta on ligipääsuõiguse subjekt";
    case "ListedAsCandidate":
      return "ta on kooskõlastamise kandidaat";
  }
};

const duringText = (cause: Extract<Lack, { readonly tag: "NoAgreementAt" }>): string => {
  switch (cause.during) {
    case "now":
      return `mis kehtib ${momentText(cause.from)}`;
    case "from-now-on":
      return `mis kehtib ${momentText(cause.from)} või hiljem`;
    case "data":
      return `mis kattub ajaga ${validity(cause)}`;
    case "aggregation":
      return `mis kehtib agregeerimislepingu ajal (${validity(cause)})`;
  }
};

const lackText = (cause: Lack): string => {
  switch (cause.tag) {
    case "NoAgreementAt":
      return `ta ei ole ${partyNames[cause.as]} üheski mõõtepunkti ${cause.meterEic} lepingus ${cause.agreementType}, ${duringText(cause)}`;
    case "NoAgreementWith":
      return `ta ei ole kliendi ${cause.customerEic} lepingu ${cause.agreementType} teenusepakkuja (${momentText(cause.from)})`;
    case "NotInPortfolioOf":
      return `ta ei ole üheski lepingus PORTFOLIO_SUPPLIER, mille klient on ${cause.followed} ja mis kehtib ${cause.to === Infinity ? momentText(cause.from) : validity(cause)}, teenusepakkuja`;
    case "NobodyToFollow":
      return "ühelgi osapoolel, kelle bilansihaldur saaks teavituse, ei ole siin õigust";
    case "FollowedItself":
      return "reegel teavitab teenusepakkuja bilansihaldureid, tema on aga teenusepakkuja ise";
    case "AnotherRole":
      return `tal on teine roll: ta on lepingu ${cause.agreementType} ${partyNames[cause.as]}, mida reegel ei nimeta`;
    case "OnlyOperates":
      return `ta on mõõtepunkti ${cause.meterEic} haldur, mida reegel ei nimeta`;
    case "OperatedByAnother":
      return `ta ei ole mõõtepunkti ${cause.meterEic} haldur; haldur on ${cause.operatorEic ?? "teadmata"}`;
    case "OtherParty":
      return `muudetud lepingu ${partyNames[cause.as]} on ${cause.partyEic ?? "teadmata"}`;
    case "OtherSubject":
      return `ligipääsuõiguse subjekt on ${cause.mandateCustomerEic}`;
    case "NotListedAsCandidate":
      return `kooskõlastamise kandidaadid: ${cause.candidates.join(", ") || "mitte keegi"}`;
    case "NoDataAtAll":
      return "teavituses ei ole andmeid";
    case "OtherAgreement":
      return `reegel on lepingute ${cause.expected.join(", ")} kohta, teavitus lepingu ${cause.agreementType} kohta`;
    case "OtherAction":
      return `reegel on toimingute ${cause.expected.join(", ")} kohta, teavitus toimingu ${cause.action} kohta`;
    case "NeverUpdated":
      return `lepingut ${cause.agreementType} ainult luuakse ja kustutatakse, mitte ei muudeta`;
    case "OtherPoint":
      return `reegel on mõõtepunktide ${cause.expected.join(", ")} kohta, see mõõtepunkt on ${cause.meteringPointType}`;
    case "IsConsequence":
      return `Andmeladu tegi muudatuse ise lepingu ${cause.agreementType} tagajärjena (${cause.action}), reegel on osapoolte muudatuste kohta`;
    case "NoConsequence":
      return cause.expected === "something"
        ? "reegel on teise lepingu tagajärgede kohta"
        : `reegel on lepingu ${cause.expected} tagajärgede kohta`;
  }
};

const refusalText = (cause: Refusal | Lack): string => {
  switch (cause.tag) {
    case "MadeTheChange":
      return "ta tegi muudatuse ise";
    case "Ended":
      return `lepingu viimane päev oli ${lastDay(cause.at)}, enne muudatust`;
    case "NotValidYet":
      return `leping kehtib alles alates ${momentText(cause.from)}`;
    case "NoDataInValidity":
      return `leping kehtib ${validity(cause)} ega kattu mõõtepunkti ${cause.meterEic} andmetega`;
    case "NoOverlapWithAggregation":
      return `leping kehtib ${validity(cause)} ega kattu agregeerimislepinguga`;
    case "NothingOverlapsAtParent":
      return cause.parentMeterEic === undefined
        ? "ülemmõõtepunkt ei ole teada"
        : `ülemmõõtepunktis ${cause.parentMeterEic} ei kattu agregeerimislepinguga midagi`;
    case "NoValidOrFutureAgreement":
      return `mõõtepunktis ${cause.meterEic} ei ole kehtivat ega tulevast lepingut`;
    case "NotActiveUntil":
      return `üldteenus kehtib alles alates ${momentText(cause.from)}`;
    case "ProviderIsOperator":
      return `üldteenuse pakkuja ${cause.operatorEic} on haldur, mitte nimetatud müüja`;
    case "OtherMarket":
      return `leping on teiselt turult (${cause.market})`;
    case "EndedBeforeTwelveMonths":
      return `üldteenus kestis kuni ${lastDay(cause.to)} ega lõppenud hiljem kui kaksteist kuud tagasi (${momentText(cause.since)})`;
    case "NothingOfItsConcernChanged":
      return `midagi teda puudutavat ei muutunud (muutunud: ${cause.changed.join(", ") || "mitte midagi"})`;
    case "PortfolioNotValidThen":
      return `portfellileping kehtib ${validity(cause)}, mitte arvestataval ajal`;
    case "NotOnThisAction":
      return `toimingust ${cause.action} teda ei teavitata`;
    case "DirectPartyOnly":
      return "teavitus on ainult otsesele osapoolele";
    case "OnlyOperatesMeteringPoint":
      return `${cause.followed} saab teavituse ainult haldurina, halduri bilansihaldur seda ei saa`;
    case "NotInThisEdition":
      return `redaktsioonis ${cause.edition} seda ei ole`;
    case "NotByThisReading":
      return `allikad teda ei nimeta; tõlgenduse ${cause.otherwise} järgi ta saaks`;
    default:
      return lackText(cause);
  }
};

/** A verdict in one Estonian sentence: who, in which role, whether it receives, and why. */
export const estonianVerdictText = (verdict: Verdict | Missed): string => {
  const { rule, role, eic, chain } = verdict;
  const way = chain === undefined ? "" : ` (${chain.join(" → ")})`;
  if (verdict.granted)
    return `${rule}: ${eic} saab teavituse rollis ${role}${way}, sest ${grantText(verdict.cause)}.`;
  const by = "by" in verdict && verdict.by !== undefined ? ` (${verdict.by})` : "";
  return `${rule}: ${eic} ei saa teavitust rollis ${role}${way}, sest ${refusalText(verdict.cause)}${by}.`;
};

/** An agreement in a few Estonian words. */
export const estonianAgreementText = (agreement: Agreement): string => {
  const { type, meterEic, serviceProviderEic = "teadmata", customerEic = "teadmata" } = agreement;
  const where = meterEic === undefined ? "" : ` mõõtepunktis ${meterEic}`;
  return `${type}${where}, teenusepakkuja ${serviceProviderEic}, klient ${customerEic}, ${validity(agreement)}`;
};
