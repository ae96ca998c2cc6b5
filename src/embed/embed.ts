import { defineRoundElement } from "./round-element.ts";

/** The script `/embed.js`: the site is where the script came from. */
const script = document.currentScript ?? document.querySelector("script[src$='/embed.js']");
if (script instanceof HTMLScriptElement) defineRoundElement(new URL(".", script.src).href);
