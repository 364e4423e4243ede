import { describe, expect, it } from "vitest";
import { decodeAnswer } from "../../src/documents/index.js";
import { explainDecodeError } from "../../src/documents/error-text.js";

const request = {
  resourceType: "AGREEMENT",
  createdTimeFrom: "2024-10-28T08:00Z",
  createdTimeTo: "2024-10-28T09:00Z",
};
const answer = { request, askedAt: "2024-10-28T10:00Z", pages: 1, totalPages: 1 };

const errorsOf = (value: unknown): readonly string[] => {
  const decoded = decodeAnswer(value);
  return decoded._tag === "Left" ? decoded.left.map(explainDecodeError) : [];
};

describe("an answer that was read", () => {
  const { resourceType } = request;
  it.each([
    {},
    { pages: 0, totalPages: "7" },
    { pages: Number.MAX_SAFE_INTEGER, totalPages: " 7 " },
    { request: { ...request, idFrom: null, idTo: null } },
    { request: { resourceType, idFrom: 0, idTo: "7" } },
    { request: { resourceType, idFrom: 0, idTo: 7, createdTimeFrom: null } },
  ])("may have %j", (changes) => {
    expect(errorsOf({ ...answer, ...changes })).toEqual([]);
  });

  const count = (name: string, got: string): string =>
    `$.${name}: expected a whole number from 0 on, got ${got}`;
  const instant = (name: string): string =>
    `$.request.${name}: missing, expected an instant such as 2024-05-22T21:00Z`;
  it.each([
    [{ pages: -1 }, [count("pages", "-1")]],
    [{ pages: 1.5 }, [count("pages", "1.5")]],
    [{ pages: "1.5" }, [count("pages", '"1.5"')]],
    [{ pages: "-1" }, [count("pages", '"-1"')]],
    [{ pages: " " }, [count("pages", '" "')]],
    [{ pages: "" }, [count("pages", '""')]],
    [{ pages: true }, [count("pages", "true")]],
    [{ pages: [1] }, [count("pages", "an array of 1")]],
    [{ totalPages: 2 ** 53 }, [count("totalPages", "9007199254740992")]],
    [{ request: { resourceType } }, [instant("createdTimeFrom"), instant("createdTimeTo")]],
    [{ request: { ...request, createdTimeFrom: undefined } }, [instant("createdTimeFrom")]],
    [{ request: { ...request, createdTimeTo: undefined } }, [instant("createdTimeTo")]],
    [
      { request: { ...request, createdTimeTo: null } },
      ["$.request.createdTimeTo: expected an instant such as 2024-05-22T21:00Z, got null"],
    ],
    [
      { request: { resourceType, idFrom: 7 } },
      ["$.request.idTo: missing, expected a whole number from 0 on"],
    ],
    [{ request: { ...request, idFrom: 7 } }, ["$.request.idTo: missing, expected a whole number from 0 on"]],
  ])("cannot have %j", (changes, lines) => {
    expect(errorsOf({ ...answer, ...changes })).toEqual(lines);
  });
});
