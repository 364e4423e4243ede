/** levik as an implementation that answers conformance vectors. */
import { answerLines } from "./answer-lines.js";
import { agreementSet } from "../../../../src/market/build-agreement-set.js";
import { predict } from "../../../../src/predict/predict.js";

await answerLines(({ set, events, edition }) => {
  const built = agreementSet(set as never);
  if (built._tag === "Left") throw new Error("the set is wrong");
  return predict(built.right.set, events as never, { edition }).lines;
});
