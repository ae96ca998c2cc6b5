/*
 * Unpacking the memory snapshot and compiling Python's WebAssembly is most of what a worker's start costs, and a page starts many
 * workers: a spare, and one after each kill. So the page compiles once and hands the module to each of them, and the first worker hands
 * back the snapshot that it has unpacked, for the others. A worker that is given nothing does it all by itself.
 */

/** What the page posts to a new worker before any job: the snapshot at once, the module when it is compiled. Null where there is none. */
export type Handover = { type: "snapshot"; snapshot: Blob | null } | { type: "runtime"; module: WebAssembly.Module | null };
/** What a worker posts that has unpacked the snapshot itself. */
export type HandedBack = { type: "unpacked"; snapshot: Blob };

/** Compiles while the file arrives. Null where it cannot be had or compiled. Never rejects. */
export async function compileRuntime(url: string): Promise<WebAssembly.Module | null> {
  try {
    return await WebAssembly.compileStreaming(fetch(url));
  } catch {
    return null;
  }
}

/** The parts of a worker's scope that are needed here. */
type Listening = {
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  removeEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
};
type Scope = Listening & { fetch: typeof fetch; WebAssembly: typeof WebAssembly };

const isHandover = (data: unknown, type: Handover["type"]): data is Handover =>
  typeof data === "object" && data !== null && "type" in data && data.type === type;

/** The first message of that type. */
function handed<Type extends Handover["type"]>(scope: Listening, type: Type): Promise<Extract<Handover, { type: Type }>> {
  return new Promise((resolve) => {
    scope.addEventListener("message", function listener({ data }) {
      if (!isHandover(data, type)) return;
      scope.removeEventListener("message", listener);
      resolve(data as Extract<Handover, { type: Type }>);
    });
  });
}

/**
 * The unpacked snapshot: the page's, or else the one that `unpack` fetches, which is handed back for the next worker.
 * Null where there is none. Never rejects.
 */
export async function awaitSnapshot(
  scope: Listening,
  unpack: () => Promise<Uint8Array<ArrayBuffer> | null>,
  handBack: (message: HandedBack) => void,
): Promise<Uint8Array | null> {
  const { snapshot } = await handed(scope, "snapshot");
  if (snapshot !== null) {
    try {
      return new Uint8Array(await snapshot.arrayBuffer());
    } catch {
      // Its data may be gone, where the disk is full.
    }
  }
  const unpacked = await unpack();
  if (unpacked !== null) handBack({ type: "unpacked", snapshot: new Blob([unpacked]) });
  return unpacked;
}

const addressOf = (input: RequestInfo | URL) => (input instanceof URL ? input.href : input);

/**
 * Makes what is loaded in this worker from `url` take the page's module, for which it waits: the file is fetched and compiled here only
 * when the page sends null. Pyodide has no option for it, so the two functions that it calls are stood in for. Returns what puts them back.
 */
export function awaitRuntime(scope: Scope, url: string): () => void {
  const { fetch, WebAssembly } = scope;
  const { instantiateStreaming } = WebAssembly;
  const instantiate = (source: Response | PromiseLike<Response>, imports?: WebAssembly.Imports) => instantiateStreaming.call(WebAssembly, source, imports);
  const compiled = handed(scope, "runtime");
  /** Stands for the answer to a request that is not made. */
  const unfetched = new Response();

  scope.fetch = (input, init) => (addressOf(input) === url ? Promise.resolve(unfetched) : fetch.call(scope, input, init));
  scope.WebAssembly.instantiateStreaming = async (source, imports) => {
    if ((await source) !== unfetched) return instantiate(source, imports);
    const { module } = await compiled;
    if (module === null) return instantiate(fetch.call(scope, url), imports);
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  return () => {
    scope.fetch = fetch;
    scope.WebAssembly.instantiateStreaming = instantiateStreaming;
  };
}
