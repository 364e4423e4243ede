import { expect, it } from "vitest";
import { Parcel } from "../../../src/documents/run-codec.js";
import { InputError } from "../../../src/runtime/files/input-error.js";
import { readParsed } from "../../../src/runtime/files/read-parsed.js";

const parcel = { directory: "/srv/levik-1", task: "take-0" };

it("a file that levik wrote is its value", () => {
  expect(readParsed(Parcel, "f", JSON.stringify(parcel))).toEqual(parcel);
});

it.each([
  ['{"directory":', "f: expected JSON, got a text that is not, or not all of it"],
  ['{"directory":7,"task":8}', "f: $.directory: expected a text, got 7"],
])("%s is an error in one line", (text, message) => {
  expect(() => readParsed(Parcel, "f", text)).toThrow(InputError);
  expect(() => readParsed(Parcel, "f", text)).toThrow(new InputError(message));
});
