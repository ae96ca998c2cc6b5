import { test as base, type BrowserContext } from "@playwright/test";

export { expect } from "@playwright/test";

interface SiteOptions {
  /** Errors that a test provokes on purpose: `test.use({ expectedErrors: [/404/] })`. */
  expectedErrors: readonly RegExp[];
}

/**
 * Playwright's `test`, which also fails when a page throws, writes an error to the console, or asks another host for anything.
 * Addresses are relative to the site's, without a slash at the start: `page.goto("interview/")`.
 */
export const test = base.extend<SiteOptions & { siteErrors: string[] }>({
  expectedErrors: [[], { option: true }],
  siteErrors: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const errors = watch(context, new URL(baseURL ?? "http://localhost").origin);
      await use(errors);
      const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)));
      if (unexpected.length > 0) throw new Error(`The pages of this test went wrong:\n${unexpected.join("\n")}`);
    },
    { auto: true },
  ],
});

/** Collects what goes wrong in all pages of a context, from now on. */
function watch(context: BrowserContext, origin: string): string[] {
  const errors: string[] = [];
  context.on("weberror", (error) => errors.push(`threw: ${error.error().stack || error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`wrote to the console: ${message.text()} (${message.location().url})`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(url.protocol) && url.origin !== origin) errors.push(`asked another host: ${request.url()}`);
  });
  return errors;
}
