import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { writeSocialImages } from "../../scripts/social-images.ts";
import { summary } from "../site/summaries.ts";

const folder = await mkdtemp(path.join(tmpdir(), "social-"));
afterAll(() => rm(folder, { recursive: true }));

it("[HB8] draws a picture for every interview, again only when what it shows has changed", async () => {
  const [site, cache] = [path.join(folder, "site"), path.join(folder, "cache")];
  await mkdir(path.join(site, "interviews"), { recursive: true });
  const write = (...titles: string[]) =>
    writeFile(path.join(site, "interviews/index.json"), JSON.stringify(titles.map((title, index) => summary(`s-${index}`, "coding", "mid", title))));
  await write("Late orders", "Żółć");
  expect(await writeSocialImages(site, cache)).toEqual({ drawn: 2, kept: 0 });
  const [first, second] = await Promise.all(["s-0", "s-1"].map((id) => readFile(path.join(site, `social/${id}.png`))));
  expect(await sharp(first).metadata()).toMatchObject({ width: 1200, height: 630, format: "png" });
  expect(first!.equals(second!)).toBe(false);
  expect((await stat(path.join(site, "social/s-0.png"))).size).toBeLessThan(100_000);

  await write("Late orders", "Another title");
  expect(await writeSocialImages(site, cache)).toEqual({ drawn: 1, kept: 1 });
  expect((await readFile(path.join(site, "social/s-0.png"))).equals(first!)).toBe(true);
});
