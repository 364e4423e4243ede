/**
 * The worker of the page: one reconciliation, after which the page ends it.
 */
import type { Answer, ReconcileRequest } from "./request.js";
import { wordsOf } from "../words/words.js";
import { runReconciliation } from "./run-reconciliation.js";

const tell = (answer: Answer): void => postMessage(answer);

addEventListener("message", ({ data }: MessageEvent<ReconcileRequest>) => {
  runReconciliation(data, tell).then(tell, () =>
    tell({ tag: "Refused", lines: [wordsOf[data.language].noReport] }),
  );
});
