import { access, constants } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { runCommand } from "./run-command.ts";

/** What the search touches of the machine, so that tests can stand in for it. */
export interface Machine {
  env: Record<string, string | undefined>;
  /** Whether there is a browser that starts: a file alone may lack the system's libraries. */
  starts(path: string): Promise<boolean>;
  /** Where Playwright's download puts its Chromium. */
  playwrightPath: string;
  hasCommand(name: string): Promise<boolean>;
  /** What stands before a command that needs the administrator's rights; undefined when they cannot be had without a password. */
  rootPrefix(): Promise<readonly string[] | undefined>;
  /** Whether it went well. */
  run(command: string, args: readonly string[]): Promise<boolean>;
  say(line: string): void;
}

export type Found = { path: string } | { problem: string };

const VARIABLES = ["CHROMIUM_PATH", "PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH"] as const;
const DEBIAN = "/usr/bin/chromium";
const SYSTEM = [DEBIAN, "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const REMEDY = "install one, or set CHROMIUM_PATH to the file that starts it";

/** A Chromium that is there: the environment's, the system's, or Playwright's own; undefined when there is none. */
export async function presentChromium(machine: Machine): Promise<Found | undefined> {
  for (const variable of VARIABLES) {
    const path = machine.env[variable];
    if (!path) continue;
    return (await machine.starts(path))
      ? { path }
      : { problem: `No Chromium: ${variable} is set to ${path}, which does not start; set it to one that does, or unset it.` };
  }
  for (const path of [...SYSTEM, machine.playwrightPath]) {
    if (await machine.starts(path)) return { path };
  }
  return undefined;
}

/** A Chromium that is there, or one that is installed now: Playwright's download, else Debian's package. */
export async function findChromium(machine: Machine): Promise<Found> {
  return (await presentChromium(machine)) ?? (await downloadedChromium(machine)) ?? (await packagedChromium(machine));
}

async function downloadedChromium(machine: Machine): Promise<Found | undefined> {
  machine.say("No Chromium found; asking Playwright to download one.");
  await machine.run("playwright", ["install", "chromium"]);
  return (await machine.starts(machine.playwrightPath)) ? { path: machine.playwrightPath } : undefined;
}

async function packagedChromium(machine: Machine): Promise<Found> {
  if (!(await machine.hasCommand("apt-get"))) return { problem: `No Chromium found, and Playwright's download gave none that starts: ${REMEDY}.` };
  const prefix = await machine.rootPrefix();
  if (!prefix)
    return { problem: "No Chromium found, and Playwright's download gave none that starts: run `sudo apt-get install chromium`, or set CHROMIUM_PATH." };
  machine.say("Playwright's download gave no Chromium that starts; installing Debian's package.");
  const apt = async (...args: string[]) => {
    const [command = "apt-get", ...rest] = [...prefix, "apt-get", ...args];
    return machine.run(command, rest);
  };
  // A list that cannot be refreshed may still name the package.
  await apt("update");
  await apt("install", "-y", "--no-install-recommends", "chromium");
  if (await machine.starts(DEBIAN)) return { path: DEBIAN };
  return { problem: `No Chromium found, and neither Playwright's download nor apt-get gave one: ${REMEDY}.` };
}

/** This machine. */
export const thisMachine = (): Machine => ({
  env: process.env,
  starts,
  playwrightPath: chromium.executablePath(),
  hasCommand: async (name) => (await runCommand(name, ["--version"], { isQuiet: true, limitSeconds: 30 })).code === 0,
  rootPrefix: async () => {
    if (process.getuid?.() === 0) return [];
    const sudo = await runCommand("sudo", ["-n", "true"], { isQuiet: true, limitSeconds: 30 });
    return sudo.code === 0 ? ["sudo", "-n"] : undefined;
  },
  run: async (command, args) => (await runCommand(command, args, { env: { DEBIAN_FRONTEND: "noninteractive" }, limitSeconds: 900 })).code === 0,
  say: (line) => console.error(line),
});

async function starts(path: string): Promise<boolean> {
  const isThere = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  // On Windows `--version` opens a window.
  if (!isThere || process.platform === "win32") return isThere;
  return (await runCommand(path, ["--version", "--no-sandbox"], { isQuiet: true, limitSeconds: 60 })).code === 0;
}

if (import.meta.main) {
  const found = await findChromium(thisMachine());
  if ("path" in found) {
    console.log(found.path);
  } else {
    console.error(found.problem);
    process.exitCode = 1;
  }
}
