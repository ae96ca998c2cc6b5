import * as texts from "#texts";
import type { PlayerRound } from "../../core/rounds/registry.ts";
import { VisibleCases } from "../rounds/python/VisibleCases.tsx";
import { VisibleTables } from "../rounds/sql/VisibleTables.tsx";

/** What belongs to a question and stays in the page while it is answered: tables, tests, the goal. Rendered by the build. */
export function QuestionMaterial({ player }: { player: PlayerRound }) {
  switch (player.kind) {
    case "sql":
      return <VisibleTables player={player} />;
    case "python":
      return <VisibleCases player={player} />;
    case "modeling":
      return (
        <section className="material">
          <h2>{texts.modelGoal}</h2>
          <p>{player.goal}</p>
        </section>
      );
    case "quiz":
    case "canvas":
    case "constraints":
      return null;
  }
}

/** What there is to answer, in words, for as long as nobody has begun. Rendered by the build; the round takes its place. */
export function QuestionPreview({ player }: { player: PlayerRound }) {
  switch (player.kind) {
    case "sql":
    case "python":
      return player.initialCode.trim() === "" ? null : (
        <pre className="embed-code" tabIndex={0} role="region" aria-label={texts.codeToBeginWith}>
          <code>{player.initialCode.trimEnd()}</code>
        </pre>
      );
    case "quiz":
      return (
        <ol className="embed-questions">
          {player.questions
            .filter(({ askWhen }) => askWhen === null)
            .map((question, index) => (
              <li key={index}>
                <div className="prose" dangerouslySetInnerHTML={{ __html: question.html }} />
                {question.codeHtml !== null && <div className="prose" dangerouslySetInnerHTML={{ __html: question.codeHtml }} />}
                <Names names={question.options} />
              </li>
            ))}
        </ol>
      );
    case "canvas":
      return (
        <>
          <p>{texts.placeComponents}</p>
          <Names names={player.steps.map(({ name }) => name)} />
        </>
      );
    case "constraints":
      return (
        <>
          <p>{texts.askThenChoose(player.maxQuestions)}</p>
          <Names names={player.options.map(({ name }) => name)} />
        </>
      );
    case "modeling":
      return (
        <>
          <p>{texts.designTables}</p>
          <Names names={player.fields.map(({ name }) => name)} />
        </>
      );
  }
}

const Names = ({ names }: { names: string[] }) => (
  <ul className="embed-names">
    {names.map((name) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
);
