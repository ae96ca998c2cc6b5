import { unwrapFragment, wrapFragment, type FragmentLetter, type FragmentProblem } from "../core/links/fragment.ts";
import { readSession } from "../core/session/read-session.ts";
import type { Session } from "../core/session/session.ts";

/*
 * A whole session, answers and all, as a URL fragment: deflated JSON. `c` goes on with it on another device, `k` is a
 * scorecard that can be checked.
 */
const VERSION = 1;
/** Characters. Browsers take more, but what is longer than this is a file's business. */
const MAX_FRAGMENT = 8000;
/** Bytes of JSON that a fragment may unfold to; a bomb is not unfolded beyond. What is larger is a file's business, too. */
const MAX_UNFOLDED = 250_000;
/** Values in that JSON. A session has some hundreds; a million empty ones would take their time to be refused one by one. */
const MAX_VALUES = 10_000;
/** Bytes that are unfolded at a time: one bite becomes a thousand times as much at most, which is then counted. */
const BITE = 1024;

export type SessionLetter = Extract<FragmentLetter, "c" | "k">;
export type LinkedSession = { status: "ok"; session: Session } | { status: FragmentProblem };

/** The fragment (without `#`) that carries a session; null when it is too long for a link. */
export async function encodeSession(letter: SessionLetter, session: Session): Promise<string | null> {
  const text = JSON.stringify(session);
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_UNFOLDED || hasTooManyValues(text)) return null;
  const folded = await collect(inBites(bytes, bytes.length).pipeThrough(new CompressionStream("deflate-raw")), Infinity);
  const fragment = wrapFragment(letter, VERSION, folded);
  return fragment.length <= MAX_FRAGMENT ? fragment : null;
}

/** Reads a fragment, with or without `#`. Hostile input gives a named failure; never rejects. */
export async function decodeSession(letter: SessionLetter, fragment: string): Promise<LinkedSession> {
  const unwrapped = unwrapFragment(letter, VERSION, fragment, 4 * MAX_FRAGMENT);
  if (unwrapped.status !== "ok") return unwrapped;
  try {
    const bytes = await collect(inBites(unwrapped.bytes, BITE).pipeThrough(new DecompressionStream("deflate-raw")), MAX_UNFOLDED);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (hasTooManyValues(text)) return { status: "damaged" };
    const read = readSession(JSON.parse(text));
    return read.status === "ok" ? { status: "ok", session: read.session } : read;
  } catch {
    return { status: "damaged" };
  }
}

/** A stream that hands out so many bytes whenever somebody asks for more. */
function inBites(bytes: Uint8Array, size: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let start = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (start < bytes.length) controller.enqueue(bytes.slice(start, (start += size)));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Whether JSON holds more values than any session does, told by its commas and brackets alone, before anything is made of it. */
function hasTooManyValues(json: string): boolean {
  let values = 0;
  let isInText = false;
  for (let place = 0; place < json.length && values <= MAX_VALUES; place++) {
    const sign = json.charCodeAt(place);
    if (sign === QUOTE) isInText = !isInText;
    else if (isInText) place += sign === BACKSLASH ? 1 : 0;
    else if (sign === COMMA || sign === BRACKET || sign === BRACE) values++;
  }
  return values > MAX_VALUES;
}

const [QUOTE, BACKSLASH, COMMA, BRACKET, BRACE] = [0x22, 0x5c, 0x2c, 0x5b, 0x7b];

/** Everything a stream gives. Rejects, and stops the stream, past `limit` bytes. */
async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError(`the link unfolds to more than ${limit} bytes`);
    }
    parts.push(value);
  }
}
