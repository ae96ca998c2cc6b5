import { useId, type KeyboardEvent, type ReactNode } from "react";

export interface ResultTab<Name extends string> {
  name: Name;
  label: string;
  content: ReactNode;
}

interface Props<Name extends string> {
  label: string;
  tabs: readonly ResultTab<Name>[];
  chosen: Name;
  onChoose: (name: Name) => void;
  /** Stands at the end of the row of tabs. */
  aside?: ReactNode;
}

/** Tabs after the ARIA pattern: one stop for Tab, arrows, Home and End choose. */
export function ResultTabs<Name extends string>({ label, tabs, chosen, onChoose, aside }: Props<Name>) {
  const id = useId();
  const choose = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = tabs.findIndex((tab) => tab.name === chosen);
    const target = targetOf(event.key, place, tabs.length);
    const next = target === null ? undefined : tabs[target];
    if (!next) return;
    event.preventDefault();
    onChoose(next.name);
    document.getElementById(`${id}${next.name}`)?.focus();
  };
  return (
    <section className="results" aria-label={label}>
      <div className="results-bar">
        <div role="tablist" aria-label={label} className="tabs" onKeyDown={choose}>
          {tabs.map((tab) => (
            <button
              key={tab.name}
              type="button"
              role="tab"
              id={id + tab.name}
              aria-selected={tab.name === chosen}
              aria-controls={`${id}panel`}
              tabIndex={tab.name === chosen ? 0 : -1}
              onClick={() => onChoose(tab.name)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={id + chosen} className="results-panel" tabIndex={0}>
        {tabs.find((tab) => tab.name === chosen)?.content}
      </div>
    </section>
  );
}

function targetOf(key: string, place: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (place + 1) % count;
    case "ArrowLeft":
      return (place + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
