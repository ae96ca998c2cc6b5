import { embedPath, withBase } from "./paths.ts";

/** An embedded round before it has told its height, in pixels. */
export const EMBED_HEIGHT = 480;
export const EMBED_WIDTH = 720;

/** What the three ways to embed a round are made from. `site` is the site's origin, such as `https://example.org`. */
export interface EmbeddedRound {
  site: string;
  scenarioId: string;
  roundId: string;
  /** Names the frame for whoever cannot see it. */
  title: string;
}

/** The whole address of an embedded round: the plain link. */
export const embedAddress = ({ site, scenarioId, roundId }: Omit<EmbeddedRound, "title">): string => site + embedPath(scenarioId, roundId);

/** An iframe of a fixed height, for pages that allow no script of others. */
export const iframeCode = (round: EmbeddedRound): string =>
  `<iframe src="${embedAddress(round)}" title="${escaped(round.title)}" width="100%" height="${EMBED_HEIGHT}" frameborder="0" loading="lazy"></iframe>`;

/** The custom element, which fits its height to the round. */
export const scriptCode = ({ site, scenarioId, roundId }: EmbeddedRound): string =>
  `<script src="${site}${withBase("/embed.js")}" async></script>\n<datadrill-round scenario="${escaped(scenarioId)}" round="${escaped(roundId)}"></datadrill-round>`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
