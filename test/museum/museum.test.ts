/**
 * The museum: predict gives what the rule book asks for in each exhibit, and reconcile names the fault. All that is
 * expected is written in the exhibits, by hand.
 */
import type { EventDocument } from "../../src/documents/event-types.js";
import { checkEvents } from "../../src/predict/check-events.js";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  access,
  checkRequest,
  coordinationCandidates,
  isDelivery,
  parseInstant,
  predict,
} from "../../src/index.js";
import type { Instant } from "../../src/index.js";
import type { Report } from "../../src/reconcile/index.js";
import { reconcile } from "../../src/reconcile/index.js";
import { statementIds } from "../../src/rulebook/statements.js";
import type { DeliveryExhibit, Exhibit, Found } from "./exhibit.js";
import { exhibits } from "./exhibits/index.js";
import { faultlessInbox, messageOf, setOf } from "./support.js";

const instant = (text: string): Instant => {
  const read = parseInstant(text);
  if (read._tag === "Left") throw new Error(`${text} is not an instant`);
  return read.right;
};

const ofKind = <Kind extends Exhibit["kind"]>(...kinds: readonly Kind[]) =>
  exhibits.filter((one): one is Extract<Exhibit, { readonly kind: Kind }> =>
    (kinds as readonly string[]).includes(one.kind),
  );

const reportOn = async (exhibit: DeliveryExhibit, received: readonly unknown[]): Promise<Report> => {
  const options = { set: setOf(exhibit.market), for: exhibit.for, at: instant("2025-07-02T00:00Z") };
  const report = await reconcile(options, { events: exhibit.events, received });
  if (report._tag === "Left") throw new Error(JSON.stringify(report.left));
  return report.right;
};

/** A finding as text, in one order; a rule that is not stated plays no part. */
const asText = (one: Found, withRule: boolean): string =>
  [one.class, one.resourceType, one.agreementType ?? "-", withRule ? (one.rule ?? "-") : ""].join(" ");

const foundIn = ({ findings }: Report): readonly Found[] =>
  findings.map(({ class: of, resourceType, rule, key: { agreementType } }) => ({
    class: of,
    resourceType,
    ...(rule !== undefined && { rule }),
    ...(typeof agreementType === "string" && { agreementType }),
  }));

describe.each(ofKind("distribution", "message"))("$entry: $title", (exhibit) => {
  const { market, events, due, undistributed, found, sent, notes = [] } = exhibit;
  const { lines, error } = predict(setOf(market), events as readonly unknown[] as readonly EventDocument[]);

  it("is due by the rule book", () => {
    expect(error).toBeUndefined();
    const predicted = lines
      .filter(isDelivery)
      .map(({ event, occurredAt, recipientEic, resourceType, reason, mode, content, grounds }) => ({
        event,
        occurredAt,
        recipientEic,
        resourceType,
        reason,
        mode,
        content,
        grounds: grounds.map(({ rule, role }) => `${rule} ${role}`),
      }));
    const expected = due.map((one) => ({
      event: 0,
      occurredAt: events[one.event ?? 0]?.["occurredAt"],
      mode: undefined,
      ...one,
    }));
    expect(predicted).toHaveLength(expected.length);
    expect(predicted).toEqual(expect.arrayContaining(expected));
    expect(lines.filter((line) => !isDelivery(line))).toEqual(
      undistributed === undefined ? [] : [{ event: 0, undistributed }],
    );
  });

  it("is due to each party in the order of the exhibit", () => {
    const namesOf = (
      list: readonly { recipientEic: string; reason: string; content: unknown }[],
      eic: string,
    ) =>
      list
        .filter(({ recipientEic }) => recipientEic === eic)
        .map(({ reason, content }) => ({ reason, content }));
    for (const eic of new Set(due.map(({ recipientEic }) => recipientEic)))
      expect(namesOf(lines.filter(isDelivery), eic)).toEqual(namesOf(due, eic));
  });

  it("has no finding if the Datahub has no fault", async () => {
    const report = await reportOn(exhibit, faultlessInbox(due, events, exhibit.for));
    expect(report.findings).toEqual([]);
  });

  it("is found by reconcile", async () => {
    const report = await reportOn(exhibit, sent.map(messageOf));
    const texts = (all: readonly Found[], withRule: boolean) =>
      all.map((one) => asText(one, withRule)).sort();
    expect(texts(foundIn(report), false)).toEqual(texts(found, false));
    const ruled = found.filter(({ rule }) => rule !== undefined);
    expect(texts(foundIn(report), true)).toEqual(expect.arrayContaining([...texts(ruled, true)]));
    for (const { text } of found)
      if (text !== undefined)
        expect(report.findings.map((one) => one.text)).toContainEqual(expect.stringContaining(text));
    expect(report.notes.map(({ tag }) => tag)).toEqual(expect.arrayContaining([...notes]));
  });
});

describe.each(ofKind("submission"))("$entry: $title", ({ cases }) => {
  it.each(cases)("$title", ({ market, event, finds }) => {
    const { findings, error } = checkEvents(setOf(market), [event]);
    expect(error).toBeUndefined();
    expect(findings.map(({ finding, code }) => ({ finding, ...(code !== undefined && { code }) }))).toEqual(
      finds,
    );
  });
});

describe.each(ofKind("access"))("$entry: $title", ({ market, cases }) => {
  it.each(cases)("$title", ({ eic, meterEic, from, to, now, meteringPoint, periods }) => {
    const span = { from: instant(from), to: instant(to) };
    const answer = access({ set: setOf(market), authorizations: [], eic, meterEic, span, now: instant(now) });
    if (answer._tag === "Left") throw new Error(JSON.stringify(answer.left));
    expect(answer.right.meteringPoint).toBe(meteringPoint);
    expect(answer.right.periods).toEqual(
      periods.map(([start, end]) => ({ from: instant(start), to: instant(end) })),
    );
  });
});

describe.each(ofKind("coordination"))("$entry: $title", (exhibit) => {
  const { market, action, agreement, initiatorEic, now, candidates, listed } = exhibit;
  const set = setOf(market);

  it("has the candidates of the rule book, not those that were listed", () => {
    const requested = [...setOf({ meteringPoints: [], agreements: [agreement] }).agreements()];
    expect(requested).toHaveLength(1);
    const found = requested
      .flatMap((one) => coordinationCandidates(set, { action, agreement: one }, initiatorEic, instant(now)))
      .filter(({ granted }) => granted);
    expect([...new Set(found.map(({ eic, role }) => `${eic} ${role}`))].sort()).toEqual(
      candidates.map(([eic, role]) => `${eic} ${role}`).sort(),
    );
    const eics = [...new Set(found.map(({ eic }) => eic))].sort();
    expect(eics).not.toEqual([...listed].sort());
  });
});

describe.each(ofKind("service"))("$entry: $title", ({ now, cases }) => {
  it.each(cases)("$title", ({ request, breaks }) => {
    const checked = checkRequest(request, instant(now));
    expect(checked._tag === "Left" ? checked.left.map(({ tag }) => tag) : []).toEqual(breaks);
  });
});

describe.each(ofKind("elsewhere"))("$entry: $title", ({ shownBy }) => {
  it.each(shownBy)("$title", ({ file, title }) => {
    const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, "utf8")).toContain(title);
  });
});

describe("the museum", () => {
  it("has at least fifty entries, each once, in the order of their numbers", () => {
    const entries = exhibits.map(({ entry }) => Number(entry.slice("EDH-".length)));
    expect(entries.length).toBeGreaterThanOrEqual(50);
    expect(entries).toEqual([...new Set(entries)].sort((a, b) => a - b));
  });

  it("names statements that the rule book has, and the date of each entry", () => {
    for (const { entry, date, statements } of exhibits) {
      expect(statementIds, entry).toEqual(expect.arrayContaining([...statements]));
      expect(date, entry).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it("has of each kind at least one, most of them about distribution", () => {
    const kinds = exhibits.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(7);
    expect(kinds.filter((kind) => kind === "distribution").length).toBeGreaterThanOrEqual(30);
  });
});
