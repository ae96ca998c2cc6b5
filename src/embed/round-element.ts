import * as texts from "#texts";
import { readFrameMessage } from "./frame-messages.ts";

/** The height of a frame that has not told its own yet, in pixels. */
const FIRST_HEIGHT = 480;

/**
 * Defines `<datadrill-round scenario="…" round="…" theme="light|dark">`: a frame with one round, as tall as its content.
 * It emits `datadrill:graded` (bubbling; detail: scenario, round, score, passed) when an answer has been graded.
 * @param site the address of the site, with a slash at the end
 */
export function defineRoundElement(site: string): void {
  // A page may carry the script twice.
  if (customElements.get("datadrill-round")) return;
  customElements.define("datadrill-round", roundElement(site));
}

function roundElement(site: string): CustomElementConstructor {
  const { origin } = new URL(site);
  return class extends HTMLElement {
    static observedAttributes = ["scenario", "round", "theme"];

    #frame: HTMLIFrameElement | null = null;
    #listen = (event: MessageEvent) => this.#receive(event);

    connectedCallback() {
      window.addEventListener("message", this.#listen);
      this.#show();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#listen);
    }

    attributeChangedCallback(_name: string, before: string | null, after: string | null) {
      if (this.isConnected && before !== after) this.#show();
    }

    #show() {
      const [scenario, round] = [this.getAttribute("scenario"), this.getAttribute("round")];
      this.style.display = "block";
      this.#frame = scenario && round ? frameOf(addressOf(site, scenario, round, this.getAttribute("theme")), texts.frameTitle(round)) : null;
      this.replaceChildren(this.#frame ?? unnamed(site));
    }

    #receive({ source, origin: sender, data }: MessageEvent) {
      // Other frames and other sites may say what they like.
      if (!this.#frame || source !== this.#frame.contentWindow || sender !== origin) return;
      const message = readFrameMessage(data);
      if (message?.type === "datadrill:height") this.#frame.style.height = `${Math.ceil(message.height)}px`;
      if (message?.type !== "datadrill:graded") return;
      const { scenario, round, score, passed } = message;
      if (scenario !== this.getAttribute("scenario") || round !== this.getAttribute("round")) return;
      this.dispatchEvent(new CustomEvent("datadrill:graded", { bubbles: true, composed: true, detail: { scenario, round, score, passed } }));
    }
  };
}

/** The address of the round's page. `fit` tells it that its frame follows its height. */
export function addressOf(site: string, scenario: string, round: string, theme: string | null): string {
  const query = theme === "light" || theme === "dark" ? `?fit=1&theme=${theme}` : "?fit=1";
  return `${site}embed/${encodeURIComponent(scenario)}/${encodeURIComponent(round)}/${query}`;
}

/** Styles are set by script, since a strict page refuses style attributes. */
function frameOf(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  Object.assign(frame, { loading: "lazy", title, src: address });
  Object.assign(frame.style, { display: "block", width: "100%", height: `${FIRST_HEIGHT}px`, border: "0", colorScheme: "normal" });
  return frame;
}

function unnamed(site: string): HTMLElement {
  const text = document.createElement("p");
  const link = document.createElement("a");
  link.href = `${site}interview/`;
  link.textContent = texts.seeAllInterviewsOn(texts.siteName);
  text.append(texts.frameUnnamed, link);
  return text;
}
