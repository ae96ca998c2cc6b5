import * as texts from "#texts";
import { CircleCheck, CircleX, LoaderCircle, TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import type { PlayerRound } from "../../core/rounds/registry.ts";
import type { Grading, RoundRecord, Session } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";
import { CheckResults } from "../results/CheckResults.tsx";
import { FindingWords } from "../results/FindingLine.tsx";
import { LessonList } from "../results/LessonList.tsx";
import { verdictWords } from "../results/verdict-words.ts";
import { InterviewerSays } from "../rounds/frame/InterviewerSays.tsx";
import { roundLabel } from "../rounds/round-labels.ts";
import { hasVerdictView, RoundVerdict } from "../rounds/verdict-views.tsx";
import { useOwnLessons } from "./use-own-lessons.ts";

interface Props {
  interview: Interview;
  session: Session;
  record: RoundRecord;
  player: PlayerRound;
}

/** What came of a submitted round. One may go on while it is still being graded. */
export function VerdictScreen({ interview, session, record, player }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const { grading } = record;
  const lessonsHtml = useOwnLessons(interview, record);
  const isLast = session.current === session.rounds.length - 1;
  const { closingHtml, name } = interview.scenario.interviewer;
  return (
    <article className="verdict-screen">
      <p className="eyebrow">{roundLabel(player)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {player.title}
      </h1>
      <GradingStatus grading={grading} isWaiting={session.phase === "waiting"} />
      <div className="verdict-actions">
        <ContinueButton interview={interview} session={session} />
        {grading.state === "failed" && (
          <button type="button" className="button" onClick={() => interview.gradeAgain(record.id)}>
            {texts.gradeAgain}
          </button>
        )}
        <p>{isLast ? texts.thatWasLast : texts.noClockRuns}</p>
      </div>
      {grading.state === "done" && <RoundVerdict interview={interview} record={record} player={player} />}
      {isLast && closingHtml !== null && <InterviewerSays name={name} html={closingHtml} />}
      {grading.state === "done" && <VerdictDetails grading={grading} lessonsHtml={lessonsHtml} hasChecks={!hasVerdictView(player.kind)} />}
    </article>
  );
}

/** Leads on from a verdict; absent while the next round waits for it. */
export function ContinueButton({ interview, session }: { interview: Interview; session: Session }) {
  if (session.phase !== "verdict") return null;
  return (
    <button type="button" className="button primary" onClick={() => interview.goOn()}>
      {session.current === session.rounds.length - 1 ? texts.seeResults : texts.goOn}
    </button>
  );
}

/** The one live region of this screen; its first words say how it went. */
function GradingStatus({ grading, isWaiting }: { grading: Grading; isWaiting: boolean }) {
  const tone = grading.state === "done" ? (grading.verdict.passed ? "pass" : "fail") : grading.state === "failed" ? "warn" : "";
  return (
    <div role="status" className={`verdict ${tone}`}>
      <StatusIcon grading={grading} />
      <div>
        <p className="verdict-words">{statusWords(grading)}</p>
        <StatusMore grading={grading} isWaiting={isWaiting} />
      </div>
    </div>
  );
}

function StatusIcon({ grading }: { grading: Grading }) {
  if (grading.state === "failed") return <TriangleAlert aria-hidden className="icon" size={20} />;
  if (grading.state !== "done") return <LoaderCircle aria-hidden className="icon turning" size={20} />;
  return grading.verdict.passed ? <CircleCheck aria-hidden className="icon" size={20} /> : <CircleX aria-hidden className="icon" size={20} />;
}

function statusWords(grading: Grading): string {
  if (grading.state === "done") return verdictWords(grading.verdict);
  if (grading.state === "failed") return texts.couldNotBeGraded;
  return texts.grading;
}

function StatusMore({ grading, isWaiting }: { grading: Grading; isWaiting: boolean }) {
  if (grading.state === "failed") return <p>{texts.gradingFailed(grading.message)}</p>;
  if (grading.state !== "done") return <p>{isWaiting ? texts.nextRoundWaits : texts.goOnMeanwhile}</p>;
  return grading.verdict.findings.slice(0, 2).map((finding, index) => (
    <p key={index}>
      <FindingWords finding={finding} />
    </p>
  ));
}

interface DetailsProps {
  grading: Extract<Grading, { state: "done" }>;
  lessonsHtml: readonly string[];
  hasChecks: boolean;
}

function VerdictDetails({ grading, lessonsHtml, hasChecks }: DetailsProps) {
  const { checks, unit } = grading.verdict;
  return (
    <>
      {lessonsHtml.length > 0 && (
        <section>
          <h2>{texts.worthKnowing}</h2>
          <LessonList lessonsHtml={lessonsHtml} />
        </section>
      )}
      {hasChecks && checks.length > 1 && (
        <section>
          <h2>{texts.checksHeading(unit)}</h2>
          <CheckResults checks={checks} />
        </section>
      )}
    </>
  );
}
