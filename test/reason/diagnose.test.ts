import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementTypes } from "../../src/documents/vocabulary.js";
import { causes } from "../../src/reason/reason-code.js";
import { allReasonCodes } from "../../src/reason/format-reason.js";
import { diagnoseReason } from "../../src/reason/diagnose.js";
import { isReasonCode } from "../../src/reason/parse-reason.js";
import { text } from "./texts.js";

const strangeText = text.filter((code) => !isReasonCode(code));

const actions = ["CREATE", "UPDATE", "DELETE"];
const causeWords = [
  "GRID",
  "BORDER_GRID",
  "SUPPLY",
  "PORTFOLIO_SUPPLIER",
  "NAMED_SUPPLIER",
  "AGREEMENT_COORDINATION",
];
const beginningWith = (prefix: string, words: readonly string[]) => words.map((word) => prefix + word);

describe("the fault of a text", () => {
  // code, tag, at, expected, nearest, found
  type Row = [string, string, number, string[], string, string];
  const rows: Row[] = [
    ["", "EmptyReason", 0, actions, "CREATE", ""],
    [" \t\n", "EmptyReason", 0, actions, "CREATE", " \t\n"],

    [" UPDATE", "SurroundingSpace", 0, actions, "UPDATE", " "],
    [" UPDATE ", "SurroundingSpace", 0, actions, "UPDATE", " "],
    ["UPDATE\n", "SurroundingSpace", 6, [], "UPDATE", "\n"],
    ["delete_bc_grid_update\u00a0", "SurroundingSpace", 21, [], "DELETE_BC_GRID_UPDATE", "\u00a0"],

    ["create", "WrongCase", 0, ["C"], "CREATE", "c"],
    ["Create", "WrongCase", 1, ["R"], "CREATE", "r"],
    ["UPDATE_bc_GRID_CREATE", "WrongCase", 7, ["B"], "UPDATE_BC_GRID_CREATE", "b"],
    ["UPDATE_BC_GRID_CREATe", "WrongCase", 20, ["E"], "UPDATE_BC_GRID_CREATE", "e"],
    ["update_BC_GAS_CREATE", "WrongCase", 0, ["U"], "UPDATE_BC_GRID_CREATE", "u"],

    ["REMOVE", "UnknownAction", 0, actions, "CREATE", "REMOVE"],
    ["REMOVE_BC_GRID_DELETE", "UnknownAction", 0, actions, "CREATE_BC_GRID_DELETE", "REMOVE"],
    ["CREATED", "UnknownAction", 0, actions, "CREATE", "CREATED"],
    ["removed_bc_grid_delete", "UnknownAction", 0, actions, "CREATE_BC_GRID_DELETE", "removed"],
    ["_CREATE", "UnknownAction", 0, actions, "CREATE", "_CREATE"],
    ["___", "UnknownAction", 0, actions, "CREATE", "___"],
    [";", "UnknownAction", 0, actions, "CREATE", ";"],

    ["CREATE_", "MissingCause", 7, beginningWith("BC_", causeWords), "CREATE", ""],
    ["CREATE_B", "MissingCause", 8, beginningWith("C_", causeWords), "CREATE", ""],
    ["CREATE_BC", "MissingCause", 9, beginningWith("_", causeWords), "CREATE", ""],
    ["CREATE_BC_", "MissingCause", 10, causeWords, "CREATE", ""],
    ["UPDATE_BC_CREATE", "MissingCause", 10, causeWords, "UPDATE_BC_GRID_CREATE", ""],
    ["UPDATE_BC__CREATE", "MissingCause", 10, causeWords, "UPDATE_BC_GRID_CREATE", ""],

    ["UPDATE_BC_GIRD_DELETE", "UnknownCause", 10, causeWords, "UPDATE_BC_GRID_DELETE", "GIRD"],
    [
      "DELETE_BC_BORDER_SUPPLY_UPDATE",
      "UnknownCause",
      10,
      causeWords,
      "DELETE_BC_BORDER_GRID_UPDATE",
      "BORDER_SUPPLY",
    ],
    ["CREATE_BC_NAMED_UPDATE", "UnknownCause", 10, causeWords, "CREATE_BC_GRID_UPDATE", "NAMED"],
    ["CREATE_BC_GRIDS_UPDATE", "UnknownCause", 10, causeWords, "CREATE_BC_GRID_UPDATE", "GRIDS"],
    ["CREATE_BC_gas_update", "UnknownCause", 10, causeWords, "CREATE_BC_GRID_UPDATE", "gas"],
    ["CREATE_BC_AGREEMENT", "UnknownCause", 10, causeWords, "CREATE_BC_GRID_CREATE", "AGREEMENT"],

    [
      "CREATE_BC_SUPPLY",
      "MissingCauseAction",
      16,
      beginningWith("_", actions),
      "CREATE_BC_SUPPLY_CREATE",
      "",
    ],
    [
      "CREATE_BC_SUPPLY;DELETE",
      "MissingCauseAction",
      16,
      beginningWith("_", actions),
      "CREATE_BC_SUPPLY_DELETE",
      "",
    ],
    ["CREATE_BC_SUPPLY_", "MissingCauseAction", 17, actions, "CREATE_BC_SUPPLY_CREATE", ""],
    ["CREATE_BC_SUPPLY__DELETE", "MissingCauseAction", 17, actions, "CREATE_BC_SUPPLY_DELETE", ""],

    ["CREATE_BC_SUPPLY_ENDED", "UnknownCauseAction", 17, actions, "CREATE_BC_SUPPLY_CREATE", "ENDED"],
    ["CREATE_BC_SUPPLY_DELETED", "UnknownCauseAction", 17, actions, "CREATE_BC_SUPPLY_DELETE", "DELETED"],
    ["CREATE_BC_GRID_BC_CREATE", "UnknownCauseAction", 15, actions, "CREATE_BC_GRID_CREATE", "BC"],

    [
      "UPDATE_BC_AGREEMENT_COORDINATION_CREATE",
      "ActionOnCoordination",
      32,
      [],
      "UPDATE_BC_AGREEMENT_COORDINATION",
      "_CREATE",
    ],
    [
      "UPDATE_BC_AGREEMENT_COORDINATION_delete",
      "ActionOnCoordination",
      32,
      [],
      "UPDATE_BC_AGREEMENT_COORDINATION",
      "_delete",
    ],

    ["CREATE;", "TrailingText", 6, ["_BC_"], "CREATE", ";"],
    ["CREATE DELETE", "TrailingText", 6, ["_BC_"], "CREATE", " DELETE"],
    ["CREATE_DELETE", "TrailingText", 6, ["_BC_"], "CREATE", "_DELETE"],
    [
      "UPDATE_BECAUSE_GRID_UPDATE",
      "TrailingText",
      6,
      ["_BC_"],
      "UPDATE_BC_GRID_UPDATE",
      "_BECAUSE_GRID_UPDATE",
    ],
    ["UPDATE_BC_GRID_UPDATE_UPDATE", "TrailingText", 21, [], "UPDATE_BC_GRID_UPDATE", "_UPDATE"],
    ["UPDATE_BC_GRID_UPDATE.", "TrailingText", 21, [], "UPDATE_BC_GRID_UPDATE", "."],
    ["UPDATE_BC_AGREEMENT_COORDINATION_", "TrailingText", 32, [], "UPDATE_BC_AGREEMENT_COORDINATION", "_"],
    [
      "UPDATE_BC_AGREEMENT_COORDINATION;CREATE",
      "TrailingText",
      32,
      [],
      "UPDATE_BC_AGREEMENT_COORDINATION",
      ";CREATE",
    ],
  ];
  it.each(rows)("%j is %s at %i", (code, tag, at, expected, nearest, found) => {
    expect(diagnoseReason(code)).toEqual({
      tag,
      code,
      at,
      expected,
      nearest,
      found,
    });
  });

  it("reports every agreement type that is not a cause", () => {
    for (const type of agreementTypes) {
      if ((causes as readonly string[]).includes(type)) continue;
      expect(diagnoseReason(`CREATE_BC_${type}_CREATE`)).toMatchObject({
        tag: "UnknownCause",
        at: 10,
        found: type,
      });
    }
  });

  it("finds one small letter anywhere in a code", () => {
    fc.assert(
      fc.property(fc.constantFrom(...allReasonCodes), fc.nat(), (code, n) => {
        const at = n % code.length;
        fc.pre(code[at] !== "_");
        const written = code.slice(0, at) + code.charAt(at).toLowerCase() + code.slice(at + 1);
        expect(diagnoseReason(written)).toEqual({
          tag: "WrongCase",
          code: written,
          at,
          found: written[at],
          expected: [code[at]],
          nearest: code,
        });
      }),
    );
  });

  it("finds white space around any code", () => {
    for (const code of allReasonCodes) {
      expect(diagnoseReason(` ${code}`)).toMatchObject({ tag: "SurroundingSpace", at: 0, nearest: code });
      expect(diagnoseReason(`${code} `)).toMatchObject({
        tag: "SurroundingSpace",
        at: code.length,
        nearest: code,
      });
    }
  });

  it("is preceded by a prefix of a well-formed code", () => {
    fc.assert(
      fc.property(strangeText, (code) => {
        const error = diagnoseReason(code);
        fc.pre(error.tag !== "SurroundingSpace");
        const before = code.slice(0, error.at);
        expect(allReasonCodes.some((known) => known.startsWith(before))).toBe(true);
      }),
    );
  });

  it("expects a continuation to a well-formed code, or its end", () => {
    fc.assert(
      fc.property(strangeText, (code) => {
        const error = diagnoseReason(code);
        fc.pre(error.tag !== "SurroundingSpace");
        const before = code.slice(0, error.at);
        if (error.expected.length === 0) expect(isReasonCode(before)).toBe(true);
        for (const word of error.expected)
          expect(allReasonCodes.some((known) => known.startsWith(before + word))).toBe(true);
      }),
    );
  });

  it("contains the given text and the invalid part", () => {
    fc.assert(
      fc.property(strangeText, (code) => {
        const error = diagnoseReason(code);
        expect(error.code).toBe(code);
        expect(error.at).toBeGreaterThanOrEqual(0);
        expect(error.at).toBeLessThanOrEqual(code.length);
        expect(code.startsWith(error.found, error.at)).toBe(true);
        if (error.tag !== "EmptyReason") expect(error.found === "").toBe(error.tag.startsWith("Missing"));
      }),
    );
  });

  it("is found in a very long text too", () => {
    const endless = `CREATE_BC_GRID_CREATE${"_CREATE".repeat(100_000)}`;
    expect(diagnoseReason(endless)).toMatchObject({ tag: "TrailingText", at: 21 });
  });
});
