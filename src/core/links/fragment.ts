/*
 * What links carry after the `#`: `<letter><version>.<length>.<checksum>.<payload>`, the payload in base64url.
 * The length tells a cut link from a damaged one. The checksum guards against accidents, not against forgery.
 */

export type FragmentProblem = "absent" | "cut" | "damaged" | "newer";
export type Unwrapped = { status: "ok"; version: number; bytes: Uint8Array } | { status: FragmentProblem };

/** What kind of link it is; a letter each. */
export type FragmentLetter = "s" | "c" | "k";

/** The fragment (without `#`) that carries these bytes. */
export function wrapFragment(letter: FragmentLetter, version: number, bytes: Uint8Array): string {
  const payload = toBase64Url(bytes);
  return `${letter}${version}.${payload.length}.${checksum(payload)}.${payload}`;
}

/**
 * The bytes that a fragment (with or without `#`) carries. Hostile input gives a named failure, never an exception.
 * @param newest the latest version that can be read
 * @param maxLength longer ones are refused unread
 */
export function unwrapFragment(letter: FragmentLetter, newest: number, fragment: string, maxLength: number): Unwrapped {
  const text = fragment.replace(/^#/, "");
  if (text === "") return { status: "absent" };
  if (text.length > maxLength) return { status: "damaged" };
  const match = /^([a-z])(\d{1,4})(?:\.(\d{1,6})(?:\.([0-9a-f]{0,8})(?:\.([\w-]*)(.*))?)?)?/s.exec(text);
  if (!match || match[1] !== letter) return { status: text === letter ? "cut" : "damaged" };
  const [, , version = "", length = "", sum = "", payload = "", rest = ""] = match;
  if (Number(version) > newest) return { status: "newer" };
  if (Number(version) < 1) return { status: "damaged" };
  if (length === "" || payload.length < Number(length)) return { status: rest === "" ? "cut" : "damaged" };
  if (payload.length > Number(length) || rest !== "" || checksum(payload) !== sum) return { status: "damaged" };
  try {
    return { status: "ok", version: Number(version), bytes: fromBase64Url(payload) };
  } catch {
    return { status: "damaged" };
  }
}

/** FNV-1a, 32 bits, as eight hexadecimal digits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** In pieces: a function takes only so many arguments. */
function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 4096) binary += String.fromCharCode(...bytes.subarray(start, start + 4096));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @throws DOMException when the text is not base64url */
const fromBase64Url = (text: string): Uint8Array => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
