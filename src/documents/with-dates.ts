/** The type of a document whose instants may be Dates. */

/** Attributes of sets and events that are instants. */
type InstantAttribute =
  | "validFrom"
  | "validTo"
  | "originalValidTo"
  | "eventTime"
  | "occurredAt"
  | "createdTime"
  | "periodStart"
  | "periodEnd"
  | "subjectPeriodStart"
  | "subjectPeriodEnd";

/**
 * A document as a caller may give it: a Date wherever it has an instant, as rows of a database have them. What comes out
 * is text.
 */
export type WithDates<D> = D extends readonly (infer E)[]
  ? readonly WithDates<E>[]
  : D extends object
    ? { readonly [K in keyof D]: K extends InstantAttribute ? D[K] | Date : WithDates<D[K]> }
    : D;
