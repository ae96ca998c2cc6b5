import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { cacheControlOf } from "../../scripts/hosting/cache-rules.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};
const IS_COMPRESSED = /^(?:text\/|application\/(?:json|xml|wasm|manifest\+json)|image\/svg)/;

/** An answer that was given; `bytes` of its body as it was sent. */
export type Sent = { path: string; type: string; status: number; bytes: number };

export type StaticHost = {
  origin: string;
  /** Everything sent so far, oldest first. */
  sent: readonly Sent[];
  close(): Promise<void>;
};

type File = { status: number; type: string; body: Buffer; isGzip: boolean; tag: string };

/** Serves a built site as the recipes for hosts have it: with gzip, and with what may be kept and what is asked for anew. */
export async function openStaticHost(folder: string): Promise<StaticHost> {
  const sent: Sent[] = [];
  const files = new Map<string, Promise<File>>();
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    let reading = files.get(pathname);
    if (!reading) files.set(pathname, (reading = fileAt(folder, pathname)));
    const { status, type, body, isGzip, tag } = await reading;
    const isKnown = request.headers["if-none-match"] === tag;
    response.writeHead(isKnown ? 304 : status, {
      "Content-Type": type,
      "Cache-Control": cacheControlOf(pathname.slice(1)),
      ETag: tag,
      Vary: "Accept-Encoding",
      ...(isGzip ? { "Content-Encoding": "gzip" } : {}),
      ...(isKnown ? {} : { "Content-Length": body.length }),
    });
    response.end(isKnown || request.method === "HEAD" ? undefined : body);
    sent.push({ path: pathname, type, status: isKnown ? 304 : status, bytes: isKnown ? 0 : body.length });
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function fileAt(folder: string, pathname: string): Promise<File> {
  const place = path.join(folder, decodeURIComponent(pathname));
  const found = await stat(place).catch(() => null);
  const file = found?.isDirectory() ? path.join(place, "index.html") : place;
  const content = await readFile(file).catch(() => null);
  if (content) return packed(200, file, content);
  return packed(404, "404.html", await readFile(path.join(folder, "404.html")).catch(() => Buffer.from("not found")));
}

function packed(status: number, file: string, content: Buffer): File {
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  const isGzip = IS_COMPRESSED.test(type);
  const tag = `"${createHash("sha256").update(content).digest("hex").slice(0, 16)}"`;
  return { status, type, body: isGzip ? gzipSync(content) : content, isGzip, tag };
}

/** Bytes of the bodies among these answers whose type begins so. */
export const bytesOf = (sent: readonly Sent[], type = ""): number =>
  sent.filter((each) => each.type.startsWith(type)).reduce((sum, { bytes }) => sum + bytes, 0);
