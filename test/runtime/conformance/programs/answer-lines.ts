/** The protocol of conformance vectors: one line of output for each line of input. */
import { createInterface } from "node:readline";

interface Question {
  readonly id: string;
  readonly edition: "en" | "et";
  readonly set: unknown;
  readonly events: readonly unknown[];
}

export const answerLines = async (
  deliveriesOf: (question: Question) => readonly unknown[],
): Promise<void> => {
  for await (const line of createInterface({ input: process.stdin })) {
    const question = JSON.parse(line) as Question;
    console.log(JSON.stringify({ id: question.id, deliveries: deliveriesOf(question) }));
  }
};
