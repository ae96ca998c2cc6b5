/**
 * Loads something once, early when the reader shows that they will want it, and again when it failed.
 * @param load starts the loading, such as `() => import(...)`
 */
export function onceLoaded<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/**
 * Calls `begin` once, when the reader moves towards a control: points at it, focuses it, touches it, or scrolls to it.
 * A control that is in view from the start says nothing about intent; only one that comes into view does.
 */
export function onIntent(control: HTMLElement, begin: () => void): void {
  const signs = ["pointerenter", "focus", "touchstart"] as const;
  let wasAway = false;
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) wasAway = true;
      else if (wasAway) shown();
    }
  });
  const shown = () => {
    watch.disconnect();
    for (const sign of signs) control.removeEventListener(sign, shown);
    begin();
  };
  for (const sign of signs) control.addEventListener(sign, shown, { passive: true });
  watch.observe(control);
}
