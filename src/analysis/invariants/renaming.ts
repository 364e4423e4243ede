import type { EventDocument } from "../../documents/event-types.js";
import type { AgreementSetDocument } from "../../documents/agreement-set-document.js";
import { eics } from "../../rules/example-parties.js";
import type { Atom } from "../atoms.js";
import type { Case } from "../enumerate.js";
import type { Notification } from "../pair-outcome.js";
import { boundOfEvents } from "./bounds.js";
import type { Invariant } from "./invariant.js";
import { everyEvent } from "./invariant.js";
import { isSameOutcome } from "./same-outcome.js";

/** A new name for every party and metering point: all names in reversed order. */
const names = ((): ReadonlyMap<string, string> => {
  const renamed = (codes: readonly string[]): readonly (readonly [string, string])[] => {
    const sorted = [...codes].sort();
    return sorted.map((eic, i) => [eic, sorted[sorted.length - 1 - i]!] as const);
  };
  const all = Object.values(eics);
  return new Map([
    ...renamed(all.filter((eic) => eic.startsWith("38X"))),
    ...renamed(all.filter((eic) => eic.startsWith("38Z"))),
  ]);
})();

const renamedText = (text: string): string =>
  text.replace(/38[XZ]-EX-[0-9A-Z-]{9}/g, (eic) => names.get(eic) ?? eic);

const renamed = <A>(value: A): A => JSON.parse(renamedText(JSON.stringify(value))) as A;

const renamedNotification = (notification: Notification): Notification => ({
  ...notification,
  object: renamedText(notification.object),
  recipientEic: renamedText(notification.recipientEic),
});

/** A NAMED_SUPPLIER, or a GENERAL_SERVICE that implies one that is not in the set. */
const namesSomebody = ({ type, provider }: Atom): boolean =>
  type === "NAMED_SUPPLIER" || (type === "GENERAL_SERVICE" && provider !== eics.gridOperator);

/** Of two named suppliers that started together, the smaller EIC provides (CON-6), so names have an effect there. */
const isDecidedByName = ({ atoms, move }: Case): boolean => {
  const changed = move.on === "AGREEMENT" ? [move.atom] : [];
  const named = [...atoms, ...changed].filter(namesSomebody);
  return named.some((one, i) =>
    named
      .slice(i + 1)
      .some((other) => one.provider !== other.provider && one.from < other.to && other.from < one.to),
  );
};

/** The names of parties and points have no effect. */
export const renaming: Invariant = {
  name: "renaming",
  statement:
    "When parties and metering points are renamed, only the recipients are renamed, except that the smaller EIC may decide where two named suppliers of an operator overlap, known or implied by general services.",
  sources: ["GEN-1", "CON-6"],
  on: everyEvent,
  bound: boundOfEvents,
  concerns: (of) => !isDecidedByName(of),
  holds: (observed) => {
    const { set, events } = observed.of;
    const renamedOutcome = observed.notificationsIn(
      renamed<AgreementSetDocument>(set),
      renamed<readonly EventDocument[]>(events),
    );
    return isSameOutcome(observed.notifications.map(renamedNotification), renamedOutcome);
  },
};
