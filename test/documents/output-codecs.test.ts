/** The real output of commands, checked by the shipped JSON Schemas with an independent validator, and by the codecs. */
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { beyondOutputs } from "../../scripts/formats/beyond-outputs.js";
import { outputFormats } from "../../scripts/formats/outputs.js";
import { decodeErrorsOf } from "../../src/documents/decode-error.js";
import type { DecodeError } from "../../src/documents/index.js";
import { decoderOf } from "../../src/documents/index.js";
import { commandOutputs } from "./command-outputs.js";
import type { CommandOutputs } from "./command-outputs.js";

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });

const shipped = new Map<string, ValidateFunction>(
  outputFormats.map(({ name }) => {
    const file = new URL(`../../docs/schema/${name}.json`, import.meta.url);
    return [name, ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object)];
  }),
);

const codecOf = (name: string) => outputFormats.find((format) => format.name === name)!.codec;

/** Checks that a value agrees with a schema and its codec. */
const expectIs = (name: string, value: unknown): void => {
  const validate = shipped.get(name)!;
  expect(validate(value) ? [] : validate.errors, `${name}: ${JSON.stringify(value)}`).toEqual([]);
  const decoded = decoderOf(codecOf(name))(value);
  expect(decoded._tag === "Left" ? decoded.left : []).toEqual([]);
};

const refusals = (name: string, value: unknown): readonly string[] => {
  const decoded = codecOf(name).decode(value);
  expect(shipped.get(name)!(value)).toBe(false);
  return decoded._tag === "Left" ? decodeErrorsOf(decoded.left).map(({ path }) => path) : [];
};

let outputs: CommandOutputs;

beforeAll(async () => {
  outputs = await commandOutputs();
}, 120_000);

/** The different values of an attribute in some outputs. */
const valuesIn = (values: readonly unknown[], valueOf: (value: never) => unknown): ReadonlySet<unknown> =>
  new Set(values.map((value) => valueOf(value as never)));

interface WithCauses {
  readonly grounds: readonly { readonly cause: { readonly tag: string } }[];
  readonly refused: readonly { readonly cause: { readonly tag: string } }[];
  readonly needed: readonly { readonly ways: readonly { readonly tag: string }[] }[];
}

describe("the output of commands agrees with its schema", () => {
  it.each(outputFormats)("$name", ({ name }) => {
    const values = outputs.get(name) ?? [];
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expectIs(name, value);
  });

  it("with something of every kind", () => {
    const of = (name: string): readonly unknown[] => outputs.get(name)!;
    // Every resource type, and undistributed parts.
    const typeOf = ({ resourceType }: { readonly resourceType?: string }) => resourceType;
    expect(valuesIn(of("predicted-line"), typeOf).size).toBe(8);
    for (const report of of("report").slice(0, 2))
      expect((report as { readonly findings: readonly unknown[] }).findings.length).toBeGreaterThan(3);
    expect(of("verdict").length).toBeGreaterThan(10);
    expect(of("folded-set")).toMatchObject([{ unplaced: expect.arrayContaining([expect.anything()]) }]);
    expect(of("expectation")).toMatchObject([
      { expected: expect.arrayContaining([expect.objectContaining({ monthFinal: false })]) },
    ]);
    const findingOf = ({ finding }: { readonly finding: string }) => finding;
    expect([...valuesIn(of("event-finding"), findingOf)]).toEqual([
      "STARTS_TOO_SOON",
      "NegativeQuantity",
      "InvalidMeasurementType",
    ]);
    expect(of("comparison")).toMatchObject([
      { relation: "more", witness: { left: [{}, {}, {}], right: [{}, {}] } },
    ]);
    expect(of("proof")).toMatchObject([{ holds: true }, { holds: false, counterexample: {} }]);
    expect([...valuesIn(of("ruled-out"), ({ status }: { readonly status: string }) => status)]).toEqual([
      "refuted",
      "consistent",
    ]);
    expect(of("ruled-out")[0]).toMatchObject({
      witness: {
        finding: { class: "missing" },
        expected: [{ reason: "DELETE_BC_GRID_DELETE" }],
        instead: [],
      },
    });
    expect(of("conformance-report")).toMatchObject([
      {
        ...{ passed: 1, failed: 1, noAnswer: 1, unsupported: 1 },
        failures: [{ id: "wrong", missing: [{}], unexpected: [{ event: 1 }] }, { id: "silent" }],
      },
    ]);
  });

  it("of access with every cause of a ground and of a refusal, and every remedy", () => {
    const answers = outputs.get("access") as readonly WithCauses[];
    const causes = (part: "grounds" | "refused") => [
      ...new Set(answers.flatMap((answer) => answer[part].map(({ cause }) => cause.tag))),
    ];
    expect(causes("grounds").sort()).toEqual([
      "Authorized",
      "EndedWithinTwelveMonths",
      "LegalConsent",
      "OperatesMeteringPoint",
      "OperatesParent",
      "StillToCome",
      "ValidAggregation",
      "ValidAgreement",
      "ValidSupply",
    ]);
    expect(causes("refused").sort()).toEqual([
      "ConsentNoLongerAllowed",
      "EmptySubjectPeriod",
      "EndedBeforeTwelveMonths",
      "GivesNoAccess",
      "NeverValid",
      "NoAgreement",
      "NoAuthorization",
      "NoLongerValid",
      "NotApproved",
      "NotForAccess",
      "NotTheOperator",
      "NotValidYet",
      "OtherPurpose",
      "OtherRole",
    ]);
    const ways = answers.flatMap(({ needed }) => needed.flatMap((need) => need.ways.map(({ tag }) => tag)));
    expect([...new Set(ways)].sort()).toEqual([
      "AgreementOfThatTime",
      "Authorization",
      "SupplyValidNow",
      "Wait",
    ]);
  });
});

describe("a schema of an output, compared with its codec", () => {
  const values = fc.oneof(
    fc.constantFrom<unknown>(
      ...[null, "", 0, -1, 1.5, 2 ** 53, true, false, [], {}, [null], [{}]],
      ...["38X-EIN-OS-----J", "38B-EIN-OS-----J", "2024-05-22T21:00:00.123Z", "2024-02-30T00:00Z"],
      ...["2000-01-01T00:00Z", "9999-12-31T23:59z", "[{", "V1", "V2", "en", "DENIED", "CREATE", "DELETE"],
      ...["AGREEMENT", "METERING_DATA", "NETWORK_BILL", "SUPPLY", "GRID", "JOINT_INVOICE", "unreadable"],
    ),
    fc.jsonValue({ maxDepth: 1 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const names = fc.constantFrom(
    "mode",
    "via",
    "version",
    "meteringPointEic",
    "periods",
    "chain",
    "note",
    "id",
  );
  const mutations = fc.record({
    how: fc.constantFrom("replace", "remove", "add", "borrow", "instant"),
    steps: fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }),
    other: fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }),
    value: values,
    name: names,
  });
  type Mutation = typeof mutations extends fc.Arbitrary<infer A> ? A : never;
  type Box = Record<string, unknown>;

  const wrongInstants = ["2024-02-30T00:00Z", "0001-01-01T00:00Z", "9998-12-31T00:00Z", "2024-05-22", "soon"];

  /** The object or array that steps lead to, and the last step. */
  const placeIn = (root: unknown, steps: readonly number[]): readonly [Box, string] | undefined => {
    let place: readonly [Box, string] | undefined;
    let here = root;
    for (const step of steps) {
      if (typeof here !== "object" || here === null) break;
      const keys = Object.keys(here);
      if (keys.length === 0) break;
      place = [here as Box, keys[step % keys.length]!];
      here = place[0][place[1]];
    }
    return place;
  };

  /** Every place with an instant. */
  const instantsIn = (value: unknown): readonly (readonly [Box, string])[] =>
    typeof value !== "object" || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) =>
          typeof inner === "string" && /^\d{4}-\d\d-\d\dT/.test(inner)
            ? [[value as Box, key] as const]
            : instantsIn(inner),
        );

  const mutated = (given: unknown, { how, steps, other, value, name }: Mutation): unknown => {
    const root = structuredClone(given);
    const instants = how === "instant" ? instantsIn(root) : [];
    const place = how === "instant" ? instants[steps[0]! % instants.length] : placeIn(root, steps);
    if (place === undefined) return root;
    const [above, key] = place;
    const from = placeIn(root, other);
    if (how === "remove" && !Array.isArray(above)) Reflect.deleteProperty(above, key);
    else if (how === "add" && !Array.isArray(above)) above[name] = value;
    else if (how === "borrow" && from !== undefined) above[key] = structuredClone(from[0][from[1]]);
    else if (how === "instant") above[key] = wrongInstants[other[0]! % wrongInstants.length];
    else above[key] = value;
    return JSON.parse(JSON.stringify(root)) as unknown;
  };

  const isListed = (of: string, error: DecodeError): boolean =>
    beyondOutputs.some(
      ({ name, tag, within = "" }) => name === of && tag === error.tag && error.path.includes(within),
    );

  it("refuses nothing that the codec accepts, and accepts in addition only the listed cases", () => {
    fc.assert(
      fc.property(fc.constantFrom(...outputs.keys()), fc.nat(), mutations, (name, at, mutation) => {
        const real = outputs.get(name)!;
        const value = mutated(real[at % real.length], mutation);
        const validate = shipped.get(name)!;
        const decoded = codecOf(name).decode(value);
        if (decoded._tag === "Right") expect(validate(value) ? [] : validate.errors).toEqual([]);
        else if (validate(value)) {
          const unlisted = decodeErrorsOf(decoded.left).filter((error) => !isListed(name, error));
          expect(unlisted).toEqual([]);
        }
      }),
      { numRuns: 4000 },
    );
  });

  it.each(beyondOutputs)("$name accepts $what", ({ name, value, tag }) => {
    const validate = shipped.get(name)!;
    expect(validate(value) ? [] : validate.errors).toEqual([]);
    const decoded = codecOf(name).decode(value);
    expect(decoded._tag === "Left" ? decodeErrorsOf(decoded.left).map((error) => error.tag) : []).toEqual([
      tag,
    ]);
  });
});

describe("an output that does not agree with its schema is refused by both", () => {
  const delivery = {
    event: 0,
    occurredAt: "2024-05-22T09:30Z",
    recipientEic: "38X-EIN-OS-----J",
    resourceType: "METERING_POINT",
    reason: "UPDATE",
    content: { meterEic: "38ZGO-1000000C-Y" },
    grounds: [],
  };
  const { meterEic } = delivery.content;
  const split = (resourceType: string) => ({ ...delivery, resourceType, mode: "SPLIT" });
  const finding = { class: "missing", resourceType: "METERING_DATA", key: { meterEic }, units: 1, text: "" };
  const faults = { for: "38X-EIN-OS-----J", at: "2024-05-22T09:30Z" };
  it.each<[string, unknown, string]>([
    ["predicted-line", { ...delivery, mode: "SPLIT" }, "$.mode"],
    ["predicted-line", { ...delivery, content: {} }, "$.content.meterEic"],
    ["predicted-line", { ...delivery, resourceType: "METERING_DATA", content: [] }, "$.mode"],
    ["predicted-line", { ...delivery, resourceType: "WEATHER" }, "$.resourceType"],
    ["predicted-line", { event: 0, undistributed: {} }, "$.undistributed"],
    ["predicted-line", { event: 0, undistributed: [{}] }, "$.undistributed[0].meterEic"],
    ["predicted-line", { event: 0, undistributed: [{ periods: [] }] }, "$.undistributed[0].meterEic"],
    [
      "predicted-line",
      { ...split("METERING_DATA"), content: [{ meterEic, periods: [{}] }] },
      "$.content[0].periods[0].r",
    ],
    [
      "predicted-line",
      { ...split("METERING_DATA"), content: [{ meteringPointEic: meterEic, periods: [{}] }] },
      "$.content[0].periods[0].pS",
    ],
    [
      "predicted-line",
      { ...split("NETWORK_BILL"), content: [{ meterEic }] },
      "$.content[0].networkBillPeriod",
    ],
    [
      "predicted-line",
      { ...split("NETWORK_BILL"), content: [{ meteringPointEic: meterEic }] },
      "$.content[0].quantities",
    ],
    ["predicted-line", { ...delivery, resourceType: "AGREEMENT" }, "$.content.agreementType"],
    ["predicted-line", { ...delivery, resourceType: "CUSTOMER_DATA" }, "$.content.customerMetadata"],
    ["predicted-line", { ...delivery, resourceType: "PERMISSION" }, "$.content.ownerCustomerEic"],
    ["predicted-line", { ...delivery, resourceType: "AGREEMENT_COORDINATION" }, "$.content.candidates"],
    ["finding", { ...finding, resourceType: "NETWORK_BILL" }, "$.key"],
    ["finding", { ...finding, class: "unreadable" }, "$.key"],
    ["faults", { ...faults, faults: [{ ...finding, resourceType: "AGREEMENT" }] }, "$.faults[0].key"],
    ["plan", { requests: [], lost: null }, "$.notYet"],
    ["reason", { code: "CREATE" }, "$.kind"],
    ["event-finding", { event: -1, finding: "X", text: "", source: "" }, "$.event"],
    ["expectation", { for: "38X-EIN-OS-----J", from: "", to: "", at: "" }, "$.expected"],
    ["proof", { invariant: "", statement: "", pairs: 0, holds: true, interrupted: false }, "$.interrupted"],
    ["ruled-out", { edition: "en", readings: { "MD-2": 1 }, status: "refuted" }, '$.readings["MD-2"]'],
    ["conformance-report", { byStatement: { "MP-1": { passed: 1 } } }, '$.byStatement["MP-1"].failed'],
  ])("%s: %j", (name, value, path) => {
    expect(refusals(name, value)).toContain(path);
  });

  it("may have unknown attributes, in content as elsewhere", () => {
    const content = [{ meterEic, periods: [{ r: "PT1H", aI: [], source: "SCADA" }], note: "x" }];
    expectIs("predicted-line", { ...split("METERING_DATA"), content });
    expectIs("finding", { ...finding, key: { ...finding.key, more: null } });
  });
});
