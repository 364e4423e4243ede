/**
 * docs/formats.md: every document with its attributes, from the schemas and the comments on codecs and types, and the command line
 * from the help of its commands.
 */
import { loadAll } from "../../src/cli/commands.js";
import type { JsonSchema } from "../../src/documents/index.js";
import { filesBelow, textOf } from "../rulebook/files.js";
import { beyond } from "./beyond.js";
import type { Beyond } from "./beyond.js";
import { beyondOutputs } from "./beyond-outputs.js";
import { documentFormats } from "./documents.js";
import { outputs } from "./outputs.js";
import { schemas } from "./schemas.js";

export const formatsFile = "docs/formats.md";

const commands = await loadAll();

type Schema = Readonly<Record<string, unknown>>;

// --- comments on attributes ---

/** A codec by the name it gives itself, and an interface by its own, each with its attributes. */
const codecForm = /^const \w+Codec = (?<body>[^]*?)"(?<name>\w+)",\n\);/gm;
const interfaceForm = /^(?:export )?interface (?<name>\w+)[^{]*\{\n(?<body>[^]*?)^\}/gm;

/** The comments on the attributes of every codec and interface in src/documents, by its name. */
const comments = (): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const found = new Map<string, Map<string, string>>();
  for (const file of filesBelow("src/documents")) {
    for (const { groups } of [codecForm, interfaceForm].flatMap((form) => [...textOf(file).matchAll(form)])) {
      const ofObject = found.get(groups!["name"]!) ?? new Map<string, string>();
      for (const [, comment, attribute] of groups!["body"]!.matchAll(
        /\/\*\* ([^]*?) ?\*\/\n +(?:readonly )?(\w+)\??:/g,
      ))
        ofObject.set(attribute!, comment!.replace(/\s*\n\s*\* ?/g, " "));
      found.set(groups!["name"]!, ofObject);
    }
  }
  return found;
};

// --- values in words ---

const words: Readonly<Record<string, string>> = {
  EicText: "EIC",
  InstantText: "instant",
  ContentOfEvent: "a [content](#content-of-metering_data-first-version), or its JSON text",
};

const anchorOf = (name: string): string => name.toLowerCase();

const isNull = (schema: Schema): boolean => schema["type"] === "null";
const listOf = (value: unknown): readonly Schema[] => (Array.isArray(value) ? (value as Schema[]) : []);

const valueIn = (schema: Schema, parts: Schema): string => {
  const { $ref, type, enum: closed, anyOf, items, examples } = schema;
  if (typeof $ref === "string") {
    const name = $ref.slice("#/$defs/".length);
    const part = parts[name] as Schema;
    const word = words[name.replace(/\d+$/, "")] ?? words[name];
    if (word !== undefined) return word;
    return part["type"] === "object" || part["if"] !== undefined
      ? `[${name}](#${anchorOf(name)})`
      : valueIn(part, parts);
  }
  if (Array.isArray(closed)) return closed.map((value) => `\`${String(value)}\``).join(", ");
  if (Array.isArray(anyOf))
    return [
      ...new Set(
        listOf(anyOf)
          .filter((one) => !isNull(one))
          .map((one) => valueIn(one, parts)),
      ),
    ].join(" or ");
  if (type === "array") return `array of ${valueIn(items as Schema, parts)}`;
  if (Array.isArray(examples) && schema["pattern"] === undefined)
    return `${examples.map((value) => `\`${String(value)}\``).join(", ")}, others with a remark`;
  if (type === "integer") return "whole number from 0";
  if (Array.isArray(type))
    return type
      .filter((one) => one !== "null")
      .join(" or ")
      .replace("string", "text");
  if (type === "string") return schema["pattern"] === undefined ? "text" : "UUID";
  if (type === "boolean") return "`true`, `false`";
  return typeof type === "string" ? type : "any JSON value";
};

const mayBeNull = ({ type, anyOf }: Schema): boolean =>
  (Array.isArray(type) && type.includes("null")) ||
  listOf(anyOf).some(isNull) ||
  (type === undefined && anyOf === undefined);

// --- tables ---

const tableOf = (
  name: string,
  schema: Schema,
  parts: Schema,
  notes: ReturnType<typeof comments>,
): readonly string[] => {
  const required = new Set((schema["required"] ?? []) as readonly string[]);
  return [
    "| attribute | value | required | |",
    "| --- | --- | --- | --- |",
    ...Object.entries(schema["properties"] as Record<string, Schema>).map(([attribute, value]) => {
      const there = required.has(attribute)
        ? "yes"
        : mayBeNull(value) && !("$ref" in value)
          ? "no; null is absent"
          : "no";
      const note = notes.get(name)?.get(attribute) ?? "";
      return `| \`${attribute}\` | ${valueIn(value, parts)} | ${there} | ${note} |`;
    }),
  ];
};

/** The tables of a document, one for each form that it has. */
const tablesOf = (
  name: string,
  schema: Schema,
  parts: Schema,
  notes: ReturnType<typeof comments>,
): readonly string[] => {
  if (schema["type"] === "object") return tableOf(name, schema, parts, notes);
  if (schema["if"] !== undefined)
    return [
      ...tablesOf(name, schema["else"] as Schema, parts, notes),
      "",
      "Or:",
      "",
      ...tablesOf(name, schema["then"] as Schema, parts, notes),
    ];
  return [`One of: ${valueIn(schema, parts)}.`];
};

const json = (value: unknown): readonly string[] => {
  const compact = JSON.stringify(value);
  return ["```json", compact.length > 110 ? JSON.stringify(value, null, 2) : compact, "```"];
};

// --- the page ---

/** A line for each thing that schemas take beyond their codecs, with all that do. */
const beyondLines = (all: readonly Beyond[]): readonly string[] =>
  [...new Set(all.map(({ what }) => what))].map((what) => {
    const names = all
      .filter((one) => one.what === what)
      .map(({ name }) => `[${name}.json](schema/${name}.json)`);
    return `- ${names.join(", ")}: ${what}`;
  });

const documentSections = (all: Readonly<Record<string, JsonSchema>>): readonly string[] => {
  const notes = comments();
  const parts: Record<string, Schema> = {};
  const sections = documentFormats.flatMap(({ name, title, text, codec, example }) => {
    const schema = all[name]!;
    const ownParts = (schema["$defs"] ?? {}) as Record<string, Schema>;
    for (const [part, definition] of Object.entries(ownParts))
      if (definition["type"] === "object") parts[part] ??= definition;
    return [
      `### ${title}`,
      "",
      `${text} Schema: [${name}.json](schema/${name}.json).`,
      "",
      ...tablesOf(codec.name, schema, ownParts, notes),
      "",
      ...json(example),
      "",
    ];
  });
  const everything = Object.assign({}, ...Object.values(all).map((schema) => schema["$defs"])) as Schema;
  const partSections = Object.keys(parts)
    .sort()
    .flatMap((name) => [`### ${name}`, "", ...tableOf(name, parts[name]!, everything, notes), ""]);
  return [
    "## Documents",
    "",
    ...sections,
    "## Parts of documents",
    "",
    ...partSections,
    "## Documents that the schemas accept and levik refuses",
    "",
    ...beyondLines([...beyond, ...beyondOutputs]),
    "",
  ];
};

const commandSections = (): readonly string[] => [
  "## Command line",
  "",
  "`levik COMMAND [OPTIONS]`. Every command takes `--help`, `--strict` (remarks are errors) and `--lang en|et` (the language of",
  "errors and of what is printed for people; JSON stays as it is, but for `text` where the command says so) and `--error-limit N` (how",
  "many lines of errors and of skipped events, and kinds of remarks, are written before they are only counted: 1000); `levik --version` prints the",
  "version. A file `-` is standard input. The exit status is 0 when done, 1 when there are differences or findings, 2 for bad input",
  "or usage. Errors go to standard error, one a line, with file and line or path and what was expected.",
  "",
  ...commands.flatMap(({ name, summary, help }) => [
    `### levik ${name}`,
    "",
    `${summary.en}.`,
    "",
    "```text",
    help.en,
    "```",
    "",
  ]),
];

/** The page as text. */
export const formatsPage = (): string =>
  [
    "<!-- written by npm run docs -->",
    "",
    "# Documents and command line",
    "",
    "Documents are JSON, or NDJSON with one a line; which it is, is found from the content. Attribute names are the Datahub's own.",
    "A JSON Schema (2020-12) of each is in [schema](schema). It refuses nothing that levik takes.",
    "",
    "- An optional attribute that is null is absent (but `originalValidTo`, where null is an open end). A required attribute is never",
    "  null.",
    "- An *instant* has its zone: `2024-05-22T21:00Z`, `2024-05-23T00:00:00.000+03:00`. It stays as it is written; instants that levik",
    "  makes are UTC with Z. Periods include their start and not their end.",
    "- An *EIC* has 16 characters; a wrong check character is a remark.",
    "- An unknown attribute is a remark, with the known name that is nearest. `--strict` (`strict: true`) makes remarks errors.",
    "- Objects and arrays are nested at most 200 levels deep.",
    "- A file of messages, events or agreements may mix documents over several lines, arrays, and lines, and may be compressed (gzip,",
    "  recognised by its content; several compressed files one after another are one, and zeros may follow). Lines that are not JSON are one",
    "  fault, up to the next object or array, with file and line: in received messages an *unreadable* finding, elsewhere an error.",
    "",
    ...documentSections(schemas()),
    ...outputs,
    ...commandSections(),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
