import * as texts from "#texts";
import { categoryNames, levelNames } from "../../core/scenario/scenario.ts";
import { percent } from "../../core/grading/verdict.ts";
import type { Scorecard } from "../../core/scorecard/scorecard.ts";
import { downloadBlob } from "../../stores/backup.ts";

/** The size that previews of links want, in pixels. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;
/** More rounds than this do not fit. */
const MAX_ROUNDS = 7;

const colours = { paper: "#fdfdfb", ink: "#1c1d1f", soft: "#5c5f66", line: "#d9d6ce", ok: "#1a7f4e", no: "#b3372c" };

/** Saves a scorecard as a picture. Rejects where the browser draws none. */
export async function downloadCard(scorecard: Scorecard): Promise<void> {
  // The site's fonts are on the page already, but only in the weights that it uses.
  await document.fonts.ready;
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("there is no canvas here");
  draw(context, scorecard, getComputedStyle(document.body).fontFamily);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("the picture is empty");
  downloadBlob(blob, `${scorecard.scenarioId}-scorecard.png`);
}

function draw(context: CanvasRenderingContext2D, card: Scorecard, family: string): void {
  const text = (words: string, x: number, y: number, size: number, weight: number, colour: string, maxWidth?: number) => {
    context.font = `${weight} ${size}px ${family}`;
    context.fillStyle = colour;
    context.fillText(fitted(context, words, maxWidth ?? Infinity), x, y);
  };
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  const date = texts.longDate(card.finishedAt);
  text(`${categoryNames[card.category]} · ${levelNames[card.level]} · ${date}`, MARGIN, 104, 24, 500, colours.soft);
  text(card.title, MARGIN, 172, 52, 650, colours.ink, WIDTH - 2 * MARGIN - 240);
  drawRing(context, card.score, WIDTH - MARGIN - 90, 150);
  context.textAlign = "center";
  text(percent(card.score), WIDTH - MARGIN - 90, 164, 44, 650, colours.ink);
  context.textAlign = "left";
  card.rounds.slice(0, MAX_ROUNDS).forEach((round, index) => {
    const y = 290 + index * 44;
    text(
      texts.pictureResults[round.passed ? "passed" : round.ending === "skipped" ? "skipped" : "missed"],
      MARGIN,
      y,
      22,
      600,
      round.passed ? colours.ok : colours.no,
    );
    text(`${index + 1}. ${round.title}`, MARGIN + 130, y, 26, 500, colours.ink, WIDTH - 2 * MARGIN - 260);
    context.textAlign = "right";
    text(percent(round.score), WIDTH - MARGIN, y, 26, 600, colours.ink);
    context.textAlign = "left";
  });
  if (card.rounds.length > MAX_ROUNDS) text(texts.andMore(card.rounds.length - MAX_ROUNDS), MARGIN + 130, 290 + MAX_ROUNDS * 44 - 12, 20, 500, colours.soft);
  text(texts.siteName, MARGIN, HEIGHT - 36, 22, 650, colours.soft);
}

function drawRing(context: CanvasRenderingContext2D, share: number, x: number, y: number): void {
  context.lineWidth = 14;
  for (const [part, colour] of [
    [1, colours.line],
    [share, colours.ok],
  ] as const) {
    context.beginPath();
    context.strokeStyle = colour;
    context.arc(x, y, 82, -Math.PI / 2, -Math.PI / 2 + part * 2 * Math.PI);
    context.stroke();
  }
}

/** Text cut to a width in pixels, by the font that is set. */
function fitted(context: CanvasRenderingContext2D, words: string, maxWidth: number): string {
  if (context.measureText(words).width <= maxWidth) return words;
  let cut = words;
  while (cut.length > 1 && context.measureText(`${cut}…`).width > maxWidth) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
