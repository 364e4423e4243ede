import * as fc from "fast-check";
import { allReasonCodes } from "../../src/reason/format-reason.js";

/** Words of the grammar, and others. */
const piece = fc.constantFrom(
  ...["CREATE", "UPDATE", "DELETE", "REMOVE", "create", "Update"],
  ...["_BC_", "_BC", "BC_", "_", "__", "_bc_"],
  ...["GRID", "BORDER_GRID", "SUPPLY", "PORTFOLIO_SUPPLIER", "NAMED_SUPPLIER", "AGREEMENT_COORDINATION"],
  ...["BORDER_SUPPLY", "AGREEMENT", "GENERAL_SERVICE", "Grid"],
  ...[" ", "\t", "\n", "\u00a0", ";", "1", "ß", "ı", "\u2028", "\ud800", "💡"],
);

const almostReason = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

/** A code with a few characters taken out and some text put in their place. */
const damagedReason = fc
  .tuple(
    fc.constantFrom(...allReasonCodes),
    fc.nat({ max: 36 }),
    fc.nat({ max: 4 }),
    fc.oneof(piece, fc.constant("")),
  )
  .map(([code, at, removed, inserted]) => code.slice(0, at) + inserted + code.slice(at + removed));

/** Any text, most often one that is almost a reason code. */
export const text = fc.oneof(
  { weight: 4, arbitrary: almostReason },
  { weight: 4, arbitrary: damagedReason },
  { weight: 1, arbitrary: fc.constantFrom<string>(...allReasonCodes) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
