import * as texts from "#texts";
import { Component, type ReactNode } from "react";

/** Catches what breaks while a round or its verdict is shown. The draft is in the store, so a reload of the round brings it back. */
export class RoundBoundary extends Component<{ children: ReactNode; wayOn?: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="stage-center" role="alert">
        <p className="stage-title">{texts.roundNotShown}</p>
        <p>{texts.roundNotShownAbout}</p>
        <div className="verdict-actions">
          <button type="button" className="button" onClick={() => this.setState({ hasFailed: false })}>
            {texts.reloadRound}
          </button>
          {this.props.wayOn}
        </div>
      </div>
    );
  }
}
