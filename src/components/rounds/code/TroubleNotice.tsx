import type { Trouble } from "./trouble.ts";

/** Says why a run gave no result. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  return (
    <div className="trouble">
      <p>
        <b>{trouble.title}.</b> {trouble.advice}
      </p>
      {trouble.message !== null && (
        <pre className="listing" tabIndex={0}>
          {trouble.message}
        </pre>
      )}
    </div>
  );
}
