/**
 * Event documents assembled by tests, valid or invalid on purpose, with the type that `predict` requires.
 */
import type { EventDocument } from "../../src/documents/event-types.js";

export const eventsOf = (documents: readonly unknown[]): readonly EventDocument[] =>
  documents as readonly EventDocument[];
