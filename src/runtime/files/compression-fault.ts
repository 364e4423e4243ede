/**
 * What is wrong with compressed bytes.
 */

/** Why compressed bytes could not be read to their end; the output before that is valid. */
export class CompressionFault extends Error {}
