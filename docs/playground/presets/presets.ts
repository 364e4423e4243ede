/**
 * The markets a visitor can open: the worked cases, the demo, the night of the autumn change, a thousand points.
 */
import demoEvents from "../../../demo/events.ndjson?raw";
import demoSet from "../../../demo/set.json?raw";
import { workedCases } from "../../../src/rules/consequences/worked-cases.js";
import type { Sentence } from "../../../src/rules/distribution/rule.js";
import { eventsText, setText } from "../market.js";
import { exampleNames } from "./example-names.js";
import { nightEvents, nightSet } from "./night.js";
import { thousandEvents, thousandSet } from "./thousand.js";

export interface Preset {
  readonly id: string;
  /** The group it is offered in. */
  readonly group: "start" | "cases" | "more";
  readonly name: Sentence;
  /** What happens in it. */
  readonly title: Sentence;
  readonly texts: () => { readonly set: string; readonly events: string };
  /** The step to open it at; the last when not said. */
  readonly step?: number;
}

type Texts = ReturnType<Preset["texts"]>;

/** Makes the texts when they are first asked for, and no more. */
const once = (make: () => Texts): (() => Texts) => {
  let made: Texts | undefined;
  return () => (made ??= make());
};

const night: Preset = {
  id: "night",
  group: "start",
  name: exampleNames["night"]!.name,
  title: {
    en: "Three days of quarter-hours in one message, the clocks set back in the last night, three suppliers one after another: each gets its own part.",
    et: "Kolm ööpäeva veerandtunde ühes sõnumis, viimasel ööl keeratakse kella tagasi, üksteise järel kolm tarnijat: igaüks saab oma osa.",
  },
  texts: once(() => ({ set: setText(nightSet), events: eventsText(nightEvents()) })),
};

const demo: Preset = {
  id: "demo",
  group: "start",
  name: exampleNames["demo"]!.name,
  title: {
    en: "The sample messages of the Datahub’s documents, given to a small market: data, a bill, an authorization, a new supply.",
    et: "Andmelao dokumentide näidissõnumid väikesel turul: mõõteandmed, võrguteenuse arve, ligipääsuõigus, uus tarneleping.",
  },
  texts: () => ({ set: demoSet, events: demoEvents }),
  step: 3,
};

const thousand: Preset = {
  id: "thousand",
  group: "more",
  name: exampleNames["thousand"]!.name,
  title: {
    en: "A thousand metering points and three suppliers: new data, a new supply, and a named supplier that takes over everywhere.",
    et: "Tuhat mõõtepunkti ja kolm tarnijat: uued andmed, uus tarneleping ja nimetatud müüja, kes võtab kõikjal üle.",
  },
  texts: once(() => ({ set: setText(thousandSet()), events: eventsText(thousandEvents()) })),
  step: 0,
};

const cases: readonly Preset[] = workedCases.map(({ number, title, set, steps }, i) => {
  const variants = workedCases.filter((other) => other.number === number);
  const letter = variants.length === 1 ? "" : "abc"[variants.indexOf(workedCases[i]!)]!;
  const id = `case-${number}${letter}`;
  const name = exampleNames[id]?.name ?? title;
  return {
    id,
    group: "cases",
    name: { en: `${number}${letter}. ${name.en}`, et: `${number}${letter}. ${name.et}` },
    title,
    texts: once(() => ({ set: setText(set), events: eventsText(steps.map(({ event }) => event)) })),
  };
});

export const presets: readonly Preset[] = [night, demo, ...cases, thousand];

export const presetOf = (id: string): Preset | undefined => presets.find((preset) => preset.id === id);
