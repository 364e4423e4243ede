import * as t from "io-ts";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { attributesOf } from "../../scripts/rulebook/attributes.js";
import { attributeWords, messageShapes } from "../../scripts/rulebook/message-words.js";
import { ResolutionV1 } from "../../src/documents/v1/metering-data-v1.js";

const nameOf = (path: string): string => path.split(".").at(-1)!.replace(/\[\]$/, "");
const shape = (name: string): (typeof messageShapes)[number] =>
  messageShapes.find((each) => each.name === name)!;

/** Every path of a JSON value, with `[]` for places in arrays. */
const pathsIn = (value: unknown, path = ""): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${path}[]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = path === "" ? name : `${path}.${name}`;
    return [here, ...pathsIn(inner, here)];
  });
};

const sampleOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/seeds/en/${name}.json`, import.meta.url), "utf8"));

describe("the table of attributes", () => {
  it("has words for every attribute of every codec, and for nothing else", () => {
    const names = new Set(
      messageShapes.flatMap(({ codec }) => attributesOf(codec).map(({ path }) => nameOf(path))),
    );
    expect([...names].filter((name) => !(name in attributeWords))).toEqual([]);
    expect(Object.keys(attributeWords).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ["agreement-general-service", "AgreementContentV1"],
    ["agreement-joint-invoice", "AgreementContentV1"],
    ["authorization", "AuthorizationV1"],
    ["customer-billing", "CustomerDataV1"],
    ["metering-data", "MeteringDataV1"],
    ["metering-point", "MeteringPointV1"],
    ["network-bill", "NetworkBillContentV1"],
    ["search-answer", "SearchAnswerV1"],
  ])("has every attribute of the sample %s", (sample, name) => {
    const listed = new Set(attributesOf(shape(name).codec).map(({ path }) => path.replace(/^\[\]\./, "")));
    const seen = pathsIn(sampleOf(sample)).map((path) => path.replace(/^\[\]\.?/, ""));
    expect(seen.filter((path) => !listed.has(path))).toEqual([]);
  });

  it("marks as required exactly the attributes without which a message is refused", () => {
    const sample = sampleOf("authorization") as Record<string, unknown>;
    const { codec } = shape("AuthorizationV1");
    for (const { path, required } of attributesOf(codec)) {
      const { [path]: _, ...rest } = sample;
      expect(codec.is(rest), path).toBe(!required);
    }
  });

  it("lists the values of a closed list, all of them", () => {
    const resolution = attributesOf(shape("MeteringDataV1").codec).find(({ path }) => path.endsWith(".r"))!;
    expect(resolution).toMatchObject({ kind: "closed", required: true });
    const refused = ResolutionV1.decode("PT30M");
    if (refused._tag === "Right") throw new Error("PT30M is taken");
    expect(JSON.stringify(refused.left)).toContain(resolution.values.join(", "));
  });

  it("cannot be made for a codec without words", () => {
    expect(() => attributesOf(t.type({ flag: t.boolean }))).toThrow("boolean");
  });
});
