/** What an address that leads nowhere was perhaps about: the words of its last part. */
export function wordsOfAddress(pathname: string): string {
  const parts = pathname.split("/").filter((part) => part !== "");
  return (parts.at(-1) ?? "").replace(/\.\w+$/, "").match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? ""; // prettier-ignore
}
