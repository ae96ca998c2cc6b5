import { existsSync } from "node:fs";
import { preview } from "astro";
import { isFreePort, wantedPort } from "./port.ts";

/** Says what is in the way of serving on the wanted port; undefined when nothing is. */
export async function portProblem(env: Record<string, string | undefined>): Promise<string | undefined> {
  const port = wantedPort(env);
  if (port === undefined) return `PORT is "${env["PORT"] ?? ""}", which is no port; set it to a number from 0 (any free port) to 65535.`;
  if (await isFreePort(port)) return undefined;
  return `Port ${port} is taken. End what runs there, or choose another port: PORT=${port + 1} npm start`;
}

/** Serves the built site until the process ends, and prints its address. */
export async function servePreview(env: Record<string, string | undefined>): Promise<void> {
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  // One address, so that a second server cannot share the port unseen; browsers find it under localhost.
  const server = await preview({ logLevel: "error", server: { host: "127.0.0.1", port: wantedPort(env) ?? 0 } });
  const address = server.urls?.local[0] ?? `http://127.0.0.1:${server.port}/`;
  console.log(`DataDrill is at ${address.replace("127.0.0.1", "localhost")} (Ctrl+C ends it)`);
  const end = () => void server.stop().then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
  // npm starts this through a shell that passes no signal on: a killed `npm start` would leave the port taken.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
  await server.closed();
}

if (import.meta.main) {
  const problem = existsSync("dist") ? await portProblem(process.env) : "The site is not built yet: npm run build";
  if (problem === undefined) {
    await servePreview(process.env);
  } else {
    console.error(problem);
    process.exitCode = 1;
  }
}
