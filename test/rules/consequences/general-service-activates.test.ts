import { describe, expect, it } from "vitest";
import { activations } from "../../../src/rules/consequences/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import { at, eics, day } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { resultOf, setOf } from "./reading.js";

const now = instantOf("2025-06-10T09:00Z");
const service = (validFrom: string): AgreementDocument =>
  at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, validFrom);

describe("activations", () => {
  it("are in order of start, whether they were in the set at first or were added by changes", () => {
    let set = setOf({ meteringPoints: [], agreements: [service(day.sep2025)] });
    for (const start of [day.jan2026, day.jul2025]) {
      set = resultOf(set, "CREATE", service(start), now).after;
    }
    expect(activations(set, now, instantOf(day.jan2026)).map(({ document }) => document)).toEqual([
      service(day.jul2025),
      service(day.sep2025),
      service(day.jan2026),
    ]);
  });
});
