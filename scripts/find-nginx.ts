import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Found, Machine } from "./find-chromium.ts";
import { thisMachine } from "./find-chromium.ts";
import { runCommand } from "./run-command.ts";

const SYSTEM = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx", "/usr/local/bin/nginx"];
/** Where Debian's package is unpacked: installed as usual it would start a server on port 80. */
const FOLDER = path.resolve(import.meta.dirname, "../node_modules/.cache/datadrill/nginx");
export const UNPACKED = path.join(FOLDER, "usr/sbin/nginx");

const REMEDY = "install it, or set NGINX_PATH to the file that starts it";

/** An nginx that is there: the environment's, the system's, or the one that an earlier run has unpacked; undefined when there is none. */
export async function presentNginx(machine: Machine): Promise<Found | undefined> {
  const named = machine.env["NGINX_PATH"];
  if (named)
    return (await machine.starts(named)) ? { path: named } : { problem: `No nginx: NGINX_PATH is set to ${named}, which does not start; set it to one that does, or unset it.` }; // prettier-ignore
  for (const place of [...SYSTEM, UNPACKED]) if (await machine.starts(place)) return { path: place };
  return undefined;
}

/** An nginx that is there, or Debian's, which is downloaded and unpacked now: that needs no rights and starts no service. */
export async function findNginx(machine: Machine): Promise<Found> {
  const present = await presentNginx(machine);
  if (present) return present;
  if (!(await machine.hasCommand("apt-get"))) return { problem: `No nginx found, and no apt-get to get it with: ${REMEDY}.` };
  machine.say("No nginx found; unpacking Debian's package.");
  if (!(await unpack(machine))) {
    // A machine that is new knows no packages yet.
    const prefix = await machine.rootPrefix();
    const [command, ...args] = [...(prefix ?? []), "apt-get", "update"];
    if (prefix && (await machine.run(command, args))) await unpack(machine);
  }
  if (await machine.starts(UNPACKED)) return { path: UNPACKED };
  return { problem: `No nginx found, and apt-get gave none that starts: ${REMEDY}.` };
}

const unpack = (machine: Machine): Promise<boolean> =>
  machine.run("sh", ["-c", 'cd "$0" && rm -f nginx_*.deb && apt-get download nginx && dpkg -x nginx_*.deb .', FOLDER]);

/** This machine, to look for nginx on. */
export const machineForNginx = async (): Promise<Machine> => {
  await mkdir(FOLDER, { recursive: true });
  return { ...thisMachine(), starts: async (file) => (await runCommand(file, ["-v"], { isQuiet: true, limitSeconds: 30 })).code === 0 };
};
