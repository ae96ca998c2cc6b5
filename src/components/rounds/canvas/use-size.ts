import { useEffect, useRef, useState, type RefObject } from "react";

/** An element's size in pixels, from when it is known. */
export function useSize<Element extends HTMLElement>(): [RefObject<Element | null>, { width: number; height: number } | null] {
  const element = useRef<Element>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const width = Math.round(entry.contentRect.width);
      const height = Math.round(entry.contentRect.height);
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, size];
}
