import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { pictureName } from "../../src/authoring/picture-name.ts";
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
  const pictureOf = (id: string, title: string) => path.join(site, "social", pictureName(summary(id, "coding", "mid", title)));
  const [first, second] = await Promise.all([pictureOf("s-0", "Late orders"), pictureOf("s-1", "Żółć")].map((file) => readFile(file)));
  expect(await sharp(first).metadata()).toMatchObject({ width: 1200, height: 630, format: "png" });
  expect(first!.equals(second!)).toBe(false);
  expect((await stat(pictureOf("s-0", "Late orders"))).size).toBeLessThan(100_000);

  await write("Late orders", "Another title");
  expect(await writeSocialImages(site, cache)).toEqual({ drawn: 1, kept: 1 });
  expect((await readFile(pictureOf("s-0", "Late orders"))).equals(first!)).toBe(true);
  expect(pictureName(summary("s-1", "coding", "mid", "Another title"))).not.toBe(pictureName(summary("s-1", "coding", "mid", "Żółć")));
});
