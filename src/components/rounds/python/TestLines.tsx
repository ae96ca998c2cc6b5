interface Props {
  /** A line of Python; null where the code runs as a script. */
  call: string | null;
  stdin: string | null;
  files: Record<string, string>;
  expectation: { kind: "returns" | "raises" | "prints"; text: string } | null;
  /** What came instead; null where nothing did or all is well. */
  returned?: string | null;
}

const WORDS = { returns: "Returns", raises: "Raises", prints: "Prints" } as const;

/** One test in words: what goes in and what must come out. */
export function TestLines({ call, stdin, files, expectation, returned = null }: Props) {
  return (
    <dl className="test-lines">
      {Object.entries(files).map(([path, text]) => (
        <Line key={path} term={path} text={text} />
      ))}
      {call !== null && <Line term="Call" text={call} />}
      {stdin !== null && <Line term="Input" text={stdin} />}
      {expectation !== null && <Line term={returned === null ? WORDS[expectation.kind] : "Expected"} text={expectation.text} />}
      {returned !== null && <Line term="Returned" text={returned} />}
    </dl>
  );
}

function Line({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <code>{text.replace(/\n$/, "")}</code>
      </dd>
    </div>
  );
}
