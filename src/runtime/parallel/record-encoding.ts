/**
 * Records as bytes: each a frame of its length, the length of its head, the head as JSON, and the columns of its blocks
 * as they are in memory. Columns make up nearly all of a large file, and cost nothing to write and to read.
 */
import type { ParentOf, ObjectType } from "../../reconcile/comparable.js";
import { Buffer } from "node:buffer";
import type { DataBlock } from "../../reconcile/data-block.js";
import { quantityNames } from "../../reconcile/data-block.js";
import { objectsOf } from "../../reconcile/objects.js";
import type { DueData, DueOfObject, Record, ReceivedData, ReceivedObjects } from "../../reconcile/record.js";

const columnNames = ["times", ...quantityNames] as const;

/** A block without its columns; `has` lists the ones that follow. */
type BlockHead = Pick<DataBlock, "length" | "direction" | "from" | "step" | "rType"> & {
  readonly has: readonly (typeof columnNames)[number][];
};

/** The JSON part of a record. */
type Head =
  | (Omit<DueData, "blocks"> & { readonly blocks: readonly BlockHead[] })
  | (Omit<ReceivedData, "blocks"> & { readonly blocks: readonly BlockHead[] })
  | (Omit<DueOfObject, "object"> & { readonly document: unknown })
  | (Omit<ReceivedObjects, "objects"> & { readonly documents: readonly unknown[] })
  | Exclude<Record, DueData | ReceivedData | DueOfObject | ReceivedObjects>;

// --------------------------------------------------------------------------------------------------------- writing

/** Texts of values that are repeated many times in a row: the message of data is stored with each of its points. */
class LastText {
  private value: unknown;
  private text = "";

  of(value: unknown): string {
    if (value !== this.value) {
      this.value = value;
      this.text = JSON.stringify(value);
    }
    return this.text;
  }
}

const blockHead = ({ length, direction, from, step, rType, ...columns }: DataBlock): BlockHead => ({
  length,
  direction,
  from,
  step,
  rType,
  has: columnNames.filter((name) => columns[name] !== undefined),
});

const headText = (record: Record, last: LastText): string => {
  switch (record.tag) {
    case "DueData":
    case "ReceivedData": {
      const { tag, meterEic } = record;
      const by =
        tag === "DueData"
          ? `"delivery":${last.of(record.delivery)}${record.reading === undefined ? "" : `,"reading":${JSON.stringify(record.reading)}`}`
          : `"messageRef":${last.of(record.messageRef)},"identity":${JSON.stringify(record.identity)},"copy":${JSON.stringify(record.copy)}`;
      const blocks = JSON.stringify(record.blocks.map(blockHead));
      return `{"tag":"${tag}","meterEic":${JSON.stringify(meterEic)},${by},"blocks":${blocks}}`;
    }
    case "DueObject": {
      const { object, ...rest } = record;
      return JSON.stringify({ ...rest, document: object.document });
    }
    case "ReceivedObjects": {
      const { objects, ...rest } = record;
      return JSON.stringify({ ...rest, documents: objects.map(({ document }) => document) });
    }
    default:
      return JSON.stringify(record);
  }
};

const LENGTHS = 8;
/** A text of so many characters never has more bytes. */
const BYTES_PER_CHARACTER = 3;

/** Frames one after another, until they are taken. */
export class Frames {
  private bytes = Buffer.allocUnsafe(1 << 12);
  private readonly last = new LastText();
  /** How many bytes there are. */
  length = 0;

  add(record: Record): void {
    const head = headText(record, this.last);
    const start = this.length;
    this.reserve(LENGTHS + BYTES_PER_CHARACTER * head.length);
    const written = this.bytes.write(head, start + LENGTHS, "utf8");
    this.length = start + LENGTHS + written;
    if (record.tag === "DueData" || record.tag === "ReceivedData")
      for (const block of record.blocks) for (const name of columnNames) this.column(block[name]);
    this.bytes.writeUInt32LE(this.length - start, start);
    this.bytes.writeUInt32LE(written, start + 4);
  }

  /** The bytes so far; then it begins anew. They are valid until the next record is added. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  private column(column: Float64Array | undefined): void {
    if (column === undefined) return;
    this.reserve(column.byteLength);
    this.bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), this.length);
    this.length += column.byteLength;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.bytes.length, this.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

// --------------------------------------------------------------------------------------------------------- reading

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
      return { ...rest, objects: objectsOf(head.resourceType, documents, head.messageRef.reason, parentOf) };
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
