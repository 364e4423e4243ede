/**
 * The phrases of drawings, in both languages.
 */
import type { Language } from "../../reason/describe-reason.js";
import type { BarState } from "./timeline.js";

/** The phrases of a drawing in one language. */
export interface Phrases {
  readonly title: (point: string) => string;
  readonly now: (moment: string) => string;
  readonly nowSign: string;
  readonly outside: (now: string) => string;
  readonly until: (moment: string) => string;
  readonly estonianTime: (span: string) => string;
  readonly endedBefore: (count: number) => string;
  readonly startAfter: (count: number) => string;
  /** In the legend and in sentences. */
  readonly states: Readonly<Record<BarState, string>>;
  /** In the list, where they have a column. */
  readonly shortStates: Readonly<Record<BarState, string>>;
  readonly operatorUnknown: string;
  readonly operator: (eic: string, role: string) => string;
  readonly below: (parent: string) => string;
  readonly notListed: string;
  readonly unknown: string;
  readonly at: (point: string) => string;
  readonly parties: (provider: string, customer: string) => string;
  readonly clocksChange: string;
  readonly changesInAll: (count: number) => string;
  readonly none: string;
  readonly noneInThisTime: string;
}

const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    title: (point) => `Timeline of ${point}`,
    now: (moment) => `now ${moment}`,
    nowSign: "now",
    outside: (now) => `${now} lies outside`,
    until: (moment) => `until ${moment}`,
    estonianTime: (span) => `${span}, Estonian time`,
    endedBefore: (count) => `ended before: ${count}`,
    startAfter: (count) => `start after: ${count}`,
    states: { past: "past", active: "active", future: "future", silent: "silent until it starts" },
    shortStates: { past: "past", active: "active", future: "future", silent: "silent" },
    operatorUnknown: "operator unknown",
    operator: (eic, role) => `operator ${eic} (${role})`,
    below: (parent) => `below ${parent}`,
    notListed: "not listed in the set",
    unknown: "unknown",
    at: (point) => ` at ${point}`,
    parties: (provider, customer) => `provider ${provider}, customer ${customer}`,
    clocksChange: "clocks change",
    changesInAll: (count) => `${count} in all`,
    none: "none",
    noneInThisTime: "none in this time",
  },
  et: {
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
  },
};

/** The language of a drawing; whatever else is asked for is English. */
export const drawnLanguage = (language: unknown): Language => (language === "et" ? "et" : "en");

export const phrasesIn = (language: Language): Phrases => phrases[language];
