import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Files that are open at a time. */
const AT_ONCE = 32;

/** Every file of a built site, as a path from its root with slashes, sorted. */
export async function builtFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** Does something with each, some of them at a time. @returns what came of each, in the order of the items */
export async function eachAtOnce<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const place = next++;
      results[place] = await work(items[place]!);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** Writes every page of a built site anew as `change` makes it. A page that only forwards has no head, and stays as it is. */
export async function changePages(folder: string, change: (html: string) => Promise<string>): Promise<void> {
  const pages = (await builtFiles(folder)).filter((file) => file.endsWith(".html"));
  await eachAtOnce(pages, async (page) => {
    const place = path.join(folder, page);
    const html = await readFile(place, "utf8");
    if (/<head[\s>]/i.test(html)) await writeFile(place, await change(html));
  });
}
