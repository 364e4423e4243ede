import { marketOfSample } from "../../src/synthetic/sample-market.js";
import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import { resourceTypes } from "../../src/documents/vocabulary.js";
import { concernsOf } from "../../src/synthetic/concerning.js";
import { pointAt } from "../../src/synthetic/sample-point.js";
import { UnexpectedMessages } from "../../src/synthetic/unexpected-messages.js";
import { decodeContent } from "../../src/documents/content.js";

const versionOf = (content: unknown): "V1" | "V2" =>
  Array.isArray(content) && "meteringPointEic" in (content[0] as object) ? "V2" : "V1";

describe("unexpected messages", () => {
  const market = marketOfSample(60, 4);
  const concerns = concernsOf(market);

  it.each(resourceTypes)("of type %s are decoded without a remark", (resourceType) => {
    const unexpected = new UnexpectedMessages(market, concerns);
    for (const at of [market.season.day(0).from, market.season.day(2).from]) {
      for (let i = 0; i < 10; i++) {
        const { content } = unexpected.stray(resourceType, at)!;
        const decoded = decodeContent(resourceType, versionOf(content), content);
        expect(decoded).toMatchObject({ _tag: "Right", right: { remarks: [] } });
      }
    }
  });

  it("are about points that do not concern the participant, or the point that it lost to another supplier", () => {
    const unexpected = new UnexpectedMessages(market, concerns);
    const eics = new Map(
      Array.from({ length: market.points }, (_, i) => [pointAt(market, i).document.meterEic, i]),
    );
    const met = new Set<number>();
    for (let i = 0; i < 60; i++) {
      const { content } = unexpected.stray("METERING_DATA", market.season.day(2).from)!;
      met.add(eics.get((content as { meteringPointEic: string }[])[0]!.meteringPointEic)!);
    }
    expect(met.has(2)).toBe(true);
    expect([...met].filter((index) => concerns(index))).toEqual([2]);
    expect(met.size).toBeGreaterThan(5);
  });

  it("are only joint invoices if there is no such point", () => {
    const small = marketOfSample(1, 4);
    const unexpected = new UnexpectedMessages(small, () => true);
    const at = small.season.day(2).from;
    expect(unexpected.stray("METERING_DATA", at)).toBeUndefined();
    const invoices = Array.from({ length: 40 }, () => unexpected.stray("AGREEMENT", at)).filter(
      (stray) => stray !== undefined,
    );
    expect(invoices.length).toBeGreaterThan(3);
    for (const { content } of invoices) {
      const { agreementType, serviceProviderEic, customerEic } = content as AgreementDocument;
      expect(agreementType).toBe("JOINT_INVOICE");
      expect([serviceProviderEic, customerEic]).not.toContain(small.cast.participant);
    }
  });
});
