import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../src/reconcile/finding.js";
import type { Report } from "../../../src/reconcile/report.js";
import type { WorkerPool, RunOptions } from "../../../src/runtime/parallel/reconcile-files.js";
import { reconcileFiles } from "../../../src/runtime/parallel/reconcile-files.js";
import { threads } from "../../../src/runtime/parallel/threads.js";
import type { DividedFile } from "../files/divided-messages.js";
import { dividedMessages, messagesOf } from "../files/divided-messages.js";
import type { SampleFiles } from "./sample-files.js";
import { sampleFiles } from "./sample-files.js";

const sample: SampleFiles = sampleFiles(6, 5);
const lines = readFileSync(sample.job.received[0]!, "utf8").split("\n").filter(Boolean);
const messages = lines.flatMap((line) => messagesOf(JSON.parse(line)));
const cut = dividedMessages(messages);

let expected: Report;
let pool: WorkerPool;

const reportOf = async (files: readonly DividedFile[], options: RunOptions = {}): Promise<Report> => {
  const directory = mkdtempSync(join(sample.directory, "cut-"));
  try {
    const received = files.map(({ bytes }, i) => {
      const file = join(directory, `received-${i}`);
      writeFileSync(file, bytes);
      return file;
    });
    return await reconcileFiles({ ...sample.job, received }, options);
  } finally {
    rmSync(directory, { recursive: true });
  }
};

beforeAll(async () => {
  const text = messages.map(({ message }) => `${JSON.stringify(message)}\n`).join("");
  expected = await reportOf([{ bytes: Buffer.from(text), errorPages: 0 }]);
  pool = threads(2);
});
afterAll(async () => {
  await pool.close();
  sample.remove();
});

/** A stored error page is reported as a message without an id that is not JSON. */
const isErrorPage = ({ class: of, key, text }: Finding): boolean =>
  of === "unreadable" && key["messageId"] === null && text.includes("expected JSON");

const withoutPlace = (finding: Finding): Finding => ({
  ...finding,
  text: finding.text.replace(/the message at .*? cannot be decoded/, "the message cannot be decoded"),
});

/** The parts of a report about messages: without error pages and the places of messages. */
const messagePartOf = ({ summary, findings, ...rest }: Report) => {
  const { UNKNOWN: unknown, ...types } = summary;
  const errorPages = findings.filter(isErrorPage).length;
  return {
    ...rest,
    types,
    unknown: (unknown?.unreadable ?? 0) - errorPages,
    findings: findings
      .filter((finding) => !isErrorPage(finding))
      .map(withoutPlace)
      .map((finding) => JSON.stringify(finding))
      .sort(),
  };
};

const expectSameReport = async (files: readonly DividedFile[], options?: RunOptions): Promise<void> => {
  const report = await reportOf(files, options);
  expect(messagePartOf(report)).toEqual(messagePartOf(expected));
  const errorPages = files.reduce((sum, file) => sum + file.errorPages, 0);
  expect(report.findings.filter(isErrorPage)).toHaveLength(errorPages);
};

describe("any division of received messages into lines, arrays, pages, documents and files", () => {
  it("has messages of both versions and findings, so that the comparison is meaningful", () => {
    expect(new Set(messages.map(({ version }) => version)).size).toBe(2);
    expect(expected.findings.length).toBeGreaterThan(5);
  });

  it("gives the same report with one thread", async () => {
    await fc.assert(
      fc.asyncProperty(cut, (files) => expectSameReport(files)),
      { numRuns: 60 },
    );
  });

  it("gives the same report with a temporary directory, and with threads", async () => {
    const workerPool = (): WorkerPool => ({ ...pool, close: () => Promise.resolve() });
    await fc.assert(
      fc.asyncProperty(cut, fc.boolean(), (files, isSpread) =>
        expectSameReport(files, { small: 0, ...(isSpread && { workerPool }) }),
      ),
      { numRuns: 30 },
    );
  });
});
