import { describe, expect, it } from "vitest";
import { asksForSearch, type Press } from "../../../src/components/search/search-keys.ts";

const press = (key: string, held: Partial<Press> = {}): Press => ({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...held });

describe("keys that open search", () => {
  it.each([press("/"), press("k", { ctrlKey: true }), press("k", { metaKey: true }), press("K", { ctrlKey: true })])("[SR1] %o opens it", (key) => {
    expect(asksForSearch(key)).toBe(true);
  });

  it.each([
    press("k"),
    press("/", { ctrlKey: true }),
    press("/", { altKey: true }),
    press("/", { isComposing: true }),
    press("k", { ctrlKey: true, metaKey: true }),
    press("k", { ctrlKey: true, altKey: true }),
  ])("[SR1] %o does not", (key) => {
    expect(asksForSearch(key)).toBe(false);
  });
});
