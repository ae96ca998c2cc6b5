/** What of a key press decides whether it asks for search. */
export type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">;

/** `/`, wherever a keyboard has it, and Ctrl or Cmd with K. */
export function asksForSearch({ key, ctrlKey, metaKey, altKey, isComposing }: Press): boolean {
  if (isComposing || altKey) return false;
  if (ctrlKey || metaKey) return ctrlKey !== metaKey && key.toLowerCase() === "k";
  return key === "/";
}
