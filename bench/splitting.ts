/**
 * What the rows split with: a set, a situation, and a decoded message given out.
 */
import type { AgreementSet, AgreementSetDocument } from "../src/index.js";
import { agreementSet, chosenReadings } from "../src/index.js";
import type { Distribution } from "../src/split/index.js";
import { coverageOf, distribute, unitsOfMeteringDataV1 } from "../src/split/index.js";
import type { Message } from "./messages.js";

/** The set of a document that is right. */
export const setOf = (document: Partial<AgreementSetDocument>): AgreementSet => {
  const built = agreementSet(document);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left.slice(0, 3)));
  return built.right.set;
};

/** Splits a message that has been decoded: every account interval read, the rules asked, the parts made. */
export const splitDecoded = (set: AgreementSet, message: Message, senderEic?: string): Distribution => {
  const units = unitsOfMeteringDataV1(message);
  return distribute(units, {
    on: "METERING_DATA",
    coverage: coverageOf(units),
    set,
    now: 0,
    initiatorEic: senderEic,
    action: "CREATE",
    edition: "en",
    readings: chosenReadings,
  });
};
