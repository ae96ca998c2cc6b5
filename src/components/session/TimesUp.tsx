/** Stands for two seconds; the next round begins by itself. */
export function TimesUp({ isLast }: { isLast: boolean }) {
  return (
    <div className="stage-center" role="status">
      <p className="stage-title">Time's up!</p>
      <p>Your work was submitted as it stands. {isLast ? "That was the last round." : "The next round is about to begin."}</p>
    </div>
  );
}
