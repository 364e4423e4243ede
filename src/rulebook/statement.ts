/** A sentence of the rule book, in our own words. */
export interface Statement {
  /** EN (English edition), ET (Estonian edition), CA (customer authorization), or PUBLIC: public facts beyond those. */
  readonly source: string;
  readonly sentence: string;
  /** The sentence in the words of the Datahub's own Estonian text. */
  readonly estonian: string;
}

/** A statement of a source, in English and in Estonian. */
export const stated = (source: string, sentence: string, estonian: string): Statement => ({
  source,
  sentence,
  estonian,
});
