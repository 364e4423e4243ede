/** Worked cases 7 to 9: a SUPPLY that ends or deletes another. */
import { at, eics, point } from "../example-parties.js";
import type { NumberedCase } from "./worked-case.js";
import { agreementEvent, generalService } from "./worked-case.js";

/** Local midnights of Tallinn as instants. */
const jan2022 = "2021-12-31T22:00Z";
const on20Sep2022 = "2022-09-19T21:00Z";
const on31Dec2022 = "2022-12-30T22:00Z";
const jan2023 = "2022-12-31T22:00Z";
const on31Dec2023 = "2023-12-30T22:00Z";

/** Moments of change. */
const on5Sep2022 = "2022-09-05T09:00Z";
const on10Sep2022 = "2022-09-10T09:00Z";

/** The cases about suppliers that follow one another. */
export const supplyCases = (): readonly NumberedCase[] => {
  const operator = eics.gridOperator;
  const customer = eics.customerX;

  const meteringPoints = [point];
  const grid2022 = at(eics.point, "GRID", operator, customer, jan2022);
  const supplyA2022 = at(eics.point, "SUPPLY", eics.supplierA, customer, jan2022);
  const supplyB2023 = at(eics.point, "SUPPLY", eics.supplierB, customer, jan2023, on31Dec2023);
  const supplyC2022 = at(eics.point, "SUPPLY", eics.supplierC, customer, on20Sep2022);
  const market2022 = { meteringPoints, agreements: [grid2022, supplyA2022, supplyB2023] };
  const openC = {
    event: agreementEvent("CREATE", supplyC2022, on5Sep2022),
    consequences: [
      { reason: "UPDATE_BC_SUPPLY_CREATE", agreement: { ...supplyA2022, validTo: on20Sep2022 } },
      { reason: "DELETE_BC_SUPPLY_CREATE", agreement: supplyB2023 },
    ],
  } as const;

  return [
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
            at(eics.point, "SUPPLY", eics.supplierB, customer, on20Sep2022),
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
