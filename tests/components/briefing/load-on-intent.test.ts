import { describe, expect, it, vi } from "vitest";
import { onceLoaded } from "../../../src/components/briefing/load-on-intent.ts";

describe("loading once", () => {
  it("[UI10] loads a single time, however often it is asked for", async () => {
    const load = vi.fn(() => Promise.resolve("module"));
    const loaded = onceLoaded(load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([loaded(), loaded()])).toEqual(["module", "module"]);
    await loaded();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("[UI12] tries again after a failure", async () => {
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error("offline")).mockResolvedValueOnce("module");
    const loaded = onceLoaded(load);
    await expect(loaded()).rejects.toThrow("offline");
    expect(await loaded()).toBe("module");
    expect(load).toHaveBeenCalledTimes(2);
  });
});
