import { Component, type ReactNode } from "react";

/** Catches what breaks while a round is shown. The draft is in the store, so a reload of the round brings it back. */
export class RoundBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="stage-center" role="alert">
        <p className="stage-title">This round could not be shown</p>
        <p>Something went wrong on this page. What you typed is kept, and the clock goes on.</p>
        <button type="button" className="button primary" onClick={() => this.setState({ hasFailed: false })}>
          Reload the Round
        </button>
      </div>
    );
  }
}
