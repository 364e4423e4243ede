/**
 * The nine cases that show the combined effect of the rules about consequences.
 *
 * Longer than 300 lines: a list of cases, one after the other.
 */
import { at, between, cast, point } from "../example-parties.js";
import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, clockEvent, generalService } from "./worked-case.js";

/** A worked case with its number; some have a variant. */
export interface NumberedCase extends WorkedCase {
  readonly number: number;
}

/** Local midnights of Tallinn as instants. */
const jan2022 = "2021-12-31T22:00Z";
const on20Sep2022 = "2022-09-19T21:00Z";
const on31Dec2022 = "2022-12-30T22:00Z";
const jan2023 = "2022-12-31T22:00Z";
const on31Dec2023 = "2023-12-30T22:00Z";
const apr2024 = "2024-03-31T21:00Z";
const may2024 = "2024-04-30T21:00Z";
const on8May2024 = "2024-05-07T21:00Z";
const jun2024 = "2024-05-31T21:00Z";
const on10Jun2024 = "2024-06-09T21:00Z";
const on20Jun2024 = "2024-06-19T21:00Z";
const aug2024 = "2024-07-31T21:00Z";
const on15Sep2024 = "2024-09-14T21:00Z";
const oct2024 = "2024-09-30T21:00Z";

/** Moments of change. */
const on9May2024 = "2024-05-09T09:00Z";
const on5Sep2022 = "2022-09-05T09:00Z";
const on10Sep2022 = "2022-09-10T09:00Z";

const numberedCases = (): readonly NumberedCase[] => {
  const operator = cast.gridOperator;
  const customer = cast.customerX;
  const otherNamed = cast.supplierB;

  const meteringPoints = [point];
  const grid = at(cast.point, "GRID", operator, customer, on8May2024);
  const whole = generalService(operator, customer, on8May2024);
  const supplyC = at(cast.point, "SUPPLY", cast.supplierC, customer, on8May2024);

  const grid2022 = at(cast.point, "GRID", operator, customer, jan2022);
  const supplyA2022 = at(cast.point, "SUPPLY", cast.supplierA, customer, jan2022);
  const supplyB2023 = at(cast.point, "SUPPLY", cast.supplierB, customer, jan2023, on31Dec2023);
  const supplyC2022 = at(cast.point, "SUPPLY", cast.supplierC, customer, on20Sep2022);
  const market2022 = { meteringPoints, agreements: [grid2022, supplyA2022, supplyB2023] };
  const openC = {
    event: agreementEvent("CREATE", supplyC2022, on5Sep2022),
    consequences: [
      { reason: "UPDATE_BC_SUPPLY_CREATE", agreement: { ...supplyA2022, validTo: on20Sep2022 } },
      { reason: "DELETE_BC_SUPPLY_CREATE", agreement: supplyB2023 },
    ],
  } as const;

  const untilJune = at(cast.point, "GRID", operator, customer, apr2024, on10Jun2024);
  const fromJune = at(cast.point, "GRID", operator, cast.customerY, on20Jun2024, oct2024);

  return [
    {
      number: 1,
      title: {
        en: "A new GRID that is already valid, without a SUPPLY, creates a general service with exactly its validity.",
        et: "Uus juba kehtiv GRID ilma SUPPLY lepinguta toob täpselt sama kehtivusega üldteenuse.",
      },
      set: { meteringPoints },
      steps: [
        {
          event: agreementEvent("CREATE", grid, on9May2024),
          consequences: [{ reason: "CREATE_BC_GRID_CREATE", agreement: whole }],
        },
        { event: clockEvent(jun2024), consequences: [] },
      ],
    },
    {
      number: 1,
      title: {
        en: "The general service of a GRID that starts in the future becomes active with it.",
        et: "Tulevikus algava GRID lepingu üldteenus aktiveerub koos sellega.",
      },
      set: { meteringPoints },
      steps: [
        {
          event: agreementEvent("CREATE", { ...grid, validFrom: jun2024 }, on9May2024),
          consequences: [
            { reason: "CREATE_BC_GRID_CREATE", agreement: generalService(operator, customer, jun2024) },
          ],
        },
        {
          event: clockEvent(jun2024),
          consequences: [],
          activated: [generalService(operator, customer, jun2024)],
        },
      ],
    },
    {
      number: 2,
      title: {
        en: "C registers a SUPPLY from the start of the GRID, a day ago: the general service is deleted.",
        et: "C sõlmib SUPPLY lepingu GRID algusest, päev tagasi: üldteenus kaob.",
      },
      set: { meteringPoints, agreements: [grid, whole] },
      steps: [
        {
          event: agreementEvent("CREATE", supplyC, on9May2024),
          consequences: [{ reason: "DELETE_BC_SUPPLY_CREATE", agreement: whole }],
        },
      ],
    },
    {
      number: 3,
      title: {
        en: "C registers a SUPPLY from June: the general service is deleted, then one until June created.",
        et: "C sõlmib SUPPLY lepingu juunist: üldteenus kustutatakse, siis luuakse juunini kestev.",
      },
      set: { meteringPoints, agreements: [grid, whole] },
      steps: [
        {
          event: agreementEvent("CREATE", { ...supplyC, validFrom: jun2024 }, on9May2024),
          consequences: [
            { reason: "DELETE_BC_SUPPLY_CREATE", agreement: whole },
            {
              reason: "CREATE_BC_SUPPLY_CREATE",
              agreement: generalService(operator, customer, on8May2024, jun2024),
            },
          ],
        },
      ],
    },
    {
      number: 4,
      title: {
        en: "C registers a SUPPLY entirely in the past, from the start of the GRID: the general service starts where it ends.",
        et: "C sõlmib täielikult möödunud SUPPLY lepingu GRID algusest: üldteenus algab selle lõpust.",
      },
      set: {
        meteringPoints,
        agreements: [{ ...grid, validFrom: apr2024 }, generalService(operator, customer, apr2024)],
      },
      steps: [
        {
          event: agreementEvent("CREATE", { ...supplyC, validFrom: apr2024, validTo: may2024 }, on9May2024),
          consequences: [
            { reason: "DELETE_BC_SUPPLY_CREATE", agreement: generalService(operator, customer, apr2024) },
            { reason: "CREATE_BC_SUPPLY_CREATE", agreement: generalService(operator, customer, may2024) },
          ],
        },
      ],
    },
    {
      number: 5,
      title: {
        en: "The operator names a supplier from June: its own general service ends then, the supplier's becomes active in June.",
        et: "Võrguoperaator nimetab müüja juunist: tema enda üldteenus lõpeb siis, teise oma ootab juunini.",
      },
      set: { meteringPoints, agreements: [grid, whole] },
      steps: [
        {
          event: agreementEvent(
            "CREATE",
            between("NAMED_SUPPLIER", cast.namedSupplier, operator, jun2024),
            on9May2024,
          ),
          consequences: [
            { reason: "DELETE_BC_NAMED_SUPPLIER_CREATE", agreement: whole },
            {
              reason: "CREATE_BC_NAMED_SUPPLIER_CREATE",
              agreement: generalService(operator, customer, on8May2024, jun2024),
            },
            {
              reason: "CREATE_BC_NAMED_SUPPLIER_CREATE",
              agreement: generalService(cast.namedSupplier, customer, jun2024),
            },
          ],
        },
        {
          event: clockEvent(aug2024),
          consequences: [],
          activated: [generalService(cast.namedSupplier, customer, jun2024)],
        },
      ],
    },
    {
      number: 6,
      title: {
        en: "Two GRID with a gap, two named suppliers and then none, a SUPPLY at the end: four pieces, none in the gap or during the SUPPLY.",
        et: "Kaks GRID lepingut vahega, kaks nimetatud müüjat ja siis mitte ühtegi, lõpus SUPPLY: neli osa, vahes ega SUPPLY all mitte ühtegi.",
      },
      set: {
        meteringPoints,
        agreements: [
          between("NAMED_SUPPLIER", cast.namedSupplier, operator, apr2024, { validTo: may2024 }),
          between("NAMED_SUPPLIER", otherNamed, operator, may2024, { validTo: aug2024 }),
        ],
      },
      steps: [
        {
          event: agreementEvent("CREATE", untilJune, on9May2024),
          consequences: [
            {
              reason: "CREATE_BC_GRID_CREATE",
              agreement: generalService(cast.namedSupplier, customer, apr2024, may2024),
            },
            {
              reason: "CREATE_BC_GRID_CREATE",
              agreement: generalService(otherNamed, customer, may2024, on10Jun2024),
            },
          ],
        },
        {
          event: agreementEvent("CREATE", fromJune, on9May2024),
          consequences: [
            {
              reason: "CREATE_BC_GRID_CREATE",
              agreement: generalService(otherNamed, cast.customerY, on20Jun2024, aug2024),
            },
            {
              reason: "CREATE_BC_GRID_CREATE",
              agreement: generalService(operator, cast.customerY, aug2024, oct2024),
            },
          ],
        },
        {
          event: agreementEvent(
            "CREATE",
            at(cast.point, "SUPPLY", cast.supplierC, cast.customerY, on15Sep2024, oct2024),
            on9May2024,
          ),
          consequences: [
            {
              reason: "DELETE_BC_SUPPLY_CREATE",
              agreement: generalService(operator, cast.customerY, aug2024, oct2024),
            },
            {
              reason: "CREATE_BC_SUPPLY_CREATE",
              agreement: generalService(operator, cast.customerY, aug2024, on15Sep2024),
            },
          ],
        },
      ],
    },
    {
      number: 7,
      title: {
        en: "C registers a SUPPLY from 20 September to 31 December 2022: A, open-ended, now ends on 20 September; B, of 2023, is unchanged.",
        et: "C sõlmib lepingu 20. septembrist 31. detsembrini 2022: tähtajatu A lõpeb nüüd 20. septembril, 2023. aasta B jääb puutumata.",
      },
      set: market2022,
      steps: [
        {
          event: agreementEvent("CREATE", { ...supplyC2022, validTo: on31Dec2022 }, on5Sep2022),
          consequences: [
            { reason: "UPDATE_BC_SUPPLY_CREATE", agreement: { ...supplyA2022, validTo: on20Sep2022 } },
            {
              reason: "CREATE_BC_SUPPLY_CREATE",
              agreement: generalService(operator, customer, on31Dec2022, jan2023),
            },
            { reason: "CREATE_BC_SUPPLY_CREATE", agreement: generalService(operator, customer, on31Dec2023) },
          ],
        },
      ],
    },
    {
      number: 7,
      title: {
        en: "C registers an open-ended SUPPLY from 20 September 2022 instead: A ends on 20 September, B is deleted.",
        et: "C sõlmib hoopis tähtajatu lepingu 20. septembrist 2022: A lõpeb 20. septembril, B kustutatakse.",
      },
      set: market2022,
      steps: [openC],
    },
    {
      number: 8,
      title: {
        en: "C deletes that agreement on 10 September: A remains ended, general service follows from 20 September.",
        et: "C kustutab selle lepingu 10. septembril: A jääb lõppenuks, alates 20. septembrist järgneb üldteenus.",
      },
      set: market2022,
      steps: [
        openC,
        {
          event: agreementEvent("DELETE", supplyC2022, on10Sep2022),
          consequences: [
            { reason: "CREATE_BC_SUPPLY_DELETE", agreement: generalService(operator, customer, on20Sep2022) },
          ],
        },
      ],
    },
    {
      number: 9,
      title: {
        en: "A registers for a day two weeks ahead, then B for the same day: A is deleted, B remains.",
        et: "A registreerib lepingu kahe nädala pärast algavaks, seejärel B samaks päevaks: A kustutatakse, B jääb.",
      },
      set: { meteringPoints, agreements: [grid2022, generalService(operator, customer, jan2022)] },
      steps: [
        {
          event: agreementEvent("CREATE", { ...supplyA2022, validFrom: on20Sep2022 }, on5Sep2022),
          consequences: [
            { reason: "DELETE_BC_SUPPLY_CREATE", agreement: generalService(operator, customer, jan2022) },
            {
              reason: "CREATE_BC_SUPPLY_CREATE",
              agreement: generalService(operator, customer, jan2022, on20Sep2022),
            },
          ],
        },
        {
          event: agreementEvent(
            "CREATE",
            at(cast.point, "SUPPLY", cast.supplierB, customer, on20Sep2022),
            on5Sep2022,
          ),
          consequences: [
            {
              reason: "DELETE_BC_SUPPLY_CREATE",
              agreement: { ...supplyA2022, validFrom: on20Sep2022 },
            },
          ],
        },
      ],
    },
  ];
};

/** The worked cases, by number (CON-1 to CON-10). */
export const workedCases: readonly NumberedCase[] = numberedCases();
