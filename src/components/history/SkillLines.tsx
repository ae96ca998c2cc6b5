import * as texts from "#texts";
import { percent } from "../../core/grading/verdict.ts";
import type { SkillPoint } from "../../core/scorecard/history.ts";
import type { RoundType } from "../../core/rounds/common.ts";

const NAMES: Record<RoundType, string> = texts.skills;

/** The drawing's own units. */
const WIDTH = 240;
const HEIGHT = 64;
const EDGE = 6;

/** A small line per skill: how its rounds went, interview after interview. */
export function SkillLines({ lines }: { lines: { skill: RoundType; points: SkillPoint[] }[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="skills-heading">
      <h2 id="skills-heading">{texts.scoresOverTime}</h2>
      <ul className="skill-lines">
        {lines.map(({ skill, points }) => (
          <li key={skill}>
            <h3>{NAMES[skill]}</h3>
            <Line points={points} name={NAMES[skill]} />
            <p>
              {texts.interviewsAndLast(points.length)} <strong>{percent(points.at(-1)?.score ?? 0)}</strong>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ points, name }: { points: SkillPoint[]; name: string }) {
  const x = (index: number) => (points.length === 1 ? WIDTH / 2 : EDGE + (index / (points.length - 1)) * (WIDTH - 2 * EDGE));
  const y = (score: number) => HEIGHT - EDGE - score * (HEIGHT - 2 * EDGE);
  const told = points.map(({ score }) => percent(score)).join(", ");
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={texts.oldestFirst(name, told)}>
      <line className="grid" x1="0" x2={WIDTH} y1={y(1)} y2={y(1)} />
      <line className="grid" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
      <polyline points={points.map(({ score }, index) => `${x(index)},${y(score)}`).join(" ")} />
      {points.map(({ at, score }, index) => (
        <circle key={`${at}-${index}`} cx={x(index)} cy={y(score)} r="3" />
      ))}
    </svg>
  );
}
