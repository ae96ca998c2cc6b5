import { readTheme, saveTheme, type Theme } from "../../storage/theme-setting.ts";

/**
 * The choice to keep when the switch goes to `wanted`. A choice that equals the system's is no choice:
 * it is forgotten, and the page follows the system again.
 */
export const choiceFor = (wanted: Theme, system: Theme): Theme | null => (wanted === system ? null : wanted);

/** Makes the header's button switch between light and dark. It is a toggle named "Dark theme". */
export function connectThemeSwitch(button: HTMLButtonElement): void {
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  let choice = readTheme();

  const system = (): Theme => (systemIsDark.matches ? "dark" : "light");
  const shown = (): Theme => choice ?? system();
  const show = () => {
    if (choice === null) delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = choice;
    button.setAttribute("aria-pressed", String(shown() === "dark"));
  };

  button.addEventListener("click", () => {
    choice = choiceFor(shown() === "dark" ? "light" : "dark", system());
    saveTheme(choice);
    show();
  });
  systemIsDark.addEventListener("change", show);
  show();
}
