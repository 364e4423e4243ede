/**
 * The state as a link: packed into the fragment of the address, which a browser never sends anywhere.
 *
 *     fragment = "#s=" packing "." base64url of the JSON      packing = z (deflated) | j (as it is)
 */
import { comparedIn, readingsIn } from "./rule-books.js";
import type { State } from "./state.js";
import { firstState, isUntouched, withPreset } from "./state.js";

const MARK = "#s=";
/** A link may unpack to so many bytes and no more. */
const MOST_BYTES = 32_000_000;

const toBase64 = (bytes: Uint8Array): string => {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

const gathered = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) throw new RangeError("the link unpacks to more than a page can hold");
    pieces.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const through = (
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> => gathered(new Blob([bytes]).stream().pipeThrough(stream));

/** What of a state goes into a link; a market that is its preset's goes by its name. */
const shared = (state: State): Partial<State> => {
  if (!isUntouched(state)) return state;
  const { set: _set, events: _events, ...rest } = state;
  return rest;
};

/** The fragment that restores a state. */
export const fragmentOf = async (state: State): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(shared(state))) as Uint8Array<ArrayBuffer>;
  return typeof CompressionStream === "undefined"
    ? `${MARK}j.${toBase64(bytes)}`
    : `${MARK}z.${toBase64(await through(bytes, new CompressionStream("deflate-raw")))}`;
};

const isText = (value: unknown): value is string => typeof value === "string";
const textOr = <A extends string | undefined>(value: unknown, otherwise: A): string | A =>
  isText(value) ? value : otherwise;

/** A state from what a link held; whatever is not as it should be stays as it is. */
const restored = (state: State, given: unknown): State => {
  if (typeof given !== "object" || given === null) return state;
  const source = given as Readonly<Record<string, unknown>>;
  const preset = textOr(source["preset"], undefined);
  const market = preset === undefined ? { ...state, preset } : withPreset(state, preset);
  const plan = (source["plan"] ?? {}) as Readonly<Record<string, unknown>>;
  const reconcile = (source["reconcile"] ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...market,
    language: source["language"] === "et" ? "et" : "en",
    edition: source["edition"] === "et" ? "et" : "en",
    readings: readingsIn(source["readings"]),
    set: textOr(source["set"], market.set),
    events: textOr(source["events"], market.events),
    step: Number.isInteger(source["step"]) ? (source["step"] as number) : market.step,
    allEvents: source["allEvents"] === true,
    point: textOr(source["point"], undefined),
    party: textOr(source["party"], undefined),
    reason: textOr(source["reason"], state.reason),
    reasonOf: textOr(source["reasonOf"], state.reasonOf),
    plan: {
      type: textOr(plan["type"], state.plan.type),
      from: textOr(plan["from"], state.plan.from),
      to: textOr(plan["to"], state.plan.to),
      now: textOr(plan["now"], state.plan.now),
      newestFirst: plan["newestFirst"] === true,
    },
    reconcile: {
      at: textOr(reconcile["at"], state.reconcile.at),
      tolerance: textOr(reconcile["tolerance"], state.reconcile.tolerance),
    },
    compared: comparedIn(source["compared"], state.compared),
    isCompared: source["isCompared"] === true,
  };
};

/** A state as a file, for who finds its link too long. */
export const sharedText = (state: State): string =>
  `${JSON.stringify({ levik: "playground", state: shared(state) })}\n`;

/** The state of such a file. */
export const restoredFrom = restored;

/** Whether a fragment holds a shared state, readable or not. */
export const isSharedFragment = (fragment: string): boolean => fragment.startsWith(MARK);

/** The state of a fragment; undefined when the fragment holds none, "broken" when it cannot be read. */
export const stateOf = async (fragment: string): Promise<State | "broken" | undefined> => {
  if (!isSharedFragment(fragment)) return undefined;
  try {
    const bytes = fromBase64(fragment.slice(MARK.length + 2));
    const plain =
      fragment[MARK.length] === "z" ? await through(bytes, new DecompressionStream("deflate-raw")) : bytes;
    return restored(firstState("en"), JSON.parse(new TextDecoder().decode(plain)));
  } catch {
    return "broken";
  }
};
