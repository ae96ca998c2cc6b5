import { answerPlan, keptAddress, pathIn } from "./answer-plan.ts";
import { forgetInterview, keepInterview, keptBytes, keptInterviews, needsOf, type Site } from "./kept-interviews.ts";
import type { OfflineFiles } from "./offline-files.ts";
import { addressesOfEarlierPages, dropEarlierPages, fetchInto, FILES, isKeepable, pagesCache } from "./site-caches.ts";
import type { WorkerReply, WorkerRequest } from "./worker-messages.ts";

/**
 * Keeps what was visited, for when there is no connection. A new version waits until a reader takes it, or until no page of
 * the old one is open: nothing changes under an interview that runs.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** The build puts its name here, so that the browser sees another worker whenever anything on the site has changed. */
const BUILD = "%BUILD%";
const site: Site = { scope: worker.registration.scope, build: BUILD };
/** Kept from the start: ways into the site, and what to say where there is none. */
const ENTRANCES = ["", "interview/", "offline/"];

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => event.waitUntil(reply(event.data as WorkerRequest, event.ports[0])));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const plan = answerPlan({ method: request.method, url: request.url, hasRange: request.headers.has("range") }, site.scope);
  if (plan === "kept-first") event.respondWith(keptFirst(request));
  if (plan === "network-first") event.respondWith(networkFirst(request));
});

async function install(): Promise<void> {
  const pages = await caches.open(pagesCache(BUILD));
  await Promise.all(ENTRANCES.map((path) => fetchInto(pages, site.scope + path, { cache: "no-cache" })));
  // What was kept before is kept again, in its new form.
  for (const address of await addressesOfEarlierPages(BUILD)) await keepPage(address);
  for (const scenario of await keptInterviews(site)) await keepInterview(site, scenario, () => undefined);
}

async function activate(): Promise<void> {
  await dropEarlierPages(BUILD);
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.length <= 1) await dropUnusedFiles();
  await worker.clients.claim();
  // The pages that are open came before this worker did.
  await Promise.all(open.map(({ url }) => keepPage(keptAddress(url))));
}

/** Keeps a page with the files it names. */
async function keepPage(address: string): Promise<void> {
  if (pathIn(address, site.scope) === null) return;
  const pages = await caches.open(pagesCache(BUILD));
  if (!(await fetchInto(pages, address, { cache: "no-cache" }))) return;
  const html = await (await pages.match(address))?.text();
  const named = new Set([...(html ?? "").matchAll(/(?:src|href)="([^"]*\/_astro\/[^"]+)"/g)].map((match) => new URL(match[1] ?? "", address).href));
  const files = await caches.open(FILES);
  for (const file of named) if (!(await files.match(file))) await fetchInto(files, file);
}

/** Files of earlier versions. They are left while other pages are open, which may still ask for them. */
async function dropUnusedFiles(): Promise<void> {
  const response = await fetch(`${site.scope}offline.json`, { cache: "no-cache" }).catch(() => undefined);
  if (!response?.ok) return;
  const list = (await response.json()) as OfflineFiles;
  if (list.build !== BUILD) return;
  const used = new Set([list.app, list.sql, list.python, list.search].flat().map(({ path }) => site.scope + path));
  const files = await caches.open(FILES);
  for (const request of await files.keys()) if (!used.has(request.url)) await files.delete(request);
}

async function keptFirst(request: Request): Promise<Response> {
  const files = await caches.open(FILES);
  const kept = await files.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (isKeepable(response)) await put(files, request.url, response.clone());
  return response;
}

async function networkFirst(request: Request): Promise<Response> {
  const address = keptAddress(request.url);
  const pages = await caches.open(pagesCache(BUILD));
  try {
    const response = await fetch(request);
    if (isKeepable(response)) await put(pages, address, response.clone());
    return response;
  } catch (error) {
    const kept = (await pages.match(address)) ?? (await pages.match(`${address}/`));
    if (kept) return kept;
    const apology = request.mode === "navigate" ? await pages.match(`${site.scope}offline/`) : undefined;
    if (apology) return apology;
    throw error;
  }
}

/** A full disk keeps nobody from reading. */
const put = (cache: Cache, address: string, response: Response): Promise<void> => cache.put(address, response).catch(() => undefined);

async function reply(request: WorkerRequest, port: MessagePort | undefined): Promise<void> {
  const tell = (message: WorkerReply) => port?.postMessage(message);
  switch (request.type) {
    case "take-over":
      return worker.skipWaiting();
    case "keep":
      return keepInterview(site, request.scenario, tell);
    case "forget":
      await forgetInterview(site, request.scenario);
      return tell({ type: "state", isKept: false, bytes: 0 });
    case "look": {
      const bytes = await keptBytes(site, request.scenario);
      return tell({ type: "state", isKept: bytes !== null, bytes: bytes ?? 0 });
    }
    case "measure": {
      const needs = await needsOf(site, request.scenario).catch(() => ({ bytes: 0 }));
      return tell(needs ? { type: "state", isKept: false, bytes: needs.bytes } : { type: "outdated" });
    }
  }
}
