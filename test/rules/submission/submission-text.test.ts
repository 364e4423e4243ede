/**
 * The sentences of all faults, in English and in Estonian.
 */
import { describe, expect, it } from "vitest";
import type { SubmissionFault } from "../../../src/rules/submission/submission-fault.js";
import { sentenceInEstonian } from "../../../src/rules/submission/submission-text-in-estonian.js";
import { sentenceOf } from "../../../src/rules/submission/submission-text.js";

type Tag = SubmissionFault["tag"];

/** The values of a fault, its sentence in English and the same in Estonian. */
type Case<T extends Tag> = readonly [
  values: Omit<Extract<SubmissionFault, { tag: T }>, "tag">,
  english: string,
  estonian: string,
];

/** 1 June 2025, 03:00 in Estonia, and other times of that day. */
const three = Date.UTC(2025, 5, 1);
const four = three + 3_600_000;
const five = four + 3_600_000;
/** The same in January, when the offset is two hours. */
const winter = Date.UTC(2025, 0, 1, 5);
const [A, B] = ["38X-EX-SUPPLIER8", "38X-EX-OTHER---2"];

const cases: { readonly [T in Tag]: readonly Case<T>[] } = {
  WrongResolution: [
    [
      { market: "ELECTRICITY", resolution: "PT1H", expected: ["PT15M"] },
      "Metering data of ELECTRICITY has the resolution PT15M, not PT1H.",
      "Turu ELECTRICITY mõõteandmete resolutsioon on PT15M, mitte PT1H.",
    ],
    [
      { market: "NATURAL_GAS", resolution: "PT15M", expected: ["PT1H", "P1D"] },
      "Metering data of NATURAL_GAS has the resolution PT1H or P1D, not PT15M.",
      "Turu NATURAL_GAS mõõteandmete resolutsioon on PT1H või P1D, mitte PT15M.",
    ],
  ],
  OffBoundary: [
    [
      { resolution: "PT15M", start: three + 1000 },
      "A period of PT15M starts on a quarter-hour, not at 2025-06-01 03:00:01 +03:00.",
      "Periood resolutsiooniga PT15M algab veerandtunnil, kuid siin on algus 2025-06-01 03:00:01 +03:00.",
    ],
    [
      { resolution: "PT1H", start: three + 900_000 },
      "A period of PT1H starts on a full hour, not at 2025-06-01 03:15 +03:00.",
      "Periood resolutsiooniga PT1H algab täistunnil, kuid siin on algus 2025-06-01 03:15 +03:00.",
    ],
    [
      { resolution: "P1D", start: three },
      "A period of P1D starts at 07:00, not at 2025-06-01 03:00 +03:00.",
      "Periood resolutsiooniga P1D algab kell 07:00, kuid siin on algus 2025-06-01 03:00 +03:00.",
    ],
  ],
  TooOld: [
    [
      { start: winter, earliest: three },
      "The period starts at 2025-01-01 07:00 +02:00, before 2025-06-01 03:00 +03:00, 12 months ago.",
      "Perioodi algus 2025-01-01 07:00 +02:00 on varasem kui 2025-06-01 03:00 +03:00 ehk 12 kuud tagasi.",
    ],
  ],
  TooFarAhead: [
    [
      { start: three, latest: winter },
      "The period starts at 2025-06-01 03:00 +03:00, after 2025-01-01 07:00 +02:00, 45 days ahead.",
      "Perioodi algus 2025-06-01 03:00 +03:00 on hilisem kui 2025-01-01 07:00 +02:00 ehk 45 päeva pärast.",
    ],
  ],
  NegativeQuantity: [
    [{ value: -1.5 }, "A quantity must not be negative: -1.5.", "Kogus ei tohi olla negatiivne: -1.5."],
  ],
  TooManyDecimals: [
    [
      { value: 1.2345, decimals: 4, most: 3 },
      "A quantity must have at most 3 decimals, not 4: 1.2345.",
      "Kogusel võib olla kuni 3 komakohta, mitte 4: 1.2345.",
    ],
  ],
  TooManyPeriods: [
    [
      { count: 35_041, most: 35_040 },
      "A message of the second version may have at most 35040 periods, not 35041.",
      "Teise versiooni sõnumis võib olla kuni 35040 perioodi, mitte 35041.",
    ],
  ],
  NetWithoutTheOther: [
    [
      { given: "IN" },
      "The net quantity IN requires the other one.",
      "Netokoguse IN kõrval peab olema ka teine netokogus.",
    ],
    [
      { given: "OUT" },
      "The net quantity OUT requires the other one.",
      "Netokoguse OUT kõrval peab olema ka teine netokogus.",
    ],
  ],
  BothNetPositive: [
    [
      { netIn: 1, netOut: 2.5 },
      "Only one of the net quantities may be positive: IN 1, OUT 2.5.",
      "Ainult üks netokogustest võib olla positiivne: IN 1, OUT 2.5.",
    ],
  ],
  NetNotZero: [
    [
      { netIn: 0, netOut: 2 },
      "IN and OUT are zero, so the net quantities must be zero, not IN: 0, OUT: 2.",
      "IN ja OUT on nullid, seega peavad ka netokogused olema nullid, mitte IN: 0, OUT: 2.",
    ],
    [
      { netIn: 1, netOut: undefined },
      "IN and OUT are zero, so the net quantities must be zero, not IN: 1, OUT: absent.",
      "IN ja OUT on nullid, seega peavad ka netokogused olema nullid, mitte IN: 1, OUT: puudub.",
    ],
    [
      { netIn: undefined, netOut: 1 },
      "IN and OUT are zero, so the net quantities must be zero, not IN: absent, OUT: 1.",
      "IN ja OUT on nullid, seega peavad ka netokogused olema nullid, mitte IN: puudub, OUT: 1.",
    ],
  ],
  NetSpellingsDiffer: [
    [
      { direction: "OUT", values: [1, 2] },
      "The net quantity OUT is given twice with different values: 1 and 2.",
      "Netokogus OUT on antud kaks korda, eri väärtustega: 1 ja 2.",
    ],
  ],
  DuplicateInterval: [
    [
      { start: three, first: "$[0].periods[0].pS" },
      "The interval at 2025-06-01 03:00 +03:00 is in the message already, at $[0].periods[0].pS.",
      "Arvestusperiood algusega 2025-06-01 03:00 +03:00 on sõnumis juba olemas: $[0].periods[0].pS.",
    ],
  ],
  InvalidMeasurementType: [
    [
      { market: "ELECTRICITY", unit: "m3" },
      "ELECTRICITY is not measured in m3.",
      "Turul ELECTRICITY ei mõõdeta ühikus m3.",
    ],
  ],
  NoQuantity: [
    [
      { start: three },
      "The interval at 2025-06-01 03:00 +03:00 has neither a quantity IN nor a quantity OUT.",
      "Arvestusperioodil algusega 2025-06-01 03:00 +03:00 ei ole kogust IN ega OUT.",
    ],
  ],
  NetWithoutInAndOut: [
    [
      { start: three },
      "The interval at 2025-06-01 03:00 +03:00 has net quantities but neither IN nor OUT.",
      "Arvestusperioodil algusega 2025-06-01 03:00 +03:00 on netokogused, kuid mitte IN ega OUT.",
    ],
  ],
  NetAgainstInAndOut: [
    [
      { direction: "IN", net: 4, expected: 5 },
      "The net quantity IN must follow from IN and OUT: 5, not 4.",
      "Netokogus IN peab tulenema kogustest IN ja OUT: 5, mitte 4.",
    ],
  ],
  NetNotGiven: [
    [
      { start: three, count: 2 },
      "Net quantities of a bidirectional electricity point are required from 2026-08-01 00:00 +03:00; intervals with IN and OUT but without them: 2, the first at 2025-06-01 03:00 +03:00.",
      "Elektri kahesuunalise mõõtepunkti netokogused on kohustuslikud alates 01.08.2026: arvestusperioode, millel on IN ja OUT, kuid netokoguseid ei ole, on 2, esimese algus 2025-06-01 03:00 +03:00.",
    ],
  ],
  ReadingTimeInFuture: [
    [
      { readAt: four, now: three },
      "The reading time 2025-06-01 04:00 +03:00 is after the moment of sending, 2025-06-01 03:00 +03:00.",
      "Lugemise aeg 2025-06-01 04:00 +03:00 on hilisem kui saatmise hetk 2025-06-01 03:00 +03:00.",
    ],
  ],
  NoQuantities: [[{}, "A bill must have at least one quantity.", "Arvel peab olema vähemalt üks kogus."]],
  DuplicateMeasurementUnit: [
    [
      { unit: "KWH", direction: "IN" },
      "The bill has another quantity IN in KWH.",
      "Arvel on veel üks kogus IN ühikus KWH.",
    ],
  ],
  MissingAgreementForPeriod: [
    [
      { start: three, end: four },
      "The set has no GRID agreement of the metering point from 2025-06-01 03:00 +03:00 to 2025-06-01 04:00 +03:00.",
      "Kogumis ei ole mõõtepunkti lepingut GRID ajavahemikus 2025-06-01 03:00 +03:00 kuni 2025-06-01 04:00 +03:00.",
    ],
  ],
  PeriodNotCoveredByAgreement: [
    [
      { start: three, end: five, covered: { from: winter, to: four } },
      "The period from 2025-06-01 03:00 +03:00 to 2025-06-01 05:00 +03:00 is not within one GRID agreement of the point: the first it overlaps is valid from 2025-01-01 07:00 +02:00 to 2025-06-01 04:00 +03:00.",
      "Periood 2025-06-01 03:00 +03:00 kuni 2025-06-01 05:00 +03:00 ei ole tervikuna mõõtepunkti ühegi lepingu GRID kehtivuse sees: esimese lepingu, millega see kattub, algus on 2025-01-01 07:00 +02:00 ja lõpp on 2025-06-01 04:00 +03:00.",
    ],
    [
      { start: three, end: five, covered: { from: four, to: Infinity } },
      "The period from 2025-06-01 03:00 +03:00 to 2025-06-01 05:00 +03:00 is not within one GRID agreement of the point: the first it overlaps is valid from 2025-06-01 04:00 +03:00.",
      "Periood 2025-06-01 03:00 +03:00 kuni 2025-06-01 05:00 +03:00 ei ole tervikuna mõõtepunkti ühegi lepingu GRID kehtivuse sees: esimese lepingu, millega see kattub, algus on 2025-06-01 04:00 +03:00 ja lõpp puudub.",
    ],
  ],
  BillLongerThanAMonth: [
    [
      { start: winter, end: four, latest: three },
      "A bill may cover at most one month: it ends at 2025-06-01 04:00 +03:00, after 2025-06-01 03:00 +03:00.",
      "Arve võib hõlmata kuni ühe kuu: arve lõpp 2025-06-01 04:00 +03:00 on hilisem kui 2025-06-01 03:00 +03:00.",
    ],
  ],
  BillLeavesMonth: [
    [
      { start: winter, end: four, monthEnd: three },
      "A bill must end in the month in which it starts: it ends at 2025-06-01 04:00 +03:00, after 2025-06-01 03:00 +03:00.",
      "Arve peab lõppema samas kuus, milles see algab: arve lõpp 2025-06-01 04:00 +03:00 on hilisem kui 2025-06-01 03:00 +03:00.",
    ],
  ],
  SupplierChangeInside: [
    [
      { at: three, before: [A, B], after: [B] },
      "The supplier changes at 2025-06-01 03:00 +03:00 from 38X-EX-SUPPLIER8, 38X-EX-OTHER---2 to 38X-EX-OTHER---2: each requires a separate bill.",
      "Tarnija vahetub (2025-06-01 03:00 +03:00); enne: 38X-EX-SUPPLIER8, 38X-EX-OTHER---2; pärast: 38X-EX-OTHER---2; kummagi jaoks peab olema eraldi arve.",
    ],
    [
      { at: three, before: [A], after: [] },
      "The supplier changes at 2025-06-01 03:00 +03:00 from 38X-EX-SUPPLIER8 to no known supplier: each requires a separate bill.",
      "Tarnija vahetub (2025-06-01 03:00 +03:00); enne: 38X-EX-SUPPLIER8; pärast: tarnija ei ole teada; kummagi jaoks peab olema eraldi arve.",
    ],
    [
      { at: three, before: [], after: [A] },
      "The supplier changes at 2025-06-01 03:00 +03:00 from no known supplier to 38X-EX-SUPPLIER8: each requires a separate bill.",
      "Tarnija vahetub (2025-06-01 03:00 +03:00); enne: tarnija ei ole teada; pärast: 38X-EX-SUPPLIER8; kummagi jaoks peab olema eraldi arve.",
    ],
  ],
  RepeatedBill: [
    [
      { calculatedAt: three },
      "A bill of this point, period and calculation (2025-06-01T00:00Z) already exists.",
      "Selle mõõtepunkti, perioodi ja arvutusega (2025-06-01T00:00Z) arve on juba olemas.",
    ],
  ],
  OutdatedBill: [
    [
      { calculatedAt: three, newest: four },
      "A bill of this point and period with a later calculation (2025-06-01T01:00Z) already exists; this one was calculated at 2025-06-01T00:00Z.",
      "Selle mõõtepunkti ja perioodi hilisema arvutusega (2025-06-01T01:00Z) arve on juba olemas; siinne arve on arvutatud 2025-06-01T00:00Z.",
    ],
  ],
};

const rows = Object.entries(cases).flatMap(([tag, listed]) =>
  listed.map(
    ([values, english, estonian]) => [{ tag, ...values } as SubmissionFault, english, estonian] as const,
  ),
);

describe("the sentence of a fault", () => {
  it.each(rows)("of %j is complete, in English and in Estonian", (fault, english, estonian) => {
    expect(sentenceOf(fault)).toBe(english);
    expect(sentenceInEstonian(fault)).toBe(estonian);
  });
});
