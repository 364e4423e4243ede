import { expect, it } from "vitest";
import { codeOf, InputError } from "../../../src/runtime/files/input-error.js";

it("an error of input has one or several lines", () => {
  expect(new InputError("one")).toMatchObject({ message: "one", lines: ["one"] });
  expect(new InputError(["one", "two"])).toMatchObject({ message: "one\ntwo", lines: ["one", "two"] });
});

it("an error of the operating system has a code, any other none", () => {
  expect(codeOf(Object.assign(new Error("no"), { code: "ENOENT" }))).toBe("ENOENT");
  expect(codeOf(new Error("no"))).toBe("unknown");
});
