import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";

/** What the test's watch says of the pages below, which are on another host than the site. */
export const BLOG_REQUESTS = "asked another host: http://127\\.0\\.0\\.1";

/**
 * Opens a page of somebody else with a round in it: from a second server, so from another origin, and as strict as pages get.
 * Chromium lets no page of the internet reach a server of this machine, so the second server is one of this machine too.
 * @param site the address of the site, with a slash at the end
 * @param body what stands in the page; the site's script follows it
 */
export async function openBlog(page: Page, site: string, body: string): Promise<void> {
  const { origin } = new URL(site);
  const server = createServer((request, response) => {
    const isPage = request.url === "/";
    response.writeHead(isPage ? 200 : 204, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; script-src ${origin}; frame-src ${origin}`,
    });
    response.end(isPage ? `<!doctype html><html lang="en"><title>A blog</title><body>${body}<script src="${site}embed.js" async></script></body></html>` : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  page.once("close", () => {
    server.closeAllConnections();
    server.close();
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}
