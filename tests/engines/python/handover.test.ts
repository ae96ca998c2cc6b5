import { describe, expect, it } from "vitest";
import { awaitRuntime, awaitSnapshot } from "../../../src/engines/python/handover.ts";

const FILE = "https://site.example/pyodide/1/pyodide.asm.wasm";
const OTHER = "https://site.example/other.wasm";
/** The smallest module there is. */
const BYTES = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
const asWasm = () => new Response(BYTES, { headers: { "Content-Type": "application/wasm" } });

/** A worker's scope of which everything that is fetched is known. */
function scopeOf() {
  const fetched: unknown[] = [];
  const listeners = new Set<(event: { data: unknown }) => void>();
  const scope = {
    fetch: (input: unknown) => {
      fetched.push(input);
      return Promise.resolve(asWasm());
    },
    WebAssembly: { ...webAssembly(), instantiateStreaming: WebAssembly.instantiateStreaming.bind(WebAssembly) },
    addEventListener: (_: "message", listener: (event: { data: unknown }) => void) => void listeners.add(listener),
    removeEventListener: (_: "message", listener: (event: { data: unknown }) => void) => void listeners.delete(listener),
  };
  const post = (data: unknown) => [...listeners].forEach((listener) => listener({ data }));
  return { scope: scope as unknown as Parameters<typeof awaitRuntime>[0], fetched, post, listeners };
}
const webAssembly = () => ({ instantiate: WebAssembly.instantiate.bind(WebAssembly) });

/** What Pyodide does with its file. */
const load = (scope: Parameters<typeof awaitRuntime>[0], url: string) => scope.WebAssembly.instantiateStreaming(scope.fetch(new URL(url)), {});

describe("the compiled runtime", () => {
  it("[EN43] is taken from the page, and nothing is fetched for it", async () => {
    const { scope, fetched, post, listeners } = scopeOf();
    awaitRuntime(scope, FILE);
    const loading = load(scope, FILE);
    post({ type: "job" });
    const module = await WebAssembly.compile(BYTES);
    post({ type: "runtime", module });
    expect(await loading).toEqual({ module, instance: expect.any(WebAssembly.Instance) as unknown });
    expect((await loading).module).toBe(module);
    expect(fetched).toEqual([]);
    expect(listeners.size).toBe(0);
  });

  it("[EN43] is fetched and compiled in the worker when the page has none", async () => {
    const { scope, fetched, post } = scopeOf();
    awaitRuntime(scope, FILE);
    const loading = load(scope, FILE);
    post({ type: "runtime", module: null });
    expect((await loading).instance).toBeInstanceOf(WebAssembly.Instance);
    expect(fetched.map(String)).toEqual([FILE]);
  });

  it("[EN43] leaves other files alone, and takes its hands off when it is told to", async () => {
    const { scope, fetched } = scopeOf();
    const { fetch } = scope;
    const { instantiateStreaming } = scope.WebAssembly;
    const forget = awaitRuntime(scope, FILE);
    expect((await load(scope, OTHER)).instance).toBeInstanceOf(WebAssembly.Instance);
    forget();
    expect(scope.fetch).toBe(fetch);
    expect((await load(scope, FILE)).instance).toBeInstanceOf(WebAssembly.Instance);
    expect(scope.WebAssembly.instantiateStreaming).toBe(instantiateStreaming);
    expect(fetched.map(String)).toEqual([OTHER, FILE]);
  });
});

describe("the unpacked snapshot", () => {
  const bytes = new Uint8Array([1, 2, 3]);

  it("[EN43] is taken from the page, and nothing is fetched for it", async () => {
    const { scope, post } = scopeOf();
    const done: string[] = [];
    const waiting = awaitSnapshot(scope, () => Promise.resolve(null), ({ type }) => done.push(type)); // prettier-ignore
    post({ type: "runtime", module: null });
    post({ type: "snapshot", snapshot: new Blob([bytes]) });
    expect(await waiting).toEqual(bytes);
    expect(done).toEqual([]);
  });

  it("[EN43] is fetched by the first worker, which hands it back", async () => {
    const { scope, post } = scopeOf();
    const handedBack: Blob[] = [];
    const waiting = awaitSnapshot(scope, () => Promise.resolve(bytes), ({ snapshot }) => handedBack.push(snapshot)); // prettier-ignore
    post({ type: "snapshot", snapshot: null });
    expect(await waiting).toEqual(bytes);
    expect(new Uint8Array(await handedBack[0]!.arrayBuffer())).toEqual(bytes);
  });

  it("[EN43] is fetched anew where the browser has lost it, and is null where it cannot be had", async () => {
    const { scope, post } = scopeOf();
    const lost = { arrayBuffer: () => Promise.reject(new Error("gone")) } as unknown as Blob;
    const waiting = awaitSnapshot(scope, () => Promise.resolve(null), () => expect.unreachable()); // prettier-ignore
    post({ type: "snapshot", snapshot: lost });
    expect(await waiting).toBeNull();
  });
});
