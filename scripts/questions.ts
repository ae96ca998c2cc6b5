import { parseArgs } from "node:util";
import { UsageError } from "../src/authoring/usage-error.ts";

const FOLDER = process.env["QUESTIONS_DIR"] || "questions";

const USAGE = `Usage: npm run questions -- <command>

  check [paths] [--json]
      Hold scenarios against the format and grade every answer in them. Without paths: ${FOLDER}
  style [paths] [--json]
      Hold scenarios against the style guide, ${FOLDER}/CONTRIBUTING.md: what of it can be counted.
  mutate [paths] [--json] [--min <percent>]
      Change every solution a little, many times over, and print the changes that no dataset or test notices.
  new [<category>/<level>/<id>] [--type sql|python|quiz|canvas|constraints|modeling]
      Write a commented starter file; without a place it gets one that is free.
  schema
      Print the JSON Schema of a scenario file.`;

/** Each command loads what it needs: the others start at once. */
const commands: Record<string, (places: string[], options: Options) => Promise<number>> = {
  check: async (places, { json }) => {
    const { checkCommand } = await import("../src/authoring/check/check-command.ts");
    return checkCommand(places.length === 0 ? [FOLDER] : places, json ?? false);
  },
  style: async (places, { json }) => {
    const { styleCommand } = await import("../src/authoring/style/style-command.ts");
    return styleCommand(places.length === 0 ? [FOLDER] : places, json ?? false, FOLDER);
  },
  mutate: async (places, { json, min }) => {
    const { mutateCommand } = await import("../src/authoring/mutate/mutate-command.ts");
    return mutateCommand(places.length === 0 ? [FOLDER] : places, { isJson: json ?? false, min });
  },
  new: async (places, { type }) => {
    const { freePlace, writeStarter } = await import("../src/authoring/starter/write-starter.ts");
    const [place, ...others] = places;
    if (others.length > 0) throw new UsageError("new takes one place: <category>/<level>/<id>");
    const file = await writeStarter(place ?? freePlace(FOLDER), type ?? "sql", FOLDER);
    console.log(`${file} is written. Fill it in, then run: npm run questions -- check ${file}`);
    return 0;
  },
  schema: async () => {
    const { scenarioJsonSchema } = await import("../src/authoring/scenario-json-schema.ts");
    console.log(JSON.stringify(scenarioJsonSchema(), null, 2));
    return 0;
  },
};

const OPTIONS = { json: { type: "boolean" }, min: { type: "string" }, type: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
type Options = ReturnType<typeof readArguments>["values"];

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  const [name, ...places] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(name === undefined ? "name a command" : `unknown command "${name}"`);
  return command(places, values);
}

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`questions: ${error.message}\n\n${USAGE}`);
  process.exitCode = 1;
}
