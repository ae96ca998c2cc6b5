import * as texts from "#texts";
import { useId } from "react";
import type { ConstraintsPlayer } from "../../../core/rounds/constraints/schema.ts";

interface Props {
  options: ConstraintsPlayer["options"];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** The architectures with their trade-offs: radios that are named by the option and described by its text. */
export function ArchitectureChoice({ options, chosen, onChoose }: Props) {
  const id = useId();
  return (
    <section className="choice">
      <h2 id={id}>{texts.architecture}</h2>
      <div role="radiogroup" aria-labelledby={id}>
        {options.map((option, place) => (
          <div key={option.id} className="option">
            <label>
              <input
                type="radio"
                name={id}
                value={option.id}
                checked={chosen === option.id}
                aria-describedby={`${id}${place}`}
                onChange={() => onChoose(option.id)}
              />
              {option.name}
            </label>
            <div id={`${id}${place}`} className="prose" dangerouslySetInnerHTML={{ __html: option.descriptionHtml }} />
          </div>
        ))}
      </div>
    </section>
  );
}
