import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { load } from "js-yaml";
import { withFormatReference } from "../../src/authoring/format-reference.ts";
import { readScenarios } from "../../src/authoring/read-scenarios.ts";
import { roundTypeNames } from "../../src/core/rounds/type-names.ts";
import { CATEGORIES, categoryNames, LEVELS, levelNames, type Scenario } from "../../src/core/scenario/scenario.ts";

/* A Starlight site with its settings as they come, of the texts that the handbook shows: briefings, topics and guides, each at the handbook's address. */

const CONTENT = "src/content";
const DOCS = "src/content/docs";

/** The files of the project, texts by their paths. */
export async function starlightFiles(): Promise<Record<string, string>> {
  const { files } = await readScenarios(["questions"]);
  const scenarios = files.flatMap(({ scenario }) => (scenario ? [scenario] : []));
  const [topics, guides] = [await texts("topics"), await texts("guides")];
  return {
    // Astro bundles what a dependency named here needs; the packages themselves are found in the project's folder.
    "package.json": JSON.stringify({ name: "starlight-beside", type: "module", dependencies: { astro: "*", "@astrojs/starlight": "*" } }),
    "astro.config.mjs": configFor(scenarios, guides),
    "src/content.config.ts": [
      'import { docsLoader } from "@astrojs/starlight/loaders";',
      'import { docsSchema } from "@astrojs/starlight/schema";',
      'import { defineCollection } from "astro:content";',
      "export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };",
    ].join("\n"),
    [`${DOCS}/index.md`]: page("DataDrill", "Data-engineering interviews.", scenarios.map(linkTo).join("\n")),
    [`${DOCS}/topics/index.md`]: page("Topics", "What the interviews are about.", topics.map(({ id, title }) => `- [${title}](/topics/${id}/)`).join("\n")),
    ...Object.fromEntries(scenarios.map((scenario) => [`${DOCS}/interview/${scenario.id}.md`, briefing(scenario)])),
    ...Object.fromEntries(topics.map((topic) => [`${DOCS}/topics/${topic.id}.md`, topicPage(topic, scenarios)])),
    ...Object.fromEntries(guides.map(({ id, title, lead, body }) => [`${DOCS}/guides/${id}.md`, page(title, lead, withFormatReference(body))])),
  };
}

type Text = { id: string; title: string; lead: string; body: string };

/** Markdown files of the handbook: `title` or `name`, `description` or `summary`, and what stands below. */
async function texts(folder: string): Promise<Text[]> {
  const names = (await readdir(path.join(CONTENT, folder))).filter((name) => name.endsWith(".md")).sort();
  const found = names.map(async (name) => {
    const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(await readFile(path.join(CONTENT, folder, name), "utf8")) ?? [];
    const facts = load(head) as Record<string, string>;
    return { id: path.basename(name, ".md"), title: facts["title"] ?? facts["name"] ?? "", lead: facts["description"] ?? facts["summary"] ?? "", body };
  });
  return Promise.all(found);
}

const page = (title: string, lead: string, body: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(lead)}\n---\n\n${lead}\n\n${body}\n`;

const placeOf = ({ category, level }: Scenario): string => `${categoryNames[category]} · ${levelNames[level]}`;
const linkTo = (scenario: Scenario): string => `- [${scenario.title}](/interview/${scenario.id}/), ${placeOf(scenario)}: ${scenario.description}`;
const topicLinks = (tags: readonly string[]): string => tags.map((tag) => `[${tag}](/topics/${tag}/)`).join(", ");

/** What a briefing says to a reader; what can be done on it (start, keep, embed) stays the handbook's own. */
function briefing(scenario: Scenario): string {
  const rounds = scenario.rounds.map(({ round }, index) => `${index + 1}. ${round.title} (${nameOf(round.type)}, ${round.timeMinutes} min)`);
  const facts = `${placeOf(scenario)} · ${scenario.estimatedMinutes} minutes · ${rounds.length} rounds · ${topicLinks(scenario.tags)}`;
  return page(scenario.title, scenario.description, [facts, "## The rounds", rounds.join("\n"), scenario.briefing ?? ""].join("\n\n"));
}

const nameOf = (type: string): string => (roundTypeNames as Record<string, string>)[type] ?? type;

function topicPage({ id, title, lead, body }: Text, scenarios: readonly Scenario[]): string {
  const about = scenarios.filter(({ tags, rounds }) => [...tags, ...rounds.flatMap(({ round }) => round.tags ?? [])].includes(id));
  return page(title, lead, [body, "## Interviews that train it", about.map(linkTo).join("\n")].join("\n\n"));
}

/** A sidebar of the same interviews, levels and guides. */
function configFor(scenarios: readonly Scenario[], guides: readonly Text[]): string {
  const shelves = CATEGORIES.map((category) => ({
    label: categoryNames[category],
    items: LEVELS.map((level) => ({
      label: levelNames[level],
      items: scenarios.filter((scenario) => scenario.category === category && scenario.level === level).map(({ id }) => ({ slug: `interview/${id}` })),
    })).filter(({ items }) => items.length > 0),
  })).filter(({ items }) => items.length > 0);
  const lists = [
    { label: "All interviews", link: "/" },
    { label: "All topics", slug: "topics" },
  ];
  const sidebar = [...shelves, ...lists, { label: "Guides", items: guides.map(({ id }) => ({ slug: `guides/${id}` })) }];
  return [
    'import starlight from "@astrojs/starlight";',
    'import { defineConfig } from "astro/config";',
    `export default defineConfig({ site: "http://localhost:4321", integrations: [starlight({ title: "DataDrill", sidebar: ${JSON.stringify(sidebar)} })] });`,
  ].join("\n");
}
