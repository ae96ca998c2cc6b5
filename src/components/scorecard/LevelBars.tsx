/** A level as four bars, filled up to it; the name stands beside it. `level` from 1 to 4. */
export function LevelBars({ level }: { level: number }) {
  return (
    <span className="level" data-level={level} aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}
