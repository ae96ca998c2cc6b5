import { useReactFlow } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { fitInto, showsAll, type Box, type Viewport } from "./flow-layout.ts";

interface Props {
  content: Box;
  area: { width: number; height: number };
  padding: number;
  /** What is seen stays where it is while it is seen whole, and wherever the candidate has put it. */
  isSteady: boolean;
}

/** Shows the whole design at first, when the frame changes its size, and when the design outgrows it. */
export function FitOnResize({ content, area, padding, isSteady }: Props) {
  const { getViewport, setViewport } = useReactFlow();
  const fitted = useRef<{ frame: string; viewport: Viewport } | null>(null);
  const frame = `${area.width} ${area.height}`;
  useEffect(() => {
    const viewport = getViewport();
    if (isSteady && fitted.current?.frame === frame) {
      if (showsAll(viewport, content, area) || !isSame(viewport, fitted.current.viewport)) return;
    }
    fitted.current = { frame, viewport: fitInto(content, area, padding) };
    void setViewport(fitted.current.viewport);
  }, [content.x, content.y, content.width, content.height, frame, padding, isSteady]); // eslint-disable-line react-hooks/exhaustive-deps -- by their values
  return null;
}

const isSame = (one: Viewport, other: Viewport): boolean =>
  Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1 && Math.abs(one.zoom - other.zoom) < 0.001;
