import * as texts from "#texts";
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
        <button type="button" className="button square" aria-label={texts.zoomIn} title={texts.zoomIn} onClick={() => void zoomIn(glide)}>
          <ZoomIn aria-hidden size={16} />
        </button>
        <button type="button" className="button square" aria-label={texts.zoomOut} title={texts.zoomOut} onClick={() => void zoomOut(glide)}>
          <ZoomOut aria-hidden size={16} />
        </button>
        <button
          type="button"
          className="button square"
          aria-label={texts.fitDesign}
          title={texts.fitDesign}
          onClick={() => void setViewport(fitInto(content, area, padding), glide)}
        >
          <Maximize aria-hidden size={16} />
        </button>
      </Panel>
      {isWide && <MiniMap className="flow-map" ariaLabel={texts.designOverview} position="bottom-right" pannable={false} zoomable={false} />}
    </>
  );
}
