/**
 * The sentences of the faults of a submitted message in Estonian. Moments are in the nominative, so that they fit as they are.
 */
import type { Eic } from "../../documents/eic.js";
import type { ResolutionV1 } from "../../documents/v1/metering-data-v1.js";
import { formatLocal } from "../../time/tallinn.js";
import { writeInstant } from "../../time/write-instant.js";
import { momentInEstonian } from "../times-in-estonian.js";
import type { SubmissionFault } from "./submission-fault.js";
import { DAYS_AHEAD, MONTHS_BACK, NET_QUANTITIES_DUE_SINCE } from "./submission-limits.js";

const boundaryWords: Readonly<Record<ResolutionV1, string>> = {
  PT15M: "veerandtunnil",
  PT1H: "täistunnil",
  P1D: "kell 07:00",
};

const partiesText = (eics: readonly Eic[]): string =>
  eics.length === 0 ? "tarnija ei ole teada" : eics.join(", ");
const quantityText = (value: number | undefined): string => (value === undefined ? "puudub" : String(value));

/** The sentence of a fault in Estonian. */
export const sentenceInEstonian = (fault: SubmissionFault): string => {
  switch (fault.tag) {
    case "WrongResolution":
      return `Turu ${fault.market} mõõteandmete resolutsioon on ${fault.expected.join(" või ")}, mitte ${fault.resolution}.`;
    case "OffBoundary":
      return `Periood resolutsiooniga ${fault.resolution} algab ${boundaryWords[fault.resolution]}, kuid siin on algus ${formatLocal(fault.start)}.`;
    case "TooOld":
      return `Perioodi algus ${formatLocal(fault.start)} on varasem kui ${formatLocal(fault.earliest)} ehk ${MONTHS_BACK} kuud tagasi.`;
    case "TooFarAhead":
      return `Perioodi algus ${formatLocal(fault.start)} on hilisem kui ${formatLocal(fault.latest)} ehk ${DAYS_AHEAD} päeva pärast.`;
    case "NegativeQuantity":
      return `Kogus ei tohi olla negatiivne: ${fault.value}.`;
    case "TooManyDecimals":
      return `Kogusel võib olla kuni ${fault.most} komakohta, mitte ${fault.decimals}: ${fault.value}.`;
    case "TooManyPeriods":
      return `Teise versiooni sõnumis võib olla kuni ${fault.most} perioodi, mitte ${fault.count}.`;
    case "NetWithoutTheOther":
      return `Netokoguse ${fault.given} kõrval peab olema ka teine netokogus.`;
    case "BothNetPositive":
      return `Ainult üks netokogustest võib olla positiivne: IN ${fault.netIn}, OUT ${fault.netOut}.`;
    case "NetNotZero":
      return `IN ja OUT on nullid, seega peavad ka netokogused olema nullid, mitte IN: ${quantityText(fault.netIn)}, OUT: ${quantityText(fault.netOut)}.`;
    case "NetSpellingsDiffer":
      return `Netokogus ${fault.direction} on antud kaks korda, eri väärtustega: ${fault.values.join(" ja ")}.`;
    case "DuplicateInterval":
      return `Arvestusperiood algusega ${formatLocal(fault.start)} on sõnumis juba olemas: ${fault.first}.`;
    case "InvalidMeasurementType":
      return `Turul ${fault.market} ei mõõdeta ühikus ${fault.unit}.`;
    case "NoQuantity":
      return `Arvestusperioodil algusega ${formatLocal(fault.start)} ei ole kogust IN ega OUT.`;
    case "NetWithoutInAndOut":
      return `Arvestusperioodil algusega ${formatLocal(fault.start)} on netokogused, kuid mitte IN ega OUT.`;
    case "NetAgainstInAndOut":
      return `Netokogus ${fault.direction} peab tulenema kogustest IN ja OUT: ${fault.expected}, mitte ${fault.net}.`;
    case "NetNotGiven":
      return `Elektri kahesuunalise mõõtepunkti netokogused on kohustuslikud alates ${momentInEstonian(NET_QUANTITIES_DUE_SINCE)}: arvestusperioode, millel on IN ja OUT, kuid netokoguseid ei ole, on ${fault.count}, esimese algus ${formatLocal(fault.start)}.`;
    case "ReadingTimeInFuture":
      return `Lugemise aeg ${formatLocal(fault.readAt)} on hilisem kui saatmise hetk ${formatLocal(fault.now)}.`;
    case "NoQuantities":
      return "Arvel peab olema vähemalt üks kogus.";
    case "DuplicateMeasurementUnit":
      return `Arvel on veel üks kogus ${fault.direction} ühikus ${fault.unit}.`;
    case "MissingAgreementForPeriod":
      return `Kogumis ei ole mõõtepunkti lepingut GRID ajavahemikus ${formatLocal(fault.start)} kuni ${formatLocal(fault.end)}.`;
    case "PeriodNotCoveredByAgreement": {
      const { from, to } = fault.covered;
      const end = to === Infinity ? "lõpp puudub" : `lõpp on ${formatLocal(to)}`;
      return `Periood ${formatLocal(fault.start)} kuni ${formatLocal(fault.end)} ei ole tervikuna mõõtepunkti ühegi lepingu GRID kehtivuse sees: esimese lepingu, millega see kattub, algus on ${formatLocal(from)} ja ${end}.`;
    }
    case "BillLongerThanAMonth":
      return `Arve võib hõlmata kuni ühe kuu: arve lõpp ${formatLocal(fault.end)} on hilisem kui ${formatLocal(fault.latest)}.`;
    case "BillLeavesMonth":
      return `Arve peab lõppema samas kuus, milles see algab: arve lõpp ${formatLocal(fault.end)} on hilisem kui ${formatLocal(fault.monthEnd)}.`;
    case "SupplierChangeInside":
      return `Tarnija vahetub (${formatLocal(fault.at)}); enne: ${partiesText(fault.before)}; pärast: ${partiesText(fault.after)}; kummagi jaoks peab olema eraldi arve.`;
    case "RepeatedBill":
      return `Selle mõõtepunkti, perioodi ja arvutusega (${writeInstant(fault.calculatedAt)}) arve on juba olemas.`;
    case "OutdatedBill":
      return `Selle mõõtepunkti ja perioodi hilisema arvutusega (${writeInstant(fault.newest)}) arve on juba olemas; siinne arve on arvutatud ${writeInstant(fault.calculatedAt)}.`;
  }
};
