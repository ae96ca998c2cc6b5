import { describe, expect, it } from "vitest";
import { findChromium, presentChromium, type Machine } from "../../scripts/find-chromium.ts";

const PLAYWRIGHT = "/home/somebody/.cache/ms-playwright/chromium/chrome";
const DEBIAN = "/usr/bin/chromium";

interface Imagined {
  env?: Record<string, string>;
  /** The browsers that start. */
  browsers?: string[];
  /** The browser that appears when a command whose words begin so is run. */
  installs?: Record<string, string>;
  fails?: string[];
  commands?: string[];
  rootPrefix?: string[] | undefined;
}

/** A machine that only exists here; `ran` lists the commands that were run on it. */
function imagine({ env = {}, browsers = [], installs = {}, fails = [], commands = [], rootPrefix }: Imagined): Machine & { ran: string[] } {
  const there = new Set(browsers);
  const ran: string[] = [];
  return {
    env,
    ran,
    playwrightPath: PLAYWRIGHT,
    starts: async (path) => there.has(path),
    hasCommand: async (name) => commands.includes(name),
    rootPrefix: async () => rootPrefix,
    run: async (command, args) => {
      const line = [command, ...args].join(" ");
      ran.push(line);
      for (const [start, path] of Object.entries(installs)) if (line.startsWith(start)) there.add(path);
      return !fails.some((start) => line.startsWith(start));
    },
    say: () => {},
  };
}

describe("a Chromium that is there", () => {
  it.each([
    ["CHROMIUM_PATH", { CHROMIUM_PATH: "/opt/a", PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: "/opt/b" }, "/opt/a"],
    ["Playwright's variable", { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: "/opt/b" }, "/opt/b"],
    ["the system's, when the variables are empty", { CHROMIUM_PATH: "" }, DEBIAN],
  ])("is taken from %s", async (_, env, path) => {
    const machine = imagine({ env, browsers: ["/opt/a", "/opt/b", DEBIAN, PLAYWRIGHT] });
    expect(await findChromium(machine)).toEqual({ path });
    expect(machine.ran).toEqual([]);
  });

  it("is looked for in turn: Debian's, Ubuntu's, Google's, Playwright's", async () => {
    const browsers = [DEBIAN, "/usr/bin/chromium-browser", "/usr/bin/google-chrome", PLAYWRIGHT];
    for (const [index, path] of browsers.entries()) expect(await findChromium(imagine({ browsers: browsers.slice(index) }))).toEqual({ path });
  });

  it("is not another one than the variable names", async () => {
    const found = await findChromium(imagine({ env: { CHROMIUM_PATH: "/opt/gone" }, browsers: [DEBIAN] }));
    expect(found).toEqual({ problem: expect.stringMatching(/CHROMIUM_PATH is set to \/opt\/gone, which does not start/) });
  });

  it("is not installed by who only looks", async () => {
    const machine = imagine({ installs: { playwright: PLAYWRIGHT } });
    expect(await presentChromium(machine)).toBeUndefined();
    expect(machine.ran).toEqual([]);
  });
});

describe("a Chromium that is not there", () => {
  it("is downloaded by Playwright", async () => {
    const machine = imagine({ installs: { "playwright install chromium": PLAYWRIGHT }, commands: ["apt-get"], rootPrefix: [] });
    expect(await findChromium(machine)).toEqual({ path: PLAYWRIGHT });
    expect(machine.ran).toEqual(["playwright install chromium"]);
  });

  it("comes from Debian when the download fails", async () => {
    const machine = imagine({ fails: ["playwright"], installs: { "apt-get install": DEBIAN }, commands: ["apt-get"], rootPrefix: [] });
    expect(await findChromium(machine)).toEqual({ path: DEBIAN });
    expect(machine.ran).toEqual(["playwright install chromium", "apt-get update", "apt-get install -y --no-install-recommends chromium"]);
  });

  it("comes from Debian when what was downloaded does not start", async () => {
    const machine = imagine({ installs: { "apt-get install": DEBIAN }, commands: ["apt-get"], rootPrefix: [] });
    expect(await findChromium(machine)).toEqual({ path: DEBIAN });
  });

  it("is installed through sudo where that asks for no password", async () => {
    const machine = imagine({ fails: ["playwright"], installs: { "sudo -n apt-get install": DEBIAN }, commands: ["apt-get"], rootPrefix: ["sudo", "-n"] });
    expect(await findChromium(machine)).toEqual({ path: DEBIAN });
    expect(machine.ran.slice(1)).toEqual(["sudo -n apt-get update", "sudo -n apt-get install -y --no-install-recommends chromium"]);
  });

  it("is tried for although the list of packages cannot be refreshed", async () => {
    const machine = imagine({ fails: ["playwright", "apt-get update"], installs: { "apt-get install": DEBIAN }, commands: ["apt-get"], rootPrefix: [] });
    expect(await findChromium(machine)).toEqual({ path: DEBIAN });
  });

  it.each([
    ["without apt-get", { commands: [] }, ["playwright install chromium"]],
    ["without the rights", { commands: ["apt-get"] }, ["playwright install chromium"]],
    [
      "when the package gives none",
      { commands: ["apt-get"], rootPrefix: [] },
      ["playwright install chromium", "apt-get update", "apt-get install -y --no-install-recommends chromium"],
    ],
  ])("leaves one line that says what to do, %s", async (_, imagined, ran) => {
    const machine = imagine({ fails: ["playwright", "apt-get"], ...imagined });
    expect(await findChromium(machine)).toEqual({ problem: expect.stringMatching(/^No Chromium found[^\n]*CHROMIUM_PATH[^\n]*\.$/) });
    expect(machine.ran).toEqual(ran);
  });
});
