import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { pictureName } from "../src/authoring/picture-name.ts";
import { imageMaker, type DrawImage } from "../src/authoring/social-image.ts";
import type { ScenarioSummary } from "../src/core/scenario/scenario.ts";

/** Draws a picture for every interview, which chat programs and social networks show with a link to it. */
export function socialImages(): AstroIntegration {
  let cache = "";
  return {
    name: "social-images",
    hooks: {
      // Beside what Astro keeps from build to build: a picture is drawn again only when what it shows has changed.
      "astro:config:done": ({ config }) => void (cache = path.join(fileURLToPath(config.cacheDir), "social")),
      "astro:build:done": async ({ dir, logger }) => {
        const { drawn, kept } = await writeSocialImages(fileURLToPath(dir), cache);
        logger.info(`${drawn} pictures drawn, ${kept} taken from an earlier build`);
      },
    },
  };
}

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
