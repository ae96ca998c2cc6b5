import * as texts from "#texts";
import { useId } from "react";
import type { ModelCost } from "../../../core/rounds/modeling/cost.ts";

/** What the model would cost, as rules of thumb; both grow and shrink with every change. */
export function CostGauges({ cost }: { cost: ModelCost }) {
  return (
    <div className="gauges">
      <Gauge name={texts.storage} share={cost.storageShare} text={sizeText(cost.storage)} />
      <Gauge name={texts.queryCost} share={cost.queryShare} text={texts.readAndJoined(sizeText(cost.query), cost.joins)} />
      <p>{texts.rulesOfThumb}</p>
    </div>
  );
}

function Gauge({ name, share, text }: { name: string; share: number; text: string }) {
  const id = useId();
  const level = share === 0 ? "none" : share < 1 / 3 ? "low" : share < 2 / 3 ? "medium" : "high";
  return (
    <div className="gauge">
      <span id={id} className="gauge-name">
        {name}
      </span>
      <span className="gauge-text">
        <b>{texts.costLevels[level]}</b> · {text}
      </span>
      <div
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={`${texts.costLevels[level]}, ${text}`}
        className={`gauge-bar ${level}`}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

/** "0 bytes", "12 kB", "1.2 GB". */
export function sizeText(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(texts.byteUnits.length - 1, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** power;
  return `${amount < 10 && power > 0 ? amount.toFixed(1) : Math.round(amount)} ${texts.byteUnits[power]}`;
}
