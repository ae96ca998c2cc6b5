import { createHighlighterCoreSync, type ThemeRegistration } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import bash from "shiki/langs/bash.mjs";
import css from "shiki/langs/css.mjs";
import csv from "shiki/langs/csv.mjs";
import diff from "shiki/langs/diff.mjs";
import docker from "shiki/langs/docker.mjs";
import html from "shiki/langs/html.mjs";
import java from "shiki/langs/java.mjs";
import javascript from "shiki/langs/javascript.mjs";
import json from "shiki/langs/json.mjs";
import python from "shiki/langs/python.mjs";
import scala from "shiki/langs/scala.mjs";
import sql from "shiki/langs/sql.mjs";
import toml from "shiki/langs/toml.mjs";
import typescript from "shiki/langs/typescript.mjs";
import yaml from "shiki/langs/yaml.mjs";
import type { Element, ElementContent } from "hast";

/** The kinds of words that the stylesheet colours, each as a class `tok-<kind>`, with the scopes of the grammars that they stand for. */
const SCOPES: Record<string, string[]> = {
  comment: ["comment", "punctuation.definition.comment"],
  string: ["string", "punctuation.definition.string", "markup.inserted"],
  number: ["constant.numeric"],
  constant: ["constant", "variable.other.constant", "variable.language"],
  regexp: ["string.regexp"],
  keyword: ["keyword", "storage", "markup.heading", "keyword.operator.logical.python", "keyword.operator.expression"],
  function: ["entity.name.function", "support.function", "meta.function-call.generic", "variable.function"],
  decorator: ["meta.function.decorator", "entity.name.function.decorator", "punctuation.definition.decorator"],
  type: ["entity.name.type", "entity.name.class", "support.type", "support.class", "storage.type.sql", "markup.deleted"],
  property: ["entity.name.tag", "support.type.property-name", "meta.object-literal.key"],
  parameter: ["variable.parameter"],
  operator: ["keyword.operator"],
  punctuation: ["punctuation"],
};

/** A theme whose colours are class names: the two themes of the site colour them in its stylesheet. */
const theme: ThemeRegistration = {
  name: "classes",
  type: "light",
  fg: "plain",
  bg: "none",
  settings: [
    { settings: { foreground: "plain", background: "none" } },
    ...Object.entries(SCOPES).map(([kind, scope]) => ({ scope, settings: { foreground: `tok-${kind}` } })),
  ],
};

const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: [sql, python, javascript, typescript, yaml, json, bash, csv, diff, docker, html, css, java, scala, toml],
  engine: createJavaScriptRegexEngine({ forgiving: true }),
});

/** Names that authors use and the grammars do not know. */
const ALIASES: Record<string, string> = {
  sqlite: "sql",
  postgresql: "sql",
  postgres: "sql",
  mysql: "sql",
  python3: "python",
  console: "bash",
  pycon: "python",
};

const languages = new Set(highlighter.getLoadedLanguages());

/** A build on a busy machine must colour the same words. */
const NO_LIMIT = 0;

/** Very long lines are not worth the grammar's time. */
const MAX_LINE = 2000;

/** Code as elements, its words marked with classes. A language that is not known stays plain. */
export function highlightCode(code: string, language: string): ElementContent[] {
  const written = language.toLowerCase();
  const name = ALIASES[written] ?? written;
  if (!languages.has(name) || code.split("\n").some((line) => line.length > MAX_LINE)) return [{ type: "text", value: code }];
  const lines = highlighter.codeToTokensBase(code, { lang: name, theme: "classes", tokenizeTimeLimit: NO_LIMIT });
  return lines.flatMap((line, index) => {
    const words = line.map(({ content, color }) => word(content, color));
    return index === 0 ? words : [{ type: "text", value: "\n" } as const, ...words];
  });
}

function word(content: string, color: string | undefined): ElementContent {
  const text = { type: "text", value: content } as const;
  if (color === undefined || !color.startsWith("tok-") || content.trim() === "") return text;
  return { type: "element", tagName: "span", properties: { className: [color] }, children: [text] } satisfies Element;
}
