import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const TEXTS = path.resolve(import.meta.dirname, "../src/texts");

/**
 * The texts of a language, and the setting of Vite that takes them: `#texts` is English in package.json.
 * @param language the name of a file in `src/texts`, without its ending
 * @throws Error when there is no such file, or when it lacks a text that the English one has
 */
export async function siteLanguage(language: string, folder = TEXTS): Promise<{ file: string; alias: Record<string, string> }> {
  const file = path.join(folder, `${language}.ts`);
  if (!/^[\w-]+$/.test(language) || !existsSync(file)) throw new Error(`SITE_LANGUAGE is "${language}", and there is no src/texts/${language}.ts.`);
  const [english, translated] = await Promise.all([path.join(TEXTS, "en.ts"), file].map(read));
  const missing = lackingIn(translated ?? {}, english ?? {});
  if (missing.length > 0) throw new Error(`src/texts/${language}.ts lacks ${missing.join(", ")}.`);
  return { file, alias: { "#texts": file } };
}

type Texts = Record<string, unknown>;
const read = async (file: string) => (await import(pathToFileURL(file).href)) as Texts;

/** The names that a translation lacks, those inside of objects too: `levelNames.staff`. */
const lackingIn = (translated: Texts, english: Texts, place = ""): string[] =>
  Object.entries(english).flatMap(([name, text]) => {
    const own = translated[name];
    if (own === undefined) return [place + name];
    return isGroup(text) && isGroup(own) ? lackingIn(own, text, `${place}${name}.`) : [];
  });

const isGroup = (text: unknown): text is Texts => typeof text === "object" && text !== null && !Array.isArray(text);

/** What Node itself imports from now on takes these texts too: pictures and the index of the search are made beside Vite. */
export const speakInNode = (file: string): void =>
  void registerHooks({
    resolve: (specifier, context, next) => (specifier === "#texts" ? next(pathToFileURL(file).href, context) : next(specifier, context)),
  });
