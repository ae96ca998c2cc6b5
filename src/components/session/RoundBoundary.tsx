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
        <p className="stage-title">This round could not be shown</p>
        <p>Something went wrong on this page. What you typed is kept. A clock that was running runs on.</p>
        <div className="verdict-actions">
          <button type="button" className="button" onClick={() => this.setState({ hasFailed: false })}>
            Reload the Round
          </button>
          {this.props.wayOn}
        </div>
      </div>
    );
  }
}
