/** Worked cases 1 to 6: general service with a GRID, a SUPPLY and named suppliers. */
import { at, between, eics, point } from "../example-parties.js";
import type { NumberedCase } from "./worked-case.js";
import { agreementEvent, clockEvent, generalService } from "./worked-case.js";

/** Local midnights of Tallinn as instants. */
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

/** The cases about general service. */
export const generalServiceCases = (): readonly NumberedCase[] => {
  const operator = eics.gridOperator;
  const customer = eics.customerX;
  const otherNamed = eics.supplierB;

  const meteringPoints = [point];
  const grid = at(eics.point, "GRID", operator, customer, on8May2024);
  const whole = generalService(operator, customer, on8May2024);
  const supplyC = at(eics.point, "SUPPLY", eics.supplierC, customer, on8May2024);

  const untilJune = at(eics.point, "GRID", operator, customer, apr2024, on10Jun2024);
  const fromJune = at(eics.point, "GRID", operator, eics.customerY, on20Jun2024, oct2024);

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
        et: "Võrguettevõtja nimetab müüja alates juunist: tema enda üldteenus lõpeb siis, müüja oma aktiveerub juunis.",
      },
      set: { meteringPoints, agreements: [grid, whole] },
      steps: [
        {
          event: agreementEvent(
            "CREATE",
            between("NAMED_SUPPLIER", eics.namedSupplier, operator, jun2024),
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
              agreement: generalService(eics.namedSupplier, customer, jun2024),
            },
          ],
        },
        {
          event: clockEvent(aug2024),
          consequences: [],
          activated: [generalService(eics.namedSupplier, customer, jun2024)],
        },
      ],
    },
    {
      number: 6,
      title: {
        en: "Two GRID with a gap, two named suppliers and then none, a SUPPLY at the end: four pieces, none in the gap or during the SUPPLY.",
        et: "Kaks GRID lepingut vahega, kaks nimetatud müüjat ja siis mitte ühtegi, lõpus SUPPLY: neli osa, ei vahes ega SUPPLY ajal ühtegi.",
      },
      set: {
        meteringPoints,
        agreements: [
          between("NAMED_SUPPLIER", eics.namedSupplier, operator, apr2024, { validTo: may2024 }),
          between("NAMED_SUPPLIER", otherNamed, operator, may2024, { validTo: aug2024 }),
        ],
      },
      steps: [
        {
          event: agreementEvent("CREATE", untilJune, on9May2024),
          consequences: [
            {
              reason: "CREATE_BC_GRID_CREATE",
              agreement: generalService(eics.namedSupplier, customer, apr2024, may2024),
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
              agreement: generalService(otherNamed, eics.customerY, on20Jun2024, aug2024),
            },
            {
              reason: "CREATE_BC_GRID_CREATE",
              agreement: generalService(operator, eics.customerY, aug2024, oct2024),
            },
          ],
        },
        {
          event: agreementEvent(
            "CREATE",
            at(eics.point, "SUPPLY", eics.supplierC, eics.customerY, on15Sep2024, oct2024),
            on9May2024,
          ),
          consequences: [
            {
              reason: "DELETE_BC_SUPPLY_CREATE",
              agreement: generalService(operator, eics.customerY, aug2024, oct2024),
            },
            {
              reason: "CREATE_BC_SUPPLY_CREATE",
              agreement: generalService(operator, eics.customerY, aug2024, on15Sep2024),
            },
          ],
        },
      ],
    },
  ];
};
