/**
 * The phrases of drawings, in both languages.
 */
import type { Language } from "../../reason/describe-reason.js";

const english = {
  title: (point: string) => `Timeline of ${point}`,
  now: (moment: string) => `now ${moment}`,
  nowSign: "now",
  outside: (now: string) => `${now} lies outside`,
  until: (moment: string) => `until ${moment}`,
  estonianTime: (span: string) => `${span}, Estonian time`,
  endedBefore: (count: number) => `ended before: ${count}`,
  startAfter: (count: number) => `start after: ${count}`,
  /** In the legend and in sentences. */
  states: { past: "past", active: "active", future: "future", silent: "silent until it starts" },
  /** In the list, where they have a column. */
  shortStates: { past: "past", active: "active", future: "future", silent: "silent" },
  operatorUnknown: "operator unknown",
  operator: (eic: string, role: string) => `operator ${eic} (${role})`,
  below: (parent: string) => `below ${parent}`,
  notListed: "not listed in the set",
  unknown: "unknown",
  at: (point: string) => ` at ${point}`,
  parties: (provider: string, customer: string) => `provider ${provider}, customer ${customer}`,
  clocksChange: "clocks change",
  changesInAll: (count: number) => `${count} in all`,
  none: "none",
  noneInThisTime: "none in this time",
};

/** The phrases of a drawing in one language: those that it has in English. */
export type Phrases = Readonly<typeof english>;

const estonian: Phrases = {
  title: (point) => `Ajatelg: ${point}`,
  now: (moment) => `praegu ${moment}`,
  nowSign: "praegu",
  outside: (now) => `${now} jääb väljapoole`,
  until: (moment) => `lõpp ${moment}`,
  estonianTime: (span) => `${span}, Eesti aeg`,
  endedBefore: (count) => `varem lõppenud: ${count}`,
  startAfter: (count) => `hiljem algavad: ${count}`,
  states: { past: "lõppenud", active: "kehtiv", future: "tulevane", silent: "enne algust ei levitata" },
  shortStates: { past: "lõppenud", active: "kehtiv", future: "tulevane", silent: "ei levitata" },
  operatorUnknown: "haldur teadmata",
  operator: (eic, role) => `haldur ${eic} (${role})`,
  below: (parent) => `ülemmõõtepunkt ${parent}`,
  notListed: "kogumis loetlemata",
  unknown: "teadmata",
  at: (point) => `, mõõtepunkt ${point}`,
  parties: (provider, customer) => `teenusepakkuja ${provider}, klient ${customer}`,
  clocksChange: "kellakeeramine",
  changesInAll: (count) => `kokku ${count}`,
  none: "mitte ühtegi",
  noneInThisTime: "sel ajal mitte ühtegi",
};

/** The language of a drawing; whatever else is asked for is English. */
export const drawnLanguage = (language: unknown): Language => (language === "et" ? "et" : "en");

export const phrasesIn = (language: Language): Phrases => (language === "et" ? estonian : english);
