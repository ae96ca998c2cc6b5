import * as texts from "#texts";
import { Redo2, Undo2 } from "lucide-react";
import { useState } from "react";
import "../../../styles/canvas.css";
import "../../../styles/canvas-outline.css";
import "../../../styles/canvas-palette.css";
import { ResultTabs } from "../../results/ResultTabs.tsx";
import { RoundFrame } from "../frame/RoundFrame.tsx";
import type { RoundProps } from "../round-props.ts";
import { CanvasBoard } from "./CanvasBoard.tsx";
import { DesignOutline } from "./DesignOutline.tsx";
import { useCanvasEdits, type CanvasEdits } from "./use-canvas-edits.ts";

/** A small touch screen has no room to draw on. */
const SMALL_TOUCH = "(pointer: coarse) and (max-width: 599.98px)";

/** What stands where the canvas speaks, until it has something to say. */
const HINTS = {
  canvas: texts.canvasHint,
  outline: texts.outlineHint,
};

/** A design on a canvas, and the same design as an outline. */
export function CanvasRound({ player, record, interview }: RoundProps<"canvas">) {
  const edits = useCanvasEdits(player, record, interview);
  const [tab, setTab] = useState<"canvas" | "outline">(() => (window.matchMedia(SMALL_TOUCH).matches ? "outline" : "canvas"));
  const choose = (name: "canvas" | "outline") => {
    setTab(name);
    edits.say("");
  };
  const open = player.steps.length - edits.design.placed.length;
  return (
    <RoundFrame player={player} record={record} interview={interview} isRoomy remark={open === 0 ? null : texts.stepsEmpty(open)}>
      <div className="canvas-round">
        <ResultTabs
          label={texts.yourDesign}
          tabs={[
            { name: "canvas", label: texts.canvas, content: <CanvasBoard player={player} edits={edits} /> },
            { name: "outline", label: texts.outline, content: <DesignOutline player={player} edits={edits} /> },
          ]}
          chosen={tab}
          onChoose={choose}
          aside={<UndoButtons edits={edits} />}
        />
        <p role="status" className={`canvas-said${edits.said.isRefused ? " refused" : ""}`}>
          {edits.said.words || HINTS[tab]}
        </p>
      </div>
    </RoundFrame>
  );
}

function UndoButtons({ edits }: { edits: CanvasEdits }) {
  return (
    <div className="canvas-undo">
      <button type="button" className="button quiet small" aria-disabled={!edits.canUndo} aria-keyshortcuts="Control+Z Meta+Z" onClick={edits.undo}>
        <Undo2 aria-hidden size={16} />
        {texts.undo}
      </button>
      <button type="button" className="button quiet small" aria-disabled={!edits.canRedo} aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z" onClick={edits.redo}>
        <Redo2 aria-hidden size={16} />
        {texts.redo}
      </button>
    </div>
  );
}
