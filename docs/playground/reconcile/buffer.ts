/**
 * Stands for `node:buffer` in the page, with as much of it as reading files needs.
 */
class Bytes extends Uint8Array<ArrayBuffer> {
  override toString(encoding = "utf8", from = 0, to = this.length): string {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(super.subarray(from, to));
  }

  override indexOf(sought: number | string, from = 0): number {
    if (typeof sought === "number") return super.indexOf(sought, from);
    const [first = 0, ...rest] = new TextEncoder().encode(sought);
    for (let at = super.indexOf(first, from); at !== -1; at = super.indexOf(first, at + 1)) {
      if (rest.every((byte, i) => this[at + 1 + i] === byte)) return at;
    }
    return -1;
  }

  copy(to: Uint8Array, at = 0, from = 0, end = this.length): void {
    to.set(super.subarray(from, end), at);
  }
}

const zeros = (length: number): Bytes => new Bytes(new ArrayBuffer(length));

const joined = (pieces: readonly ArrayLike<number>[]): Bytes => {
  const whole = zeros(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

export const Buffer = {
  of: (...bytes: readonly number[]): Bytes => joined([bytes]),
  /** A copy of bytes. */
  from: (bytes: Uint8Array): Bytes => joined([bytes]),
  allocUnsafe: zeros,
  concat: joined,
};

export const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};
