// One message of metering data, cut: who gets how much energy of it, and what nobody gets.
import * as E from "fp-ts/lib/Either.js";
import { pipe } from "fp-ts/lib/function.js";
import { agreementSet, splitMeteringData } from "levik";
import type { AgreementDocument } from "levik";
import { decodeMeteringDataV1, itemsOf } from "levik/documents";
import type { MeteringDataV1 } from "levik/documents";

const meterEic = "38ZGO-1000000C-Y";
const supply = (serviceProviderEic: string, validFrom: string): AgreementDocument => ({
  agreementType: "SUPPLY",
  meterEic,
  serviceProviderEic,
  validFrom,
});
const hour = (pS: string, kwh: number) => ({ pS, inQty: { rType: "M", kwh } });
const message: MeteringDataV1 = [
  {
    meterEic,
    periods: [{ r: "PT1H", aI: [hour("2024-03-20T23:00+02:00", 1.5), hour("2024-03-21T00:00+02:00", 2)] }],
  },
];

const energyOf = (content: unknown): E.Either<string, number> =>
  pipe(
    decodeMeteringDataV1(content),
    E.bimap(
      () => "not metering data",
      ({ value }) =>
        itemsOf(value)
          .flatMap(({ periods }) => periods.flatMap(({ aI }) => aI))
          .reduce((sum, { inQty }) => sum + (inQty?.kwh ?? 0), 0),
    ),
  );

export const result = pipe(
  agreementSet({ agreements: [supply("38X-EIN-NS-----R", "2024-03-21T00:00+02:00")] }),
  E.chainW(({ set }) => splitMeteringData(set, message, { now: Date.UTC(2024, 2, 22) })),
  E.map(({ parts, undistributed }) => [
    ...parts.map(({ recipientEic, content }) => [recipientEic, energyOf(content)] as const),
    ["nobody", energyOf(undistributed)] as const,
  ]),
);
export const expected: typeof result = E.right([
  ["38X-EIN-NS-----R", E.right(2)],
  ["nobody", E.right(1.5)],
]);
