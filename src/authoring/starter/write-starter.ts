import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { nearestName } from "../../core/nearest-name.ts";
import { kebab } from "../../core/scenario/fields.ts";
import { CATEGORIES, LEVELS } from "../../core/scenario/scenario.ts";
import { SCHEMA_FILE } from "../scenario-json-schema.ts";
import { UsageError } from "../usage-error.ts";
import { starterRounds, type StarterType } from "./starter-rounds.ts";

export const STARTER_TYPES = Object.keys(starterRounds) as StarterType[];

/**
 * Writes a commented scenario to begin with, `<folder>/interviews/<category>/<level>/<id>.yaml`. Overwrites nothing.
 * @param place `<category>/<level>/<id>`
 * @returns the file's name
 * @throws UsageError when the place or the type is no good, or when the file is there already
 */
export async function writeStarter(place: string, type: string, folder: string): Promise<string> {
  const parts = place
    .replace(/\.ya?ml$/, "")
    .split("/")
    .filter((part) => part !== "");
  const [category = "", level = "", id = ""] = parts.slice(-3);
  if (parts.length < 3) throw new UsageError(`"${place}" is no place for a scenario; write <category>/<level>/<id>, for example coding/junior/late-orders`);
  mustBe("category", category, CATEGORIES);
  mustBe("level", level, LEVELS);
  mustBe("type", type, STARTER_TYPES);
  if (!kebab().safeParse(id).success) throw new UsageError(`the id "${id}" must be kebab-case: lower-case letters, digits and single hyphens`);
  const file = path.join(folder, "interviews", category, level, `${id}.yaml`);
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, schemaLine(file, folder) + starter(category, level, id, type as StarterType), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new UsageError(`${file} is there already; choose another id or remove the file`);
    throw error;
  }
  return file;
}

/** A place for a starter whose author named none: `coding/junior/new-interview`, with a number behind it where that is taken. */
export function freePlace(folder: string): string {
  for (let number = 1; ; number++) {
    const place = `coding/junior/new-interview${number === 1 ? "" : `-${number}`}`;
    if (!existsSync(path.join(folder, "interviews", `${place}.yaml`))) return place;
  }
}

/** Names the JSON Schema that lies in the folder, so that editors complete and check the file; nothing where there is none. */
function schemaLine(file: string, folder: string): string {
  const schema = path.join(folder, SCHEMA_FILE);
  if (!existsSync(schema)) return "";
  return `# yaml-language-server: $schema=${path.relative(path.dirname(file), schema).split(path.sep).join("/")}\n`;
}

function mustBe(what: string, given: string, allowed: readonly string[]) {
  if (allowed.includes(given)) return;
  const near = nearestName(given, allowed);
  throw new UsageError(`unknown ${what} "${given}"; ${near ? `did you mean ${near}?` : `choose one of ${allowed.join(", ")}`}`);
}

const starter = (
  category: string,
  level: string,
  id: string,
  type: StarterType,
) => `# A scenario: one interview of one or more rounds. Replace all of it, then run: npm run questions -- check
id: ${id} # the file's name
category: ${category} # coding or system_design
level: ${level} # junior, mid, senior or staff
title: A title of a few words
description: One or two sentences that say what the interview is about.
estimatedMinutes: 15 # at least what the rounds add up to
tags: [${type}]
briefing: | # Markdown: what to know before the clock runs
  ## The company

  Who the candidate works for, and what the data holds.
interviewer: # optional
  name: Robin
  opening: Hello! Take your time to read each question.
  closing: Thank you, that was all.
rounds:
${starterRounds[type]}`;
