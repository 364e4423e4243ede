/** The conformance vectors of files, by default those of the package. */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConformanceVector } from "../documents/conformance-vector.js";
import { decodeConformanceVector } from "../documents/conformance-vector.js";
import { explainDecodeError } from "../documents/error-text.js";
import { InputError, placeOf, readEntries } from "../runtime/files/read-entries.js";

/** The files in `conformance/vectors` of the package: next to this file or in a folder above it. */
const filesOfThePackage = (): readonly string[] => {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 5; up++) {
    const vectors = join(folder, "conformance/vectors");
    if (existsSync(vectors))
      return readdirSync(vectors)
        .filter((name) => name.endsWith(".ndjson"))
        .sort()
        .map((name) => join(vectors, name));
    folder = dirname(folder);
  }
  throw new InputError("expected conformance/vectors in the package; --vectors FILE names others");
};

/** Reads vectors; an id that two of them have is an error. */
export const readVectors = async (files: readonly string[]): Promise<readonly ConformanceVector[]> => {
  const vectors = new Map<string, ConformanceVector>();
  for (const file of files.length === 0 ? filesOfThePackage() : files)
    for await (const entry of readEntries(file)) {
      const decoded = decodeConformanceVector(entry.value);
      if (decoded._tag === "Left")
        throw new InputError(decoded.left.map((error) => `${placeOf(entry)}: ${explainDecodeError(error)}`));
      const vector = decoded.right.value;
      if (vectors.has(vector.id))
        throw new InputError(
          `${placeOf(entry)}: expected an id of its own, got ${JSON.stringify(vector.id)} again`,
        );
      vectors.set(vector.id, vector);
    }
  if (vectors.size === 0) throw new InputError("--vectors: expected at least one vector, got none");
  return [...vectors.values()];
};
