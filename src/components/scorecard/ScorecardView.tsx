import * as texts from "#texts";
import type { ReactNode } from "react";
import { percent } from "../../core/grading/verdict.ts";
import { categoryNames, levelNames, LEVELS } from "../../core/scenario/scenario.ts";
import { remarksOn } from "../../core/scorecard/note-words.ts";
import type { Scorecard } from "../../core/scorecard/scorecard.ts";
import { tagsToTrain, summaryOf, type Remark } from "../../core/scorecard/summary.ts";
import type { Session } from "../../core/session/session.ts";
import { topicPath, withBase } from "../../site/paths.ts";
import { PlainWords } from "../results/FindingLine.tsx";
import { LevelBars } from "./LevelBars.tsx";
import { RoundRow } from "./RoundRow.tsx";
import { ScoreRing } from "./ScoreRing.tsx";
import { SignalNote } from "./SignalNote.tsx";

interface Props {
  scorecard: Scorecard;
  /** Null for a shared scorecard: findings and answers stay where they were given. */
  session: Session | null;
  isShared?: boolean;
  actions?: ReactNode;
  /** What to do about the missed rounds. */
  next?: ReactNode;
  onGradeAgain?: (roundId: string) => void;
}

const minutes = (seconds: number) => Math.round(seconds / 60);
const timeText = (used: number, limit: number | null) => {
  if (used < 60) return texts.inUnderMinute;
  return limit === null ? texts.minutesUsed(minutes(used)) : texts.minutesUsedOf(minutes(used), minutes(limit));
};

export function ScorecardView({ scorecard, session, isShared = false, actions, next, onGradeAgain }: Props) {
  const pending = session?.rounds.filter((round) => round.grading.state === "pending").length ?? 0;
  const used = scorecard.rounds.reduce((sum, round) => sum + round.timeUsed, 0);
  const limit = scorecard.timeFactor === null ? null : scorecard.rounds.reduce((sum, round) => sum + round.timeLimit, 0);
  const remarks = remarksOn(scorecard);
  const { strengths, improvements } = summaryOf(scorecard, session);
  return (
    <article className="scorecard">
      <header className="scorecard-head">
        <div>
          <p className="eyebrow scorecard-badges">
            <span>{categoryNames[scorecard.category]}</span>
            <span className="scorecard-level">
              <LevelBars level={LEVELS.indexOf(scorecard.level) + 1} />
              {levelNames[scorecard.level]}
            </span>
            <time dateTime={new Date(scorecard.finishedAt).toISOString()}>{texts.longDate(scorecard.finishedAt)}</time>
          </p>
          <h1>{texts.scorecard}</h1>
          <p className="scorecard-sub">
            {scorecard.title}, {timeText(used, limit)}
          </p>
          {isShared && <p className="scorecard-shared">{texts.sharedScorecard}</p>}
          {remarks.length > 0 && (
            <ul className="scorecard-remarks" aria-label={texts.howItWasTaken}>
              {remarks.map((remark, index) => (
                <li key={index}>{remark}</li>
              ))}
            </ul>
          )}
          <div className="scorecard-actions">
            {actions}
            <a className={actions ? "button quiet" : "button primary"} href={withBase("interview/")}>
              {texts.tryAnother}
            </a>
          </div>
        </div>
        <ScoreRing share={scorecard.score} text={pending > 0 ? "…" : percent(scorecard.score)} />
      </header>
      {pending > 0 && (
        <p role="status" className="scorecard-pending">
          {texts.gradingMore(pending)}
        </p>
      )}
      <h2 className="visually-hidden">{texts.roundsHeading}</h2>
      <ol className="scorecard-rounds">
        {scorecard.rounds.map((round, index) => (
          <RoundRow key={index} number={index + 1} round={round} record={session?.rounds[index]} hasLimit={limit !== null} onGradeAgain={onGradeAgain} />
        ))}
      </ol>
      {pending === 0 && (
        <div className="scorecard-summary">
          <Remarks heading={texts.strengths} remarks={strengths} none={texts.noStrengths} />
          <Remarks heading={texts.improvements} remarks={improvements} none={texts.noImprovements}>
            <TrainingLinks tags={session ? tagsToTrain(session) : []} />
            {next}
          </Remarks>
        </div>
      )}
      {pending === 0 && !scorecard.isPractice && <SignalNote score={scorecard.score} level={scorecard.level} />}
    </article>
  );
}

function TrainingLinks({ tags }: { tags: string[] }) {
  if (tags.length === 0) return null;
  return (
    <p className="scorecard-training">
      {texts.toTrainIt}{" "}
      {tags.map((tag, index) => (
        <span key={tag}>
          {index > 0 && ", "}
          <a href={topicPath(tag)}>{tag}</a>
        </span>
      ))}
    </p>
  );
}

function Remarks({ heading, remarks, none, children }: { heading: string; remarks: Remark[]; none: string; children?: ReactNode }) {
  return (
    <section>
      <h2>{heading}</h2>
      {remarks.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {remarks.map((remark) => (
            <li key={remark.roundIndex}>
              {remark.title}: <PlainWords text={remark.text} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
