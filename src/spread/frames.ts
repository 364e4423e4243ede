/**
 * Records as bytes: each a frame of its length, the length of its head, the head as JSON, and the columns of its blocks
 * as they stand in memory. Columns make up nearly all of a large file, and cost nothing to write and to read.
 */
import { Buffer } from "node:buffer";
import type { DataBlock } from "../reconcile/DataBlock.js";
import type { ObjectType, ParentOf } from "../reconcile/objects.js";
import { objectsOf } from "../reconcile/objects.js";
import type { DueData, DueOfObject, Record, ReceivedData, ReceivedObjects } from "../reconcile/Record.js";

const columnNames = ["times", "kwh", "m3", "net"] as const;

/** A block without its columns; `has` says which ones follow. */
type BlockHead = Pick<DataBlock, "length" | "direction" | "from" | "step" | "rType"> & {
  readonly has: readonly (typeof columnNames)[number][];
};

type Head =
  | (Omit<DueData, "blocks"> & { readonly blocks: readonly BlockHead[] })
  | (Omit<ReceivedData, "blocks"> & { readonly blocks: readonly BlockHead[] })
  | (Omit<DueOfObject, "object"> & { readonly document: unknown })
  | (Omit<ReceivedObjects, "objects"> & { readonly documents: readonly unknown[] })
  | Exclude<Record, DueData | ReceivedData | DueOfObject | ReceivedObjects>;

const headOf = (record: Record): Head => {
  switch (record.tag) {
    case "DueData":
    case "ReceivedData":
      return {
        ...record,
        blocks: record.blocks.map(({ length, direction, from, step, rType, ...columns }) => ({
          length,
          direction,
          from,
          step,
          rType,
          has: columnNames.filter((name) => columns[name] !== undefined),
        })),
      };
    case "DueObject": {
      const { object, ...rest } = record;
      return { ...rest, document: object.document };
    }
    case "ReceivedObjects": {
      const { objects, ...rest } = record;
      return { ...rest, documents: objects.map(({ document }) => document) };
    }
    default:
      return record;
  }
};

const columnsOf = (record: Record): readonly Float64Array[] =>
  record.tag === "DueData" || record.tag === "ReceivedData"
    ? record.blocks.flatMap((block) => columnNames.flatMap((name) => block[name] ?? []))
    : [];

const LENGTHS = 8;

/** A record as the bytes of one frame. */
export const frameOf = (record: Record): Uint8Array => {
  const head = Buffer.from(JSON.stringify(headOf(record)));
  const columns = columnsOf(record);
  const size = columns.reduce((sum, { byteLength }) => sum + byteLength, LENGTHS + head.length);
  const frame = Buffer.allocUnsafe(size);
  frame.writeUInt32LE(size, 0);
  frame.writeUInt32LE(head.length, 4);
  frame.set(head, LENGTHS);
  let at = LENGTHS + head.length;
  for (const { buffer, byteOffset, byteLength } of columns) {
    frame.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return frame;
};

const recordOf = (head: Head, column: (length: number) => Float64Array, parentOf: ParentOf): Record => {
  switch (head.tag) {
    case "DueData":
    case "ReceivedData": {
      const blocks = head.blocks.map(({ has, ...rest }): DataBlock => {
        const columns: Partial<{ [Name in (typeof columnNames)[number]]: Float64Array }> = {};
        for (const name of has) columns[name] = column(name === "times" ? 2 * rest.length : rest.length);
        return { ...rest, ...columns };
      });
      return { ...head, blocks };
    }
    case "DueObject": {
      const { document, ...rest } = head;
      const { resourceType, reason } = rest.delivery;
      const [object] = objectsOf(resourceType as ObjectType, document, reason, parentOf);
      return { ...rest, object: object! };
    }
    case "ReceivedObjects": {
      const { documents, ...rest } = head;
      return { ...rest, objects: objectsOf(head.resourceType, documents, head.carrier.reason, parentOf) };
    }
    default:
      return head;
  }
};

/** The records of whole frames. */
export function* recordsIn(bytes: Buffer, parentOf: ParentOf): Generator<Record> {
  for (let start = 0; start < bytes.length;) {
    const size = bytes.readUInt32LE(start);
    let at = start + LENGTHS + bytes.readUInt32LE(start + 4);
    const head = JSON.parse(bytes.toString("utf8", start + LENGTHS, at)) as Head;
    const column = (length: number): Float64Array => {
      const values = new Float64Array(length);
      new Uint8Array(values.buffer).set(bytes.subarray(at, at + values.byteLength));
      at += values.byteLength;
      return values;
    };
    yield recordOf(head, column, parentOf);
    start += size;
  }
}
