/**
 * Documents of events that are made of parts, known to be right or wrong on purpose, as what `predict` takes.
 */
import type { EventDocument } from "../../src/documents/event-types.js";

export const eventsOf = (documents: readonly unknown[]): readonly EventDocument[] =>
  documents as readonly EventDocument[];
