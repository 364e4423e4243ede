/**
 * Every invariant.
 */
import { deletionsFirst } from "./deletions-first.js";
import { everyUnit } from "./every-unit.js";
import type { Invariant } from "./invariant.js";
import { locality } from "./locality.js";
import { notReflected } from "./not-reflected.js";
import { portfolioWithinFollowed } from "./portfolio-within-followed.js";
import { renaming } from "./renaming.js";
import { servicesBesideSupply } from "./services-beside-supply.js";
import { splitting } from "./splitting.js";
import { withinValidity } from "./within-validity.js";

/** All invariants, in the order in which they are reported. */
export const invariants: readonly Invariant[] = [
  withinValidity,
  notReflected,
  everyUnit,
  portfolioWithinFollowed,
  deletionsFirst,
  servicesBesideSupply,
  locality,
  renaming,
  splitting,
];
