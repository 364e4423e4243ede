/**
 * The kinds of options that commands declare. The parser, completion and docs/formats.md read from them which values each accepts.
 */
import { editions } from "../documents/editions.js";
import { readingChoices } from "../rulebook/readings.js";

/** An option of a command: what node's parser needs, and what its value is. */
export interface OptionKind {
  readonly type: "string" | "boolean";
  readonly multiple?: true;
  /** A path, or one of a few words; without it any text. */
  readonly takes?: "file" | "directory" | readonly string[];
}

/** The options of a command by their names. */
export type Specification = Readonly<Record<string, OptionKind>>;

export const flag = { type: "boolean" } as const;
export const text = { type: "string" } as const;
export const severalTexts = { type: "string", multiple: true } as const;
export const file = { type: "string", takes: "file" } as const;
export const severalFiles = { type: "string", multiple: true, takes: "file" } as const;
export const directory = { type: "string", takes: "directory" } as const;
export const oneOfOption = <const A extends readonly string[]>(takes: A) =>
  ({ type: "string", takes }) as const;
export const editionOption = oneOfOption(editions);

export const languages = ["en", "et"] as const;
export const languageOption = oneOfOption(languages);

/** Every KEY=VALUE of --reading. */
export const readingWords: readonly string[] = Object.entries(readingChoices).flatMap(([id, choices]) =>
  choices.map((choice) => `${id}=${choice}`),
);
export const readingOption = { type: "string", multiple: true, takes: readingWords } as const;

/** Its lines in the help of a command. */
export const readingHelp = {
  en: `  --reading KEY=VALUE
                   another reading where the text leaves a choice, such as
                   MD-2=point-above-too; several times for several choices (levik rules
                   shows them)`,
  et: `  --reading KEY=VALUE
                   teine tõlgendus seal, kus tekst lubab mitut, näiteks
                   MD-2=point-above-too; mitme tõlgenduse jaoks mitu korda (näitab
                   levik rules)`,
} as const;

/** The options that every command has. */
export const commonOptions = {
  strict: flag,
  help: flag,
  lang: languageOption,
  "error-limit": text,
} satisfies Specification;
