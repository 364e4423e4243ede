/**
 * The names of the examples, and their addresses in links (`#example=two-suppliers`), which stay when a name changes.
 */
import type { Sentence } from "../../../src/rules/distribution/rule.js";

export interface ExampleName {
  readonly address: string;
  readonly name: Sentence;
}

/** By the id of the example. */
export const exampleNames: Readonly<Record<string, ExampleName>> = {
  night: { address: "autumn-night", name: { en: "The autumn night", et: "Sügisöö" } },
  demo: { address: "demo-market", name: { en: "The demo market", et: "Näidisturg" } },
  "case-1a": {
    address: "general-service-at-once",
    name: { en: "A general service that starts at once", et: "Kohe algav üldteenus" },
  },
  "case-1b": {
    address: "general-service-later",
    name: { en: "A general service that starts later", et: "Hiljem algav üldteenus" },
  },
  "case-2": {
    address: "supply-for-general-service",
    name: { en: "A supply in place of the general service", et: "Tarneleping üldteenuse asemel" },
  },
  "case-3": {
    address: "supply-starts-later",
    name: { en: "A supply that starts later", et: "Hiljem algav tarneleping" },
  },
  "case-4": {
    address: "supply-in-the-past",
    name: { en: "A supply entirely in the past", et: "Täielikult minevikus tarneleping" },
  },
  "case-5": {
    address: "named-supplier",
    name: { en: "A named supplier takes over", et: "Nimetatud müüja võtab üle" },
  },
  "case-6": {
    address: "four-pieces",
    name: { en: "A general service in four pieces", et: "Üldteenus neljas osas" },
  },
  "case-7a": {
    address: "supply-between-two",
    name: { en: "A supply between two others", et: "Tarneleping kahe teise vahel" },
  },
  "case-7b": {
    address: "open-ended-supply",
    name: { en: "An open-ended supply before another", et: "Tähtajatu tarneleping enne teist" },
  },
  "case-8": {
    address: "deleted-supply",
    name: { en: "General service after a deleted supply", et: "Üldteenus kustutatud tarnelepingu järel" },
  },
  "case-9": {
    address: "two-suppliers",
    name: { en: "Two suppliers for the same day", et: "Kaks tarnijat samaks päevaks" },
  },
  thousand: {
    address: "thousand-points",
    name: { en: "A thousand metering points", et: "Tuhat mõõtepunkti" },
  },
};

const MARK = "#example=";

/** The fragment that opens an example. */
export const exampleFragment = (id: string): string => `${MARK}${exampleNames[id]?.address ?? id}`;

/** Whether a fragment is the address of an example, known or not. */
export const isExampleFragment = (fragment: string): boolean => fragment.startsWith(MARK);

/** The id of the example of a fragment, which may say more after an &; undefined where there is none of that address. */
export const exampleAt = (fragment: string): string | undefined =>
  isExampleFragment(fragment)
    ? Object.keys(exampleNames).find((id) => exampleFragment(id) === fragment.split("&")[0])
    : undefined;
