import type { WorkerReply, WorkerRequest } from "../../service-worker/worker-messages.ts";
import { withBase } from "../../site/paths.ts";

/** The service worker of this site, once it works; null where there is none: in development, on insecure addresses, where it is refused. */
export async function siteWorker(): Promise<ServiceWorkerRegistration | null> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return null;
  try {
    await navigator.serviceWorker.register(withBase("/sw.js"), { scope: withBase("/"), updateViaCache: "none" });
    return await navigator.serviceWorker.ready;
  } catch {
    return null;
  }
}

/** Asks the worker something; `hear` gets every answer. */
export function askWorker(worker: ServiceWorker, request: WorkerRequest, hear: (reply: WorkerReply) => void = () => undefined): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = (event: MessageEvent<WorkerReply>) => hear(event.data);
  worker.postMessage(request, [port2]);
}

/**
 * Shows `offer` when a new version waits, and takes it when its button is pressed. Nothing is ever taken by itself: an
 * interview may be running, here or in another tab.
 */
export function offerUpdates(registration: ServiceWorkerRegistration, offer: HTMLElement): void {
  const show = () => {
    // Without a controller this is the first version, and there is nothing to update.
    if (registration.waiting && navigator.serviceWorker.controller) offer.hidden = false;
  };
  show();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", show));
  offer.querySelector("button")?.addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    if (registration.waiting) askWorker(registration.waiting, { type: "take-over" });
    else location.reload();
  });
}

/** Registers the service worker after the page itself, which comes first, and shows in `offer` when there is an update. */
export function startSiteWorker(offer: HTMLElement): void {
  const begin = async () => {
    const registration = await siteWorker();
    if (registration) offerUpdates(registration, offer);
  };
  if (document.readyState === "complete") void begin();
  else window.addEventListener("load", () => void begin());
}
