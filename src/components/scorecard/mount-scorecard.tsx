import { createRoot } from "react-dom/client";
import "../../styles/results.css";
import "../../styles/verdict.css";
import "../../styles/copied-link.css";
import "../../styles/scorecard.css";
import "../../styles/scorecard-check.css";
import { ScorecardPage } from "./ScorecardPage.tsx";

/** Shows the scorecard of the last finished sitting of a scenario, or the one that the URL's fragment carries. */
export function mountScorecard(container: HTMLElement, { scenarioId }: { scenarioId: string }): void {
  createRoot(container).render(<ScorecardPage scenarioId={scenarioId} />);
}
