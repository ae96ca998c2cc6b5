/*
 * Compiling Python's WebAssembly is most of what a worker's start costs, and a page starts many workers: a spare, and one after each
 * kill. So the page compiles it once and hands the module to each of them. A worker that gets none compiles its own.
 */

/** What the page posts to a new worker, once, before any job. */
export type CompiledRuntime = { type: "runtime"; module: WebAssembly.Module | null };

const isRuntime = (data: unknown): data is CompiledRuntime => typeof data === "object" && data !== null && "type" in data && data.type === "runtime";

/** Compiles while the file arrives. Null where it cannot be had or compiled. Never rejects. */
export async function compileRuntime(url: string): Promise<WebAssembly.Module | null> {
  try {
    return await WebAssembly.compileStreaming(fetch(url));
  } catch {
    return null;
  }
}

const addressOf = (input: RequestInfo | URL) => (input instanceof URL ? input.href : input);

/** The part of a worker's scope that is needed here. */
type Scope = {
  fetch: typeof fetch;
  WebAssembly: typeof WebAssembly;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  removeEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
};

/**
 * Makes what is loaded in this worker from `url` take the page's module, for which it waits: the file is fetched and compiled here only
 * when the page sends null. Pyodide has no option for it, so the two functions that it calls are stood in for. Returns what puts them back.
 */
export function awaitRuntime(scope: Scope, url: string): () => void {
  const { fetch, WebAssembly } = scope;
  const { instantiateStreaming } = WebAssembly;
  const instantiate = (source: Response | PromiseLike<Response>, imports?: WebAssembly.Imports) => instantiateStreaming.call(WebAssembly, source, imports);
  const compiled = new Promise<WebAssembly.Module | null>((resolve) => {
    scope.addEventListener("message", function listener({ data }) {
      if (!isRuntime(data)) return;
      scope.removeEventListener("message", listener);
      resolve(data.module);
    });
  });
  /** Stands for the answer to a request that is not made. */
  const unfetched = new Response();

  scope.fetch = (input, init) => (addressOf(input) === url ? Promise.resolve(unfetched) : fetch.call(scope, input, init));
  scope.WebAssembly.instantiateStreaming = async (source, imports) => {
    if ((await source) !== unfetched) return instantiate(source, imports);
    const module = await compiled;
    if (module === null) return instantiate(fetch.call(scope, url), imports);
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  return () => {
    scope.fetch = fetch;
    scope.WebAssembly.instantiateStreaming = instantiateStreaming;
  };
}
