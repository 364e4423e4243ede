/**
 * Every limit of what is taken, told and shown, in one place; docs/limits.md lists them from here, with what happens beyond
 * each.
 */

// --- what is taken ---

/** The most levels of objects and arrays around a value; the Datahub's own documents have fewer than ten. */
export const MOST_NESTED = 200;

/** The largest received message, in characters of JSON; the Datahub's own largest has some 7 million. */
export const MOST_MESSAGE_CHARACTERS = 64 * 1024 * 1024;

/** The largest JSON document or line, in bytes, which is what a text of this platform has room for. */
export const MOST_VALUE_BYTES = 2 ** 29 - 24;

/** From so many items on a list is searched for hidden methods alone: to list all its names takes longer than to read it. */
export const LONG_LIST = 10_000;

// --- what is listed ---

/** How many errors of one document are listed before they are only counted. */
export const MOST_ERRORS_LISTED = 20;

/** How many errors of one list are counted; the rest of it is not checked. */
export const MOST_ERRORS_COUNTED = 1000;

/** How many kinds of remarks on one document are listed before they are only counted. */
export const MOST_REMARKS_LISTED = 20;

/** How many kinds of remarks on all documents of a file together are listed before they are only counted. */
export const MOST_KINDS_OF_REMARKS = 1000;

/** How many lines of errors a command writes before they are only counted. */
export const MOST_ERROR_LINES = 1000;

// --- what is shown ---

/** The longest window of a timeline, in years; each month is drawn. */
export const MOST_YEARS_DRAWN = 200;

/** How many characters of a value an error shows. */
export const LONGEST_VALUE_SHOWN = 40;

/** How many characters of an attribute's name a path shows. */
export const LONGEST_NAME_SHOWN = 60;

/** How many characters of a received text the sentence of a finding shows. */
export const LONGEST_TEXT_SHOWN = 200;
