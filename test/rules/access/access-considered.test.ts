import { describe, expect, it } from "vitest";
import type { AccessAnswer, AccessGround, AccessRefusal } from "../../../src/rules/access/access-answer.js";
import {
  aggregator,
  agreement,
  ask,
  below,
  customer,
  held,
  meter,
  operator,
  supplier,
  t,
} from "./access-questions.js";

const provider = "38X-EX-OTHER---2";
const border = "38Z-EX-BORDER--C";

const since = "2025-01-01T00:00+02:00";
const supply = agreement("SUPPLY", supplier, since);
const portfolio = {
  agreementType: "PORTFOLIO_SUPPLIER",
  serviceProviderEic: provider,
  customerEic: supplier,
  validFrom: since,
};

/** What was considered, without cause, text and periods; agreements as their documents. */
const considered = (one: AccessGround | AccessRefusal) => ({
  cause: one.cause.tag,
  role: one.role,
  agreement: one.agreement?.document,
  authorization: one.authorization,
  chain: one.chain,
  purpose: one.purpose,
  statements: one.statements,
  decisions: one.decisions,
});

const none = {
  role: undefined,
  agreement: undefined,
  authorization: undefined,
  chain: undefined,
  purpose: undefined,
};

const byOperating = { ...none, statements: ["BEY-17"], decisions: ["D-BEY-17"] };
const bySupplying = { ...none, statements: ["BEY-15", "BEY-17"], decisions: ["D-BEY-15", "D-BEY-17"] };
const byHolding = {
  ...none,
  role: "AUTHORIZATION_SUBJECT",
  statements: ["AUT-3", "AUT-4", "BEY-17"],
  decisions: ["D-AUT-3", "D-AUT-4"],
};

const grounds = (answer: AccessAnswer): unknown => answer.grounds.map(considered);
const refused = (answer: AccessAnswer): unknown => answer.refused.map(considered);

describe("a ground has its role, agreement, statements and decisions:", () => {
  it("that of an operator is about the point alone", () => {
    expect(grounds(ask([], { eic: operator }))).toEqual([
      { ...byOperating, cause: "OperatesMeteringPoint", role: "METERING_POINT_OPERATOR" },
    ]);
  });

  it("that of the operator of the parent has the role of a grid operator", () => {
    const meteringPoints = [
      { meterEic: meter, meteringPointType: "REGULAR", operatorEic: operator },
      {
        meterEic: below,
        meteringPointType: "AGGREGATION",
        operatorEic: aggregator,
        parentMeterEic: meter,
      },
    ];
    const as = (role?: string): AccessAnswer =>
      ask([], { meteringPoints, eic: operator, meterEic: below, role });
    for (const role of [undefined, "GRID_OPERATOR"])
      expect(grounds(as(role))).toEqual([{ ...byOperating, cause: "OperatesParent", role: "GRID_OPERATOR" }]);
    expect(refused(as("AGGREGATOR"))).toEqual([
      { ...byOperating, cause: "NotTheOperator", role: "METERING_POINT_OPERATOR" },
      { ...byOperating, cause: "OtherRole", role: "GRID_OPERATOR" },
      { ...bySupplying, cause: "NoAgreement" },
      { ...byHolding, cause: "NoAuthorization" },
    ]);
  });

  it("that of a supplier has its agreement", () => {
    expect(grounds(ask([supply]))).toEqual([
      { ...bySupplying, cause: "ValidSupply", role: "OPEN_SUPPLIER", agreement: supply },
    ]);
  });

  it("that of a named supplier depends on who is one", () => {
    const service = agreement("GENERAL_SERVICE", supplier, since);
    expect(grounds(ask([service]))).toEqual([
      {
        ...bySupplying,
        cause: "ValidSupply",
        role: "NAMED_SUPPLIER",
        agreement: service,
        decisions: ["D-BEY-15", "D-BEY-17", "D-BEY-17-NAMED", "D-NAMED-SUPPLIER"],
      },
    ]);
  });

  it("that of an aggregator depends on the point to which its agreement gives access", () => {
    const aggregation = agreement("AGGREGATION", aggregator, since);
    expect(grounds(ask([aggregation], { eic: aggregator }))).toEqual([
      {
        ...none,
        cause: "ValidAggregation",
        role: "AGGREGATOR",
        agreement: aggregation,
        statements: ["BEY-17"],
        decisions: ["D-BEY-15", "D-BEY-17", "D-BEY-17-AGGREGATOR"],
      },
    ]);
  });

  it("that of the customer of a BORDER_GRID has neither chain nor purpose", () => {
    const borderGrid = { ...agreement("BORDER_GRID", operator, since), meterEic: border };
    expect(grounds(ask([borderGrid], { eic: customer, meterEic: border }))).toEqual([
      { ...byOperating, cause: "ValidAgreement", role: "CUSTOMER", agreement: borderGrid },
    ]);
  });

  it("that of a portfolio provider has chain and purpose, as followers of the operator are in question", () => {
    expect(grounds(ask([supply, portfolio], { eic: provider }))).toEqual([
      {
        cause: "ValidAgreement",
        role: "PORTFOLIO_PROVIDER",
        agreement: supply,
        authorization: undefined,
        chain: [supplier, provider],
        purpose: "PORTFOLIO",
        statements: ["BEY-6", "BEY-17"],
        decisions: ["D-BEY-17"],
      },
    ]);
  });

  it("that of a holder has its authorization", () => {
    expect(grounds(ask([], { authorizations: [held] }))).toEqual([
      { ...byHolding, cause: "Authorized", authorization: held },
    ]);
  });

  it("a consent has neither role nor agreement", () => {
    const legalConsent = { from: t("2023-01-01T00:00Z"), to: t("2025-01-01T00:00Z") };
    expect(grounds(ask([], { legalConsent }))).toEqual([
      { ...none, cause: "LegalConsent", statements: ["BEY-17"], decisions: ["D-BEY-17-CONSENT"] },
    ]);
  });
});

describe("a refusal has its role, agreement, statements and decisions:", () => {
  const notTheOperator = { ...byOperating, cause: "NotTheOperator", role: "METERING_POINT_OPERATOR" };
  const noAuthorization = { ...byHolding, cause: "NoAuthorization" };

  it("that of a party without rights is about the point, its agreements and authorizations", () => {
    expect(refused(ask([]))).toEqual([
      notTheOperator,
      { ...bySupplying, cause: "NoAgreement" },
      noAuthorization,
    ]);
  });

  it("that of a GRID has the agreement and no role", () => {
    const grid = agreement("GRID", supplier, since);
    expect(refused(ask([grid]))).toEqual([
      notTheOperator,
      { ...byOperating, cause: "GivesNoAccess", agreement: grid },
      noAuthorization,
    ]);
  });

  it("that of an agreement in another role has both", () => {
    expect(refused(ask([supply], { role: "AGGREGATOR" }))).toEqual([
      notTheOperator,
      { ...bySupplying, cause: "OtherRole", role: "OPEN_SUPPLIER", agreement: supply },
      noAuthorization,
    ]);
  });

  it("that of a portfolio provider in another role has chain and purpose, and its agreement counts as one", () => {
    expect(refused(ask([supply, portfolio], { eic: provider, role: "AGGREGATOR" }))).toEqual([
      notTheOperator,
      {
        ...byOperating,
        cause: "OtherRole",
        role: "PORTFOLIO_PROVIDER",
        agreement: supply,
        chain: [supplier, provider],
        purpose: "PORTFOLIO",
        statements: ["BEY-6", "BEY-17"],
      },
      noAuthorization,
    ]);
  });

  it("that of an authorization has it", () => {
    const revoked = { ...held, status: "REVOKED" };
    expect(refused(ask([], { authorizations: [revoked] }))).toEqual([
      notTheOperator,
      { ...bySupplying, cause: "NoAgreement" },
      { ...byHolding, cause: "NotApproved", authorization: revoked },
    ]);
  });
});
