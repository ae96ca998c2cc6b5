import type { FrameMessage } from "../../embed/frame-messages.ts";

/** Tells the page around this frame something; nobody where there is none. Any page may embed a round, so it is told to all. */
export function tellPage(message: FrameMessage): void {
  if (window.parent !== window) window.parent.postMessage(message, "*");
}

/**
 * Keeps the page around informed of how tall `content` is. Its height must not depend on that of the frame, or the two
 * would push each other up.
 */
export function tellHeight(content: HTMLElement): void {
  let told = 0;
  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    tellPage({ type: "datadrill:height", height });
  };
  new ResizeObserver(tell).observe(content);
}
