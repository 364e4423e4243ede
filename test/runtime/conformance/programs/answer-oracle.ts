/** The oracle of the tests as an implementation that answers conformance vectors. */
import { answerLines } from "./answer-lines.js";
import { oraclePredict } from "../../../oracles/predict-oracle.js";

await answerLines(
  ({ set, events, edition }) => oraclePredict(set as never, events as never, { edition }).deliveries,
);
