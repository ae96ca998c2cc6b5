import * as texts from "#texts";
const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The picture of a key pressed together with Ctrl or Cmd; assistive technology hears of it by `aria-keyshortcuts`. */
export const KeyCap = ({ sign }: { sign: string }) => <kbd aria-hidden="true">{isMac() ? `⌘ ${sign}` : `${texts.controlKey} ${sign}`}</kbd>;

export const keyShortcuts = (key: string): string => `${isMac() ? "Meta" : "Control"}+${key}`;
