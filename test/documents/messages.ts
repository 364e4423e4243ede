/** Every decoder with valid messages, for tests that apply to all decoders. */
import * as wire from "../../src/documents/index.js";
import type { DecodeResult } from "../../src/documents/index.js";
import { languages, meteringPoints, sample, secondVersion } from "./samples.js";
import type { SampleName } from "./samples.js";

export interface Case {
  readonly name: string;
  readonly decode: (input: unknown) => DecodeResult<unknown>;
  readonly codec: { readonly is: (u: unknown) => boolean; readonly encode: (a: never) => unknown };
  /** Fresh messages that are decoded without errors and remarks. */
  readonly messages: () => readonly unknown[];
}

const seeds =
  (...names: readonly SampleName[]) =>
  (): readonly unknown[] =>
    names.flatMap((name) => languages.map((language) => sample(name, language)));

const made =
  (...values: readonly unknown[]) =>
  (): readonly unknown[] =>
    values.map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const answers = seeds("search-answer");
const messagesOf = (answer: unknown): readonly unknown[] =>
  (answer as { dataDistributions: readonly unknown[] }).dataDistributions;

export const cases: readonly Case[] = [
  {
    name: "AgreementV1",
    decode: wire.decodeAgreementV1,
    codec: wire.AgreementContentV1,
    messages: seeds("agreement-general-service", "agreement-joint-invoice"),
  },
  {
    name: "MeteringPointV1",
    decode: wire.decodeMeteringPointV1,
    codec: wire.MeteringPointV1,
    messages: () => [...seeds("metering-point")(), ...made(...meteringPoints)()],
  },
  {
    name: "MeteringDataV1",
    decode: wire.decodeMeteringDataV1,
    codec: wire.MeteringDataV1,
    messages: seeds("metering-data"),
  },
  {
    name: "NetworkBillV1",
    decode: wire.decodeNetworkBillV1,
    codec: wire.NetworkBillContentV1,
    messages: seeds("network-bill"),
  },
  {
    name: "CustomerDataV1",
    decode: wire.decodeCustomerDataV1,
    codec: wire.CustomerDataV1,
    messages: seeds("customer-billing", "customer-name"),
  },
  {
    name: "AuthorizationV1",
    decode: wire.decodeAuthorizationV1,
    codec: wire.AuthorizationV1,
    messages: seeds("authorization"),
  },
  {
    name: "CoordinationV1",
    decode: wire.decodeCoordinationV1,
    codec: wire.CoordinationV1,
    messages: made(
      { id: "c0", meterEic: "38ZGO-10000074-U", candidates: ["38X-EIN-OS-----J"], change: "CREATED" },
      {},
    ),
  },
  {
    name: "SearchAnswerV1",
    decode: wire.decodeSearchAnswerV1,
    codec: wire.SearchAnswerV1,
    messages: answers,
  },
  {
    name: "SearchAnswerFrameV1",
    decode: wire.decodeSearchAnswerFrameV1,
    codec: wire.SearchAnswerFrameV1,
    messages: answers,
  },
  {
    name: "DistributionMessageV1",
    decode: wire.decodeMessageV1,
    codec: wire.DistributionMessageV1,
    messages: () => answers().flatMap(messagesOf),
  },
  {
    name: "SearchRequestV1",
    decode: wire.decodeSearchRequestV1,
    codec: wire.SearchRequestV1,
    messages: made(
      {
        createdTimeFrom: "2024-01-02T00:00:00+02:00",
        createdTimeTo: "2024-01-03T00:00:00+02:00",
        resourceType: "AGREEMENT",
        pagination: { page: 0, pageSize: 100 },
        marketParticipantContext: {
          marketParticipantIdentification: "38X-EIN-OS-----J",
          marketParticipantRole: "OPEN_SUPPLIER",
          commodityType: "ELECTRICITY",
        },
      },
      {
        dataDistributionAttributes: { idFrom: 4656, idTo: 4661, resourceType: "NETWORK_BILL" },
        pagination: { page: 0, pageSize: 100 },
      },
      { idFrom: 4656, idTo: 4661, resourceType: "METERING_DATA", pagination: { page: 3 } },
    ),
  },
  {
    name: "AgreementV2",
    decode: wire.decodeAgreementV2,
    codec: wire.AgreementContentV2,
    messages: () => [
      ...seeds("agreement-general-service", "agreement-joint-invoice")(),
      [
        {
          id: "c1f0c9a4-8d0f-4c63-9d0e-0c7b1f4c2a11",
          agreementType: "GRID",
          meteringPointEic: "38ZGO-10000074-U",
          commodityType: "ELECTRICITY",
          preliminaryTerminationFee: false,
          validFrom: "2026-05-31T21:00Z",
        },
      ],
    ],
  },
  {
    name: "MeteringDataV2",
    decode: wire.decodeMeteringDataV2,
    codec: wire.MeteringDataV2,
    messages: made(secondVersion["metering-data"], secondVersion["metering-data"][0]),
  },
  {
    name: "NetworkBillV2",
    decode: wire.decodeNetworkBillV2,
    codec: wire.NetworkBillContentV2,
    messages: made(secondVersion["network-bill"]),
  },
  { name: "PageV2", decode: wire.decodePageV2, codec: wire.PageV2, messages: made(secondVersion.page) },
  {
    name: "PageFrameV2",
    decode: wire.decodePageFrameV2,
    codec: wire.PageFrameV2,
    messages: made(secondVersion.page),
  },
  {
    name: "DistributionMessageV2",
    decode: wire.decodeMessageV2,
    codec: wire.DistributionMessageV2,
    messages: made(...secondVersion.page.content),
  },
];
