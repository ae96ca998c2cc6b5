import type { PyodideAPI } from "pyodide";
import { loadHarness, pyodideConfig, type Harness, type PyodideConfig } from "./run-python.ts";

/*
 * A memory snapshot is Python's whole memory after it has started, with the harness and the modules that candidates use
 * already loaded. Starting from one takes about a tenth of the time. Pyodide marks the options as experimental, so its
 * version is pinned and a plain start is always the way out.
 */

/** Modules that answers to data questions use; loading them later would cost the candidate's time. */
const MODULES =
  "abc argparse ast asyncio base64 bisect calendar collections configparser contextlib copy csv dataclasses datetime decimal difflib enum " +
  "fractions functools gzip hashlib heapq html inspect io itertools json linecache logging math numbers operator os pathlib pprint queue random " +
  "re secrets shutil statistics string struct sys tempfile textwrap threading time tokenize traceback types typing unicodedata urllib.parse uuid " +
  "warnings zlib zoneinfo";

export type LoadPyodide = (config: PyodideConfig) => Promise<PyodideAPI>;

/** Makes the snapshot, in Node, when the site is built. About 30 MB; it packs to a fifth. */
export async function makeSnapshot(loadPyodide: LoadPyodide, indexURL: string, harness: Harness): Promise<Uint8Array> {
  const pyodide = await loadPyodide({ ...pyodideConfig(indexURL), _makeSnapshot: true });
  pyodide.runPython(`for name in "${MODULES}".split(): __import__(name)\ndel name`);
  loadHarness(pyodide, harness);
  return pyodide.makeMemorySnapshot();
}

/**
 * Starts Python from a snapshot, which may still be on its way while Pyodide's own files are fetched. Rejects when there is none after
 * all, or when it does not fit this Pyodide or this browser.
 */
export function loadFromSnapshot(loadPyodide: LoadPyodide, indexURL: string, snapshot: Promise<Uint8Array | null>): Promise<PyodideAPI> {
  const memory = snapshot.then((bytes) => {
    if (bytes === null) throw new Error("there is no snapshot");
    return bytes;
  });
  // Pyodide may fail before it asks for the snapshot.
  memory.catch(() => {});
  return loadPyodide({ ...pyodideConfig(indexURL), _loadSnapshot: memory });
}

/** Fetches a packed snapshot; null where there is none, or where it cannot be unpacked. Never rejects. */
export async function fetchSnapshot(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(url);
    return response.ok && response.body ? await unpacked(response.body) : null;
  } catch {
    return null;
  }
}

/** Unpacks while it arrives. Some servers send the file as gzip content, and then it arrives unpacked. */
async function unpacked(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const first = await reader.read();
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => (first.value ? controller.enqueue(first.value) : controller.close()),
    pull: async (controller) => {
      const { value } = await reader.read();
      if (value) controller.enqueue(value);
      else controller.close();
    },
  });
  const isPacked = first.value?.[0] === 0x1f && first.value[1] === 0x8b;
  return new Uint8Array(await new Response(isPacked ? whole.pipeThrough(new DecompressionStream("gzip")) : whole).arrayBuffer());
}
