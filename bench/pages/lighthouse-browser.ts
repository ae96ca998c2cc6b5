import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PLAIN_CHROMIUM_ARGUMENTS } from "../../scripts/chromium-arguments.ts";
import { chromiumPath } from "./visitor.ts";

/** Chromium as Lighthouse finds it on a reader's machine, without what a test's launcher adds. `port` is the one to drive it by. */
export async function openLighthouseBrowser(): Promise<{ port: number; close(): Promise<void> }> {
  const profile = await mkdtemp(path.join(tmpdir(), "bench-lighthouse-"));
  const child = spawn(
    await chromiumPath(),
    ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "--no-first-run", ...PLAIN_CHROMIUM_ARGUMENTS, "about:blank"],
    { stdio: "ignore" },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    port: await portIn(path.join(profile, "DevToolsActivePort")),
    close: async () => {
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Chromium writes the port that it took into its profile once it listens. */
async function portIn(file: string): Promise<number> {
  for (let tries = 0; tries < 300; tries++) {
    const port = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Chromium did not open its port for Lighthouse within 30 seconds.");
}
