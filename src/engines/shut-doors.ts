/** Ways out of a worker: to the network, to storage, to other pages, and to a fresh scope that has all of these again. */
const DOORS = [
  [
    "fetch",
    "fetchLater",
    "XMLHttpRequest",
    "WebSocket",
    "WebSocketStream",
    "EventSource",
    "WebTransport",
    "RTCPeerConnection",
    "FontFace",
    "fonts",
    "importScripts",
  ],
  ["indexedDB", "caches", "cookieStore", "localStorage", "sessionStorage", "webkitRequestFileSystem", "webkitRequestFileSystemSync"],
  ["webkitResolveLocalFileSystemURL", "webkitResolveLocalFileSystemSyncURL", "BroadcastChannel", "Notification", "PushManager"],
  ["Worker", "SharedWorker", "postMessage", "close"],
].flat();

const NAVIGATOR_DOORS = [
  "storage",
  "storageBuckets",
  "serviceWorker",
  "sendBeacon",
  "locks",
  "connection",
  "usb",
  "serial",
  "hid",
  "bluetooth",
  "permissions",
  "mediaDevices",
];

/**
 * Takes away from a worker what candidates' code has no business with. Call it when the runtime is loaded and the worker's own port has
 * kept its `postMessage`, before any of their code runs. It cannot be undone.
 */
export function shutDoors(scope: object = globalThis): void {
  const navigator: unknown = Reflect.get(scope, "navigator");
  for (const name of DOORS) shut(scope, name);
  if (typeof navigator === "object" && navigator !== null) for (const name of NAVIGATOR_DOORS) shut(navigator, name);
}

/** Deletes a property wherever it is inherited from, so that no prototype hands it out again, and leaves undefined in its place. */
function shut(target: object, name: string): void {
  for (let holder: object | null = target; holder !== null && holder !== Object.prototype; holder = Reflect.getPrototypeOf(holder)) {
    if (Object.hasOwn(holder, name)) Reflect.deleteProperty(holder, name);
    if (Object.hasOwn(holder, name)) Reflect.set(holder, name, undefined);
  }
  Reflect.defineProperty(target, name, { value: undefined, writable: false, configurable: false });
}
