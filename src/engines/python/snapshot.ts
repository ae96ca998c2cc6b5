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

/** Starts Python from a snapshot. Rejects when it does not fit this Pyodide or this browser. */
export const loadFromSnapshot = (loadPyodide: LoadPyodide, indexURL: string, snapshot: Uint8Array): Promise<PyodideAPI> =>
  loadPyodide({ ...pyodideConfig(indexURL), _loadSnapshot: snapshot });

/** Fetches a packed snapshot; null where there is none, or where it cannot be unpacked. Never rejects. */
export async function fetchSnapshot(url: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url);
    if (!response.ok || !response.body) return null;
    // Some servers send the file as gzip content, and then it arrives unpacked.
    const packed = new Uint8Array(await response.arrayBuffer());
    if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed;
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch {
    return null;
  }
}
