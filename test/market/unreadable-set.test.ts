import { describe, expect, it } from "vitest";
import { agreementSet, AgreementSetBuilder } from "../../src/market/build-agreement-set.js";
import { grid, point, supplyA } from "../../src/rules/example-parties.js";

type Result = ReturnType<typeof agreementSet>;

/** A set by both ways to build one from a whole document. */
const ways: readonly (readonly [string, (document: object) => Result])[] = [
  ["agreementSet", (document) => agreementSet(document)],
  [
    "addSet",
    (document) => {
      const builder = new AgreementSetBuilder();
      builder.addSet(document, { path: "" });
      return builder.build();
    },
  ],
];

const notPlain = (actual: string): object => ({
  _tag: "Left",
  left: [{ tag: "Unreadable", path: "$", expected: "plain data", actual }],
});
const computed = (name: string): object =>
  notPlain(`an object whose attribute "${name}" is computed or inherited`);

class Computed {
  get agreements(): unknown {
    return [grid];
  }
}
class ComputedWrong {
  get meteringPoints(): unknown {
    return 7;
  }
}
class Row {
  agreements = [grid];
}
class Throwing {
  get agreements(): unknown {
    throw new Error("not now");
  }
}
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};
const throwing: object = new Proxy(supplyA, {
  getPrototypeOf: () => {
    throw new Error("not now");
  },
});

describe.each(ways)("a set that %s reads", (_, setFrom) => {
  it("has no list that is computed, whatever the getter returns", () => {
    let reads = 0;
    const changing = {
      get agreements() {
        return reads++ === 0 ? [grid] : 7;
      },
    };
    expect(setFrom(Object.defineProperty({}, "agreements", { enumerable: true, get: () => [grid] }))).toEqual(
      computed("agreements"),
    );
    expect(setFrom(changing)).toEqual(computed("agreements"));
    expect(setFrom(new Computed())).toEqual(computed("agreements"));
    expect(setFrom(new ComputedWrong())).toEqual(computed("meteringPoints"));
    expect(setFrom(new Throwing())).toEqual(computed("agreements"));
  });

  it("has no list that is inherited", () => {
    expect(setFrom(Object.create({ agreements: [grid] }) as object)).toEqual(computed("agreements"));
    expect(setFrom(Object.create({ agreements: 7 }) as object)).toEqual(computed("agreements"));
  });

  it("has no list that is hidden and of another kind", () => {
    expect(setFrom(Object.defineProperty({}, "agreements", { value: 7 }))).toEqual({
      _tag: "Left",
      left: [{ tag: "WrongKind", path: "$.agreements", expected: "an array", actual: "7" }],
    });
  });

  it("may be an instance of a class with data, or have no prototype", () => {
    const bare = Object.assign(Object.create(null) as object, { agreements: [grid] });
    for (const document of [new Row(), bare]) {
      const built = setFrom(document);
      expect(built._tag === "Right" && built.right.set.toDocument().agreements).toEqual([grid]);
      expect(built._tag === "Right" && built.right.remarks).toEqual([]);
    }
  });

  it("has a remark on an attribute named as a prototype is, as on any unknown one", () => {
    expect(setFrom(JSON.parse('{"agreements":[],"__proto__":{"meteringPoints":7}}') as object)).toMatchObject(
      {
        right: { remarks: [{ tag: "UnknownAttribute", path: "$.__proto__", times: 1 }] },
      },
    );
  });

  it("has lists with every item and nothing else", () => {
    const holes: unknown[] = [grid];
    holes[2] = supplyA;
    expect(setFrom({ agreements: holes })).toEqual(notPlain("an array with holes"));
    const named = Object.assign([grid], { note: 1 });
    expect(setFrom({ agreements: named })).toEqual(notPlain("an array with more than its items"));
    expect(setFrom({ agreements: revoked() })).toEqual({
      _tag: "Left",
      left: [
        {
          tag: "Unreadable",
          path: "$",
          expected: "an agreement set with meteringPoints and agreements",
          actual: "an object",
        },
      ],
    });
  });

  it("names each of its documents that throws when it is read", () => {
    expect(setFrom({ meteringPoints: [point, throwing], agreements: [grid, throwing, supplyA] })).toEqual({
      _tag: "Left",
      left: ["$.meteringPoints[1]", "$.agreements[1]"].map((path) => ({
        tag: "Unreadable",
        path,
        expected: "plain data",
        actual: "an object that throws when it is read",
      })),
    });
  });
});
