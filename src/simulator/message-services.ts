/**
 * The services in which a message can be read (API-3 to API-5, BEY-11, D-BEY-11).
 */
import type { About, ServiceId } from "../scan/service-list.js";
import { services, servicesFor } from "../scan/service-list.js";
import type { MessageVersion } from "../documents/content.js";
import type { Eic } from "../documents/eic.js";
import type { CommodityType } from "../documents/vocabulary.js";
import { commodityTypes } from "../documents/vocabulary.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Delivery } from "../predict/predict.js";
import { marketOfPoint } from "../rules/submission/market-of-point.js";
import type { Instant } from "../time/instant.js";

const isCommodity = (text: string | undefined): text is CommodityType =>
  commodityTypes.some((known) => known === text);

/** The metering point of the first item of a message. */
const firstPoint = (content: Delivery["content"]): Eic | undefined => {
  const item: unknown = Array.isArray(content) ? content[0] : undefined;
  if (typeof item !== "object" || item === null) return undefined;
  const { meterEic, meteringPointEic } = item as {
    readonly meterEic?: string;
    readonly meteringPointEic?: string;
  };
  return meterEic ?? meteringPointEic;
};

const aboutOf = (set: AgreementSet, content: Delivery["content"], sentAs: MessageVersion): About => {
  const point = firstPoint(content);
  const commodityType = point === undefined ? undefined : marketOfPoint(set, point);
  return { sentAs, ...(isCommodity(commodityType) && { commodityType }) };
};

/** The service of a version that has the resource type at any time. */
const fallback = (resourceType: Delivery["resourceType"], sentAs: MessageVersion): readonly ServiceId[] => {
  const always = servicesFor(resourceType, { from: -Infinity, to: Infinity });
  const ids = always._tag === "Right" ? always.right.map(({ service }) => service) : [];
  return ids.filter((service) => services[service].version === sentAs).slice(0, 1);
};

/**
 * The services that have a message made at a moment: one, or two while agreements are in both. Data and bills are in
 * the service of the version in which they were sent, also at a time when that version should not have been used.
 */
export const servicesOfMessage = (
  set: AgreementSet,
  { resourceType, content }: Delivery,
  sentAs: MessageVersion,
  createdAt: Instant,
): readonly ServiceId[] => {
  const isOfVersions = resourceType === "METERING_DATA" || resourceType === "NETWORK_BILL";
  const about = isOfVersions ? aboutOf(set, content, sentAs) : {};
  const found = servicesFor(resourceType, { from: createdAt, to: createdAt + 1 }, about);
  const ids = found._tag === "Right" ? found.right.map(({ service }) => service) : [];
  return ids.length > 0 ? ids : fallback(resourceType, sentAs);
};
