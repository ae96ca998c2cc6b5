import { MiniMap, Panel, useReactFlow } from "@xyflow/react";
import { Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { fitInto, type Box } from "./flow-layout.ts";
import { useMedia } from "./use-media.ts";

interface Props {
  content: Box;
  area: { width: number; height: number };
  padding: number;
}

/** Milliseconds of a change of zoom. */
const GLIDE = 150;

/** Zoom and fit; an overview where the screen is wide. */
export function FlowControls({ content, area, padding }: Props) {
  const { zoomIn, zoomOut, setViewport } = useReactFlow();
  const isWide = useMedia("(min-width: 1200px)");
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const glide = { duration: isCalm ? 0 : GLIDE };
  return (
    <>
      <Panel position="bottom-left" className="flow-controls">
        <button type="button" className="button square" aria-label="Zoom in" title="Zoom in" onClick={() => void zoomIn(glide)}>
          <ZoomIn aria-hidden size={16} />
        </button>
        <button type="button" className="button square" aria-label="Zoom out" title="Zoom out" onClick={() => void zoomOut(glide)}>
          <ZoomOut aria-hidden size={16} />
        </button>
        <button
          type="button"
          className="button square"
          aria-label="Fit the design"
          title="Fit the design"
          onClick={() => void setViewport(fitInto(content, area, padding), glide)}
        >
          <Maximize aria-hidden size={16} />
        </button>
      </Panel>
      {isWide && <MiniMap className="flow-map" ariaLabel="Overview of the design" position="bottom-right" pannable={false} zoomable={false} />}
    </>
  );
}
