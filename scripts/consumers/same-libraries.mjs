/**
 * What is wrong between a consumer's own io-ts and fp-ts and those of the package, one line each. Its text is put into
 * the programs of consumers, so it names nothing from outside.
 */
export const faultsOf = (t, E, levik, wire) => {
  const faults = [];
  const hold = (holds, what) => {
    if (!holds) faults.push(what);
  };
  const codecs = Object.entries(wire).filter(([, value]) => typeof value?.decode === "function");
  hold(codecs.length > 20, `levik/documents exports ${codecs.length} codecs`);
  for (const [name, codec] of codecs) hold(codec instanceof t.Type, `${name} is not a Type of this io-ts`);
  hold(E.isRight(levik.parseReason("CREATE")), "a Right of levik is not one of this fp-ts");
  hold(E.isLeft(levik.parseReason("SURPRISE")), "a Left of levik is not one of this fp-ts");
  hold(E.isLeft(wire.decodeMeteringDataV1(1)), "a Left of levik/documents is not one of this fp-ts");
  const mine = t.type({ resolution: wire.ResolutionV1 });
  hold(
    E.isRight(mine.decode({ resolution: "PT1H" })),
    "a codec of levik/documents does not work inside another one",
  );
  return faults;
};
