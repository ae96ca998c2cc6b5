import { describe, expect, it } from "vitest";
import type { Machine } from "../../scripts/find-chromium.ts";
import { findNginx, presentNginx, UNPACKED } from "../../scripts/find-nginx.ts";

const DEBIAN = "/usr/sbin/nginx";

interface Imagined {
  env?: Record<string, string>;
  there?: string[];
  commands?: string[];
  rootPrefix?: string[] | undefined;
  /** How often the download fails before it gives a package. */
  failures?: number;
}

/** A machine that only exists here; `ran` lists the commands that were run on it. */
function imagine({ env = {}, there = [], commands = [], rootPrefix, failures = 0 }: Imagined): Machine & { ran: string[] } {
  const started = new Set(there);
  const ran: string[] = [];
  let left = failures;
  return {
    env,
    ran,
    playwrightPath: "",
    starts: async (path) => started.has(path),
    hasCommand: async (name) => commands.includes(name),
    rootPrefix: async () => rootPrefix,
    run: async (command, args) => {
      const isDownload = command === "sh";
      ran.push(isDownload ? "download" : [command, ...args].join(" "));
      if (!isDownload) return true;
      if (left-- > 0) return false;
      started.add(UNPACKED);
      return true;
    },
    say: () => {},
  };
}

describe("an nginx that is there", () => {
  it("is taken as it is: the one that is named, the system's, the one unpacked before", async () => {
    expect(await findNginx(imagine({ env: { NGINX_PATH: "/opt/nginx" }, there: ["/opt/nginx", DEBIAN] }))).toEqual({ path: "/opt/nginx" });
    expect(await findNginx(imagine({ there: [DEBIAN, UNPACKED] }))).toEqual({ path: DEBIAN });
    expect(await findNginx(imagine({ there: [UNPACKED] }))).toEqual({ path: UNPACKED });
  });

  it("is not another one than the variable names, and none is fetched by who only looks", async () => {
    const machine = imagine({ env: { NGINX_PATH: "/opt/gone" }, there: [DEBIAN], commands: ["apt-get"] });
    expect(await findNginx(machine)).toEqual({ problem: expect.stringMatching(/NGINX_PATH is set to \/opt\/gone, which does not start/) });
    const bare = imagine({ commands: ["apt-get"] });
    expect(await presentNginx(bare)).toBeUndefined();
    expect([...machine.ran, ...bare.ran]).toEqual([]);
  });
});

describe("an nginx that is not there", () => {
  it("is downloaded and unpacked, without rights and without a service that starts", async () => {
    const machine = imagine({ commands: ["apt-get"] });
    expect(await findNginx(machine)).toEqual({ path: UNPACKED });
    expect(machine.ran).toEqual(["download"]);
  });

  it("is downloaded once the list of packages is fresh, where that is allowed", async () => {
    const machine = imagine({ commands: ["apt-get"], rootPrefix: ["sudo", "-n"], failures: 1 });
    expect(await findNginx(machine)).toEqual({ path: UNPACKED });
    expect(machine.ran).toEqual(["download", "sudo -n apt-get update", "download"]);
  });

  it.each([
    ["without apt-get", {}],
    ["without the rights", { commands: ["apt-get"], failures: 9 }],
    ["when the package does not come", { commands: ["apt-get"], rootPrefix: [], failures: 9 }],
  ])("leaves one line that says what to do, %s", async (_, imagined) => {
    expect(await findNginx(imagine(imagined))).toEqual({ problem: expect.stringMatching(/^No nginx found[^\n]*NGINX_PATH[^\n]*\.$/) });
  });
});
