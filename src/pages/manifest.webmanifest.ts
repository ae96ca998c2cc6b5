import type { APIRoute } from "astro";
import favicon from "../components/chrome/favicon.svg?url&no-inline";
import { siteDescription, siteName } from "../site/names.ts";
import { homePath, lobbyPath, withBase } from "../site/paths.ts";

const icon = (size: number) => ({ src: withBase(`/icon-${size}.png`), sizes: `${size}x${size}`, type: "image/png" });

/** What a browser needs to install the site. The build draws the icons, and puts their hash into these addresses (scripts/offline-files.ts). */
export const GET: APIRoute = () =>
  Response.json({
    name: siteName,
    short_name: siteName,
    description: siteDescription,
    id: homePath(),
    start_url: lobbyPath(),
    scope: homePath(),
    display: "minimal-ui",
    background_color: "#fdfdfb",
    theme_color: "#fdfdfb",
    icons: [icon(192), icon(512), { src: favicon, sizes: "any", type: "image/svg+xml" }],
  });
