import { agreementSet } from "../../../src/market/build-agreement-set.js";
import { describe, expect, it } from "vitest";
import {
  agreementsIn,
  decisionsOnFolding,
  foldMessage,
  startAgreementState,
} from "../../../src/reconcile/agreement-state/fold.js";
import { foldMessages } from "../../../src/reconcile/agreement-state/fold-messages.js";
import { explainUnmatched } from "../../../src/reconcile/agreement-state/unmatched.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import { decisions } from "../../../src/rulebook/decisions.js";
import { aggregation, at, between, eics, day, grid, supplyA } from "../../../src/rules/example-parties.js";
import { messageV1, messageV2, received } from "./messages.js";

const setOf = (agreements: readonly AgreementDocument[]) => {
  const built = agreementSet({ agreements });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

type Told = readonly [reason: string, ...agreements: AgreementDocument[]];

const messagesOf = (told: readonly Told[]) =>
  received(...told.map(([reason, ...agreements], i) => messageV1(i + 1, reason, agreements)));

/** The known agreements and the unmatched messages after messages to supplier A. */
const folded = (base: readonly AgreementDocument[], ...told: readonly Told[]) => {
  const { agreements, unplaced } = foldMessages(eics.supplierA, setOf(base).agreements(), messagesOf(told));
  return { known: agreements.map(({ document }) => document), unplaced: unplaced.map(({ tag }) => tag) };
};

const without = (
  document: AgreementDocument,
  ...names: readonly ("serviceProviderEic" | "customerEic" | "validTo")[]
): AgreementDocument =>
  Object.fromEntries(
    Object.entries(document).filter(([name]) => !(names as readonly string[]).includes(name)),
  ) as unknown as AgreementDocument;

const ended = { ...supplyA, validTo: day.jul2025 };
const portfolio = between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, day.jan2025);

describe("one more message", () => {
  it("follows the decision of the register", () => {
    expect(decisionsOnFolding.map((id) => decisions[id].statements[0])).toEqual(["AGR-2"]);
  });

  it("creates, updates and deletes, for any cause", () => {
    expect(folded([], ["CREATE", supplyA]).known).toEqual([supplyA]);
    expect(folded([], ["CREATE", supplyA], ["UPDATE_BC_SUPPLY_CREATE", ended]).known).toEqual([ended]);
    expect(folded([ended], ["DELETE_BC_GRID_UPDATE", ended])).toEqual({ known: [], unplaced: [] });
    expect(folded([], ["CREATE_BC_AGREEMENT_COORDINATION", supplyA, grid]).known).toEqual([grid, supplyA]);
  });

  it("does not change the previous state", () => {
    const [create, remove] = messagesOf([
      ["CREATE", supplyA],
      ["DELETE", supplyA],
    ]);
    const before = startAgreementState(eics.supplierA, []);
    const created = foldMessage(before, create!).state;
    const gone = foldMessage(created, remove!).state;
    expect([before, created, gone].map((state) => [...agreementsIn(state)].length)).toEqual([0, 1, 0]);
  });

  it("of another resource type changes nothing", () => {
    const [message] = messagesOf([["CREATE", supplyA]]);
    const state = startAgreementState(eics.supplierA, []);
    const content = { resourceType: "METERING_POINT", version: "V1", value: {} } as never;
    expect(foldMessage(state, { ...message!, tag: "Readable", content } as never)).toEqual({
      state,
      unplaced: [],
    });
  });

  it("names the metering point in either way and keeps no attributes of levik", () => {
    const { meterEic, ...rest } = supplyA;
    const told = { ...rest, meteringPointEic: meterEic, originalValidTo: null };
    const { agreements } = foldMessages(eics.supplierA, [], received(messageV2(1, "CREATE", told)));
    expect(agreements.map(({ document }) => document)).toEqual([{ ...rest, meterEic }]);
  });

  it("creates an existing agreement again: the later state counts", () => {
    expect(folded([supplyA], ["CREATE", ended]).known).toEqual([ended]);
    const remembered = { ...ended, originalValidTo: null };
    expect(folded([remembered], ["CREATE", ended]).known).toEqual([remembered]);
    expect(folded([remembered], ["CREATE", supplyA]).known).toEqual([supplyA]);
  });

  it("deletes once, also when it is sent twice under two ids", () => {
    expect(folded([supplyA], ["DELETE", supplyA], ["DELETE", supplyA])).toEqual({ known: [], unplaced: [] });
    const twice = folded([], ["CREATE", supplyA], ["DELETE", supplyA], ["CREATE", supplyA]);
    expect(twice).toEqual({ known: [supplyA], unplaced: [] });
  });

  it("does not apply changes of unknown agreements", () => {
    const unknown = folded([grid], ["UPDATE", ended], ["DELETE", supplyA], ["UPDATE", ended]);
    expect(unknown).toEqual({
      known: [grid],
      unplaced: ["UnknownAgreement", "UnknownAgreement", "UnknownAgreement"],
    });
    expect(folded([supplyA], ["DELETE", supplyA], ["UPDATE", ended]).unplaced).toEqual(["UnknownAgreement"]);
  });
});

describe("parties left out (AGR-2, OBJ-1)", () => {
  it("remain as known before", () => {
    const partly = without(ended, "serviceProviderEic", "customerEic");
    expect(folded([supplyA], ["UPDATE", partly]).known).toEqual([ended]);
    expect(folded([{ ...supplyA, agreementId: "own" }], ["UPDATE", partly]).known).toEqual([
      { ...ended, agreementId: "own" },
    ]);
  });

  it("become known as soon as a message names them", () => {
    const first = without(supplyA, "customerEic");
    const second = without(ended, "serviceProviderEic");
    expect(folded([], ["CREATE", first], ["UPDATE", second]).known).toEqual([ended]);
    expect(folded([], ["CREATE", first], ["CREATE", second]).known).toEqual([ended]);
  });

  it("are those of the only agreement that fits, else unknown", () => {
    const other = { ...supplyA, serviceProviderEic: eics.supplierB, customerEic: eics.customerY };
    const third = { ...supplyA, serviceProviderEic: eics.supplierC, customerEic: eics.customerY };
    const known = [supplyA, other, third];
    const byCustomer = without(ended, "serviceProviderEic");
    expect(folded(known, ["DELETE", byCustomer]).known).toEqual([other, third]);
    const unclear = { ...byCustomer, customerEic: eics.customerY };
    expect(folded(known, ["DELETE", unclear])).toEqual({ known, unplaced: ["AmbiguousParties"] });
    expect(folded(known, ["UPDATE", unclear])).toEqual({ known, unplaced: ["AmbiguousParties"] });
    expect(folded(known, ["CREATE", unclear])).toEqual({ known, unplaced: ["AmbiguousParties"] });
  });

  it("are never the recipient's own: its agreement does not match", () => {
    const others = { ...supplyA, serviceProviderEic: eics.supplierB };
    const told = without(ended, "serviceProviderEic");
    expect(folded([supplyA, others], ["UPDATE", told]).known).toEqual([
      supplyA,
      { ...ended, serviceProviderEic: eics.supplierB },
    ]);
  });

  it("do not merge two agreements of which different parties are known", () => {
    const byProvider = without(supplyA, "customerEic");
    const byCustomer = without(supplyA, "serviceProviderEic");
    expect(folded([byProvider, byCustomer], ["UPDATE", ended]).unplaced).toEqual(["AmbiguousParties"]);
    expect(folded([byProvider, byCustomer, supplyA], ["UPDATE", ended]).known).toContainEqual(ended);
  });

  it("belong to another agreement if both parties differ: many agreements start on one day", () => {
    const partly = without(portfolio, "customerEic");
    const complete = { ...portfolio, customerEic: eics.supplierB };
    expect(folded([partly], ["CREATE", complete]).known).toEqual([partly, complete]);
    expect(folded([portfolio], ["CREATE", partly])).toEqual({
      known: [portfolio],
      unplaced: ["AmbiguousParties"],
    });
    expect(folded([], ["CREATE", partly], ["CREATE", partly]).known).toEqual([partly]);
    expect(folded([portfolio], ["UPDATE", { ...partly, validTo: day.jul2025 }]).known).toEqual([
      { ...portfolio, validTo: day.jul2025 },
    ]);
  });
});

describe("ends that a GRID moved", () => {
  const remembered = { ...ended, originalValidTo: null };
  const later = { ...supplyA, validTo: day.sep2025 };

  it("are remembered until they are restored", () => {
    expect(folded([supplyA], ["UPDATE_BC_GRID_UPDATE", ended]).known).toEqual([remembered]);
    expect(folded([remembered], ["UPDATE_BC_GRID_UPDATE", later]).known).toEqual([
      { ...later, originalValidTo: null },
    ]);
    expect(folded([{ ...later, originalValidTo: null }], ["UPDATE_BC_GRID_UPDATE", ended]).known).toEqual([
      remembered,
    ]);
    expect(folded([remembered], ["UPDATE_BC_GRID_UPDATE", ended]).known).toEqual([remembered]);
    expect(
      folded([aggregation], ["UPDATE_BC_GRID_UPDATE", { ...aggregation, validTo: day.jul2025 }]).known,
    ).toEqual([{ ...aggregation, validTo: day.jul2025, originalValidTo: aggregation.validTo }]);
  });

  it("are forgotten when they are restored, and at any other update", () => {
    expect(folded([remembered], ["UPDATE_BC_GRID_UPDATE", supplyA]).known).toEqual([supplyA]);
    expect(folded([ended], ["UPDATE_BC_GRID_UPDATE", later]).known).toEqual([later]);
    expect(folded([remembered], ["UPDATE", ended]).known).toEqual([ended]);
    expect(folded([remembered], ["UPDATE_BC_SUPPLY_CREATE", ended]).known).toEqual([ended]);
    expect(folded([remembered], ["UPDATE_BC_GRID_DELETE", ended]).known).toEqual([ended]);
  });
});

describe("an unmatched message", () => {
  const unplacedOf = (...values: readonly unknown[]) =>
    foldMessages(eics.supplierA, setOf([supplyA]).agreements(), received(...values)).unplaced;

  it("is listed with the reason and values", () => {
    const texts = (...values: readonly unknown[]) =>
      unplacedOf(...values).map((unplaced) => `${String(unplaced.messageId)} ${explainUnmatched(unplaced)}`);
    const missing = { hasContent: false, content: "", reason: "" };
    expect(
      texts(messageV1(7, "", [], { ...missing, contentMissingReason: "The path value is null" })),
    ).toEqual(["7 the message has no content: The path value is null"]);
    expect(texts(messageV1(7, "", [], missing))).toEqual([
      "7 the message has no content, and no reason is given",
    ]);
    expect(texts(messageV1(8, "CREATE", [], { content: "[" }))[0]).toMatch(/^8 \$\.content: expected JSON/);
    expect(texts(messageV1(9, "UPDATE", [{ ...grid, validTo: "2022-12-31T22:00Z" }]))).toEqual([
      `9 $.content[0].validTo: expected an instant after validFrom ${grid.validFrom}, got "2022-12-31T22:00Z"`,
    ]);
    expect(texts(messageV1(10, "DELETE", [grid]))).toEqual([
      `10 DELETE: no earlier message about GRID at ${eics.point} of ${eics.gridOperator} for ${eics.customerX}, 2023-12-31T22:00Z to open`,
    ]);
  });

  it("does not prevent the other agreements of its message from being applied", () => {
    const message = messageV1(1, "CREATE", [{ ...grid, agreementType: "LEASE" }, grid]);
    const { agreements, unplaced } = foldMessages(eics.supplierA, [], received(message));
    expect(agreements.map(({ type }) => type)).toEqual(["GRID"]);
    expect(unplaced.map(({ tag }) => tag)).toEqual(["UnusableAgreement"]);
  });

  it("may be a message with an invalid reason", () => {
    const [message] = messagesOf([["CREATE", supplyA]]);
    const state = startAgreementState(eics.supplierA, []);
    for (const reason of [undefined, "REMOVE"]) {
      const { unplaced } = foldMessage(state, { ...message!, reason } as never);
      expect(unplaced.map(({ tag }) => tag)).toEqual(["UnusableReason"]);
      expect(explainUnmatched(unplaced[0]!)).toMatch(/^reason /);
    }
  });

  it("names three of the candidates and counts the others", () => {
    const suppliers = [eics.supplierB, eics.supplierC, eics.balanceA, eics.balanceB];
    const known = suppliers.map((eic) => at(eics.point, "SUPPLY", eic, eics.customerX, day.jan2025));
    const told = without(ended, "serviceProviderEic");
    const textOf = (some: readonly AgreementDocument[]): string => {
      const { unplaced } = foldMessages(
        eics.customerY,
        setOf(some).agreements(),
        messagesOf([["UPDATE", told]]),
      );
      return explainUnmatched(unplaced[0]!);
    };
    expect(textOf(known)).toMatch(
      /^UPDATE: SUPPLY at .* leaves parties out and can be any of 4: .*; 1 more$/,
    );
    expect(textOf(known).split(";")).toHaveLength(4);
    expect(textOf(known.slice(0, 2))).toMatch(/can be any of 2: [^;]*; SUPPLY at [^;]*$/);
  });
});
