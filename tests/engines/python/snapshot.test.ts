import { createRequire } from "node:module";
import path from "node:path";
import { loadPyodide } from "pyodide";
import { beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "../../../src/engines/managed-worker.ts";
import { readHarness } from "../../../src/engines/node/read-harness.ts";
import { makeSnapshot, type LoadPyodide } from "../../../src/engines/python/snapshot.ts";
import { servePython } from "../../../src/engines/python/serve-python.ts";

const indexURL = `${path.dirname(createRequire(import.meta.url).resolve("pyodide/package.json"))}/`;

/** Serves one script on a Python that is started with `snapshot`, and says how Pyodide was loaded. */
async function serve(snapshot: Uint8Array | null | undefined, code: string) {
  const loadings: string[] = [];
  const load: LoadPyodide = (config) => {
    loadings.push(config._loadSnapshot ? "snapshot" : "plain");
    return loadPyodide(config);
  };
  let send: (data: unknown) => void = () => undefined;
  const done = new Promise<Reply>((resolve) => {
    const port = {
      postMessage: (message: unknown) => {
        const reply = message as Reply;
        if (reply.type === "ready") send({ type: "job", name: "script", job: { code, setup: "", files: {}, stdin: "" } });
        else if (reply.type !== "began") resolve(reply);
      },
      onMessage: (listener: (data: unknown) => void) => (send = listener),
    };
    servePython(port, { loadPyodide: load, indexURL, harness: readHarness(), snapshot: snapshot === undefined ? undefined : Promise.resolve(snapshot) });
  });
  return { reply: await done, loadings };
}

const CODE = 'import json, statistics\nprint(json.dumps([1]), statistics.mean([1, 3]))\ntry:\n    import js\nexcept ImportError:\n    print("shut")';

describe("the memory snapshot", () => {
  let snapshot: Uint8Array;
  beforeAll(async () => {
    snapshot = await makeSnapshot(loadPyodide, indexURL, await readHarness());
  });

  it("[EN40] starts a Python that runs jobs and has its doors shut", async () => {
    const { reply, loadings } = await serve(snapshot, CODE);
    expect(loadings).toEqual(["snapshot"]);
    expect(reply).toMatchObject({ type: "done", outcome: { status: "ok", result: { printed: "[1] 2\nshut\n" } } });
  });

  it("[EN41] is done without where it does not fit", async () => {
    const damaged = await serve(snapshot.slice(0, 1000), CODE);
    expect(damaged.loadings).toEqual(["snapshot", "plain"]);
    expect(damaged.reply).toMatchObject({ outcome: { status: "ok", result: { printed: "[1] 2\nshut\n" } } });
  });

  it("[EN41] is done without where it cannot be fetched, or was never made", async () => {
    const outOfReach = await serve(null, CODE);
    expect(outOfReach.loadings).toEqual(["snapshot", "plain"]);
    expect(outOfReach.reply).toMatchObject({ outcome: { status: "ok" } });
    const neverMade = await serve(undefined, CODE);
    expect(neverMade.loadings).toEqual(["plain"]);
    expect(neverMade.reply).toMatchObject({ outcome: { status: "ok" } });
  });
});
