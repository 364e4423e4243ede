/**
 * Who is who: names for the parties and metering points of the eics, the demo and the made-up market.
 */
import demoNames from "../../demo/names.json";
import { eics } from "../../src/rules/example-parties.js";
import type { Language } from "../../src/reason/index.js";
import { h } from "./dom.js";

type Names = Readonly<Record<keyof typeof eics, string>>;

const exampleNames: Readonly<Record<Language, Names>> = {
  en: {
    gridOperator: "Grid operator",
    neighbour: "Neighbour grid",
    namedSupplier: "Named supplier",
    supplierA: "Supplier A",
    supplierB: "Supplier B",
    supplierC: "Supplier C",
    balanceA: "Portfolio A",
    balanceB: "Portfolio B",
    gasBalance: "Gas portfolio",
    aggregator: "Aggregator",
    serviceProvider: "Energy service",
    customerX: "Customer X",
    customerY: "Customer Y",
    point: "Point 1",
    borderPoint: "Border point",
    aggregationPoint: "Aggreg. point",
  },
  et: {
    gridOperator: "Võrguettevõtja",
    neighbour: "Naabervõrk",
    namedSupplier: "Nimetatud müüja",
    supplierA: "Tarnija A",
    supplierB: "Tarnija B",
    supplierC: "Tarnija C",
    balanceA: "Portfell A",
    balanceB: "Portfell B",
    gasBalance: "Gaasiportfell",
    aggregator: "Agregaator",
    serviceProvider: "Energiateenus",
    customerX: "Klient X",
    customerY: "Klient Y",
    point: "Punkt 1",
    borderPoint: "Piiripunkt",
    aggregationPoint: "Agreg. punkt",
  },
};

const pointWords: Readonly<Record<Language, string>> = { en: "Point", et: "Punkt" };

/** The demo names its points by their last characters: "metering point …00C". */
const demoName = (name: string, language: Language): string =>
  name.replace(/ \(.*\)$/, "").replace(/^(metering|border|aggregation) point/, pointWords[language]);

const tableOf = (language: Language): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(demoNames).map(([eic, name]) => [eic, demoName(name, language)] as const),
    ...Object.entries(eics).map(([who, eic]) => [eic, exampleNames[language][who as keyof Names]] as const),
  ]);

const tables: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: tableOf("en"),
  et: tableOf("et"),
};

const added = new Map<string, string>();
let edition = 0;

/** Takes names from a file; they are used before any other. */
export const addNames = (names: Readonly<Record<string, string>>): void => {
  for (const [eic, name] of Object.entries(names)) added.set(eic, name);
  edition += 1;
};

/** Changes whenever names do. */
export const namesEdition = (): number => edition;

/** The points and customers of the made-up market carry their number. */
const numbered = /^38[ZX]-MANY-([PC])-(\d{4})/;

/** The name of a party or metering point; its EIC when nothing else is known of it. */
export const nameOf = (eic: string, language: Language): string => {
  const known = added.get(eic) ?? tables[language].get(eic);
  if (known !== undefined) return known;
  const made = numbered.exec(eic);
  if (made === null) return eic;
  const words = { P: pointWords[language], C: language === "en" ? "Customer" : "Klient" };
  return `${words[made[1] as "P" | "C"]} ${Number(made[2])}`;
};

const eicPattern = /\b\d\d[ATVWXYZ][A-Z0-9-]{13}/g;

/** A text with names in place of the EICs that have one. */
export const inNames = (text: string, language: Language): string =>
  text.replace(eicPattern, (eic) => nameOf(eic, language));

/** The name of a party or metering point, its EIC on hover. */
export const named = (eic: string, language: Language): HTMLElement => {
  const name = nameOf(eic, language);
  return name === eic ? h("code", {}, eic) : h("span", { class: "named", title: eic }, name);
};

/** A text with the name of each party instead of its EIC, which is shown on hover. */
export const withNames = (text: string, language: Language): readonly (string | HTMLElement)[] => {
  const pieces: (string | HTMLElement)[] = [];
  let reached = 0;
  for (const found of text.matchAll(eicPattern)) {
    pieces.push(text.slice(reached, found.index), named(found[0], language));
    reached = found.index + found[0].length;
  }
  return [...pieces, text.slice(reached)];
};
