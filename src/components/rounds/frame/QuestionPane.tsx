import * as texts from "#texts";
import { useEffect, useRef, type ReactNode } from "react";
import type { PlayerRound } from "../../../core/rounds/registry.ts";
import type { RoundRecord } from "../../../core/session/session.ts";
import type { Interview } from "../../../stores/interview.ts";
import { roundLabel } from "../round-labels.ts";
import { InterviewerSays } from "./InterviewerSays.tsx";

interface Props {
  player: PlayerRound;
  record: RoundRecord;
  interview: Interview;
  children: ReactNode;
}

/** The question with all that belongs to it. The HTML was made by the build from Markdown. */
export function QuestionPane({ player, record, interview, children }: Props) {
  const { interviewer, rounds } = interview.scenario;
  const isFirst = rounds[0]?.id === player.id;
  return (
    <section className="question" aria-label={texts.question} tabIndex={0}>
      <p className="eyebrow">{roundLabel(player)}</p>
      <h1 tabIndex={-1}>{player.title}</h1>
      {isFirst && interviewer.openingHtml !== null && <InterviewerSays name={interviewer.name} html={interviewer.openingHtml} />}
      <div className="prose" dangerouslySetInnerHTML={{ __html: player.descriptionHtml }} />
      {children}
      <Hints hintsHtml={player.hintsHtml.slice(0, record.hintsShown)} />
    </section>
  );
}

function Hints({ hintsHtml }: { hintsHtml: string[] }) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(hintsHtml.length);
  useEffect(() => {
    if (hintsHtml.length > before.current) list.current?.lastElementChild?.scrollIntoView({ block: "nearest" });
    before.current = hintsHtml.length;
  }, [hintsHtml.length]);
  return (
    <div ref={list} className="hints" aria-live="polite">
      {hintsHtml.map((html, index) => (
        <div key={index} className="hint">
          <h2>{texts.hintNumber(index + 1)}</h2>
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      ))}
    </div>
  );
}
