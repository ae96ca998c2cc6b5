import * as texts from "#texts";
/** Makes the buttons copy their codes. Where the browser refuses the clipboard, the code is shown to be copied by hand. */
export function connectCopyButtons(place: HTMLElement): void {
  const status = place.querySelector<HTMLElement>("[data-copy-status]");
  for (const button of place.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    button.addEventListener("click", () => void copy(button.dataset["copy"] ?? ""));
  }

  async function copy(written: string): Promise<void> {
    // The build may not know where the site is served.
    const code = written.replaceAll(place.dataset["site"] || location.origin, location.origin);
    const said = await navigator.clipboard.writeText(code).then(
      () => texts.copied,
      () => texts.copyThis(code),
    );
    if (status) status.textContent = said;
  }
}
