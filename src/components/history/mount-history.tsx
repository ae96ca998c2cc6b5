import { createRoot } from "react-dom/client";
import "../../styles/dialog.css";
import "../../styles/scorecard-check.css";
import "../../styles/history.css";
import { HistoryPage } from "./HistoryPage.tsx";

/** Shows the history in its place. */
export function mountHistory(container: HTMLElement): void {
  createRoot(container).render(<HistoryPage />);
}
