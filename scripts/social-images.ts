import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { pictureName } from "../src/authoring/picture-name.ts";
import { imageMaker, type DrawImage } from "../src/authoring/social-image.ts";
import type { ScenarioSummary } from "../src/core/scenario/scenario.ts";

/** Beside Astro's own: a picture is drawn again only when what it shows has changed. */
const CACHE = path.resolve("node_modules/.cache/datadrill/social");

/** Draws a picture for every interview, which chat programs and social networks show with a link to it. */
export const socialImages = (): AstroIntegration => ({
  name: "social-images",
  hooks: {
    "astro:build:done": async ({ dir, logger }) => {
      const { drawn, kept } = await writeSocialImages(fileURLToPath(dir), CACHE);
      logger.info(`${drawn} pictures drawn, ${kept} taken from an earlier build`);
    },
  },
});

/** Writes `social/<id>.<hash>.png` for every scenario of a built site. */
export async function writeSocialImages(site: string, cache: string): Promise<{ drawn: number; kept: number }> {
  const summaries = JSON.parse(await readFile(path.join(site, "interviews", "index.json"), "utf8")) as ScenarioSummary[];
  const target = path.join(site, "social");
  await Promise.all([target, cache].map((folder) => mkdir(folder, { recursive: true })));
  let maker: Promise<DrawImage> | undefined;
  let drawn = 0;
  const waiting = [...summaries];
  const work = async () => {
    for (let summary = waiting.shift(); summary; summary = waiting.shift()) {
      const name = pictureName(summary);
      const kept = path.join(cache, name);
      let picture: Uint8Array | undefined = await readFile(kept).catch(() => undefined);
      if (!picture) {
        maker ??= imageMaker();
        picture = await (await maker)(summary);
        drawn++;
        // A cache that cannot be written costs time in the next build, and nothing else.
        await writeFile(kept, picture).catch(() => undefined);
      }
      await writeFile(path.join(target, name), picture);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  return { drawn, kept: summaries.length - drawn };
}
