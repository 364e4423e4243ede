/**
 * The timeline pictures of examples and cases: drawn by levik itself, with names for codes, in either language.
 */
import type { AgreementSet } from "../../src/market/agreement-set.js";
import { eics } from "../../src/rules/example-parties.js";
import type { Instant } from "../../src/time/instant.js";
import { timeline, timelineSvg } from "../../src/report/timeline/index.js";
import type { Language } from "./language.js";
import { exampleNames } from "./language.js";

type ExampleName = keyof typeof eics;

const castByEic = new Map<string, ExampleName>(
  Object.entries(eics).map(([name, eic]) => [eic, name as ExampleName]),
);

/** The name of a party or metering point of the examples; other codes stay. */
export const nameOf = (language: Language, eic: string | null | undefined): string => {
  if (eic === null || eic === undefined) return "–";
  const known = castByEic.get(eic);
  return known === undefined ? eic : exampleNames[known][language];
};

// ------------------------------------------------------------------------------------------------------------ style

const classesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\.([a-z-]+)/g)].map(([, name]) => name!);

/** The rules of a style that a drawing has any use for. */
const usedRules = (rules: string, used: ReadonlySet<string>): string =>
  rules.replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, declarations: string) => {
    const kept = selectors
      .split(",")
      .filter((selector) => classesIn(selector).every((name) => used.has(name)));
    return kept.length === 0 ? "" : `${kept.join(",")}{${declarations}}`;
  });

/** A drawing without the rules of its style that it has no use for. */
const slim = (svg: string): string => {
  const used = new Set([...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names!.split(" ")));
  return svg.replace(/<style>([\s\S]*?)<\/style>/, (_, style: string) => {
    const [light, dark] = style.split(/(?=@media)/) as [string, string];
    const inner = dark.slice(dark.indexOf("{") + 1, dark.lastIndexOf("}"));
    const media = dark.slice(0, dark.indexOf("{") + 1);
    return `<style>${usedRules(light, used)}${media}${usedRules(inner, used)}}</style>`;
  });
};

// ---------------------------------------------------------------------------------------------------------- drawing

/** A metering point of an example, drawn; nothing where the set knows no agreement of it. */
export const pictureOf = (
  language: Language,
  set: AgreementSet,
  meterEic: string,
  now: Instant,
): string | undefined => {
  const drawn = timeline(set, meterEic, { now });
  if (drawn._tag === "Left" || drawn.right.lanes.every(({ rows }) => rows.length === 0)) return undefined;
  return slim(timelineSvg(drawn.right, { language })).replace(/38[XZ][A-Z0-9-]{13}/g, (eic) =>
    nameOf(language, eic),
  );
};
