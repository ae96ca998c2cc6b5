import { describe, expect, it } from "vitest";
import { shutDoors } from "../../src/engines/shut-doors.ts";

/** A scope as workers have it: some things on itself, some inherited, some behind getters. */
function scope() {
  const base = { fetch: () => "out", importScripts: () => "out", setTimeout: () => "kept" };
  const prototype = Object.create(base, {
    indexedDB: { get: () => "store", configurable: true },
    caches: { get: () => "store", configurable: true },
    postMessage: { value: () => "out", configurable: true, writable: true },
  }) as object;
  const navigatorPrototype = Object.create(Object.prototype, { storage: { get: () => "store", configurable: true }, language: { value: "en" } }) as object;
  return Object.assign(Object.create(prototype) as Record<string, unknown>, {
    WebSocket: () => {},
    Worker: () => {},
    Array,
    navigator: Object.create(navigatorPrototype) as Record<string, unknown>,
  });
}

describe("shutDoors", () => {
  it("[EN14] takes away network, storage, other pages and fresh scopes, wherever they are inherited from", () => {
    const self = scope();
    shutDoors(self);
    for (const name of [
      "fetch",
      "importScripts",
      "indexedDB",
      "caches",
      "postMessage",
      "WebSocket",
      "Worker",
      "XMLHttpRequest",
      "BroadcastChannel",
      "EventSource",
    ]) {
      for (let holder: object | null = self; holder && holder !== Object.prototype; holder = Reflect.getPrototypeOf(holder)) {
        expect(Reflect.get(holder, name)).toBeUndefined();
      }
    }
    expect(self.navigator["storage"]).toBeUndefined();
  });

  it("[EN14] leaves what a runtime lives on", () => {
    const self = scope();
    shutDoors(self);
    expect(self.Array).toBe(Array);
    expect((self["setTimeout"] as () => string)()).toBe("kept");
    expect(self.navigator["language"]).toBe("en");
  });

  it("[EN14] keeps them shut", () => {
    const self = scope();
    shutDoors(self);
    expect(Reflect.set(self, "fetch", () => "out")).toBe(false);
    expect(Reflect.deleteProperty(self, "fetch")).toBe(false);
    expect(Reflect.defineProperty(self, "fetch", { value: () => "out" })).toBe(false);
    expect(self["fetch"]).toBeUndefined();
    expect(() => shutDoors(self)).not.toThrow();
  });
});
