/**
 * The words of the page by language, and the words of the field that stand in its data.
 */
import type { Role } from "../../../src/documents/vocabulary.js";
import type { Language } from "../../../src/reason/index.js";
import type { Words } from "./en.js";
import { en } from "./en.js";
import { et } from "./et.js";

export type { Words };

export const wordsOf: Readonly<Record<Language, Words>> = { en, et };

const roleWords: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  en: {
    OPEN_SUPPLIER: "open supplier",
    NAMED_SUPPLIER: "named supplier",
    AGGREGATOR: "aggregator",
    GRID_OPERATOR: "grid operator",
    METERING_POINT_OPERATOR: "operator of the point",
    CUSTOMER: "customer",
    SERVICE_PROVIDER: "service provider",
    PORTFOLIO_PROVIDER: "portfolio provider",
    AUTHORIZATION_SUBJECT: "subject of the authorization",
    COORDINATION_CANDIDATE: "candidate of the coordination",
  },
  et: {
    OPEN_SUPPLIER: "avatud tarnija",
    NAMED_SUPPLIER: "nimetatud müüja",
    AGGREGATOR: "agregaator",
    GRID_OPERATOR: "võrguettevõtja",
    METERING_POINT_OPERATOR: "mõõtepunkti haldur",
    CUSTOMER: "klient",
    SERVICE_PROVIDER: "teenusepakkuja",
    PORTFOLIO_PROVIDER: "portfellipakkuja",
    AUTHORIZATION_SUBJECT: "ligipääsuõiguse subjekt",
    COORDINATION_CANDIDATE: "kandidaat",
  },
};

export const roleText = (role: Role, language: Language): string => roleWords[language][role];

/** A sentence begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
