/**
 * The JSON Schemas of docs/schema, from the codecs.
 */
import type { JsonSchema } from "../../src/documents/index.js";
import { jsonSchemaOf } from "../../src/documents/index.js";
import { documentFormats } from "./documents.js";
import { outputFormats } from "./outputs.js";

export const schemaFolder = "docs/schema";

/** The schemas by name. */
export const schemas = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    [...documentFormats, ...outputFormats].map(({ name, title, codec }) => [
      name,
      { ...jsonSchemaOf(codec, { id: `https://unpkg.com/levik/docs/schema/${name}.json` }), title },
    ]),
  );

/** The files of the folder by name. */
export const schemaFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(schemas()).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
