import { describe, expect, it } from "vitest";
import { choiceFor } from "../../../src/components/theme/theme-switch.ts";

describe("the theme switch", () => {
  it("[UI18] keeps a choice that differs from the system's, and forgets one that equals it", () => {
    expect(choiceFor("dark", "light")).toBe("dark");
    expect(choiceFor("light", "dark")).toBe("light");
    expect(choiceFor("light", "light")).toBeNull();
    expect(choiceFor("dark", "dark")).toBeNull();
  });
});
