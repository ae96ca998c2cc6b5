import * as texts from "#texts";
import { useId, useState, type ComponentType } from "react";
import type { CodeLanguage } from "../../editor/editor-props.ts";

interface Props {
  language: CodeLanguage;
  own: { name: string; code: string };
  reference: { name: string; code: string };
}

/**
 * A button that marks what differs between two listings, in Monaco, which is fetched only then. The listings themselves stand
 * beside each other already; on touch screens, which Monaco does not support, there is no more than that.
 */
export function CodeDifferences(props: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [Diff, setDiff] = useState<ComponentType<Props> | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  if (isTouchOnly() || props.own.code.trim() === "" || props.own.code.trim() === props.reference.code.trim()) return null;

  const toggle = () => {
    setIsOpen(!isOpen);
    if (isOpen || Diff) return;
    setHasFailed(false);
    import("../../editor/DiffEditor.tsx").then(
      ({ DiffEditor }) => setDiff(() => DiffEditor),
      () => setHasFailed(true),
    );
  };

  return (
    <div className="code-differences">
      <button type="button" className="button quiet" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        {isOpen ? texts.hideDifferences : texts.showDifferences}
      </button>
      <div id={id} role="region" aria-label={texts.differences} hidden={!isOpen}>
        {isOpen && (Diff ? <Diff {...props} /> : <p role="status">{hasFailed ? texts.differencesNotLoaded : texts.loading}</p>)}
      </div>
    </div>
  );
}

const isTouchOnly = () => matchMedia("(pointer: coarse)").matches;
