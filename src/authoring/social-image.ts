import * as texts from "#texts";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import satori from "satori";
import sharp from "sharp";
import { categoryNames, levelNames, LEVELS } from "../core/scenario/names.ts";
import type { PictureFacts } from "./picture-name.ts";

/** In pixels: what chat programs and social networks show without cutting. */
const SIZE = { width: 1200, height: 630 };

type Box = { type: string; props: { style: Record<string, string | number>; children?: (Box | string)[] } };
const box = (style: Record<string, string | number>, ...children: (Box | string)[]): Box => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children },
});

export type DrawImage = (facts: PictureFacts) => Promise<Buffer>;

/** Reads the fonts once and gives what draws a scenario's picture, a PNG in the light theme. */
export async function imageMaker(): Promise<DrawImage> {
  const fonts = [await font("Inter", "inter-latin-wght-normal"), await font("Inter Extended", "inter-latin-ext-wght-normal")];
  return async (facts) => {
    const svg = await satori(card(facts) as unknown as Parameters<typeof satori>[0], { ...SIZE, fonts });
    return sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toBuffer();
  };
}

/** The site's own font files; of a variable font satori draws the regular weight, and thickens it where more is asked for. */
async function font(name: string, file: string) {
  const address = createRequire(import.meta.url).resolve(`@fontsource-variable/inter/files/${file}.woff2`);
  return { name, data: await readFile(address), weight: 400 as const, style: "normal" as const };
}

function card({ title, category, level, estimatedMinutes, roundCount }: PictureFacts): Box {
  const place = `${categoryNames[category]} · ${levelNames[level]}`;
  const size = `${texts.minutes(estimatedMinutes)}, ${texts.rounds(roundCount)}`;
  return box(
    {
      flexDirection: "column",
      justifyContent: "space-between",
      width: "100%",
      height: "100%",
      boxSizing: "border-box",
      padding: "72px 80px",
      background: "#fdfdfb",
      color: "#1d1c1a",
      fontFamily: "Inter, Inter Extended",
    },
    box(
      { alignItems: "center", gap: 20, fontSize: 34, fontWeight: 600 },
      box({ width: 36, height: 36, borderRadius: 10, background: "#1d1c1a" }),
      texts.siteName,
    ),
    box({ fontSize: title.length > 48 ? 64 : 80, lineHeight: 1.12, fontWeight: 600, letterSpacing: "-0.03em", lineClamp: 3, display: "block" }, title),
    box(
      { alignItems: "center", gap: 24, color: "#55534d", fontSize: 32 },
      box({ alignItems: "flex-end", gap: 6, height: 36 }, ...LEVELS.map((_, place) => bar(place, place <= LEVELS.indexOf(level)))),
      place,
      box({ marginLeft: "auto" }, size),
    ),
  );
}

/** The site's mark of a level: four bars, filled up to it. */
const bar = (place: number, isFilled: boolean): Box =>
  box({ width: 12, height: [12, 20, 28, 36][place] ?? 36, borderRadius: 3, background: isFilled ? "#1d1c1a" : "#cfccc4" });
