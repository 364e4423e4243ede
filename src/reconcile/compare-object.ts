/**
 * One object, such as a bill or an agreement: all that was due of it and all that was received, each in its class.
 */
import type { Question } from "./refusal-question.js";
import type { Comparable } from "./comparable.js";
import type { One, Attributes, Fit } from "./pairing.js";
import { compareMessageRefs } from "./message-ref.js";
import type { Instant } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import type { Coverage } from "./coverage.js";
import { absenceOf } from "./coverage.js";
import type { Finding, FindingWithoutText } from "./finding.js";
import type { TextDetails } from "./finding-text.js";
import type { ObjectData, ReceivedObject } from "./object-bucket.js";
import { attributesOf, differingNames, shownAttributes, versionText } from "./comparing.js";
import { pairUp } from "./pair.js";
import { reasonFit } from "./compare-reason.js";
import type { DueOfObject } from "./record.js";
import { replacedOf } from "./replaced.js";
import type { Settings, Results } from "./results.js";
import { coverageOf } from "./results.js";

const exactText = (reason: string | undefined, { attributes, identity }: Comparable): string =>
  attributes.size === 0 ? String(reason) : `${String(reason)} ${identity}`;

/** An object as it is paired; its attributes are computed only where comparing equal texts is not enough. */
const oneOf = (at: Instant, reason: string | undefined, object: Comparable): One => {
  let attributes: Attributes | undefined;
  return {
    at,
    reason,
    text: exactText(reason, object),
    version: versionText(object),
    attributes: () => (attributes ??= attributesOf(object)),
  };
};

const baseOf = (of: Finding["class"], { resourceType, key, period }: Comparable): FindingWithoutText => ({
  class: of,
  resourceType,
  key,
  ...period,
  units: 1,
});

const expectedOf = ({ delivery }: DueOfObject, content: unknown): NonNullable<Finding["expected"]> => ({
  event: delivery.event,
  occurredAt: delivery.occurredAt,
  reason: delivery.reason,
  content,
});

const receivedOf = ({ messageRef }: ReceivedObject, content: unknown): NonNullable<Finding["received"]> => ({
  messageId: messageRef.id,
  createdTime: messageRef.createdTime,
  ...(messageRef.reason !== undefined && { reason: messageRef.reason }),
  content,
});

/** By message, those of one message in the order of the message. */
const inOrder = (received: readonly ReceivedObject[]): readonly ReceivedObject[] =>
  [...received].sort((a, b) => compareMessageRefs(a.messageRef, b.messageRef));

/**
 * Compares what was due of one object with what was received. `ask` makes the question about an object that was not due.
 *
 * Statements: AGR-2, RSN-1, RSN-5, RSN-7, SCAN-11.
 */
export const compareObject = (
  data: ObjectData,
  settings: Settings,
  results: Results,
  ask: (received: ReceivedObject) => Question,
): void => {
  const { due } = data;
  const received = inOrder(data.received);
  const find = (finding: FindingWithoutText, rule: string | undefined, details: TextDetails): void => {
    const withRule = { ...finding, ...(rule !== undefined && { rule }) };
    results.addFinding(withRule, details);
  };

  const fitOf = (d: number, r: number): Fit => {
    const { delivery, object } = due[d]!;
    const { messageRef, object: actual } = received[r]!;
    const differing = differingNames(object, actual, settings.tolerance);
    const reason = reasonFit(settings.edition, object.resourceType, delivery.reason, messageRef.reason);
    return {
      agrees: differing.length === 0 && reason !== "other",
      isCoarser: reason === "coarser",
      differing: reason === "other" ? [...differing, "reason"] : differing,
    };
  };
  const pairing = pairUp(
    due.map(({ delivery: { at, reason }, object }) => oneOf(at, reason, object)),
    received.map(({ messageRef: { at, reason }, identity, object }) => ({
      ...oneOf(at, reason, object),
      content: object.identity,
      message: identity,
    })),
    {
      tolerance: settings.tolerance,
      reasonFit: (a, b) => reasonFit(settings.edition, received[0]!.object.resourceType, a, b),
      fitOf,
    },
  );

  for (const { due: d, received: r, fit } of pairing.pairs) {
    const [expected, actual] = [due[d]!, received[r]!];
    const { resourceType } = expected.object;
    if (fit.isCoarser) results.countCoarser(resourceType, 1);
    if (!fit.agrees) {
      const names = fit.differing.filter((name) => name !== "reason");
      find(
        {
          ...baseOf("different", expected.object),
          expected: expectedOf(expected, shownAttributes(expected.object, names)),
          received: receivedOf(actual, shownAttributes(actual.object, names)),
        },
        expected.delivery.rule,
        { differing: fit.differing },
      );
    } else if (actual.messageRef.at - expected.delivery.at > settings.lateAfter) {
      find(
        {
          ...baseOf("late", expected.object),
          expected: expectedOf(expected, expected.object.document),
          received: receivedOf(actual, actual.object.document),
        },
        expected.delivery.rule,
        {},
      );
    } else results.count(resourceType, "matched", 1);
  }

  const isReplaced = pairing.due.length > 0 ? replacedOf(due) : [];
  let coverage: Coverage | undefined;
  for (const d of pairing.due) {
    const expected = due[d]!;
    const { delivery, object } = expected;
    if (isReplaced[d] === true) {
      results.count(object.resourceType, "superseded", 1);
      continue;
    }
    const { version, at } = delivery;
    coverage ??= coverageOf(settings, object.resourceType);
    const absence = absenceOf(coverage, object.resourceType, version, at, settings.lateAfter);
    const finding = {
      ...baseOf(absence.class, object),
      expected: expectedOf(expected, object.document),
    };
    if (absence.class === "missing") find(finding, delivery.rule, {});
    else {
      results.addGaps(object.resourceType, absence.gaps);
      const until = writeInstant(absence.until);
      const isLost = absence.until <= settings.at;
      find(isLost ? finding : { ...finding, recoverableUntil: until }, delivery.rule, { lostSince: until });
    }
  }

  for (const { received: r, of } of pairing.duplicates) {
    const actual = received[r]!;
    find(
      {
        ...baseOf("duplicate", actual.object),
        received: receivedOf(actual, { sameAs: received[of]!.messageRef.id }),
      },
      undefined,
      {},
    );
  }
  for (const r of pairing.received) {
    const actual = received[r]!;
    const finding = {
      ...baseOf("unexpected", actual.object),
      received: receivedOf(actual, actual.object.document),
    };
    results.addUnexpected(finding, ask(actual));
  }
};
