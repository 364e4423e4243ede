/**
 * Every rule about consequences, in the order of their statements.
 */
import { borderGridChanged } from "./border-grid-changed.js";
import type { ConsequenceRule } from "./consequence-rule.js";
import { coordinatedSupply } from "./coordinated-supply.js";
import { generalServiceActivates } from "./general-service-activates.js";
import { generalServiceRegenerated } from "./general-service-regenerated.js";
import { gridDeleted } from "./grid-deleted.js";
import { gridEndsEarlier } from "./grid-ends-earlier.js";
import { gridEndsLater } from "./grid-ends-later.js";
import { portfolioWithAGridOperator } from "./portfolio-with-a-grid-operator.js";
import { supplyCreated } from "./supply-created.js";
import { supplyUpdatedOrDeleted } from "./supply-updated-or-deleted.js";

/** All rules about consequences, in the order in which they apply. */
export const consequenceRules: readonly ConsequenceRule[] = [
  gridEndsEarlier,
  gridEndsLater,
  gridDeleted,
  supplyCreated,
  supplyUpdatedOrDeleted,
  generalServiceRegenerated,
  portfolioWithAGridOperator,
  borderGridChanged,
  coordinatedSupply,
  generalServiceActivates,
];
