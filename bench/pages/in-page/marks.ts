import type { PageMarks } from "../page-marks.ts";

/* Runs in the page before anything of its own does. Its types are taken out and the rest is handed over as it stands, so it imports nothing. */

let paint = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) paint = Math.max(paint, entry.startTime);
}).observe({ type: "largest-contentful-paint", buffered: true });

/** What a frame draws is on the screen when the next one begins. */
const afterFrame = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));

const caret = new Promise<number>((resolve) => {
  const onPress = (press: PointerEvent) => {
    if (!(press.target instanceof Element) || press.target.closest("[data-start-interview]") === null) return;
    document.removeEventListener("pointerdown", onPress, true);
    const look = () => {
      const field = document.querySelector<HTMLElement>(".monaco-editor textarea");
      if (field && document.activeElement !== field) field.focus();
      const cursor = document.querySelector(".monaco-editor.focused .cursors-layer .cursor");
      if (cursor && cursor.getBoundingClientRect().height > 0) requestAnimationFrame(() => resolve(performance.now() - press.timeStamp));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  document.addEventListener("pointerdown", onPress, true);
});

const found = new Map<string, number>();
let pressed = 0;
let waiting: string | null = null;
document.addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), true);
document.addEventListener(
  "input",
  ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "search") waiting = target.value;
  },
  true,
);
new MutationObserver((changes) => {
  const words = waiting;
  const isAnswer = changes.some(({ target }) => target instanceof Element && target.id === "search-results" && target.childElementCount > 0);
  if (words === null || !isAnswer) return;
  waiting = null;
  const since = pressed;
  afterFrame(() => found.set(words, performance.now() - since));
}).observe(document, { subtree: true, childList: true });

const marks: PageMarks = { largestPaint: () => paint, caretAfterPress: () => caret, resultsAfterKey: (words) => found.get(words) };
Object.assign(globalThis, { marks });
