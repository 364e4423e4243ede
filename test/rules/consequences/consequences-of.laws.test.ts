import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consequencesOf } from "../../../src/rules/consequences/index.js";
import { formatReason } from "../../../src/reason/format-reason.js";
import type { Change } from "../../oracles/oracle-consequences.js";
import { applyChange, consequencesOf as oracleConsequencesOf } from "../../oracles/oracle-consequences.js";
import type { Agreement as OracleAgreement, MarketSet } from "../../oracles/oracle-market.js";
import { sameIdentity, without } from "../../oracles/oracle-market.js";
import { instant } from "../../oracles/oracle-time.js";
import { arbitraryMarketWithEvents } from "../../arbitraries/market.js";
import { agreementsOf, changeOf, key, momentOf, setOf } from "./reading.js";

/** The result of the oracle for an event, with reasons as codes. */
const byOracle = (
  set: MarketSet,
  event: Readonly<Record<string, unknown>>,
): { readonly reported: readonly unknown[]; readonly set: MarketSet } => {
  const action = event["action"] as Change["action"];
  const agreement = without(event["agreement"] as OracleAgreement, "originalValidTo");
  const before = set.agreements.find((a) => sameIdentity(a, agreement));
  const change: Change = {
    action,
    ...(before === undefined ? {} : { before }),
    ...(action === "DELETE" ? {} : { after: agreement }),
  };
  const type = agreement.agreementType;
  if (type === "GENERAL_SERVICE" || type === "BORDER_SUPPLY")
    return { reported: [], set: applyChange(set, change) };
  const result = oracleConsequencesOf(set, change, instant(String(event["occurredAt"])));
  const cause = event["via"] === undefined ? `${type}_${action}` : "AGREEMENT_COORDINATION";
  const reported = result.changes.map((c) => ({
    reason: `${c.action}_BC_${cause}`,
    before: c.before,
    agreement: c.after ?? c.before,
  }));
  return { reported, set: result.set };
};

describe("consequences compared with the oracle", () => {
  it.each([1, 3, 5, 8])(
    "are the same, in the same order, with the same set after them, over up to %i changes",
    (maxEvents) => {
      fc.assert(
        fc.property(arbitraryMarketWithEvents({ agreementsOnly: true, maxEvents }), ({ market, events }) => {
          let set = setOf(market);
          let slow: MarketSet = market;
          for (const event of events) {
            if (event["resourceType"] !== "AGREEMENT") continue;
            const result = consequencesOf(set, changeOf(event), momentOf(event));
            if (result._tag === "Left") throw new Error(result.left.tag);
            const expected = byOracle(slow, event);
            const reported = result.right.consequences.map(({ reason, before, agreement }) => ({
              reason: formatReason(reason),
              before: before?.document,
              agreement: agreement.document,
            }));
            expect(reported).toEqual(expected.reported);
            set = result.right.after;
            slow = expected.set;
            const sorted = [...slow.agreements].sort((a, b) =>
              JSON.stringify(key(a as never)) < JSON.stringify(key(b as never)) ? -1 : 1,
            );
            expect(agreementsOf(set)).toEqual(sorted);
          }
        }),
        { numRuns: 2000 },
      );
    },
  );
});
