/**
 * Grounds, refusals and remedies of an answer about access as Estonian sentences. Dates are in digits, so that none of them needs
 * a case; last days are included.
 */
import {
  lastDayInEstonian as lastDay,
  momentInEstonian as moment,
  validityInEstonian as span,
} from "../times-in-estonian.js";
import type { AccessDenial, AccessGrant, AccessNeed, AccessWay } from "./access-answer.js";
import type { Explained, Named } from "./access-text.js";

const textOf = ({ agreement, chain }: Named): string => {
  const what = agreement === undefined ? "Ligipääsuõigus" : `Leping ${agreement.type}`;
  return chain === undefined ? what : `${what} koos portfelliahelaga ${chain.join(", ")}`;
};

/** A ground in one sentence. */
export const grantInEstonian = ({ cause, ...of }: Explained<AccessGrant>): string => {
  const what = textOf(of);
  switch (cause.tag) {
    case "OperatesMeteringPoint":
      return `Ta on mõõtepunkti ${cause.meterEic} haldur: kõik selle andmed.`;
    case "OperatesParent":
      return `Ta on ülemmõõtepunkti ${cause.parentMeterEic} haldur: kõik agregeerimispunkti andmed.`;
    case "ValidAgreement":
    case "ValidAggregation":
      return `${what} kehtib (${span(cause)}): selle kehtivusaja andmed.`;
    case "LegalConsent":
      return `Klient on küsija kinnitusel andnud nõusoleku väljaspool Andmeladu: andmed ${span(cause)}.`;
    case "ValidSupply":
      return `${what} kehtib (${span(cause)}): kaheteistkümne viimase kuu (alates ${moment(cause.since)}) ja selle kehtivusaja andmed.`;
    case "StillToCome":
      return `${what} algab tulevikus (${span(cause)}): ainult tehnilised andmed.`;
    case "EndedWithinTwelveMonths":
      return `${what} (${span(cause)}) lõppes hiljem kui kaksteist kuud tagasi (${moment(cause.since)}): selle kehtivusaja andmed.`;
    case "Authorized":
      return `Ligipääsuõigus rollis ${cause.role} eesmärgil ${cause.purpose} kehtib (${span({ from: cause.validFrom, to: cause.validTo })}): andmed ${span({ from: cause.subjectFrom, to: cause.subjectTo })}.`;
  }
};

/** A refusal in one sentence. */
export const denialInEstonian = ({ cause, ...of }: Explained<AccessDenial>): string => {
  const what = textOf(of);
  switch (cause.tag) {
    case "NotTheOperator":
      return cause.operatorEic === undefined
        ? "Mõõtepunkti haldur ei ole teada."
        : `Mõõtepunkti haldur on ${cause.operatorEic}.`;
    case "NoAgreement":
      return `Ta ei ole mõõtepunktis ${cause.meterEic} ühegi lepingu teenusepakkuja ja ükski muu leping ei anna talle õigust.`;
    case "NoAuthorization":
      return `Tal ei ole mõõtepunkti ${cause.meterEic} ligipääsuõigust${cause.elsewhere === 0 ? "" : `, teiste mõõtepunktide ligipääsuõigusi on ${cause.elsewhere}`}.`;
    case "EndedBeforeTwelveMonths":
      return `${what} kestis kuni ${lastDay(cause.to)} ega lõppenud hiljem kui kaksteist kuud tagasi (${moment(cause.since)}).`;
    case "GivesNoAccess":
      return `Leping ${cause.agreementType} ei anna teenusepakkujale ligipääsu mõõtepunktile, mille haldur on teine osapool.`;
    case "NeverValid":
      return `Ligipääsuõiguse lõpp (${moment(cause.validTo)}) ei ole hilisem kui algus (${moment(cause.validFrom)}).`;
    case "NotValidYet":
      return `Ligipääsuõigus hakkab kehtima ${moment(cause.validFrom)}.`;
    case "NoLongerValid":
      return `Ligipääsuõigus kehtis kuni ${lastDay(cause.validTo)}.`;
    case "NotApproved":
      return `Ligipääsuõiguse olek on ${cause.status}, mitte APPROVED.`;
    case "NotForAccess":
      return `Ligipääsuõiguse liik on ${cause.permissionType}, mitte ACCESS.`;
    case "EmptySubjectPeriod":
      return `Ligipääsuõiguse andmete perioodi lõpp (${moment(cause.subjectTo)}) ei ole hilisem kui algus (${moment(cause.subjectFrom)}).`;
    case "ConsentNoLongerAllowed":
      return `Väljaspool Andmeladu antud nõusolek ei kehti alates ${moment(cause.since)}: klient annab ligipääsuõiguse Kliendiportaalis.`;
    case "OtherRole":
      return `See annab ligipääsu rollis ${cause.role}, päringu roll on ${cause.asked}.`;
    case "OtherPurpose":
      return `${what} annab ligipääsu eesmärgil ${cause.purpose}, päringu eesmärk on ${cause.asked}.`;
  }
};

const wayText = (way: AccessWay): string => {
  switch (way.tag) {
    case "Authorization":
      return "praegu kehtiv selle mõõtepunkti ligipääsuõigus, mis hõlmab seda ajavahemikku";
    case "SupplyValidNow":
      return `praegu kehtiv leping (${way.agreementTypes.join(" või ")})`;
    case "AgreementOfThatTime":
      return `sel ajal kehtiv leping (${way.agreementTypes.join(" või ")}), mis kehtib praegu või lõppes pärast ${moment(way.since)}`;
    case "Wait":
      return `olemasolev ${way.agreement === undefined ? "ligipääsuõigus" : `leping ${way.agreement.type}`}, mis annab ligipääsu alates ${moment(way.until)} (andmed ${span(way)})`;
  }
};

/** A remedy in one sentence. */
export const needInEstonian = ({ ways, ...part }: AccessNeed): string =>
  `Andmed ${span(part)}: sobiks ${ways.map(wayText).join("; või ")}.`;
