import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const engines = new URL("../../src/engines/node/node-engines.ts", import.meta.url).href;

/** Runs a program in a Node of its own; rejects when it does not end by itself. */
async function output(program: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "datadrill-"));
  try {
    const file = path.join(folder, "program.mjs");
    await writeFile(file, `import { createNodeSqlEngine } from ${JSON.stringify(engines)};\n${program}`);
    const { stdout, stderr } = await run(process.execPath, [file], { timeout: 50_000 });
    return stdout + stderr;
  } finally {
    await rm(folder, { recursive: true });
  }
}

it("[EN13] idle engines, warm or used, do not keep a process of Node alive", async () => {
  expect(await output(`createNodeSqlEngine().warm(); console.log("warmed");`)).toBe("warmed\n");
  const used = `const engine = createNodeSqlEngine();
    const { status } = await engine.run("run", { tables: [], code: "SELECT 1" }, { limit: 30 });
    console.log(status);`;
  expect(await output(used)).toBe("ok\n");
});

it("[EN13] a process of Node stays alive for a job that waits or runs", async () => {
  const waiting = `createNodeSqlEngine().run("run", { tables: [], code: "SELECT 1" }, { limit: 30 }).then(({ status }) => console.log(status));`;
  expect(await output(waiting)).toBe("ok\n");
  const killed = `const engine = createNodeSqlEngine();
    const endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) FROM n";
    engine.run("run", { tables: [], code: endless }, { limit: 0.2 }).then(({ status }) => console.log(status));`;
  expect(await output(killed)).toBe("timeout\n");
});
