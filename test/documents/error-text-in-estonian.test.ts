import { describe, expect, it } from "vitest";
import type { DecodeError } from "../../src/documents/index.js";
import {
  explainDecodeErrorInEstonian,
  phraseInEstonian,
} from "../../src/documents/error-text-in-estonian.js";

describe("a phrase of an error in Estonian", () => {
  it.each([
    ["one of PT15M, PT1H", "üks järgmistest: PT15M, PT1H"],
    ["an instant such as 2024-05-22T21:00Z", "ajahetk, näiteks 2024-05-22T21:00Z"],
    ["an instant with a digit of the year at character 1", "ajahetk, mille 1. märgil on number (aasta)"],
    [
      "an instant with a time zone (Z or an offset such as +02:00) at character 17; the zone is missing",
      "ajahetk, mille 17. märgil on ajavöönd (Z või nihe, näiteks +02:00); ajavöönd puudub",
    ],
    ["an instant with month 1 to 12 at character 6", "ajahetk, mille 6. märgil on kuu 1 kuni 12"],
    ["an instant after validFrom 2024-05-31T21:00Z", "ajahetk pärast väärtust validFrom 2024-05-31T21:00Z"],
    ["an EIC: 16 characters, not 7", "EIC: 16 märki, mitte 7"],
    ['an EIC: 0-9, A-Z or "-" at character 3', 'EIC: 3. märgil 0-9, A-Z või "-"'],
    ['an EIC: in upper case, 0-9, A-Z or "-" at character 3', 'EIC: 3. märgil 0-9, A-Z või "-" (suurtäht)'],
    ["an EIC: one of X, Z as third character", "EIC: kolmanda märgina üks järgmistest: X, Z"],
    ["an array of 7", "massiiv pikkusega 7"],
    ["a list of 7", "loend pikkusega 7"],
    ["a key with id, at", "võti, milles on id, at"],
    ["choices of MD-2 (a, b)", "tõlgenduste valikud: MD-2 (a, b)"],
    ["a whole number from 1 to 9", "täisarv 1 kuni 9"],
    ["a whole number from 0 on", "täisarv alates nullist"],
    ["a whole number from 2 on", "täisarv alates arvust 2"],
    ["a meterEic on an agreement of type GRID", "meterEic lepingul GRID"],
    ["no meterEic on an agreement of type JOINT_INVOICE", "leping JOINT_INVOICE ilma atribuudita meterEic"],
    ["no via on an agreement of type GRID", "leping GRID ilma atribuudita via"],
    ["UPDATE with APPROVED", "UPDATE, kui change on APPROVED"],
    ["createdTimeTo together with createdTimeFrom", "createdTimeTo koos atribuudiga createdTimeFrom"],
    ["a known attribute such as meterEic", "tuntud atribuut, näiteks meterEic"],
    ["the check character 7", "kontrollmärk 7"],
    ["day 1 to 30", "päev 1 kuni 30"],
    ["week 1 to 30", "week 1 kuni 30"],
    ["a digit of the fraction", "number (sekundi murdosa)"],
    ["a digit of the week", "number (week)"],
    ['"abc…" (700 characters)', '"abc…" (700 märki)'],
    ["a text of 16 characters", "16 märgi pikkune tekst"],
    // Values stay as they are, also where they look like a phrase in part.
    ['"one of us"', '"one of us"'],
    ["GRID", "GRID"],
    ["see one of us", "see one of us"],
    ["an array of 7 items", "an array of 7 items"],
    ["16 characters, not 7 but 8", "16 characters, not 7 but 8"],
  ])("%s", (english, estonian) => {
    expect(phraseInEstonian(english)).toBe(estonian);
  });
});

describe("an error in one line in Estonian", () => {
  const error: DecodeError = { tag: "WrongKind", path: "$.id", expected: "a text", actual: "an array of 2" };
  it.each<[DecodeError, string]>([
    [error, "$.id: oodatud tekst, saadud massiiv pikkusega 2"],
    [{ ...error, file: "f.json", line: 3 }, "f.json:3: $.id: oodatud tekst, saadud massiiv pikkusega 2"],
    [{ ...error, tag: "MissingAttribute", actual: "nothing" }, "$.id: puudub, oodatud tekst"],
    [
      { ...error, file: "f.json", tag: "MissingAttribute", actual: "nothing" },
      "f.json: $.id: puudub, oodatud tekst",
    ],
    [{ ...error, tag: "MoreErrors", actual: "7 more errors", times: 7 }, "ja veel 7 viga"],
    [{ ...error, tag: "MoreErrors", actual: "1 more error" }, "ja veel 1 viga"],
    [
      { ...error, file: "f", tag: "MoreErrors", actual: "at least 10000 more errors", times: 10_000 },
      "f: ja vähemalt veel 10000 viga",
    ],
  ])("%o", (one, line) => {
    expect(explainDecodeErrorInEstonian(one)).toBe(line);
  });
});
