import type { Harness } from "./run-python.ts";

const files = import.meta.glob<string>("./harness/*.py", { query: "?raw", import: "default", eager: true });

/** The harness as the bundler found it; Node reads it from disk (../node/read-harness.ts). */
export const harness: Harness = Object.fromEntries(Object.entries(files).map(([path, source]) => [path.replace(/^.*\/|\.py$/g, ""), source]));
