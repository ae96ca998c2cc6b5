import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { nginxConfig } from "../../scripts/hosting/nginx-config.ts";

export interface NginxServer {
  /** With a slash at the end. */
  address: string;
  /** Paths that were asked for since the last call, in their order. */
  asked(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Serves the built site with nginx and the configuration of the repository, of which only port and folder are changed. */
export async function serveWithNginx(nginx: string): Promise<NginxServer> {
  const folder = await mkdtemp(path.join(tmpdir(), "datadrill-nginx-"));
  const port = await freePort();
  const site = changed(nginxConfig(), [
    ["    listen 80;\n", `    listen 127.0.0.1:${port};\n`],
    ["    listen [::]:80;\n", ""],
    ["    root /srv/datadrill;\n", `    root ${path.resolve("dist")};\n`],
  ]);
  await writeFile(path.join(folder, "site.conf"), site);
  await writeFile(path.join(folder, "nginx.conf"), around(folder));
  const server = spawn(nginx, ["-p", `${folder}/`, "-c", path.join(folder, "nginx.conf"), "-e", "stderr"], { stdio: ["ignore", "ignore", "pipe"] });
  const said: Buffer[] = [];
  server.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const address = `http://127.0.0.1:${port}/`;
  await answering(server, address, () => Buffer.concat(said).toString());
  let seen = 0;
  let marks = 0;
  return {
    address,
    async asked() {
      // It writes its log in the order of its answers, and after them: what stands before the mark is whole.
      const mark = `/?mark=${marks++}`;
      await fetch(new URL(mark, address));
      for (;;) {
        const lines = (await readFile(path.join(folder, "access.log"), "utf8")).split("\n");
        const end = lines.indexOf(mark);
        if (end === -1) continue;
        const found = lines.slice(seen, end);
        seen = end + 1;
        return found;
      }
    },
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      if (server.kill("SIGTERM")) await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What stands around a site's configuration: one process, whose files are all in `folder`. */
const around = (folder: string): string => `daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
    log_format asked "$request_uri";
    access_log ${folder}/access.log asked;
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join("\n    ")}
    include ${folder}/site.conf;
}
`;

function changed(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  for (const [from] of changes) if (!text.includes(from)) throw new Error(`hosting/nginx.conf has no line "${from.trim()}"`);
  return changes.reduce((before, [from, to]) => before.replace(from, to), text);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(server: ChildProcess, address: string, said: () => string): Promise<void> {
  while (server.exitCode === null) {
    const isUp = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
  }
  throw new Error(`nginx ended at once: ${said()}`);
}
