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
/** Bytes that a fragment may unfold to; a bomb is not unfolded beyond. */
const MAX_UNFOLDED = 4_000_000;

export type SessionLetter = Extract<FragmentLetter, "c" | "k">;
export type LinkedSession = { status: "ok"; session: Session } | { status: FragmentProblem };

/** The fragment (without `#`) that carries a session; null when it is too long for a link. */
export async function encodeSession(letter: SessionLetter, session: Session): Promise<string | null> {
  const folded = await collect(new Blob([JSON.stringify(session)]).stream().pipeThrough(new CompressionStream("deflate-raw")), Infinity);
  const fragment = wrapFragment(letter, VERSION, folded);
  return fragment.length <= MAX_FRAGMENT ? fragment : null;
}

/** Reads a fragment, with or without `#`. Hostile input gives a named failure; never rejects. */
export async function decodeSession(letter: SessionLetter, fragment: string): Promise<LinkedSession> {
  const unwrapped = unwrapFragment(letter, VERSION, fragment, 4 * MAX_FRAGMENT);
  if (unwrapped.status !== "ok") return unwrapped;
  try {
    const stream = new Blob([unwrapped.bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const bytes = await collect(stream, MAX_UNFOLDED);
    const read = readSession(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    return read.status === "ok" ? { status: "ok", session: read.session } : read;
  } catch {
    return { status: "damaged" };
  }
}

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
