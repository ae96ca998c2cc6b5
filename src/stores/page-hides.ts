/**
 * Calls back whenever the page may be about to go away: it is hidden, closed or frozen. Returns what ends that.
 * Outside of a page (in tests) nothing ever hides.
 */
export function whenPageHides(callback: () => void): () => void {
  if (typeof document === "undefined") return () => undefined;
  window.addEventListener("pagehide", callback);
  document.addEventListener("visibilitychange", callback);
  return () => {
    window.removeEventListener("pagehide", callback);
    document.removeEventListener("visibilitychange", callback);
  };
}
