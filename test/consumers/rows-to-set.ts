// Rows of a database become an agreement set; what is wrong with them is one line each.
import * as E from "fp-ts/lib/Either.js";
import { pipe } from "fp-ts/lib/function.js";
import { agreementSet, explainDecodeError } from "levik";
import type { AgreementDocument } from "levik";
import { isValidAt } from "levik/market";

interface Row {
  readonly kind: "GRID" | "SUPPLY";
  readonly meter: string;
  readonly provider: string;
  readonly starts: Date;
  readonly ends: Date | null;
}

const agreementOf = ({ kind, meter, provider, starts, ends }: Row): AgreementDocument => ({
  agreementType: kind,
  meterEic: meter,
  serviceProviderEic: provider,
  validFrom: starts.toISOString(),
  validTo: ends?.toISOString() ?? null,
});

const read = (rows: readonly Row[]): E.Either<readonly string[], number> =>
  pipe(
    agreementSet({ agreements: rows.map(agreementOf) }),
    E.bimap(
      (errors) => errors.map(explainDecodeError),
      ({ set }) =>
        set.agreementsOf("38ZGO-1000000C-Y").filter((agreement) => isValidAt(agreement, noon)).length,
    ),
  );

const noon = Date.UTC(2024, 2, 20, 12);
const day = (date: number): Date => new Date(Date.UTC(2024, 2, date, 22));
const row: Row = {
  kind: "SUPPLY",
  meter: "38ZGO-1000000C-Y",
  provider: "38X-EIN-OS-----J",
  starts: day(1),
  ends: null,
};

export const result = [
  read([row, { ...row, kind: "GRID", provider: "38X-EIN-GO-----0", ends: day(2) }]),
  E.isLeft(read([row, row])),
];
export const expected: typeof result = [E.right(1), true];
