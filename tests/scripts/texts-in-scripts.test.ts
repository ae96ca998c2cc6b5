import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { textsOf, withTexts } from "../../scripts/texts-in-scripts.ts";

const root = path.resolve(import.meta.dirname, "../..");
const declared = textsOf(`
  const counted = (count: number, noun: string): string => \`\${count} \${noun}s\`;
  export const name = "DataDrill";
  export const title = (name: string): string => name.trim() + " here";
  export const about = (count: number): string => \`\${name}: \${counted(count, "round")}\`;
  export const levels = { name: "Junior", staff: name };
`);
const IMPORT = 'import * as texts from "#texts";';

/** What a module with these texts evaluates to. */
const valueOf = (expression: string): unknown => {
  const { outputText } = ts.transpileModule(withTexts(`${IMPORT}\nconst value = ${expression};`, declared), {
    compilerOptions: { target: ts.ScriptTarget.ES2024 },
  });
  return runInNewContext(`(() => {\n${outputText}\nreturn value;\n})()`);
};

describe("the texts of a script", () => {
  it("[UI201] stand in it, in the place of the import, and no others do", () => {
    expect(withTexts(`${IMPORT}\nshow(texts.name);`, declared)).toBe('const texts_name = "DataDrill";\nshow(texts_name);');
  });

  it.each([
    ["texts.name", "DataDrill"],
    ["texts.title('Home ')", "Home here"],
    ["texts.about(3)", "DataDrill: 3 rounds"],
    ["texts.levels.staff + texts.levels['name']", "DataDrillJunior"],
    ["[texts.about].map((about) => about(2))[0]", "DataDrill: 2 rounds"],
  ])("[UI201] say the same in it: %s", (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  it("[UI201] are not mistaken for properties that are called alike", () => {
    expect(withTexts(`${IMPORT}\nrow.texts.name = texts.name;`, declared)).toContain("row.texts.name = texts_name;");
  });

  it("[UI201] must be there", () => {
    expect(() => withTexts(`${IMPORT}\nshow(texts.nothing);`, declared)).toThrow('There is no text "nothing".');
  });
});

describe("the English texts", () => {
  const source = readFileSync(path.join(root, "src/texts/en.ts"), "utf8");
  const all = textsOf(source);
  const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) => /\.(?:ts|tsx|astro)$/.test(file));
  const code = [...files.map((file) => path.join("src", file)), "scripts/search-index.ts"]
    .filter((file) => !file.startsWith("src/texts"))
    .map((file) => readFileSync(path.join(root, file), "utf8"));

  it("[UI200] are all used", () => {
    const needed = new Set([...all.values()].flatMap(({ needs }) => needs));
    for (const text of code) for (const [, name = ""] of text.matchAll(/\btexts\.(\w+)/g)) needed.add(name);
    expect([...all.keys()].filter((name) => !needed.has(name))).toEqual([]);
  });

  it("[UI201] are imported in the one way that the build knows", () => {
    const others = code.filter((text) => text.includes('"#texts"')).filter((text) => !/^[ \t]*import \* as texts from "#texts";$/m.test(text));
    expect(others).toEqual([]);
  });

  it("[UI200] name the language of every page", () => {
    const pages = files.filter((file) => file.endsWith(".astro")).map((file) => readFileSync(path.join(root, "src", file), "utf8"));
    const tags = pages.flatMap((page) => [...page.matchAll(/<html[^>]*>/g)].map(([tag]) => tag));
    expect(new Set(tags)).toEqual(new Set(["<html lang={texts.language}>"]));
  });
});
