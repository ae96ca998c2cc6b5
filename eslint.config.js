import astro from "eslint-plugin-astro";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { fileNames } from "./scripts/lint/file-names.ts";
import { literalWords } from "./scripts/lint/literal-words.ts";

const TYPED = ["**/*.ts", "**/*.tsx"];
const TESTS = ["tests/**"];

/** Storage may throw, be full or be missing: one folder knows how to live with that. */
const STORAGE_GLOBALS = ["localStorage", "sessionStorage", "indexedDB", "caches"];
const STORAGE = "Storage is touched only in src/storage, which knows how it fails.";
const CLOCK = "core reads no clock: take `now` as an argument.";
const DICE = "core draws nothing by chance: take a seed as an argument.";

const noStorage = {
  globals: STORAGE_GLOBALS.map((name) => ({ name, message: STORAGE })),
  properties: ["window", "globalThis", "self"].flatMap((object) => STORAGE_GLOBALS.map((property) => ({ object, property, message: STORAGE }))),
  imports: [{ name: "localforage", message: STORAGE }],
};
const noWorker = [
  { selector: "NewExpression[callee.name=/^(Shared)?Worker$/]", message: "Workers are started only in src/engines, which also knows how to stop them." },
  {
    selector: "NewExpression[callee.property.name=/^(Shared)?Worker$/]",
    message: "Workers are started only in src/engines, which also knows how to stop them.",
  },
];
const noClock = {
  syntax: [
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
    { selector: "CallExpression[callee.name='Date']", message: CLOCK },
  ],
  properties: [
    { object: "Date", property: "now", message: CLOCK },
    { object: "Math", property: "random", message: DICE },
  ],
  globals: [
    ...["performance", "setTimeout", "setInterval", "requestAnimationFrame"].map((name) => ({ name, message: CLOCK })),
    { name: "crypto", message: DICE },
  ],
};
const noLoneTests = [
  {
    selector: "MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|skipIf|runIf|todo|fixme|fails)$/]",
    message: "Every test runs, always: mend it or take it out.",
  },
  {
    selector: "MemberExpression[object.object.name='test'][object.property.name='describe'][property.name=/^(only|skip|fixme)$/]",
    message: "Every test runs, always: mend it or take it out.",
  },
  { selector: "CallExpression[callee.property.name='waitForTimeout']", message: "A test waits for something, never for a time." },
];

/** Without options ESLint would keep those of the part before: an empty list turns the rule off. */
const ban = (list) => (list.length === 0 ? "off" : ["error", ...list]);

/** The bans of one part of the tree. ESLint replaces a rule's options, so that every part spells out all of its own. */
function bans(files, { storage = [noStorage], syntax = [], properties = [], globals = [] }) {
  return {
    files,
    rules: {
      "no-restricted-globals": ban([...storage.flatMap((part) => part.globals), ...globals]),
      "no-restricted-properties": ban([...storage.flatMap((part) => part.properties), ...properties]),
      "no-restricted-imports": ban(storage.flatMap((part) => part.imports)),
      "no-restricted-syntax": ban(syntax),
    },
  };
}

export default defineConfig(
  { ignores: ["dist/", ".astro/", "node_modules/", "coverage/", "test-results/", "public/", "questions/", "bench/.sites/", ".*/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", { max: 100, skipBlankLines: true, skipComments: true }],
      "no-constant-condition": ["error", { checkLoops: "none" }],
      "no-control-regex": "off",
      "no-debugger": "error",
      "no-duplicate-case": "error",
      "no-empty": "error",
      "no-fallthrough": "error",
      "no-self-assign": "error",
      "no-self-compare": "error",
      "no-sparse-arrays": "error",
      "no-unsafe-finally": "error",
      "no-unused-labels": "error",
      "no-useless-escape": "error",
      "object-shorthand": "error",
      "prefer-template": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
    },
  },
  { plugins: { project: { rules: { "file-names": fileNames, "literal-words": literalWords } } }, rules: { "project/file-names": "error" } },
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      // Spreading a string is how its code points are had.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // With noUncheckedIndexedAccess a loop over indexes cannot do without.
      "@typescript-eslint/no-non-null-assertion": "off",
      // The type parameter that stands once is often there for the caller's sake.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // A function that fulfils an asynchronous interface need not wait for anything.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // The functions here are closures: none of them knows a `this` to lose.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ["**/*.tsx"], rules: { "max-lines-per-function": ["error", { max: 120, skipBlankLines: true, skipComments: true }] } },
  { files: ["src/**/*.{ts,tsx}"], ...reactHooks.configs.flat["recommended-latest"] },
  astro.configs["flat/recommended"],
  // The scripts inside .astro files belong to no TypeScript project; `astro check` reads their types.
  { files: ["**/*.astro/*.{js,ts}"], extends: [tseslint.configs.disableTypeChecked], languageOptions: { parserOptions: { projectService: false } } },
  { files: ["src/**"], rules: { "no-console": "error" } },
  {
    files: ["src/{components,layouts,pages,site,stores,storage,embed,graders,engines,core}/**"],
    // Left in English: what the author of a scenario is told of its file, and the guide to embedding, prose like the other guides.
    ignores: [
      "src/core/rounds/{common,code-fields}.ts",
      "src/core/rounds/*/schema.ts",
      "src/core/scenario/{columns,dataset,scenario}.ts",
      "src/pages/guides/embed.astro{,/**}",
    ],
    rules: { "project/literal-words": "error" },
  },
  // One file holds all texts of a language, so that a translation is a file.
  { files: ["src/texts/**"], rules: { "max-lines": "off" } },

  bans(["src/**", "scripts/**"], { syntax: noWorker }),
  bans(["src/core/**"], { syntax: [...noWorker, ...noClock.syntax], properties: noClock.properties, globals: noClock.globals }),
  bans(["src/engines/**"], {}),
  bans(["src/storage/**"], { storage: [], syntax: noWorker }),
  // Its caches are what a service worker is for; it keeps nothing else.
  bans(["src/service-worker/**"], { storage: [], syntax: noWorker }),
  // A page under test has storage that the test looks into.
  bans(TESTS, { storage: [], syntax: noLoneTests }),
  {
    files: TESTS,
    rules: {
      "max-lines-per-function": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  // Tools that read their configuration from a default export.
  { files: ["*.config.{js,mjs,ts}", "**/*.d.ts"], rules: { "no-restricted-exports": "off" } },
);
