import * as texts from "#texts";
/** Stands for two seconds; the next round begins by itself. */
export function TimesUp({ isLast }: { isLast: boolean }) {
  return (
    <div className="stage-center" role="status">
      <p className="stage-title">{texts.timesUp}</p>
      <p>{texts.submittedAsItStands(isLast)}</p>
    </div>
  );
}
