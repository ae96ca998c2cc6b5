import { monaco } from "./monaco.ts";

export const EDITOR_THEME = "datadrill";

/** Reads the site's tokens into Monaco's theme and again whenever the site's theme changes. @returns stops following */
export function followSiteTheme(): () => void {
  applyTheme();
  const watch = new MutationObserver(applyTheme);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", applyTheme);
  return () => {
    watch.disconnect();
    system.removeEventListener("change", applyTheme);
  };
}

function applyTheme(): void {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => sixDigits(style.getPropertyValue(name));
  const isDark = style.colorScheme === "dark";
  const rule = (scope: string, name: string, fontStyle = "") => ({ token: scope, foreground: token(name).replace("#", ""), fontStyle });
  monaco.editor.defineTheme(EDITOR_THEME, {
    base: isDark ? "vs-dark" : "vs",
    inherit: false,
    rules: [
      rule("", "--ink"),
      rule("keyword", "--tok-keyword"),
      rule("string", "--tok-string"),
      rule("number", "--tok-number"),
      rule("comment", "--tok-comment", "italic"),
      rule("predefined", "--tok-function"),
      rule("type", "--tok-type"),
      rule("tag", "--tok-function"),
      // Monaco's SQL counts JOIN, AND and the like as operators.
      rule("operator", "--tok-keyword"),
      rule("delimiter", "--ink-soft"),
    ],
    colors: {
      "editor.background": token("--raised"),
      "editor.foreground": token("--ink"),
      "editorLineNumber.foreground": token("--ink-faint"),
      "editorLineNumber.activeForeground": token("--ink"),
      "editorCursor.foreground": token("--accent"),
      "editor.selectionBackground": `${token("--accent")}40`,
      "editor.inactiveSelectionBackground": `${token("--accent")}26`,
      "editor.selectionHighlightBackground": `${token("--accent")}1a`,
      "editor.lineHighlightBackground": "#00000000",
      "editor.lineHighlightBorder": "#00000000",
      "editor.findMatchBackground": `${token("--warn")}66`,
      "editor.findMatchHighlightBackground": `${token("--warn")}33`,
      "editorBracketMatch.background": token("--accent-wash"),
      "editorBracketMatch.border": token("--accent"),
      "editorIndentGuide.background1": token("--line"),
      "editorIndentGuide.activeBackground1": token("--line-strong"),
      "editorWidget.background": token("--raised"),
      "editorWidget.foreground": token("--ink"),
      "editorWidget.border": token("--line-strong"),
      "input.background": token("--paper"),
      "input.foreground": token("--ink"),
      "input.border": token("--line-control"),
      // A wash for the line, a line under the words (in results.css): a fill behind the words would cost them contrast.
      "diffEditor.insertedLineBackground": token("--pass-wash"),
      "diffEditor.removedLineBackground": token("--fail-wash"),
      "diffEditor.insertedTextBackground": "#00000000",
      "diffEditor.removedTextBackground": "#00000000",
      "diffEditor.border": token("--line"),
      "diffEditor.diagonalFill": token("--line"),
      focusBorder: token("--accent"),
      "scrollbarSlider.background": `${token("--ink-faint")}4d`,
      "scrollbarSlider.hoverBackground": `${token("--ink-faint")}80`,
      "scrollbarSlider.activeBackground": `${token("--ink-faint")}99`,
      "scrollbar.shadow": "#00000000",
      "widget.shadow": "#00000000",
    },
  });
  monaco.editor.setTheme(EDITOR_THEME);
}

/** A colour as Monaco wants it, `#1d1c1a`. Style sheets that were made small write `#fff` or `red` instead. */
function sixDigits(color: string): string {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return color.trim();
  context.fillStyle = color.trim();
  return context.fillStyle;
}
