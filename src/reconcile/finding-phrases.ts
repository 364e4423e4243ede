/**
 * The phrases of sentences about findings, in both languages.
 */
import { isAbsent } from "../common/attributes.js";
import { LONGEST_TEXT_SHOWN } from "../common/input-limits.js";
import { inputErrorInEstonian } from "../documents/input-error-in-estonian.js";
import { shorten } from "../documents/path.js";
import type { Language } from "../reason/describe-reason.js";

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** A value, or a word for none; what was received may be of any length. */
const shownOr =
  (nothing: string) =>
  (value: unknown): string =>
    isAbsent(value) ? nothing : shorten(textOf(value), LONGEST_TEXT_SHOWN);

const english = {
  shown: shownOr("nothing"),
  from: (date: string) => ` from ${date}`,
  span: (from: string, to: string) => `, ${from} to ${to}`,
  units: (units: number) => ` (${units} units)`,
  due: (event: number, occurredAt: string, reason: string) =>
    `event ${event} of ${occurredAt} makes it due (${reason})`,
  dueBy: (deadline: string) => `it was due by ${deadline}`,
  message: (id: string, createdTime: string, reason?: string) =>
    `message ${id} of ${createdTime}${reason === undefined ? "" : ` (${reason})`}`,
  inFirst: " in the first of them",

  // differences
  differs: (message: string, values: readonly string[]) => `${message} differs: ${values.join(", ")}`,
  instead: (name: string, received: string, expected: string) =>
    `${name} is ${received} instead of ${expected}`,
  contradictsItself: (message: string, values: readonly string[]) =>
    `${message} contradicts itself: it contains ${values.join(" and ")}`,
  copyWith: (createdTime: string, content: string) => `that of ${createdTime} has ${content}`,
  copyWithout: (createdTime?: string) =>
    createdTime === undefined ? "another does not have it" : `that of ${createdTime} does not have it`,
  copiesDiffer: (id: string, copies: string) =>
    `copies of message ${id} differ: ${copies}; the latest counts`,

  // classes
  missing: (due: string) => `${due}, but it was not received`,
  canBeRead: (until: string) => `its time was not read; it can be read until ${until}`,
  couldBeRead: (until: string) => `its time was not read; it could be read until ${until}`,
  unexpected: (message: string, why: string) => `${message} is not due: ${why}`,
  duplicate: (message: string, other: string) => `${message} repeats message ${other}`,
  late: (message: string, due: string) => `${message} is late: ${due}`,
  noContent: "the message has no content",
  canBeRequested: (until: string) => `it can be requested again until ${until}`,
  couldBeRequested: (until: string) => `it could be requested again until ${until}`,
  unreadable: (errors: readonly string[], place?: string) =>
    `the message ${place === undefined ? "" : `at ${place} `}cannot be decoded: ${errors.join("; ")}`,
};

/** The phrases in one language: those that there are in English. */
export type FindingPhrases = Readonly<typeof english>;

const estonian: FindingPhrases = {
  shown: shownOr("mitte midagi"),
  from: (date) => ` alates ${date}`,
  span: (from, to) => `, ${from} kuni ${to}`,
  units: (units) => ` (${units} ühikut)`,
  due: (event, occurredAt, reason) => `sündmuse ${event} järgi (${occurredAt}, ${reason}) pidi see saabuma`,
  dueBy: (deadline) => `see pidi saabuma hiljemalt ${deadline}`,
  message: (id, createdTime, reason) =>
    `teavitus ${id} (${createdTime}${reason === undefined ? "" : `, ${reason}`})`,
  inFirst: " (esimeses neist)",
  differs: (message, values) => `${message} erineb: ${values.join("; ")}`,
  instead: (name, received, expected) => `${name}: saadud ${received}, oodatud ${expected}`,
  contradictsItself: (message, values) => `${message} on iseendaga vastuolus: ${values.join(" ja ")}`,
  copyWith: (createdTime, content) => `${createdTime}: ${content}`,
  copyWithout: (createdTime = "teises") => `${createdTime}: puudub`,
  copiesDiffer: (id, copies) => `teavituse ${id} koopiad erinevad: ${copies}; arvesse läheb viimane`,
  missing: (due) => `${due}, kuid ei saabunud`,
  canBeRead: (until) => `seda aega ei loetud; lugeda saab kuni ${until}`,
  couldBeRead: (until) => `seda aega ei loetud; lugeda sai kuni ${until}`,
  unexpected: (message, why) => `${message} ei pidanud saabuma: ${why}`,
  duplicate: (message, other) => `${message} kordab teavitust ${other}`,
  late: (message, due) => `${message} saabus liiga hilja: ${due}`,
  noContent: "teavitusel ei ole sisu",
  canBeRequested: (until) => `uuesti saab küsida kuni ${until}`,
  couldBeRequested: (until) => `uuesti sai küsida kuni ${until}`,
  unreadable: (errors, place) =>
    `teavitust ei saa lugeda${place === undefined ? "" : ` (${place})`}: ${errors.map((error) => inputErrorInEstonian(error)).join("; ")}`,
};

/** The phrases in a language. */
export const findingPhrases = (language: Language): FindingPhrases =>
  language === "et" ? estonian : english;
