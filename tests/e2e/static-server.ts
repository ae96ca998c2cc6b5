import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Serves a folder below a path, as a static host does, and nothing beside that path. */
export async function serveBelow(folder: string, base: string): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? "/", "http://localhost").pathname).then(({ status, type, body }) => {
      response.writeHead(status, { "content-type": type }).end(body);
    });
  });
  const answer = async (pathname: string) => {
    const inside = pathname.startsWith(base) ? path.join(folder, decodeURIComponent(pathname.slice(base.length))) : null;
    if (inside === null) return { status: 404, type: "text/plain", body: Buffer.from("beside the site") };
    try {
      const file = (await stat(inside)).isDirectory() ? path.join(inside, "index.html") : inside;
      return { status: 200, type: TYPES[path.extname(file)] ?? "application/octet-stream", body: await readFile(file) };
    } catch {
      return { status: 404, type: "text/html", body: await readFile(path.join(folder, "404.html")) };
    }
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
