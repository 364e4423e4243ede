/** Keeps what was computed for each market: a change concerns few markets. */
export const byMarket = <A>(make: (market: string | undefined) => A): ((market: string | undefined) => A) => {
  const made = new Map<string | undefined, A>();
  return (market) => {
    if (!made.has(market)) made.set(market, make(market));
    return made.get(market)!;
  };
};
