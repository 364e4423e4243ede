import { describe, expect, it } from "vitest";
import { agreementSet } from "../../src/market/index.js";
import { isDelivery, predict } from "../../src/predict/index.js";
import {
  agreementChanged,
  aggregation,
  aggregationPoint,
  eics,
  grid,
  point,
  supplyA,
} from "../../src/rules/example-parties.js";
import { eventsOf } from "./documents.js";

const built = agreementSet({ meteringPoints: [point, aggregationPoint], agreements: [grid, aggregation] });
if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
const { set } = built.right;

const recipientsAndReasons = (event: unknown, edition: "en" | "et") =>
  predict(set, eventsOf([event]), { edition })
    .lines.filter(isDelivery)
    .map(({ recipientEic, reason }) => [recipientEic, reason]);

describe("BEY-19: where public pages contradict the table", () => {
  it("the aggregator below is not notified of a changed SUPPLY, but of a changed GRID", () => {
    const supply = recipientsAndReasons(agreementChanged("CREATE", supplyA, eics.supplierA), "en");
    expect(supply).toEqual(expect.arrayContaining([[eics.gridOperator, "CREATE"]]));
    expect(supply.filter(([eic]) => eic === eics.aggregator)).toEqual([]);
    const changed = recipientsAndReasons(agreementChanged("UPDATE", grid, eics.gridOperator), "en");
    expect(changed).toEqual(expect.arrayContaining([[eics.aggregator, "UPDATE"]]));
  });

  it("a general service created because of a SUPPLY has a complex reason in EN, a simple one in ET", () => {
    const event = agreementChanged("CREATE", supplyA, eics.supplierA);
    expect(recipientsAndReasons(event, "en").map(([, reason]) => reason)).toEqual([
      "CREATE",
      "DELETE_BC_SUPPLY_CREATE",
      "CREATE_BC_SUPPLY_CREATE",
    ]);
    expect(recipientsAndReasons(event, "et").map(([, reason]) => reason)).toEqual([
      "CREATE",
      "DELETE",
      "CREATE",
    ]);
  });
});
