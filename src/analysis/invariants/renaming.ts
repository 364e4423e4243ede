import type { EventDocument } from "../../documents/event-types.js";
import type { AgreementSetDocument } from "../../documents/agreement-set-document.js";
import { cast } from "../../rules/example-parties.js";
import type { Atom } from "../atoms.js";
import type { Case } from "../enumerate.js";
import type { Told } from "../pair-outcome.js";
import { boundOfEvents } from "./bounds.js";
import type { Invariant } from "./invariant.js";
import { everyEvent } from "./invariant.js";
import { isSameTold } from "./same-told.js";

/** Every party and metering point, and another name for each: the names of all in reversed order. */
const names = ((): ReadonlyMap<string, string> => {
  const renamed = (eics: readonly string[]): readonly (readonly [string, string])[] => {
    const sorted = [...eics].sort();
    return sorted.map((eic, i) => [eic, sorted[sorted.length - 1 - i]!] as const);
  };
  const all = Object.values(cast);
  return new Map([
    ...renamed(all.filter((eic) => eic.startsWith("38X"))),
    ...renamed(all.filter((eic) => eic.startsWith("38Z"))),
  ]);
})();

const renamedText = (text: string): string =>
  text.replace(/38[XZ]-EX-[0-9A-Z-]{9}/g, (eic) => names.get(eic) ?? eic);

const renamed = <A>(value: A): A => JSON.parse(renamedText(JSON.stringify(value))) as A;

const renamedTold = (told: Told): Told => ({
  ...told,
  object: renamedText(told.object),
  recipientEic: renamedText(told.recipientEic),
});

/** A NAMED_SUPPLIER, or a GENERAL_SERVICE that stands in for one that the set does not know. */
const namesSomebody = ({ type, provider }: Atom): boolean =>
  type === "NAMED_SUPPLIER" || (type === "GENERAL_SERVICE" && provider !== cast.gridOperator);

/** Of two named suppliers at one time that started together, the smaller EIC provides (CON-6): names matter there. */
const isDecidedByName = ({ atoms, move }: Case): boolean => {
  const changed = move.on === "AGREEMENT" ? [move.atom] : [];
  const named = [...atoms, ...changed].filter(namesSomebody);
  return named.some((one, i) =>
    named
      .slice(i + 1)
      .some((other) => one.provider !== other.provider && one.from < other.to && other.from < one.to),
  );
};

/** Who is who makes no difference. */
export const renaming: Invariant = {
  name: "renaming",
  statement:
    "When parties and metering points are renamed, the recipients are renamed and nothing else changes; but where two named suppliers of an operator overlap, known or implied by general services, the smaller EIC may decide.",
  sources: ["GEN-1", "CON-6"],
  on: everyEvent,
  bound: boundOfEvents,
  concerns: (of) => !isDecidedByName(of),
  holds: (observed) => {
    const { set, events } = observed.of;
    const told = observed.toldOf(
      renamed<AgreementSetDocument>(set),
      renamed<readonly EventDocument[]>(events),
    );
    return isSameTold(observed.told.map(renamedTold), told);
  },
};
