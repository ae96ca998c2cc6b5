import * as texts from "#texts";
import type { CanvasGrade, JudgedConnection } from "../../../core/rounds/canvas/grade.ts";
import { designOf } from "../../../core/rounds/canvas/answer.ts";
import type { CanvasAnswer, CanvasPlayer } from "../../../core/rounds/canvas/schema.ts";
import { DesignFlow, type FlowEdge } from "./DesignFlow.tsx";
import { JudgedStepNode, type JudgedNodeData } from "./JudgedStepNode.tsx";
import { RoutedEdge, type EdgeTone } from "./RoutedEdge.tsx";

interface Props {
  label: string;
  player: CanvasPlayer;
  answer: CanvasAnswer;
  /** Absent while the solutions are out of reach: then the design alone is shown. */
  grade: CanvasGrade | undefined;
  /** A line below a step's component. */
  noteOn?: (step: string) => string | null;
}

const NODES = { step: JudgedStepNode };
const EDGES = { routed: RoutedEdge };
const SIZES = { width: 224, widest: 288, gap: 64 };

/** A submitted design on its canvas, read-only: each step with its verdict, missing connections dashed, forbidden ones marked. */
export function JudgedDesign({ label, player, answer, grade, noteOn }: Props) {
  const { placed } = designOf(answer, player);
  const steps = player.steps.map((step, index) => {
    const component = player.components.find(({ id }) => id === placed.get(step.id)) ?? null;
    const judged = grade?.steps.find((candidate) => candidate.step === step.id);
    const data: JudgedNodeData = { step, number: index + 1, component, judged, note: noteOn?.(step.id) ?? null };
    return { id: step.id, data };
  });
  const connections = connectionsOf(player, answer, grade);
  return (
    <div className="judged-design">
      <section aria-label={label} className="judged-canvas">
        <DesignFlow
          label={label}
          steps={steps}
          edges={connections.map(edgeFor)}
          nodeTypes={NODES}
          edgeTypes={EDGES}
          sizes={SIZES}
          leastZoom={0.86}
          keptLanes={0}
          isEditable={false}
        />
      </section>
      <ConnectionList connections={connections} isJudged={grade !== undefined} />
    </div>
  );
}

type Connection = { from: string; to: string; name: string; tone: EdgeTone; words: string; feedbackHtml: string | null };

/** The drawn connections in the order of the drawing, then those that are missing. */
function connectionsOf(player: CanvasPlayer, answer: CanvasAnswer, grade: CanvasGrade | undefined): Connection[] {
  const nameOf = (id: string) => player.steps.find((step) => step.id === id)?.name ?? id;
  const described = ({ from, to }: { from: string; to: string }, tone: EdgeTone, feedbackHtml: string | null): Connection => ({
    from,
    to,
    name: texts.connectionName(nameOf(from), nameOf(to)),
    tone,
    words: texts.connectionVerdicts[tone],
    feedbackHtml,
  });
  const same = (edge: { from: string; to: string }) => (other: JudgedConnection) => other.from === edge.from && other.to === edge.to;
  const drawn = designOf(answer, player).edges.map((edge) => {
    const forbidden = grade?.forbidden.find(same(edge));
    const needed = grade?.needed.find(same(edge));
    const tone: EdgeTone = forbidden ? "forbidden" : needed ? "good" : "plain";
    return described(edge, tone, (forbidden ?? needed)?.feedbackHtml ?? null);
  });
  const missing = (grade?.needed ?? []).filter(({ isDrawn }) => !isDrawn).map((edge) => described(edge, "missing", edge.feedbackHtml));
  return [...drawn, ...missing];
}

const edgeFor = ({ from, to, name, tone, words }: Connection): FlowEdge => ({
  from,
  to,
  label: tone === "plain" ? name : texts.connectionAndVerdict(name, words),
  data: { tone, words: tone === "missing" ? texts.connectionMissing : tone === "forbidden" ? texts.connectionForbidden : null },
});

/** The same in words, with the reasons. */
function ConnectionList({ connections, isJudged }: { connections: readonly Connection[]; isJudged: boolean }) {
  if (connections.length === 0) return <p className="review-empty">{texts.nothingConnected}</p>;
  return (
    <ul className="judged-connections" role="list" aria-label={texts.connections}>
      {connections.map(({ from, to, name, tone, words, feedbackHtml }) => (
        <li key={`${from} ${to}`} className={tone}>
          <p>
            <b>{name}</b>
            {isJudged && <span className="connection-words"> {words}</span>}
          </p>
          {feedbackHtml !== null && <div className="prose" dangerouslySetInnerHTML={{ __html: feedbackHtml }} />}
        </li>
      ))}
    </ul>
  );
}
