import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/styles/tokens.css", "utf8");

/** The custom properties of the first block whose selector is given. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`tokens.css has no block ${selector}`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries([...block.matchAll(/(--[\w-]+): ([^;]+);/g)].map((match) => [match[1], match[2]]));
}

const light = tokensOf(":root");
const dark = tokensOf(':root[data-theme="dark"]');
const darkBySystem = tokensOf(':root:not([data-theme="light"])');

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(hex.slice(place, place + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const SURFACES = ["--paper", "--raised", "--sunken"];
const INKS = ["--ink", "--ink-soft", "--ink-faint", "--accent"];
const TEXT: [ink: string, surface: string][] = [
  ...INKS.flatMap((ink) => SURFACES.map((surface): [string, string] => [ink, surface])),
  ...Object.keys(light).flatMap((name) => (name.startsWith("--tok-") ? SURFACES.map((surface): [string, string] => [name, surface]) : [])),
  ...["pass", "fail", "warn"].flatMap((word) => [...SURFACES, `--${word}-wash`].map((surface): [string, string] => [`--${word}`, surface])),
  ...["pass", "fail", "warn", "accent"].flatMap((word) => ["--ink", "--ink-soft"].map((ink): [string, string] => [ink, `--${word}-wash`])),
  ["--accent", "--accent-wash"],
  ["--accent-ink", "--accent"],
  ["--accent-ink", "--accent-strong"],
];
const EDGES: [edge: string, surface: string][] = [
  ...SURFACES.map((surface): [string, string] => ["--line-control", surface]),
  ...SURFACES.map((surface): [string, string] => ["--accent", surface]),
];

describe("the colours", () => {
  it("[UI18] are the same whether dark comes from the system or from the switch", () => {
    expect(darkBySystem).toEqual(dark);
    expect(Object.keys(dark).length).toBeGreaterThan(15);
  });

  it.each([
    ["light", light],
    ["dark", { ...light, ...dark }],
  ])("[UI19] %s: text has a contrast of 4.5, edges of controls of 3", (_, tokens) => {
    const low = [...TEXT.map((pair) => [...pair, 4.5] as const), ...EDGES.map((pair) => [...pair, 3] as const)]
      .map(([ink, surface, wanted]) => ({ ink, surface, wanted, found: contrast(tokens[ink] ?? "", tokens[surface] ?? "") }))
      .filter(({ wanted, found }) => !(found >= wanted));
    expect(low).toEqual([]);
  });
});
