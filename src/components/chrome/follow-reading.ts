/**
 * Which of the headings is being read: the last one at or above the line, else the first.
 * @param tops distances of the headings from the top of the window, in page order
 * @param line where the eye reads, measured the same way
 */
export function headingInView(tops: readonly number[], line: number): number {
  const below = tops.findIndex((top) => top > line);
  if (below === -1) return tops.length - 1;
  return Math.max(0, below - 1);
}

/** Marks the link of the heading that is being read with `aria-current`. Where the contents are a popover, following a link closes it. */
export function followReading(contents: HTMLElement): void {
  contents.addEventListener("click", (event) => {
    const popover = contents.closest<HTMLElement>("[popover]");
    if (event.target instanceof HTMLAnchorElement && popover?.matches(":popover-open") === true) popover.hidePopover();
  });
  const links = [...contents.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
  const headings = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  if (links.length === 0 || headings.length !== links.length) return;

  let isWaiting = false;
  const mark = () => {
    isWaiting = false;
    const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const tops = headings.map((heading) => heading.getBoundingClientRect().top);
    const current = atEnd ? links.length - 1 : headingInView(tops, innerHeight / 4);
    links.forEach((link, index) => (index === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
  };
  const later = () => {
    if (!isWaiting) requestAnimationFrame(mark);
    isWaiting = true;
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later, { passive: true });
  mark();
}
