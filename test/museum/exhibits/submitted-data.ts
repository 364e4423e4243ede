/** Metering data that the Datahub took or refused wrongly. */
import { grid, noon } from "../../../src/rules/example-parties.js";
import type { SubmissionExhibit } from "../exhibit.js";
import { atPoint, dataEvent } from "../support.js";

const energy = { inQty: { rType: "M", kwh: 0.125 } };
const duplicated = { finding: "DuplicateInterval", code: "opp.error.business.metering-data-is-duplicated" };

export const submittedDataExhibits: readonly SubmissionExhibit[] = [
  {
    kind: "submission",
    entry: "EDH-2975",
    date: "2024-09-25",
    type: "Bug",
    title: "Metering data of the repeated hour was refused",
    statements: ["BEY-8", "MD-3"],
    text: "When the clocks go back the local hour from 03:00 occurs twice. As instants they are two intervals; the same instant twice is refused.",
    reconstruction: ["That the data was hourly, as was usual at that time."],
    cases: [
      {
        title: "03:00 in summer time and 03:00 in winter time",
        market: atPoint(grid),
        event: dataEvent("2024-10-28T08:00Z", "PT1H", ["2024-10-27T03:00+03:00", "2024-10-27T03:00+02:00"]),
        finds: [],
      },
      {
        title: "03:00 in summer time twice",
        market: atPoint(grid),
        event: dataEvent("2024-10-28T08:00Z", "PT1H", ["2024-10-27T03:00+03:00", "2024-10-27T03:00+03:00"]),
        finds: [duplicated],
      },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-3453",
    date: "2025-01-31",
    type: "Bug",
    title: "Exported files had rows twice, with wrong times and without quantities",
    statements: ["BEY-8"],
    text: "The files were exported from the Datahub's own pages and are no part of data distribution. Their rows would be refused as a submission: an interval without any quantity, and a start off the boundary.",
    reconstruction: ["The analogy with submitted intervals."],
    cases: [
      {
        title: "an interval with its quantity, and again five minutes later without one",
        market: atPoint(grid),
        event: dataEvent(noon, "PT15M", ["2025-06-08T21:00Z", { pS: "2025-06-08T21:05Z" }]),
        finds: [
          {
            finding: "OffBoundary",
            code: "opp.error.business.timestamp-of-quarterly-resolution-wrong-format",
          },
          { finding: "NoQuantity" },
        ],
      },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-3539",
    date: "2024-11-22",
    type: "Bug",
    title: "One interval twice in a message ended in a technical error",
    statements: ["BEY-8"],
    text: "The same interval of a point twice in one message is an error of the sender, with a code of its own.",
    reconstruction: ["That the two values differ."],
    cases: [
      {
        title: "00:00 twice",
        market: atPoint(grid),
        event: dataEvent(noon, "PT15M", [
          "2025-06-08T21:00Z",
          { pS: "2025-06-08T21:00Z", inQty: { rType: "M", kwh: 1 } },
        ]),
        finds: [duplicated],
      },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-3635",
    date: "2025-01-22",
    type: "Bug",
    title: "Metering data had a local time that does not exist",
    statements: ["BEY-8", "MD-3"],
    text: "When the clocks go forward there is no local hour from 03:00. Written with the offset of winter time it is the instant of 04:00 in summer time: if both are in the message, it has one interval twice.",
    reconstruction: [
      "That the hour of the change of clocks was meant, and that the next hour was in the same message.",
    ],
    cases: [
      {
        title: "03:00 in winter time and 04:00 in summer time",
        market: atPoint(grid),
        event: dataEvent("2025-03-31T08:00Z", "PT1H", ["2025-03-30T03:00+02:00", "2025-03-30T04:00+03:00"]),
        finds: [duplicated],
      },
      {
        title: "02:00 in winter time and 04:00 in summer time",
        market: atPoint(grid),
        event: dataEvent("2025-03-31T08:00Z", "PT1H", ["2025-03-30T02:00+02:00", "2025-03-30T04:00+03:00"]),
        finds: [],
      },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-3760",
    date: "2025-01-31",
    type: "Bug",
    title: "Cubic metres of electricity were accepted and distributed",
    statements: ["BEY-8"],
    text: "Cubic metres are a quantity of gas.",
    reconstruction: ["That the energy was given as well; the code is that of bills, by analogy."],
    cases: [
      {
        title: "m3 and kWh at an electricity point",
        market: atPoint(grid),
        event: dataEvent(noon, "PT15M", [
          { pS: "2025-06-08T21:00Z", inQty: { rType: "M", kwh: 0.125, m3: 1 } },
        ]),
        finds: [{ finding: "InvalidMeasurementType", code: "opp.error.validation.invalid-measurement-type" }],
      },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-3767",
    date: "2025-04-20",
    type: "Story",
    title: "Metering data without a reading time is accepted",
    statements: ["OBJ-3", "BEY-8"],
    text: "rTime may be absent.",
    reconstruction: ["That the data came as a message: the entry is about imported files."],
    cases: [
      {
        title: "an interval without rTime",
        market: atPoint(grid),
        event: dataEvent(noon, "PT15M", [{ pS: "2025-06-08T21:00Z", ...energy }]),
        finds: [],
      },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-5082",
    date: "2025-07-16",
    type: "Bug",
    title: "A start with milliseconds was accepted",
    statements: ["BEY-8"],
    text: "An interval starts on a boundary of its resolution, to the millisecond.",
    reconstruction: ["How many milliseconds."],
    cases: [
      {
        title: "half a second after the quarter-hour",
        market: atPoint(grid),
        event: dataEvent(noon, "PT15M", ["2025-06-08T21:00:00.500Z"]),
        finds: [
          {
            finding: "OffBoundary",
            code: "opp.error.business.timestamp-of-quarterly-resolution-wrong-format",
          },
        ],
      },
      {
        title: "on the quarter-hour, with milliseconds that are 000",
        market: atPoint(grid),
        event: dataEvent(noon, "PT15M", ["2025-06-08T21:00:00.000Z"]),
        finds: [],
      },
    ],
  },
];
