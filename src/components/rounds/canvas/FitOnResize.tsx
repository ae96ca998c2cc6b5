import { useReactFlow } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { fitInto, type Box } from "./flow-layout.ts";

interface Props {
  content: Box;
  area: { width: number; height: number };
  padding: number;
  /** The candidate's own zoom stays while the frame keeps its size, even when the content grows. */
  isSteady: boolean;
}

/** Shows the whole design at first and when the frame changes its size. */
export function FitOnResize({ content, area, padding, isSteady }: Props) {
  const { setViewport } = useReactFlow();
  const newest = useRef(content);
  useEffect(() => {
    newest.current = content;
  });
  const reason = [area.width, area.height, ...(isSteady ? [] : [content.x, content.y, content.width, content.height])].join();
  useEffect(() => {
    void setViewport(fitInto(newest.current, area, padding));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `reason` says when
  }, [reason, padding, setViewport]);
  return null;
}
