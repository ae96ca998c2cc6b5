import path from "node:path";
import type { Rule } from "eslint";

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
const ROUTE_PARAMETER = /\[(?:\.\.\.)?[A-Za-z]+\]/g;

/**
 * What is wrong with a file's name, or undefined: modules are `kebab-case.ts`, components `PascalCase.tsx` and `.astro`, routes in
 * src/pages as their addresses. `file` is the path from the top folder, with slashes.
 */
export function wrongName(file: string): string | undefined {
  const extension = path.posix.extname(file);
  const name = path.posix.basename(file, extension);
  const isKebab = KEBAB.test(name);
  const isPascal = PASCAL.test(name);
  if (file.startsWith("src/pages/")) {
    return KEBAB.test(name.replace(ROUTE_PARAMETER, "x")) ? undefined : "a route's file is named as its address: kebab-case or [parameter]";
  }
  if (extension === ".astro") return isPascal ? undefined : "an Astro component is named in PascalCase";
  if (extension === ".tsx") return isPascal || isKebab ? undefined : "a component is named in PascalCase, another module in kebab-case";
  return isKebab ? undefined : "a module is named in kebab-case";
}

export const fileNames: Rule.RuleModule = {
  meta: { type: "suggestion", schema: [] },
  create: (context) => ({
    Program(node) {
      const file = path.relative(context.cwd, context.filename).split(path.sep).join("/");
      // The scripts inside an .astro file are linted as files below it, whose names are the plugin's.
      const wrong = file.includes(".astro/") ? undefined : wrongName(file);
      if (wrong) context.report({ node, loc: { line: 1, column: 0 }, message: `${path.posix.basename(file)}: ${wrong}.` });
    },
  }),
};
