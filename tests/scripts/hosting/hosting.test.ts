import { readFile } from "node:fs/promises";
import path from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { CACHE_CONTROL, cacheControlOf } from "../../../scripts/hosting/cache-rules.ts";
import { headersFile, LONGEST_LINE, MOST_RULES } from "../../../scripts/hosting/headers-file.ts";
import { nginxConfig } from "../../../scripts/hosting/nginx-config.ts";
import { HEADER_POLICY } from "../../../scripts/hosting/response-headers.ts";

const FILES = [
  "404.html",
  "_astro/client.XKGuiAfY.js",
  "_astro/fonts/1a2b3c4d.woff2",
  "embed.js",
  "embed/shop/query/index.html",
  "guides/host/index.html",
  "guides/index.html",
  "index.html",
  "interview/shop/index.html",
  "interviews/shop.json",
  "manifest.webmanifest",
  "pagefind/1.5.2/fragment/en_1.pf_fragment",
  "pagefind/1.5.2/index/en_1.pf_index",
  "pagefind/1.5.2/pagefind-entry.json",
  "pagefind/1.5.2/pagefind.js",
  "pyodide/314.0.7/pyodide.asm.wasm",
  "rss.xml",
  "social/shop.123456789abc.png",
  "sw.js",
];

/** The rules of `_headers`, read as Netlify and Cloudflare read them: all that fit a path add up. */
function headersOf(text: string, address: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const block of text.replace(/^#.*\n/gm, "").split(/\n(?=\S)/)) {
    const [place = "", ...lines] = block.trimEnd().split("\n");
    const [before = "", after] = place.split("*");
    if (after === undefined ? address !== place : !address.startsWith(before)) continue;
    for (const line of lines) {
      const [name = "", value = ""] = line.trim().split(/: (.*)/s);
      (found[name] ??= []).push(value);
    }
  }
  return found;
}

describe("what hosts are told", () => {
  it("[HO1] hosting/nginx.conf is made from the list of rules", async () => {
    await expect(nginxConfig()).toMatchFileSnapshot(path.resolve("hosting/nginx.conf"));
  });

  it.each([
    "",
    "index.html",
    "interview/social/index.html",
    "interview/shop/",
    "sw.js",
    "offline.json",
    "interviews/shop.json",
    "pagefind/1.5.2/pagefind-entry.json",
  ])("[HO1] asks anew for what changes under its name: %s", (file) => {
    expect(cacheControlOf(file)).toBe(CACHE_CONTROL.asked);
  });

  it.each(["/", "/handbook/drill/"])("[HO2] _headers says of every file the same as the list, once, below %s", (base) => {
    const text = headersFile(FILES, base);
    for (const file of FILES) {
      const told = headersOf(text, base + file)["Cache-Control"] ?? [];
      // What nobody speaks of these hosts ask for anew by themselves.
      expect([file, ...(told.length === 0 ? [CACHE_CONTROL.asked] : told)]).toEqual([file, cacheControlOf(file)]);
    }
  });

  it("[HO2] [SX5] _headers gives every file the policy, and lets rounds alone be framed elsewhere", () => {
    const text = headersFile(FILES, "/drill/");
    expect(headersOf(text, "/drill/embed/shop/query/")["Content-Security-Policy"]).toEqual([HEADER_POLICY]);
    for (const page of ["", "guides/host/", "interview/shop/"])
      expect(headersOf(text, `/drill/${page}`)["Content-Security-Policy"]).toEqual([HEADER_POLICY, "frame-ancestors 'self'"]);
    expect(headersOf(text, "/elsewhere/")).toEqual({});
  });

  it("[HO2] _headers stays within what Cloudflare takes: rules, length of lines, one star in a path", () => {
    const lines = headersFile(FILES, "/a-rather-long-path/below-the-host/").split("\n");
    const places = lines.filter((line) => line.startsWith("/"));
    expect(places.length).toBeGreaterThan(8);
    expect(places.length).toBeLessThan(MOST_RULES);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(LONGEST_LINE);
    expect(places.filter((place) => place.split("*").length > 2)).toEqual([]);
  });

  it("[SX5] the policy of the header is as strict as that of pages, but for inline scripts", () => {
    expect(HEADER_POLICY).not.toMatch(/https?:|\*|'unsafe-eval'|blob:/);
    expect(HEADER_POLICY).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; /);
    expect(HEADER_POLICY).toContain("connect-src 'self';");
  });
});

describe("the workflow for GitHub Pages", () => {
  type Step = { uses?: string; run?: string; id?: string; env?: Record<string, string>; with?: Record<string, string> };
  type Workflow = { jobs: Record<"build" | "publish", { steps: Step[]; needs?: string; permissions: Record<string, string> }> };

  it("[HO6] builds with the project's own commands and settings, and publishes what they make", async () => {
    const { jobs } = load(await readFile(".github/workflows/pages.yml", "utf8")) as Workflow;
    const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> };
    const commands = jobs.build.steps.flatMap(({ run }) => run ?? []);
    expect(commands).toEqual(["npm ci", "npm run build"]);
    expect(Object.keys(scripts)).toContain("build");

    const build = jobs.build.steps.find(({ run }) => run === "npm run build")!;
    const configured = jobs.build.steps.find(({ uses }) => uses?.startsWith("actions/configure-pages@"))!;
    expect(build.env).toEqual({
      SITE_URL: `\${{ steps.${configured.id!}.outputs.origin }}`,
      BASE_PATH: `\${{ steps.${configured.id!}.outputs.base_path }}`,
      REPOSITORY_URL: "${{ github.server_url }}/${{ github.repository }}",
    });
    const config = await readFile("astro.config.mjs", "utf8");
    for (const setting of Object.keys(build.env!)) expect(config).toContain(`process.env.${setting}`);
    expect(jobs.build.steps.at(-1)).toMatchObject({ uses: expect.stringMatching(/^actions\/upload-pages-artifact@/), with: { path: "dist" } });
    expect(jobs.publish).toMatchObject({ needs: "build", permissions: { pages: "write", "id-token": "write" } });
    for (const { uses } of [...jobs.build.steps, ...jobs.publish.steps]) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
  });
});
